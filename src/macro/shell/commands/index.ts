import { refuse } from '../refuse.js';
import { awk } from './awk/awk.js';
import { cut } from './cut.js';
import { date } from './date.js';
import { echo } from './echo.js';
import { expr } from './expr.js';
import { egrep, grep } from './grep.js';
import { head, rev, sort, tail, uniq, wc } from './lines.js';
import { make } from './make.js';
import { basename, dirname } from './paths.js';
import { perl } from './perl.js';
import { printf } from './printf.js';
import { type PureCall, type PureCommand, printed, type Result } from './pure.js';
import { sed } from './sed/sed.js';
import { bracket, test } from './test.js';
import { cat, paste, seq, tac, xargs } from './texts.js';
import { tr } from './tr.js';

export type { Result } from './pure.js';

/** The command of that name; undefined where what it prints may depend on anything but its arguments and input. */
export function pureCommand(name: string): PureCommand | undefined {
  const program = /^(?:\/usr)?\/bin\/([a-z]+)$/.exec(name)?.[1];
  if (program !== undefined) return Object.hasOwn(programs, program) ? programs[program] : undefined;
  if (Object.hasOwn(builtins, name)) return builtins[name];
  return Object.hasOwn(programs, name) ? programs[name] : undefined;
}

const builtins: Readonly<Record<string, PureCommand>> = { ':': succeed, '[': bracket };

const programs: Readonly<Record<string, PureCommand>> = {
  awk,
  basename,
  cat,
  cut,
  date,
  dirname,
  echo,
  expr,
  false: ({ args }) => (args.length === 0 ? { out: '', status: 1 } : refuse('option of false')),
  egrep,
  gmake: make,
  grep,
  head,
  make,
  paste,
  perl,
  printf,
  rev,
  sed,
  seq,
  sort,
  tac,
  tail,
  test,
  tr,
  true: succeed,
  uniq,
  wc,
  xargs,
};

function succeed({ args }: PureCall): Result {
  return args.length === 0 ? printed('') : refuse('option of true');
}
