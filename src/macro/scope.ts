import { joinQuoted, joinWords, type Split } from './arguments.js';
import type { Engine, Entry, Scope } from './context.js';
import { readOptions } from './getopt.js';
import { fail, warn } from './limits.js';
import { popLevel } from './table.js';
import { type Place, Traced, type UnknownReason } from './traced.js';

/** Begins the scope of a parametric macro: its automatic macros become visible, those of the caller invisible. */
export function enterScope(engine: Engine, entry: Entry, args: Split, call: Place): void {
  const options = entry.options ?? '';
  const read = readOptions(args.words, options);
  const dropped = args.words.length - read.words.length;
  engine.scopes.push({
    name: entry.name,
    options,
    given: args.words,
    words: read.words,
    flags: read.flags,
    sure: Math.max(args.sure - dropped, 0),
    ...(args.unsure && { unsure: args.unsure }),
    locals: new Set(),
  });
  if (read.bad !== undefined) fail(engine, `Unknown option ${read.bad} in ${entry.name}(${options})`, call);
}

/** Ends the innermost scope; what `%define` made in it is forgotten. */
export function leaveScope(engine: Engine, call: Place): void {
  const level = engine.scopes.length;
  const scope = engine.scopes.pop() as Scope;
  for (const name of [...scope.locals].sort()) {
    const gone = popLevel(engine.table, name, level);
    if (gone && !gone.used) warn(engine, `Macro %${name} defined but not used within scope`, gone.place ?? call);
  }
}

/** The automatic macro `name` of the innermost scope: `%0`, `%1`, `%*`, `%**`, `%#`, `%-f`, `%-f*`. */
export function automatic(engine: Engine, name: string): Entry | undefined {
  const scope = engine.scopes.at(-1);
  if (!scope) return undefined;
  const first = name.charCodeAt(0);
  if (first === 0x2d) return entryOf(name, scope.flags.get(name));
  if (first === 0x2a)
    return name === '*' ? entryOf(name, joinWords(scope.words)) : name === '**' ? { ...entryOf(name, joinQuoted(scope.given)), quoted: true } : undefined;
  if (first === 0x23) return name === '#' ? { ...entryOf(name, countOf(scope)), automatic: 'computed' } : undefined;
  if (first < 0x30 || first > 0x39) return undefined;
  if (name === '0') return { ...entryOf(name, Traced.bare(scope.name)), automatic: 'computed' };
  return first !== 0x30 && /^[0-9]+$/.test(name) ? entryOf(name, scope.words[Number(name) - 1]) : undefined;
}

/** Why it can't be said whether the positional macro `name` is defined; undefined where it can. */
export function unsureWord(engine: Engine, name: string): UnknownReason | undefined {
  const scope = engine.scopes.at(-1);
  return scope?.unsure && /^[1-9][0-9]*$/.test(name) && Number(name) > scope.sure ? scope.unsure : undefined;
}

function countOf(scope: Scope): Traced {
  if (!scope.unsure) return Traced.bare(String(scope.words.length));
  return new Traced([{ text: '%#', place: { start: 0, end: 2, exact: true }, unknown: scope.unsure }]);
}

function entryOf(name: string, body: Traced): Entry;
function entryOf(name: string, body: Traced | undefined): Entry | undefined;
function entryOf(name: string, body: Traced | undefined): Entry | undefined {
  return body && { name, body, level: 0, automatic: 'words', keyword: 'define' };
}
