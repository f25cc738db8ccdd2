import { describe, expect, it } from '@jest/globals';
import { wholeRoom } from '../../../src/spec/evaluate/room.js';
import { positionAt } from '../../../src/text/source-text.js';
import { evaluate, head, messages, tail } from '../given.js';

const tooLarge = 'The spec is too large: it is not read from here on';

describe('a spec that is too large', () => {
  it('is read up to a line that is named, and refused', () => {
    const spec = evaluate(`${head}${'Provides: a\n'.repeat(wholeRoom / 4)}${tail}`);
    const [first] = spec.diagnostics;
    expect(first?.message).toBe(tooLarge);
    expect(spec.ok).toBe(false);
    const read = spec.packages[0]?.dependencies.provides.length ?? 0;
    expect(positionAt(spec.source, first?.location?.start ?? 0).line).toBe(head.split('\n').length + read);
    expect(read).toBeGreaterThan(wholeRoom / 20);
    expect(read).toBeLessThan(wholeRoom / 4);
  });

  it.each([
    ['lines that a macro makes', `%global x \\\n${'# \\\n'.repeat(5000)}y\n${'%x\n'.repeat(wholeRoom / 5000)}`],
    ['conditionals', '%if 1\n%endif\n'.repeat(wholeRoom / 10)],
    ['dependencies', `Requires: ${'a, '.repeat(wholeRoom / 50)}\n`.repeat(30)],
    ['sources', Array.from({ length: wholeRoom / 12 }, (_, i) => `Source${i}: a\n`).join('')],
    ['packages', Array.from({ length: wholeRoom / 35 }, (_, i) => `%package p${i}\n`).join('')],
  ])('may be so by its %s', (_, lines) => {
    expect(messages(lines)).toContain(tooLarge);
  });

  it('is refused also where that stands in an undecided branch, behind a flood of warnings', () => {
    const spec = evaluate(`${head}%if %(hostname)\n${'# %name\n'.repeat(1100)}${'Provides: a\n'.repeat(wholeRoom / 4)}%endif\n${tail}`);
    expect(spec.ok).toBe(false);
    expect(spec.diagnostics.find(({ message }) => message === tooLarge)?.doubtful).toBeUndefined();
  });

  it('is not so with thousands of subpackages, as a distribution of TeX has them', () => {
    const one = (i: number) =>
      `%package -n p${i}\nSummary: s\nLicense: l\nVersion: ${i}\nRequires: a\nRequires: b\nProvides: c${i} = %{version}\nProvides: d${i}\nProvides: e${i}\n` +
      `%description -n p${i}\nd\nd\n%files -n p${i}\n%license l\n/usr/a/${i}\n/usr/b/${i}\n`;
    expect(messages(Array.from({ length: 4000 }, (_, i) => one(i)).join(''))).toEqual([]);
  });

  it('is not so for being long', () => {
    expect(messages(`# comment\n`.repeat(wholeRoom / 2))).not.toContain(tooLarge);
  });
});

describe('a line that is too long', () => {
  const long = 'x'.repeat(300 * 1024);

  it('is not taken apart, and the next one is', () => {
    const spec = evaluate(`${head}Requires: ${long}\nURL: y\n${tail}`);
    expect(spec.diagnostics.map(({ message }) => message)).toEqual(['A line is longer than 262144 characters: it is not read']);
    expect(spec.packages[0]?.dependencies.requires).toEqual([]);
    expect(spec.packages[0]?.url?.text).toBe('y');
  });

  it('may be a heading', () => {
    expect(messages(`${tail}%files -n ${long}\n`)).toContain('A line is longer than 262144 characters: it is not read');
  });

  it('is a line like any other in a script', () => {
    expect(messages(`${tail}%build\n${long}\n`)).not.toContain('A line is longer than 262144 characters: it is not read');
  });
});

describe('included files that are too large', () => {
  const include = (text: string, times: number) =>
    evaluate(`${head}${'%include x\n'.repeat(times)}${tail}`, {}, { readFile: () => text }).diagnostics.map(({ message }) => message);
  const refused = 'The included files are too large: they are not read from here on';

  it('are not read', () => {
    expect(include(`# ${'x'.repeat(9 * 1024 * 1024)}\n`, 1)).not.toContain(refused);
    expect(include(`# ${'x'.repeat(9 * 1024 * 1024)}\n`, 2)).toContain(refused);
    expect(include('\n'.repeat(150_000), 1)).toContain(refused);
  });
});

describe('a spec whose expansion comes to its limit', () => {
  it.each([
    ['', '%{lua:while true do end}\n%{name}\n'],
    [' in an undecided branch', '%if %(hostname)\n%{lua:while true do end}\n%{name}\n%endif\n'],
  ])('is read no further, says so once and is refused%s', (_, lines) => {
    const spec = evaluate(`${head}${lines}${tail}Unknown: x\n`);
    const errors = spec.diagnostics.filter(({ level, doubtful }) => level === 'error' && !doubtful);
    expect(errors).toMatchObject([{ limit: true, message: expect.stringContaining('Macro expansion stopped') }]);
    expect(spec.ok).toBe(false);
  });
});
