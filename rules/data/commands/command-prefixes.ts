/** How a program that runs another one takes its own words. */
interface Prefix {
  /** Options whose value is the next word. */
  readonly valued?: readonly string[];
  /** Words in front of the other program that are no options. */
  readonly operands?: number;
}

/**
 * Programs and shell words behind which another command stands. Sources: POSIX "env", "nice", "nohup", "time", "xargs"; coreutils manual
 * ("timeout", "stdbuf"); manual pages of util-linux (setarch, taskset, ionice, setsid), fakeroot, xvfb-run, dbus-run-session, sudo.
 */
export const commandPrefixes: ReadonlyMap<string, Prefix> = new Map<string, Prefix>([
  ['builtin', {}],
  ['chronic', {}],
  ['command', {}],
  ['dbus-launch', {}],
  ['dbus-run-session', { valued: ['--config-file', '--dbus-daemon'] }],
  ['env', { valued: ['-u', '-C', '-S'] }],
  ['exec', { valued: ['-a'] }],
  ['fakeroot', { valued: ['-l', '-s', '-i', '-b'] }],
  ['ionice', { valued: ['-c', '-n'] }],
  ['linux32', {}],
  ['linux64', {}],
  ['nice', { valued: ['-n'] }],
  ['nohup', {}],
  ['setarch', { operands: 1 }],
  ['setsid', {}],
  ['stdbuf', { valued: ['-i', '-o', '-e'] }],
  ['sudo', { valued: ['-u', '-g'] }],
  ['taskset', { operands: 1 }],
  ['time', { valued: ['-f', '-o'] }],
  ['timeout', { valued: ['-k', '-s'], operands: 1 }],
  ['wlheadless-run', { valued: ['-c'] }],
  ['xargs', { valued: ['-a', '-d', '-E', '-I', '-L', '-n', '-P', '-s'] }],
  ['xvfb-run', { valued: ['-e', '-f', '-n', '-p', '-s', '-w'] }],
  ['xwfb-run', { valued: ['-e', '-f', '-n', '-s', '-w'] }],
]);
