import { type Automaton, compile, type Expression } from '../../patterns/automaton.js';
import { countGroups } from '../../patterns/captures.js';
import { readRegex } from '../../patterns/regex.js';
import { type Meter, refuse } from '../../refuse.js';
import type { Replacement, Substitution } from './substitute.js';

export type SedAddress =
  | { readonly kind: 'line'; readonly number: number }
  | { readonly kind: 'last' }
  | { readonly kind: 'fits'; readonly automaton: Automaton };

export interface SedCommand {
  /** None, one, or the first and the last line of a range. */
  readonly addresses: readonly SedAddress[];
  /** `!`: on all other lines. */
  readonly negated: boolean;
  /** For ranges: index of the range's state. */
  readonly index: number;
  readonly action: SedAction;
}

export type SedAction =
  | { readonly kind: 'substitute'; readonly substitution: Substitution; readonly print: boolean }
  | { readonly kind: 'transliterate'; readonly map: ReadonlyMap<string, string> }
  | { readonly kind: 'delete' | 'print' | 'quit' | 'number' }
  | { readonly kind: 'block'; readonly commands: readonly SedCommand[] };

/** Reads a script of `s y d p q =` and `{}` with addresses (POSIX.1-2017, sed). */
export function readScript(script: string, extended: boolean, meter: Meter): SedCommand[] {
  const reader: Reader = { script, extended, meter, at: 0, depth: 0, count: 0 };
  const commands = readCommands(reader);
  if (reader.at < script.length) refuse('command of sed');
  if (commands.length === 0) refuse('empty script');
  return commands;
}

interface Reader {
  readonly script: string;
  readonly extended: boolean;
  readonly meter: Meter;
  at: number;
  depth: number;
  count: number;
}

function readCommands(reader: Reader): SedCommand[] {
  const out: SedCommand[] = [];
  for (skip(reader, /[ \t\n;]*/y); reader.at < reader.script.length && reader.script[reader.at] !== '}'; skip(reader, /[ \t\n;]*/y)) {
    const addresses = readAddresses(reader);
    const negated = skip(reader, /[ \t]*![ \t]*/y) !== '';
    skip(reader, /[ \t]*/y);
    out.push({ addresses, negated, index: reader.count++, action: readAction(reader) });
    skip(reader, /[ \t]*/y);
    const next = reader.script[reader.at];
    if (next !== undefined && next !== ';' && next !== '\n' && next !== '}') refuse('command of sed');
  }
  return out;
}

function readAddresses(reader: Reader): SedAddress[] {
  const first = readAddress(reader);
  if (!first) return [];
  if (skip(reader, /[ \t]*,[ \t]*/y) === '') return [first];
  return [first, readAddress(reader) ?? refuse('address of sed')];
}

function readAddress(reader: Reader): SedAddress | undefined {
  const number = skip(reader, /[1-9][0-9]{0,6}(?!~)/y);
  if (number !== '') return { kind: 'line', number: Number(number) };
  if (skip(reader, /\$/y) !== '') return { kind: 'last' };
  if (reader.script[reader.at] === '/') {
    reader.at++;
    return { kind: 'fits', automaton: compile(regexUntil(reader, '/'), reader.meter) };
  }
  if (/[0-9\\~+]/.test(reader.script[reader.at] ?? '')) refuse('address of sed');
  return undefined;
}

const plainActions: Readonly<Record<string, 'delete' | 'print' | 'quit' | 'number'>> = { d: 'delete', p: 'print', q: 'quit', '=': 'number' };

function readAction(reader: Reader): SedAction {
  const letter = reader.script[reader.at++] ?? refuse('command of sed');
  if (letter === 's') return readSubstitution(reader);
  if (letter === 'y') return readTransliteration(reader);
  if (letter === '{') {
    if (++reader.depth > 10) refuse('nesting');
    const commands = readCommands(reader);
    if (reader.script[reader.at++] !== '}') refuse('open block of sed');
    reader.depth--;
    return { kind: 'block', commands };
  }
  const kind = Object.hasOwn(plainActions, letter) ? plainActions[letter] : undefined;
  return { kind: kind ?? refuse('command of sed') };
}

function readSubstitution(reader: Reader): SedAction {
  const sign = readDelimiter(reader);
  const from = reader.at;
  const expression = regexUntil(reader, sign);
  // what the delimiter with a backslash is where it is also an operator differs by version
  if (reader.script.slice(from, reader.at).includes(`\\${sign}`) && /[|,]/.test(sign)) refuse('delimiter of sed');
  const by = readReplacement(readUntil(reader, sign));
  if (by.some((piece) => typeof piece === 'number' && piece > countGroups(expression))) refuse('no such group');
  const flags = skip(reader, /[a-zA-Z0-9]*/y);
  if (!/^(?:[1-9]?g?p?|pg)$/.test(flags)) refuse('flags of sed');
  const substitution: Substitution = {
    expression,
    automaton: compile(expression, reader.meter),
    by,
    all: flags.includes('g'),
    number: Number(/[1-9]/.exec(flags)?.[0] ?? 1),
  };
  return { kind: 'substitute', substitution, print: flags.includes('p') };
}

function readTransliteration(reader: Reader): SedAction {
  const sign = readDelimiter(reader);
  const [from, to] = [readUntil(reader, sign), readUntil(reader, sign)];
  if (from.length !== to.length || /\\/.test(from + to) || from === '') refuse('y of sed');
  return { kind: 'transliterate', map: new Map([...from].map((c, i) => [c, to[i] as string]).reverse() as [string, string][]) };
}

function readDelimiter(reader: Reader): string {
  const sign = reader.script[reader.at++] ?? refuse('command of sed');
  if (/[\s\\A-Za-z0-9&;^$*.[\](){}+?-]/.test(sign)) refuse('delimiter of sed');
  return sign;
}

function regexUntil(reader: Reader, sign: string): Expression {
  const text = readUntil(reader, sign);
  if (text === '') refuse('last regular expression');
  return readRegex(text, reader.extended);
}

/** The text up to the delimiter, which is read too. Brackets do not hide a delimiter. */
function readUntil(reader: Reader, sign: string): string {
  const { script } = reader;
  const from = reader.at;
  for (; script[reader.at] !== sign; reader.at++) {
    if (script[reader.at] === undefined || script[reader.at] === '\n') refuse('open command of sed');
    if (script[reader.at] === '\\') reader.at++;
  }
  return script.slice(from, reader.at++);
}

function readReplacement(text: string): Replacement {
  const out: (string | number)[] = [];
  for (let at = 0; at < text.length; at++) {
    const c = text[at] as string;
    if (c === '&') out.push(0);
    else if (c !== '\\') out.push(c);
    else {
      const next = text[++at] ?? refuse('replacement of sed');
      if (next === 'n') out.push('\n');
      else if (next === 't') out.push('\t');
      else if (/[1-9]/.test(next)) out.push(Number(next));
      else if (/[A-Za-z0\n]/.test(next)) refuse('replacement of sed');
      else out.push(next);
    }
  }
  return out;
}

function skip(reader: Reader, form: RegExp): string {
  form.lastIndex = reader.at;
  const found = form.exec(reader.script)?.[0] ?? '';
  reader.at += found.length;
  return found;
}
