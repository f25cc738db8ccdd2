import { describe, expect, it } from '@jest/globals';
import { isKnownTo, refusalOf } from '../../src/spec/rpm-versions.js';
import { evaluate, head, tail } from './given.js';

/** What is said of these lines by an rpm of that version; the newest where there is none. */
const said = (lines: string, rpm?: string): [string, string][] =>
  evaluate(head + lines + tail, rpm === undefined ? {} : { rpm }).diagnostics.map(({ level, message }) => [level, message.split(':')[0] as string]);
const accepted = (lines: string, rpm?: string): boolean => evaluate(head + lines + tail, rpm === undefined ? {} : { rpm }).ok;

describe('the version of rpm', () => {
  it('decides from when on something is warned of and refused', () => {
    expect(['4.18', '4.19', '4.20', '6.0', undefined].map((rpm) => refusalOf('patchWithNumberAttached', rpm))).toEqual([
      undefined,
      'warning',
      'error',
      'error',
      'error',
    ]);
  });

  it('counts as versions count: 4.9 is older than 4.18', () => {
    expect([isKnownTo('4.9', '4.18'), isKnownTo('4.18', '4.18'), isKnownTo('6.0', '4.18'), isKnownTo(undefined, '9')]).toEqual([false, true, true, true]);
  });

  it.each([
    ['Patch0: a.patch\n%prep\n%patch0 -p1\n', '4.19', '4.20'],
    ['Patch0: a.patch\n%prep\n%patch -p1\n', '4.19', '4.20'],
    ['%if 1\n%else nothing\n%endif\n', '4.19', '4.20'],
    ['%build -x\n', '4.19', '4.20'],
    ['%post -p <lua>\nif if\n', '4.18', '4.19'],
  ])('accepts %j until %s and refuses it from %s on', (lines, old, young) => {
    expect([accepted(lines, old), accepted(lines, young), accepted(lines)]).toEqual([true, false, false]);
  });

  it.each([
    ['BuildSystem: x\n', '4.19', 'Unknown tag'],
    ['%sourcelist\na.tar\n', '4.14', 'Unknown tag'],
  ])('does not know %j before its time', (lines, old, message) => {
    expect(said(lines, old)).toContainEqual(['error', message]);
    expect(said(lines)).not.toContainEqual(['error', message]);
  });

  it('reads a patch that older rpm takes as the patch that is meant', () => {
    const { expanded } = evaluate(`${head}Patch3: a.patch\n%prep\n%patch3 -p1\n${tail}`, { rpm: '4.16' });
    expect(expanded.text).toContain('Patch #3 (a.patch)');
  });

  it('takes words behind a build section for nothing where there are no options', () => {
    expect(said('%build\n%build -a\n', '4.19')).toEqual([['error', 'second build']]);
    expect(said('%build\n%build -a\n', '4.20')).toEqual([]);
  });
});
