import { describe, expect, it } from '@jest/globals';
import { leavesBuildrootAlone } from '../../../../rules/data/commands/harmless-commands.js';

describe('commands that put nothing into the buildroot', () => {
  it.each(['cd src', 'export A=b', 'unset LD_ASSUME_KERNEL || :', 'set -x', 'A=b', 'names[0]=single', ':', 'pushd build;', 'echo installing'])(
    'are "%s"',
    (command) => {
      expect(leavesBuildrootAlone(command)).toBe(true);
    },
  );

  it.each([
    'make install',
    'A=b make install',
    'cd src && make install',
    'echo x > %{buildroot}/y',
    'A=$(make install)',
    'cd `mktemp`',
    'echo x | tee y',
    'mkdir -p %{buildroot}',
    'cdparanoia',
  ])('are not "%s"', (command) => {
    expect(leavesBuildrootAlone(command)).toBe(false);
  });
});
