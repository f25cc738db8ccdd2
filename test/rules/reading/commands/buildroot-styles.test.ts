import { describe, expect, it } from '@jest/globals';
import { usesOf } from '../../../../rules/reading/commands/buildroot-styles.js';
import { textOf } from '../../../../src/text/source-text.js';
import { specFor } from '../../given.js';

const uses = (script: string) => usesOf(specFor(`%install\n${script}\n`), { macro: 'buildroot', variable: 'RPM_BUILD_ROOT' });

describe('usesOf', () => {
  it('tells the macro from the variable, in all their forms', () => {
    const { macro, variable } = uses('cp a %{buildroot} %buildroot %{?buildroot} $RPM_BUILD_ROOT ${RPM_BUILD_ROOT}/b %buildroot_x $RPM_BUILD_ROOT2');
    expect(macro.map(textOf)).toEqual(['%{buildroot}', '%buildroot', '%{?buildroot}']);
    expect(variable.map(({ at }) => textOf(at))).toEqual(['$RPM_BUILD_ROOT', '${RPM_BUILD_ROOT}']);
  });

  it('knows where the shell expands a variable', () => {
    const expanded = (script: string) => uses(script).variable.map((use) => use.expanded);
    expect(expanded(`echo "$RPM_BUILD_ROOT" '$RPM_BUILD_ROOT' \\$RPM_BUILD_ROOT "'$RPM_BUILD_ROOT'"`)).toEqual([true, false, false, true]);
  });

  it('sees that a script sets the variable itself', () => {
    expect(uses('export RPM_BUILD_ROOT=/x').reassigned).toBe(true);
    expect(uses('echo $RPM_BUILD_ROOT MY_RPM_BUILD_ROOT=1').reassigned).toBe(false);
  });

  it('reads neither comments nor here-documents, nor scriptlets', () => {
    const spec = specFor('%install\n# $RPM_BUILD_ROOT\ncat > x <<EOF\n$RPM_BUILD_ROOT\nEOF\n%post\necho $RPM_BUILD_ROOT\n');
    expect(usesOf(spec, { macro: 'buildroot', variable: 'RPM_BUILD_ROOT' }).variable).toEqual([]);
  });
});
