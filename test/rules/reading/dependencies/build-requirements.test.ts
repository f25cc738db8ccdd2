import { describe, expect, it } from '@jest/globals';
import { asksFor, buildRequirements } from '../../../../rules/reading/dependencies/build-requirements.js';
import { specFor } from '../../given.js';

const names = (text: string): string[] => [...buildRequirements(specFor(text)).names].sort();

describe('what a spec asks for to be built', () => {
  it('is named without architectures and versions', () => {
    expect(names('BuildRequires: a%{?_isa} >= 1\nBuildRequires: (b or c)\n')).toEqual(expect.arrayContaining(['a', 'b', 'c']));
  });

  it('may stand in a branch that is not taken', () => {
    expect(asksFor(specFor('%if 0\nBuildRequires: a, b\n%endif\n'), ['b'])).toBe(true);
  });

  it('is looked for by names or by a pattern', () => {
    const spec = specFor('BuildRequires: kf6-kio-devel\n');
    expect([asksFor(spec, /^kf6-/), asksFor(spec, ['kio'])]).toEqual([true, false]);
  });

  it.each([
    ['BuildRequires: gcc\n', true],
    ['BuildRequires: %(cat list)\n', false],
    ['BuildRequires: %{nowhere}\n', false],
    ['Name: x\n%{nowhere}\n', false],
    ['Name: x\n%description\n%{nowhere}\n', true],
  ])('is complete in "%s": %s', (text, complete) => {
    expect(buildRequirements(specFor(text)).complete).toBe(complete);
  });

  it('is added to while building', () => {
    expect(buildRequirements(specFor('Name: x\n%generate_buildrequires\necho y\n')).generates).toBe(true);
  });
});
