import { describe, expect, it } from '@jest/globals';
import malformed from '../../../rules/hygiene/malformed-suppression.js';
import unused from '../../../rules/hygiene/unused-suppression.js';
import { type CheckOptions, check } from '../../../src/engine/check.js';
import type { AnyRule } from '../../../src/policy/rule.js';
import { reader, rule, settings, specInput } from '../sample.js';

const vendor = rule('no-vendor', {
  spec: ({ source }, { report }) => {
    for (const { index } of source.text.matchAll(/^Vendor/gm)) report({ message: 'Vendor', at: { source, start: index, end: index + 6 } });
  },
});
const nameless = rule('nameless', { spec: (_, { report }) => report({ message: 'No name' }) });

async function run(text: string, rules: AnyRule[] = [vendor], more: Partial<CheckOptions> = {}) {
  const all = [...rules, unused, malformed];
  const result = await check([specInput('a.spec')], { rules: all, settingsFor: () => [settings(all)], reader: reader({ 'a.spec': text }), jobs: 1, ...more });
  return result.findings.map(({ ruleId, region, suppressed, message }) => ({ ruleId, line: region?.line, suppressed, message }));
}
const told = async (...args: Parameters<typeof run>) => (await run(...args)).filter(({ suppressed }) => !suppressed).map(({ ruleId, line }) => [ruleId, line]);

describe('a comment that suppresses', () => {
  it('marks the finding with its reason', async () => {
    const [found] = await run('# speclint: ignore[no-vendor] -- ours\nVendor: x\n');
    expect(found).toMatchObject({ ruleId: 'no-vendor', suppressed: { kind: 'inSource', reason: 'ours' } });
    expect(await run('# speclint: ignore[no-vendor]\nVendor: x\n')).toMatchObject([{ suppressed: { kind: 'inSource' } }]);
  });

  it('leaves other lines and other rules alone', async () => {
    expect(await told('# speclint: ignore[no-vendor]\nVendor: x\nVendor: y\n')).toEqual([['no-vendor', 3]]);
    expect(await told('# speclint: ignore[nameless]\nVendor: y\n', [vendor, nameless])).toContainEqual(['no-vendor', 2]);
  });

  it('means findings without a place where it is for the file, and only then', async () => {
    expect(await told('Vendor: x\n# speclint: ignore-file[nameless, no-vendor]\n', [vendor, nameless])).toEqual([]);
    expect(await told('# speclint: ignore-start[nameless]\nName: x\n# speclint: ignore-end\n', [nameless])).toEqual([
      ['nameless', undefined],
      ['unused-suppression', 1],
    ]);
  });

  it('is nothing where comments are not to count', async () => {
    expect(await told('# speclint: ignore[no-vendor]\nVendor: x\n# speclint: ignored\n', [vendor], { ignores: false })).toEqual([['no-vendor', 2]]);
  });

  it('can mean what is said of such comments', async () => {
    expect(await told('# speclint: ignore-file[unused-suppression]\n# speclint: ignore[no-vendor]\nName: x\n')).toEqual([]);
  });

  it('keeps open findings before suppressed ones where there are too many', async () => {
    const found = await run('# speclint: ignore[no-vendor]\nVendor: x\nVendor: y\n', [vendor], { cap: 1 });
    expect(found).toMatchObject([{ line: 3 }]);
  });
});

describe('a comment that suppresses nothing', () => {
  it('is told', async () => {
    expect(await told('# speclint: ignore[no-vendor]\nName: x\n')).toEqual([['unused-suppression', 1]]);
  });

  it.each([
    ['is off', rule('other', { spec: () => undefined }, { level: 'off' })],
    ['looks at packages', rule('other', { rpm: () => undefined })],
    ['looks at packages too', rule('other', { spec: () => undefined, rpm: () => undefined })],
    ['looks at a directory that is not there', rule('other', { distgit: () => undefined })],
    ['needs data', rule('other', { spec: () => undefined }, { needs: ['data:baseline'] })],
    ['failed', rule('other', { spec: () => JSON.parse('{') })],
  ])('is not told where its rule %s', async (_, other) => {
    expect(await told('# speclint: ignore[other]\nName: x\n', [other])).toEqual([]);
  });

  it('is used where one of several targets needs it', async () => {
    const onArm = rule('on-arm', {
      spec: (spec, { report }) => {
        if (spec.tags.some(({ name }) => name === 'Vendor')) report({ message: 'Vendor', at: { source: spec.source, start: 60, end: 61 } });
      },
    });
    const rules = [onArm, unused, malformed];
    const targets = [settings(rules), { ...settings(rules), name: 'arm', target: 'aarch64' }] as const;
    const text = '%ifarch aarch64\n# speclint: ignore[on-arm]\nVendor: xxxxxxxxxxxxxxxxxxxx\n%endif\n';
    const { findings } = await check([specInput('a.spec')], { rules, settingsFor: () => [...targets], reader: reader({ 'a.spec': text }), jobs: 1 });
    expect(findings).toMatchObject([{ ruleId: 'on-arm', suppressed: { kind: 'inSource' }, targets: ['arm'] }]);
  });
});

describe('a comment that names no rule', () => {
  const everyRule = () =>
    Promise.resolve([vendor, rule('rpath-found', { rpm: () => undefined }, { equivalents: { rpmlint: ['defines-rpath'], rpminspect: [] } })]);

  it('is told, with the rule that it may mean', async () => {
    const messages = async (id: string) => (await run(`# speclint: ignore[${id}]\nName: x\n`, [vendor], { everyRule })).map(({ message }) => message);
    expect(await messages('no-vendors')).toEqual(['There is no rule "no-vendors"; write no-vendor.']);
    expect(await messages('defines-rpath')).toEqual(['There is no rule "defines-rpath"; write rpath-found.']);
    expect(await messages('something-else-altogether')).toEqual(['There is no rule "something-else-altogether"; speclint rules lists all.']);
  });

  it('may name a rule that this run has no subject for', async () => {
    expect(await told('# speclint: ignore-file[rpath-found]\nName: x\n', [vendor], { everyRule })).toEqual([]);
  });
});
