import { describe, expect, it } from '@jest/globals';
import { check } from '../../../src/engine/check.js';
import type { CheckInput } from '../../../src/engine/inputs/input.js';
import type { DirectoryListing, Reader } from '../../../src/engine/inputs/reader.js';
import type { AnyRule } from '../../../src/policy/rule.js';
import { sourceText } from '../../../src/text/source-text.js';
import { reader, rule, settings, specInput } from '../sample.js';

const stray = rule('stray', {
  distgit: ({ entries, spec }, { report }) => {
    for (const { name } of entries) if (!spec.source.text.includes(name)) report({ message: `${name} is not used` });
  },
});
const shebang = rule(
  'shebang',
  {
    distgit: ({ text }, { report }) => {
      for (const name of ['run.sh', 'sources', 'a.spec']) {
        const source = text(name);
        if (source) report({ message: name, at: { source, start: 0, end: 2 } });
      }
    },
  },
  { needs: ['text:*.sh', 'text:a.spec'] },
);

function files(names: Record<string, string>): DirectoryListing {
  const texts = new Map(Object.entries(names).map(([name, text]) => [name, sourceText(name, text)]));
  return { name: 'a', entries: Object.keys(names).map((name) => ({ name, type: 'file', size: 0 })), texts };
}

async function run(rules: AnyRule[], directory: Reader['directory'], inputs: CheckInput[] = [specInput('a.spec')], targets = [settings(rules)]) {
  const door = { ...reader({ 'a.spec': 'Source: a.spec\n', 'b.spec': 'Source: a.spec\n' }), directory };
  return check(inputs, { rules, settingsFor: () => targets as [(typeof targets)[0]], reader: door, jobs: 1 });
}

describe('rules about the directory of a spec', () => {
  it('run beside those about the spec', async () => {
    const { findings } = await run([stray], async () => ({ ok: true, value: files({ 'a.spec': '', 'old.patch': '' }) }));
    expect(findings.map(({ path, message }) => [path, message])).toEqual([['a.spec', 'old.patch is not used']]);
  });

  it('stand where they point, and see the texts that they asked for', async () => {
    const asked: (readonly string[])[] = [];
    const { findings, sources } = await run([shebang], async (_, globs) => {
      asked.push(globs);
      return { ok: true, value: files({ 'a.spec': 'old', 'run.sh': '#!/bin/sh\n', sources: 'x' }) };
    });
    expect(asked).toEqual([['*.sh', 'a.spec']]);
    expect(findings.map(({ path, region }) => [path, region?.line])).toEqual([
      ['a.spec', 1],
      ['run.sh', 1],
    ]);
    expect(sources.get('a.spec')?.text).toBe('Source: a.spec\n');
  });

  it('tell of a file once, for all specs and targets that see it', async () => {
    const targets = [settings([shebang]), { ...settings([shebang]), name: 'generic i686' }];
    const listing = files({ 'run.sh': '#!/bin/sh\n' });
    const { findings } = await run([shebang], async () => ({ ok: true, value: listing }), [specInput('a.spec'), specInput('b.spec')], targets);
    expect(findings.map(({ path, targets: under }) => [path, under])).toEqual([['run.sh', undefined]]);
  });

  it('do not run where there is no directory, and none is listed without them', async () => {
    const { findings, notRun } = await run([stray], async () => undefined);
    expect([findings, notRun]).toEqual([[], []]);
    const refuse = () => {
      throw new Error('listed for nobody');
    };
    const other = rule('other', { spec: () => undefined });
    const needy = rule('needy', { distgit: () => undefined }, { needs: ['data:lookaside'] });
    expect((await run([other, needy], refuse)).notRun).toEqual([{ ruleId: 'needy', reason: 'needs lookaside' }]);
  });

  it('are not run where the directory can not be listed; the spec is checked all the same', async () => {
    const { inputs, notRun } = await run([stray], async () => ({ ok: false, error: { message: "can't be listed (permission denied)" } }));
    expect(inputs.map(({ status }) => status)).toEqual(['checked']);
    expect(notRun).toEqual([{ ruleId: 'stray', reason: "needs the directory of a.spec, which can't be listed (permission denied)" }]);
  });
});
