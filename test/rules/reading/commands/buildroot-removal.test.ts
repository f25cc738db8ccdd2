import { describe, expect, it } from '@jest/globals';
import { buildrootRemoval } from '../../../../rules/reading/commands/buildroot-removal.js';

describe('the removal of the buildroot', () => {
  it.each([
    'rm -rf %{buildroot}',
    'rm -r -f "$RPM_BUILD_ROOT"',
    "%{__rm} -rf '%{buildroot}/'",
    '%__rm -fr ${RPM_BUILD_ROOT}/',
    '/bin/rm -rf -- %buildroot',
    '/usr/bin/rm -Rf %{?buildroot}/*',
    'rm\t-rf  "%{buildroot}"/*',
    '[ "$RPM_BUILD_ROOT" != "/" ] && rm -rf $RPM_BUILD_ROOT',
    '[ -n "%{buildroot}" -a "%{buildroot}" != / ] && rm -rf %{buildroot}',
    'test -d %{buildroot} && rm -rf %{buildroot} || :',
    'rm -rf %{?buildroot:%{buildroot}};',
  ])('is all of "%s"', (command) => {
    expect(buildrootRemoval(command)).toBe(command.length);
  });

  it.each(['rm -rf %{buildroot}; ', 'rm -rf %{buildroot} && ', '[ %{buildroot} != / ] && rm -rf %{buildroot} ; '])(
    'is the first command of "%smake"',
    (command) => {
      expect(buildrootRemoval(`${command}make`)).toBe(command.length);
    },
  );

  it.each([
    'rm -rf %{buildroot}%{_datadir}',
    'rm -rf %{buildroot}/usr',
    'rm -rf "%{buildroot}"/etc',
    'rm -rf %{buildroot} tmp',
    'rm -rf %{buildroots}',
    'rm -v %{buildroot}',
    'rm %{buildroot}',
    'rm -rf tmp',
    'echo rm -rf %{buildroot}',
    'rmdir -rf %{buildroot}',
    'rm -rf %{buildroot} | tee x',
    '',
  ])('is no part of "%s"', (command) => {
    expect(buildrootRemoval(command)).toBe(0);
  });
});
