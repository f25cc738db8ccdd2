import { describe, expect, it } from '@jest/globals';
import { check } from '../../src/engine/check.js';
import type { CheckInput } from '../../src/engine/inputs/input.js';
import { packageInput, reader, rule, settings, specInput } from './sample.js';

const vendor = rule('no-vendor', {
  spec: (spec, { report }) => {
    for (const tag of spec.tags.filter(({ name }) => name === 'Vendor')) report({ message: 'Vendor', at: tag.line.origin(0, 6) });
  },
});
const named = rule('named', { rpm: (pkg, { report, set }) => report({ message: `${pkg.name} of ${set.packages.map(({ name }) => name).join('+')}` }) });
const whole = rule('whole', { rpmset: (set, { report }) => report({ message: `${set.packages.length} packages` }) });
const rules = [vendor, named, whole];

function run(inputs: CheckInput[], door: ReturnType<typeof reader>, more: { rules?: typeof rules; cap?: number } = {}) {
  const all = more.rules ?? rules;
  const held = settings(all);
  return check(inputs, { rules: all, settingsFor: () => [held], reader: door, jobs: 2, ...(more.cap !== undefined && { cap: more.cap }) });
}

describe('check', () => {
  it('gives findings with their place', async () => {
    const { findings, inputs } = await run([specInput('a.spec')], reader({ 'a.spec': 'Name: a\nVendor: x\n' }));
    expect(inputs).toEqual([{ path: 'a.spec', kind: 'spec', status: 'checked' }]);
    expect(findings).toEqual([
      expect.objectContaining({
        ruleId: 'no-vendor',
        level: 'error',
        path: 'a.spec',
        region: { path: 'a.spec', line: 2, column: 1, endLine: 2, endColumn: 7 },
      }),
    ]);
  });

  it('makes a note of what stands in a branch that is not taken', async () => {
    const { findings } = await run([specInput('a.spec')], reader({ 'a.spec': '%if 0\nVendor: x\n%else\nVendor: y\n%endif\n' }), {
      rules: [
        rule('every-vendor', {
          spec: ({ source }, { report }) => {
            for (const { index } of source.text.matchAll(/Vendor/g)) report({ message: 'Vendor', at: { source, start: index, end: index + 6 } });
          },
        }),
      ],
    });
    expect(findings.map(({ level, region }) => [region?.line, level])).toEqual([
      [2, 'note'],
      [4, 'error'],
    ]);
  });

  it('checks the rest when one input cannot be read', async () => {
    const { inputs, findings } = await run([specInput('gone.spec'), packageInput('bad.rpm'), specInput('a.spec')], reader({ 'a.spec': 'Vendor: x\n' }));
    expect(inputs.map(({ path, status, error }) => [path, status, error?.message])).toEqual([
      ['gone.spec', 'unreadable', 'no such file'],
      ['bad.rpm', 'unreadable', 'not an rpm package'],
      ['a.spec', 'checked', undefined],
    ]);
    expect(findings).toHaveLength(1);
  });

  it('takes an input that discovery could not find as unreadable', async () => {
    const { inputs } = await run([{ ...specInput('x.spec'), error: 'permission denied' }], reader({ 'x.spec': '' }));
    expect(inputs).toEqual([{ path: 'x.spec', kind: 'spec', status: 'unreadable', error: { message: 'permission denied' } }]);
  });

  it('looks at the packages of one build together, in the order of the inputs', async () => {
    const packages = { 'a.rpm': { name: 'a' }, 'other.rpm': { name: 'other', version: '9' }, 'b.rpm': { name: 'b' } };
    const { findings } = await run(Object.keys(packages).map(packageInput), reader({}, packages));
    expect(findings.map(({ path, message }) => [path, message])).toEqual([
      ['a.rpm', 'a of a+b'],
      ['a.rpm', '2 packages'],
      ['other.rpm', 'other of other'],
      ['other.rpm', '1 packages'],
      ['b.rpm', 'b of a+b'],
    ]);
  });

  it('reads payloads only for rules that need them', async () => {
    const door = reader({}, { 'a.rpm': {} });
    await run([packageInput('a.rpm')], door, { rules: [named] });
    await run([packageInput('a.rpm')], door, { rules: [rule('deep', { rpm: () => undefined }, { needs: ['elf'] })] });
    expect(door.asked).toEqual([
      ['a.rpm', false],
      ['a.rpm', true],
    ]);
  });

  it('tells of a rule that throws, and keeps what others found', async () => {
    const broken = rule('broken', {
      spec: () => {
        throw new Error('oops');
      },
    });
    const { findings, failures } = await run([specInput('a.spec')], reader({ 'a.spec': 'Vendor: x\n' }), { rules: [broken, vendor] });
    expect(failures).toEqual([{ ruleId: 'broken', path: 'a.spec', message: 'oops' }]);
    expect(findings).toHaveLength(1);
  });

  it('lists rules that need data which the run does not have', async () => {
    const baseline = rule('lowered', { rpmset: (_, { report }) => report({ message: 'never' }) }, { needs: ['data:baseline'] });
    const { notRun, findings } = await run([packageInput('a.rpm')], reader({}, { 'a.rpm': {} }), { rules: [baseline] });
    expect(notRun).toEqual([{ ruleId: 'lowered', reason: 'needs baseline' }]);
    expect(findings).toEqual([]);
  });

  it('caps the findings of an input and says how many were cut', async () => {
    const { findings, capped } = await run([specInput('a.spec')], reader({ 'a.spec': 'Vendor: x\nVendor: y\nVendor: z\n' }), { cap: 2 });
    expect(findings).toHaveLength(2);
    expect([...capped]).toEqual([['a.spec', 1]]);
  });

  it('does not judge a package whose digests do not match', async () => {
    const door = reader({}, { 'a.rpm': {} });
    const damaged = {
      ...door,
      package: async (...args: Parameters<typeof door.package>) => {
        const read = await door.package(...args);
        return read.ok ? { ok: true as const, value: { ...read.value, digests: { ...read.value.digests, payload: 'bad' as const } } } : read;
      },
    };
    const { inputs, findings } = await run([packageInput('a.rpm')], damaged as typeof door);
    expect(inputs[0]).toMatchObject({ status: 'unreadable', error: { message: expect.stringContaining('does not match its digest') } });
    expect(findings).toEqual([]);
  });
});
