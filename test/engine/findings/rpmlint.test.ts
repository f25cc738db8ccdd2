import { describe, expect, it } from '@jest/globals';
import { readRc } from '../../../src/config/rpmlint/rc.js';
import { type CheckOptions, check } from '../../../src/engine/check.js';
import { rpmlintFilters } from '../../../src/engine/findings/rpmlint.js';
import type { DirectoryListing } from '../../../src/engine/inputs/reader.js';
import { sourceText } from '../../../src/text/source-text.js';
import { packageInput, reader, rule, settings, specInput } from '../sample.js';

const equivalents = (...rpmlint: string[]) => ({ equivalents: { rpmlint, rpminspect: [] } });
const noTag = rule(
  'no-tag',
  {
    spec: ({ source }, { report }) => {
      for (const { index, 0: text } of source.text.matchAll(/^(?:URL|Vendor).*/gm))
        report({ message: 'Delete it', at: { source, start: index, end: index + text.length } });
    },
  },
  equivalents('hardcoded-tag'),
);
const setuid = rule(
  'setuid',
  { rpm: (_, { report }) => report({ message: 'Set bits', file: '/usr/bin/su' }) },
  equivalents('setuid-binary', 'non-standard-perm'),
);
const sub = rule('sub', { rpm: (_, { report }) => report({ message: 'x', rpmlint: 'non-standard-perm' }) }, equivalents('setuid-binary', 'non-standard-perm'));
const own = rule('own', { spec: (_, { report }) => report({ message: 'Ours' }) });
const rules = [noTag, setuid, sub, own];

async function run(rc: string, more: Partial<CheckOptions> = {}, levels = {}) {
  const held = { ...settings(rules, levels), rpmlint: [readRc(rc, 'demo-rpmlintrc')] };
  const door = reader({ 'demo.spec': 'Name: demo\nURL: x\nVendor: y\n' }, { 'su.rpm': { name: 'su', version: '1', release: '2' } });
  const { findings, remarks, inputs } = await check([specInput('demo.spec'), packageInput('su.rpm')], {
    rules,
    settingsFor: () => [held],
    reader: door,
    jobs: 1,
    ...more,
  });
  return {
    open: findings.filter(({ suppressed }) => !suppressed).map(({ ruleId, region }) => [ruleId, region?.line].filter(Boolean).join(':')),
    suppressed: findings.flatMap(({ ruleId, suppressed, region }) =>
      suppressed ? [[`${ruleId}:${region?.line ?? ''}`, suppressed.kind, suppressed.reason]] : [],
    ),
    levels: findings.map(({ level }) => level),
    remarks: remarks.map(({ line, message }) => `${line}: ${message}`),
    inputs,
  };
}
const all = ['own', 'no-tag:2', 'no-tag:3', 'sub', 'setuid'];
const without = (...ids: string[]) => all.filter((id) => !ids.includes(id));

describe('a filter of rpmlint', () => {
  it('suppresses what answers its id, and says who did', async () => {
    const { open, suppressed, inputs } = await run('addFilter("hardcoded-tag")\n');
    expect(open).toEqual(without('no-tag:2', 'no-tag:3'));
    expect(suppressed[0]).toEqual(['no-tag:2', 'external', 'demo-rpmlintrc:1: "hardcoded-tag"']);
    expect(inputs[0]?.rpmlintrc).toEqual(['demo-rpmlintrc']);
  });

  it.each([
    ['the name', '^demo\\.(spec|src):.*', ['no-tag:2', 'no-tag:3']],
    ['the line', 'demo.spec:3: W: hardcoded-tag', ['no-tag:3']],
    ['the marked text', 'hardcoded-tag.*Vendor', ['no-tag:3']],
    ['the package and the path', 'su.x86_64: E: (setuid-binary|non-standard-perm) /usr/bin/su', ['setuid']],
    ['another package', 'sudo.x86_64: .*', []],
    ['another path', '(setuid-binary|non-standard-perm) /usr/bin/sudo', []],
    ['no rule of rpmlint', 'Ours', []],
  ])('may go by %s', async (_, expression, ids) => {
    expect((await run(`addFilter("${expression}")\n`)).open).toEqual(without(...ids));
  });

  it('has to take all ids that a rule answers, unless the rule tells them apart', async () => {
    const { open, remarks } = await run('addFilter("non-standard-perm")\n');
    expect(open).toEqual(without('sub'));
    expect(remarks).toEqual([expect.stringContaining("alone does not suppress setuid, which answers rpmlint's setuid-binary as well")]);
    expect((await run('addFilter("non-standard-perm")\naddFilter("setuid-bin")\n')).open).toEqual(without('sub', 'setuid'));
  });

  it('is told where no rule answers it', async () => {
    const { remarks } = await run('addFilter("no-documentation")\naddFilter("hardcoded-tag /no/such")\nsetBadness("no-soname", 0)\naddFilter(x)\n');
    expect(remarks).toEqual([
      '1: no rule of speclint answers the filter "no-documentation"',
      '3: no rule of speclint answers no-soname, whose badness is set',
      expect.stringContaining('4: is not read'),
    ]);
  });

  it('is nothing where nothing is to be suppressed', async () => {
    expect((await run('addFilter("hardcoded-tag")\n', { ignores: false })).open).toEqual(all);
  });

  it('leaves to a comment what the comment suppresses', async () => {
    const door = reader({ 'demo.spec': '# speclint: ignore[no-tag] -- mine\nURL: x\n' });
    const held = { ...settings(rules), rpmlint: [readRc('addFilter("hardcoded-tag")\n', 'rc')] };
    const { findings } = await check([specInput('demo.spec')], { rules, settingsFor: () => [held], reader: door, jobs: 1 });
    expect(findings.find(({ ruleId }) => ruleId === 'no-tag')?.suppressed).toEqual({ kind: 'inSource', reason: 'mine' });
  });
});

describe('filters that take too long', () => {
  it('are given up, and that is told', () => {
    const filters = rpmlintFilters(rules, 500);
    const draft = { ruleId: 'no-tag', level: 'error' as const, message: 'm', path: 'a.spec' };
    const files = [readRc('addFilter("(a|b)*.*[x]")\naddFilter("hardcoded-tag")\n', 'rc')];
    expect(filters.apply({ drafts: [draft], path: 'a.spec', files, configured: new Set() })).toEqual([draft]);
    expect(filters.remarks()).toContainEqual({ path: 'rc', message: 'its filters take too long; not all findings of a.spec were compared with them' });
  });
});

describe('badness', () => {
  it('above zero makes errors, zero makes none', async () => {
    expect((await run('setBadness("hardcoded-tag", 0)\n')).levels).toEqual(['error', 'warning', 'warning', 'error', 'error']);
    const low = rule('low', { spec: (_, { report }) => report({ message: 'm' }) }, { level: 'note', ...equivalents('low-id') });
    const held = { ...settings([low]), rpmlint: [readRc('setBadness("low-id", 5)\n', 'rc')] };
    const { findings } = await check([specInput('a.spec')], { rules: [low], settingsFor: () => [held], reader: reader({ 'a.spec': '' }), jobs: 1 });
    expect(findings[0]?.level).toBe('error');
  });

  it('gives way to the level that the user chose', async () => {
    expect((await run('setBadness("hardcoded-tag", 9)\n', {}, { 'no-tag': 'note' })).levels).toEqual(['error', 'note', 'note', 'error', 'error']);
  });
});

describe('an rpmlintrc beside a spec', () => {
  async function beside(names: string[], profiles: string[]) {
    const text = 'addFilter("hardcoded-tag")\n';
    const listing: DirectoryListing = { entries: [], texts: new Map(names.map((name) => [name, sourceText(name, text)])) };
    const door = { ...reader({ 'demo.spec': 'URL: x\n' }), directory: async () => ({ ok: true as const, value: listing }) };
    const { findings, inputs } = await check([specInput('demo.spec')], {
      rules: [noTag],
      settingsFor: () => [{ ...settings([noTag]), profiles }],
      reader: door,
      jobs: 1,
    });
    return [inputs[0]?.rpmlintrc?.join(), findings.every(({ suppressed }) => suppressed)];
  }

  it('holds under profiles of openSUSE, and there only', async () => {
    expect(await beside(['demo-rpmlintrc'], ['opensuse-leap-15.6', 'opensuse', 'generic'])).toEqual(['demo-rpmlintrc', true]);
    expect(await beside(['demo-rpmlintrc'], ['fedora', 'generic'])).toEqual([undefined, false]);
  });

  it('is the one of the spec, or the only one', async () => {
    expect(await beside(['other-rpmlintrc', 'demo.rpmlintrc'], ['opensuse'])).toEqual(['demo.rpmlintrc', true]);
    expect(await beside(['other-rpmlintrc'], ['opensuse'])).toEqual(['other-rpmlintrc', true]);
    expect(await beside(['other-rpmlintrc', 'more-rpmlintrc'], ['opensuse'])).toEqual([undefined, false]);
  });
});
