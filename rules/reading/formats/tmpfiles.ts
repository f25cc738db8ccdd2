import { shortened } from '../../../src/text/shortened.js';
import { logicalLines } from './logical-lines.js';
import { quotedWords } from './quoted-words.js';
import type { FormatProblem } from './text-problem.js';

/** A line of a tmpfiles.d file, as far as it can be read. */
export interface TmpfilesLine {
  readonly line: number;
  /** One letter; empty where the line is no good. */
  readonly type: string;
  readonly path: string;
  readonly problem?: FormatProblem;
}

/** Types and what may stand behind them. Source: tmpfiles.d(5); `m` and `F` belong to old versions. */
const types = 'fFwdDevqQpLcbCxXrRzmZtThHaA';
const modifiers = '+!-=~^$?';
/** Types that say nothing without their last field (sources of systemd: src/tmpfiles/tmpfiles.c). */
const needsArgument = 'wcbtThHaA';

/** The lines of a tmpfiles.d file with what systemd-tmpfiles would say of them before it touches anything. */
export function tmpfilesLines(text: string): TmpfilesLine[] {
  return logicalLines(text, { comments: '#' }).map(({ text: content, line }) => {
    const words = quotedWords(content);
    const problem = (message: string, level?: 'note'): TmpfilesLine => ({
      line,
      type: '',
      path: words?.[1] ?? '',
      problem: { line, message, ...(level && { level }) },
    });
    if (!words) return problem('A quote is not closed, and systemd-tmpfiles leaves the line out. Close it.');
    const [action = '', path = '', mode = '-', , , age = '-', ...argument] = words;
    if (path === '') return problem('A line needs a type and a path. Write both, or start the line with #.');
    const type = action.charAt(0);
    if (!types.includes(type)) return problem(`There is no type "${shortened(action)}". Write one of tmpfiles.d(5).`);
    const odd = [...action.slice(1)].find((each) => !modifiers.includes(each));
    if (odd !== undefined) return problem(`The type "${shortened(action)}" has the unknown modifier "${odd}". Write one of tmpfiles.d(5).`);
    if (!/^[/%]/.test(path)) return problem(`The path ${shortened(path)} is not absolute. Write all of it.`);
    if (!isMode(mode)) return problem(`"${shortened(mode)}" is no mode. Write it in octal, such as 0755, or a hyphen.`);
    if (!isAge(age)) return problem(`"${shortened(age)}" is no age. Write a time such as 10d, or a hyphen.`);
    if (needsArgument.includes(type) && argument.length === 0) return problem(`Type ${type} needs its last field. Add it.`);
    const fault = legacy(path);
    return { line, type, path, ...(fault !== undefined && { problem: { line, message: fault, level: 'note' as const } }) };
  });
}

export function tmpfilesProblems(text: string): FormatProblem[] {
  return tmpfilesLines(text).flatMap(({ problem }) => problem ?? []);
}

/** systemd-tmpfiles corrects it at every start, and warns. */
function legacy(path: string): string | undefined {
  if (!path.startsWith('/var/run/')) return undefined;
  return `/var/run is a link to /run, and systemd-tmpfiles warns of it at every start. Write /run/${shortened(path.slice(9))}.`;
}

const isMode = (mode: string): boolean => mode === '-' || /^[~:]{0,2}0*[0-7]{1,4}$/.test(mode);

/** `10d`, `1h30min`, `~1w`, `mM:10d`, `0` (tmpfiles.d(5), "Age"; systemd.time(7), units of time spans). */
function isAge(age: string): boolean {
  if (age === '-' || age.includes('%')) return true;
  const span = age
    .replace(/^~/, '')
    .replace(/^[abcmABCM]+:/, '')
    .replace(/^~/, '');
  if (span === 'infinity') return true;
  const parts = span.match(/\d+(?:\.\d+)?|[A-Za-zµμ]+|\S/g) ?? [];
  return parts.length > 0 && parts.every((part, i) => /^\d/.test(part) || (timeUnits.has(part) && /^\d/.test(parts[i - 1] ?? '')));
}

const timeUnits = new Set(
  'us usec µs μs ms msec s sec second seconds m min minute minutes h hr hour hours d day days w week weeks M month months y year years'.split(' '),
);
