import { basename } from 'node:path';

const control = /[\0-\x1f\x7f-\x9f]/;

/** Why a build can't be given this path, if so. rpm and mock hand paths to macros, so that a percent sign would be expanded wherever it stands. */
export function pathFault(path: string): string | undefined {
  if (control.test(path)) return 'has a control character in its name';
  if (path.includes('%')) return 'has a percent sign in its path, which rpm would expand as a macro';
  if (basename(path).startsWith('-')) return 'has a name that begins with "-", which programs take for an option';
  return undefined;
}

/** The same for a directory in which rpm builds: scripts of packages name it without quotes. */
export function buildDirectoryFault(path: string): string | undefined {
  return (
    pathFault(path) ?? (/^[\w./+~@,=:^-]+$/.test(path) ? undefined : 'has characters in its path that build scripts do not bear (blanks, quotes, wildcards)')
  );
}

/** Whether a word can be the name of a configuration, an architecture, a build condition or an extension of a root. */
export function isPlainName(name: string): boolean {
  return /^[A-Za-z0-9_][\w.+~^-]{0,127}$/.test(name);
}

/** Whether a text has no control character: a line feed would add a line to the macro file that mock writes. */
export function isOneLine(text: string): boolean {
  return !control.test(text);
}
