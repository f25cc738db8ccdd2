import { describe, expect, it } from '@jest/globals';
import { LogReader } from '../../src/buildlog/read-log.js';
import { check } from '../../src/engine/check.js';
import type { CheckInput } from '../../src/engine/inputs/input.js';
import { sourceText } from '../../src/text/source-text.js';
import { reader, rule, settings, specInput } from './sample.js';

const spec = (name: string) => `Name: ${name}\nVersion: 1\nRelease: 1\n\n%build\nmake all\n\n%files\n/usr/bin/${name}\n`;
const failed = (name: string) =>
  `Executing command: rpmbuild -bb /b/${name}.spec\nExecuting(%build): /x\n+ make all\nerror: Bad exit status from /x (%build)\n`;

const rules = [
  rule('broken', {
    buildlog: (log, { report }) => {
      for (const message of log.messages)
        if (message.kind === 'script-failed')
          report({ message: 'x', at: message.at, cause: { section: message.section, ...(message.command !== undefined && { command: message.command }) } });
        else report({ message: message.kind, at: message.at });
    },
  }),
];

/** Where each finding stands, and what is told beside it. */
async function places(specs: Record<string, string>, logs: Record<string, string>, configs: readonly string[] = []) {
  const input = (kind: CheckInput['kind']) => (path: string) => ({ path, kind, source: { file: path } });
  const inputs = [...Object.keys(specs).map(specInput), ...Object.keys(logs).map(input('log')), ...configs.map(input('config'))];
  const options = {
    rules,
    settingsFor: () => [settings(rules)] as const,
    jobs: 1,
    reader: {
      ...reader(specs),
      log: async ({ path }: CheckInput) => {
        const log = new LogReader(path);
        log.push(Buffer.from(logs[path] ?? ''));
        return { ok: true as const, value: log.finish() };
      },
      text: async ({ path }: CheckInput) => ({ ok: true as const, value: { source: sourceText(path, '') } }),
    },
  };
  const result = await check(inputs, options);
  return {
    checked: result.inputs.map(({ path }) => path).sort(),
    found: result.findings.map(({ path, region, related = [] }) => [
      `${path}:${region?.line}`,
      ...related.map((r) => ('line' in r ? `${r.path}:${r.line}` : r.path)),
    ]),
  };
}

describe('what a log says', () => {
  it('stands on the line of the spec, with its place in the log', async () => {
    expect((await places({ 'demo.spec': spec('demo') }, { 'r/build.log': failed('demo') })).found).toEqual([['demo.spec:6', 'r/build.log:4']]);
  });

  it('stands in the log where no spec was given, or one of another package', async () => {
    expect((await places({}, { 'r/build.log': failed('demo') })).found).toEqual([['r/build.log:4']]);
    expect((await places({ 'other.spec': spec('other') }, { 'r/build.log': failed('demo') })).found).toEqual([['r/build.log:4']]);
  });

  it('goes to the spec of its own build, where there are two', async () => {
    const two = await places({ 'a.spec': spec('a'), 'b.spec': spec('b') }, { '1/build.log': failed('b'), '2/build.log': failed('a') });
    expect(two.found).toEqual([
      ['a.spec:6', '2/build.log:4'],
      ['b.spec:6', '1/build.log:4'],
    ]);
  });

  it('belongs to the only spec where it names nothing', async () => {
    const nameless = 'Executing(%build): /x\n+ make all\nerror: Bad exit status from /x (%build)\n';
    expect((await places({ 'a.spec': spec('a') }, { 'x.log': nameless })).found).toEqual([['a.spec:6', 'x.log:3']]);
    expect((await places({ 'a.spec': spec('a'), 'b.spec': spec('b') }, { 'x.log': nameless })).found).toEqual([['x.log:3']]);
  });

  it('leaves no input out that is checked beside it', async () => {
    const all = await places({ 'a.spec': spec('a') }, { 'build.log': failed('a') }, ['_config', '_pbuild']);
    expect(all.checked).toEqual(['_config', '_pbuild', 'a.spec', 'build.log']);
  });
});
