import { describe, expect, it } from '@jest/globals';
import type { PerTarget, RuleSetting, Settings } from '../../../src/config/types.js';
import { check } from '../../../src/engine/check.js';
import type { SyntaxTree } from '../../../src/spec/syntax/tree.js';
import { packageInput, reader, rule, settings, specInput } from '../sample.js';

type Levels = Readonly<Record<string, RuleSetting['level']>>;

const vendor = rule('no-vendor', {
  spec: (spec, { report }) => {
    for (const tag of spec.tags.filter(({ name }) => name === 'Vendor')) report({ message: 'Vendor', at: tag.line.origin(0, 6) });
  },
});

const under = (profile: string, target: string, levels: Levels = {}, rules = [vendor]): Settings => ({
  ...settings(rules, levels),
  name: `${profile} ${target}`,
  profile,
  profiles: [profile],
  target,
});

const text = 'Name: a\n%ifarch i686\nVendor: x\n%endif\nVendor: y\n';

function run(targets: PerTarget<Settings>, rules = [vendor]) {
  return check([specInput('a.spec')], { rules, settingsFor: () => targets, reader: reader({ 'a.spec': text }), jobs: 1 });
}

describe('several targets in one run', () => {
  it('give one report, in the order of the text, with the targets of what does not hold everywhere', async () => {
    const { inputs, findings } = await run([under('p', 'x86_64'), under('p', 'i686')]);
    expect(inputs).toEqual([{ path: 'a.spec', kind: 'spec', status: 'checked', targets: ['p x86_64', 'p i686'] }]);
    expect(findings.map(({ region, targets }) => [region?.line, targets])).toEqual([
      [3, ['p i686']],
      [5, undefined],
    ]);
  });

  it('leave a finding the name that it has under one of them', async () => {
    const [one, both] = [await run([under('p', 'i686')]), await run([under('p', 'x86_64'), under('p', 'i686')])];
    expect(both.findings.map(({ fingerprint }) => fingerprint)).toEqual(one.findings.map(({ fingerprint }) => fingerprint));
  });

  it('may weigh a rule differently: the strictest counts', async () => {
    const { findings } = await run([under('p', 'i686', { 'no-vendor': 'note' }), under('q', 'i686', { 'no-vendor': 'warning' })]);
    expect(findings.map(({ level, levelFrom, targets }) => [level, levelFrom, targets])).toEqual([
      ['warning', ['q i686'], undefined],
      ['warning', ['q i686'], undefined],
    ]);
  });

  it('may switch a rule off', async () => {
    const { findings } = await run([under('p', 'i686'), under('q', 'i686', { 'no-vendor': 'off' })]);
    expect(findings.map(({ targets }) => targets)).toEqual([['p i686'], ['p i686']]);
  });

  it('see one syntax tree', async () => {
    const seen: SyntaxTree[] = [];
    const looks = rule('looks', { spec: ({ syntax }) => void seen.push(syntax) });
    await run([under('p', 'x86_64', {}, [looks]), under('p', 'i686', {}, [looks])], [looks]);
    expect(seen).toHaveLength(2);
    expect(seen[0]).toBe(seen[1]);
  });

  it('tell of a rule that fails under all of them once', async () => {
    const fails = rule('fails', {
      spec: () => {
        throw new Error('no');
      },
    });
    const { failures } = await run([under('p', 'x86_64', {}, [fails]), under('p', 'i686', {}, [fails])], [fails]);
    expect(failures).toEqual([{ ruleId: 'fails', path: 'a.spec', message: 'no' }]);
  });

  it('judge a package once by each profile', async () => {
    const judged: string[] = [];
    const package_ = rule('package', {
      rpm: (pkg, { report, profiles }) => {
        judged.push(profiles.join());
        if (profiles.includes('q')) report({ message: `${pkg.name} under q` });
      },
    });
    const targets: PerTarget<Settings> = [under('p', 'x86_64', {}, [package_]), under('p', 'i686', {}, [package_]), under('q', 'i686', {}, [package_])];
    const door = reader({}, { 'a.rpm': { name: 'a' } });
    const { findings, inputs } = await check([packageInput('a.rpm')], { rules: [package_], settingsFor: () => targets, reader: door, jobs: 1 });
    expect(judged).toEqual(['p', 'q']);
    expect(inputs[0]?.targets).toEqual(['p', 'q']);
    expect(findings.map(({ message, targets: names }) => [message, names])).toEqual([['a under q', ['q']]]);
    expect(door.asked).toEqual([['a.rpm', false]]);
  });
});
