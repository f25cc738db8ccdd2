import { type Body, definitionBody } from './body.js';
import type { Call, Engine, Entry } from './context.js';
import { fail, spend, warn } from './limits.js';
import { scannable } from './opaque.js';
import { createOutput, quoteMark, writeSlice, written } from './output.js';
import { flattened, placeOf, settled } from './place.js';
import { isBlank, isLineEnd, nameEnd, skipBlanks } from './scan.js';
import { find, pop, push } from './table.js';
import { type Frame, type Place, Traced } from './traced.js';
import type { MacroDefinition } from './types.js';

export interface DefineMode {
  /** How errors name the construct, and what the history says. */
  readonly keyword: MacroDefinition['keyword'];
  /** The body is expanded now. */
  readonly eager: boolean;
  readonly level: number;
  /** `-e` and `-g` may stand before the name. */
  readonly flags: boolean;
  /** The body is all the text there is, taken as it stands: the definition is in braces. */
  readonly whole: boolean;
}

/**
 * Reads `NAME[(options)][<modifiers>] BODY` in `text` from `from` on and defines the macro (rpm-macros(7), "Defining macros").
 * Returns where the definition ends, the line feeds behind it included.
 */
export function define(engine: Engine, text: Traced, from: number, mode: DefineMode, frame?: Frame): number {
  if (!spend(engine, definitionCost, 0)) return text.length;
  const scan = scannable(text);
  const head = readHead(engine, text, scan, from, mode, frame);
  if (!head) return text.length;
  const body = readBody(engine, text, scan, head, mode.whole);
  let end = body.end;
  while (isLineEnd(scan[end])) end++;
  const place = placeOf(text, head.nameStart, Math.max(head.nameEnd, head.nameStart), frame);
  const refused = body.refused ?? refuse(engine, head, body.text, mode);
  if (refused) fail(engine, refused, place);
  else finish(engine, head, body.text, mode, place, frame);
  return end;
}

/** A definition takes as much time and memory as this many other steps. */
const definitionCost = 8;

/** Whether `name` may be defined or undefined; else what rpm says. */
function nameProblem(engine: Engine, name: string, action: string): string | undefined {
  if (!/^(?:[A-Za-z]|_.)/.test(name)) return `Macro %${name} has illegal name (${action})`;
  const known = find(engine.table, name);
  return known?.builtin && !known.provided ? `Macro %${name} is a built-in (${action})` : undefined;
}

/** Takes the newest definition of `name` away, as `%undefine` does. */
export function undefine(engine: Engine, name: string, call: Call, place: Place): void {
  const problem = nameProblem(engine, name, '%undefine');
  if (problem) return fail(engine, problem, place);
  pop(engine.table, name);
  engine.history.push({ name, body: Traced.empty, keyword: 'undefine', place: flattened(placeOf(call.text, call.start, call.end, call.frame)) });
}

interface Head {
  readonly name: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly options?: string;
  readonly modifiers: string;
  readonly end: number;
  readonly eager: boolean;
  readonly level: number;
}

function readHead(engine: Engine, text: Traced, scan: string, from: number, mode: DefineMode, frame: Frame | undefined): Head | undefined {
  let { eager, level } = mode;
  let at = skipBlanks(scan, from);
  while (mode.flags && scan[at] === '-') {
    const start = at++;
    for (; at < scan.length && !isBlank(scan[at]); at++) {
      if (scan[at] === 'e') eager = true;
      else if (scan[at] === 'g') level = 0;
      else return refuseHead(engine, `%define: invalid option -- '${scan[at]}'`, text, start, frame);
    }
    if (at === start + 1) return refuseHead(engine, '%define: no option after -', text, start, frame);
    at = skipBlanks(scan, at);
  }
  const nameStart = at;
  const end = nameEnd(scan, at);
  const name = scan.slice(at, end);
  const options = bracketed(scan, end, '(', ')');
  if (options === false) return refuseHead(engine, `Macro %${name} has unterminated opts`, text, nameStart, frame);
  at = options?.end ?? end;
  const modifiers = bracketed(scan, at, '<', '>');
  if (modifiers === false) return refuseHead(engine, `Macro %${name} has unterminated modifiers`, text, nameStart, frame);
  return {
    name,
    nameStart,
    nameEnd: end,
    ...(options && { options: options.text }),
    modifiers: modifiers?.text ?? '',
    end: modifiers?.end ?? at,
    eager: eager && !modifiers?.text.includes('l'),
    level,
  };
}

function refuseHead(engine: Engine, message: string, text: Traced, at: number, frame: Frame | undefined): undefined {
  fail(engine, message, placeOf(text, at, at + 1, frame));
}

/** What stands between a bracket at `at` and the next `close`; false where there is none, undefined where no bracket is. */
function bracketed(text: string, at: number, open: string, close: string): { readonly text: string; readonly end: number } | false | undefined {
  if (text[at] !== open) return undefined;
  const end = text.indexOf(close, at);
  return end < 0 ? false : { text: text.slice(at + 1, end), end: end + 1 };
}

function readBody(engine: Engine, text: Traced, scan: string, head: Head, whole: boolean): Body & { readonly refused?: string } {
  const separated = isBlank(scan[head.end]) || (scan[head.end] === '\\' && isLineEnd(scan[head.end + 1]));
  const body = definitionBody(text, scan, head.end, whole);
  if (!body) return { text: Traced.empty, end: text.length, refused: `Macro %${head.name} has unterminated body` };
  if (!separated && body.text.length > 0 && !nameProblem(engine, head.name, '')) {
    warn(engine, `Macro %${head.name} needs whitespace before body`, placeOf(text, head.nameStart, head.nameEnd));
  }
  return body;
}

function refuse(engine: Engine, head: Head, body: Traced, mode: DefineMode): string | undefined {
  const name = `Macro %${head.name}`;
  const problem = nameProblem(engine, head.name, mode.eager || head.eager ? '%global' : '%define');
  if (problem) return problem;
  if (body.length === 0) return `${name} has empty body`;
  const illegal = /[^lo]/.exec(head.modifiers)?.[0];
  if (illegal) return `${name} has illegal modifier ${illegal}`;
  if (head.options !== undefined && head.modifiers !== '') return `${name} has modifiers incompatible with parametric macros`;
  return head.modifiers.includes('l') && head.modifiers.includes('o') ? `${name} has incompatible modifiers` : undefined;
}

function finish(engine: Engine, head: Head, raw: Traced, mode: DefineMode, place: Place, frame: Frame | undefined): void {
  const out = createOutput(head.eager);
  if (head.eager) engine.expandInto(out, raw, frame);
  else writeSlice(engine, out, raw, 0, raw.length, frame);
  if (engine.failed) return fail(engine, `Macro %${head.name} failed to expand`, place);
  add(engine, {
    name: head.name,
    ...(head.options !== undefined && { options: head.options }),
    body: settled(written(out)),
    level: head.level,
    literal: head.modifiers.includes('l'),
    once: head.modifiers.includes('o'),
    quoted: head.eager && out.hasQuotes && written(out).text.includes(quoteMark),
    keyword: mode.keyword,
    place: flattened(place),
  });
}

function add(engine: Engine, entry: Entry): void {
  push(engine.table, entry);
  if (entry.level > 0) for (const scope of engine.scopes.slice(entry.level - 1, entry.level)) scope.locals.add(entry.name);
  if (entry.keyword === 'define' || entry.keyword === 'global') engine.history.push(definitionOf(entry));
}

/** The definition as others see it. */
export function definitionOf(entry: Entry): MacroDefinition {
  const { name, options, body, place, keyword } = entry;
  return { name, ...(options !== undefined && { options }), body, ...(place && { place }), keyword };
}
