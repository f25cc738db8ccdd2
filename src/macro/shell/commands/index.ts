import { refuse } from '../refuse.js';
import { awk } from './awk.js';
import { cut } from './cut.js';
import { date } from './date.js';
import { echo } from './echo.js';
import { expr } from './expr.js';
import { head, rev, sort, tail, uniq, wc } from './lines.js';
import { basename, dirname } from './paths.js';
import { printf } from './printf.js';
import type { PureCall, PureCommand, Result } from './pure.js';
import { sed } from './sed.js';
import { bracket, test } from './test.js';
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
  cut,
  date,
  dirname,
  echo,
  expr,
  false: ({ args }) => ({ out: '', ok: args.length > 0 && refuse('option of false') }),
  head,
  printf,
  rev,
  sed,
  sort,
  tail,
  test,
  tr,
  true: succeed,
  uniq,
  wc,
};

function succeed({ args }: PureCall): Result {
  return { out: '', ok: args.length === 0 || refuse('option of true') };
}
