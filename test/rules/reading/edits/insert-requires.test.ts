import { describe, expect, it } from '@jest/globals';
import { fileDependencies } from '../../../../rules/reading/dependencies/file-dependencies.js';
import { insertRequires } from '../../../../rules/reading/edits/insert-requires.js';
import { operandEnd } from '../../../../rules/reading/edits/operand-end.js';
import { nameStem } from '../../../../rules/reading/preamble/name-stem.js';
import { applyEdits } from '../../../../src/policy/edits.js';
import { specFor } from '../../given.js';

/** The line with a bar behind each name that has an end. */
function marked(text: string): string {
  const spec = specFor(text);
  const dependencies = spec.packages.flatMap(({ dependencies: { requires } }) => requires);
  const ends = dependencies.flatMap((each) => each.operands.flatMap((operand) => operandEnd(spec, each, operand) ?? []));
  return [...text].map((sign, i) => (ends.includes(i) ? `|${sign}` : sign)).join('');
}

describe('the end of a name in a dependency', () => {
  it.each([
    'Requires: a|, b|\n',
    'Name: x\nRequires: %{name}-y%{?_isa}| = 1\n',
    'Requires: (a| if b| >= 2)\n',
    'Name: x\nRequires: %{name}|\n',
    '%define both a = 1\nRequires: %{both}\n',
    '%define list a b\nRequires: %{list}\n',
  ])('is shown in "%s"', (expected) => {
    expect(marked(expected.replaceAll('|', ''))).toBe(expected);
  });
});

describe('a new Requires', () => {
  const added = (text: string): string | undefined => {
    const spec = specFor(text);
    const fix = insertRequires(spec, spec.packages[1] as (typeof spec.packages)[number], 'y = 1');
    return fix && applyEdits(text, [fix]).text;
  };

  it('goes below the last tag of its package, aligned with it', () => {
    expect(added('Name: x\n%package a\nSummary:    y\nGroup: z\n\n%description a\n')).toBe(
      'Name: x\n%package a\nSummary:    y\nGroup: z\nRequires: y = 1\n\n%description a\n',
    );
  });

  it('goes below the heading of a package without tags', () => {
    expect(added('Name: x\n%package a\n')).toBe('Name: x\n%package a\nRequires: y = 1\n');
  });

  it('has no place in a package that a macro makes', () => {
    expect(added('Name: x\n%define part(v) %{expand:\n%package %1\nSummary: y\n}\n%part a\n')).toBeUndefined();
  });
});

describe('dependencies on paths', () => {
  it('are those that are asked for', () => {
    const spec = specFor('BuildRequires: /a\nRequires: (/b or c)\nSuggests: /d\nProvides: /e\nConflicts: /f\nRequires: /%{nowhere}\n');
    expect(fileDependencies(spec).map(({ path }) => path)).toEqual(['/b', '/d', '/a']);
  });
});

describe('the stem of a name', () => {
  it.each([
    ['postgresql17-server', 'postgresql'],
    ['demo', 'demo'],
    ['7zip-extra', '7zip'],
  ])('%s: %s', (name, expected) => {
    expect(nameStem(name)).toBe(expected);
  });
});
