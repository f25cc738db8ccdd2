import type { Builtin, Call, Engine } from '../context.js';
import { fail, spend } from '../limits.js';
import { writeComputed } from '../output.js';
import { callPlace } from '../place.js';
import { fromByteText, toByteText } from './byte-text.js';
import { computed, firstDoubtful, firstOpaque, writeUnknown } from './computed.js';
import { LuaPatternError } from './lua-class.js';
import { gsub } from './lua-gsub.js';

/** Macros on plain text. Most are Lua's functions of the same name (rpm-macros(7), "String operations"; Lua 5.4 manual, 6.4). */
export const stringBuiltins: Readonly<Record<string, Builtin>> = {
  shrink: computed(([text = '']) => text.replace(/[ \t\n\r\f\v]+/g, ' ').replace(/^ | $/g, '')),
  shescape: computed((args) => args.map((a) => `'${a.replaceAll("'", "'\\''")}'`).join(' ')),
  len: computed(([text = '']) => String(toByteText(text).length)),
  lower: computed(([text = '']) => text.replace(/[A-Z]+/g, (s) => s.toLowerCase())),
  upper: computed(([text = '']) => text.replace(/[a-z]+/g, (s) => s.toUpperCase())),
  reverse: computed(([text = '']) => fromByteText(Buffer.from(toByteText(text), 'latin1').reverse().toString('latin1'))),
  sub: luaFunction('sub', (args) => {
    const text = toByteText(args.text(1));
    const from = args.integer(2);
    const to = args.integer(3, -1);
    const start = from > 0 ? from : from === 0 ? 1 : Math.max(text.length + from + 1, 1);
    return fromByteText(text.slice(start - 1, Math.max(start - 1, to >= 0 ? to : text.length + to + 1)));
  }),
  rep: luaFunction('rep', (args, engine) => {
    const text = args.text(1);
    const count = args.integer(2);
    const separator = args.text(3, '');
    if (count <= 0) return '';
    if (!spend(engine, 1, (text.length + separator.length) * count)) return '';
    return (text + separator).repeat(count - 1) + text;
  }),
  gsub: luaFunction('gsub', (args, engine) => {
    const [text, pattern] = [toByteText(args.text(1)), toByteText(args.text(2))];
    const replacement = toByteText(args.text(3, undefined, 'string/function/table'));
    const most = args.integer(4, text.length + 1);
    const pay = (): void => {
      if (!spend(engine, 1, 0)) throw new LuaPatternError('');
    };
    const keep = (units: number): void => {
      if (!spend(engine, 0, units)) throw new LuaPatternError('');
    };
    return fromByteText(gsub(text, pattern, replacement, most, pay, keep));
  }),
};

/** The arguments of a Lua function, counted from 1. */
interface LuaArguments {
  text(index: number, otherwise?: string, type?: string): string;
  integer(index: number, otherwise?: number): number;
}

class ArgumentError extends Error {}

function luaFunction(name: string, result: (args: LuaArguments, engine: Engine) => string): Builtin {
  return {
    arity: 'some',
    run: (engine, out, words, call) => {
      const unknown = firstOpaque(words);
      if (unknown) return writeUnknown(engine, out, call, unknown);
      const args = luaArguments(
        name,
        words.map((w) => w.text),
      );
      const text = attempt(engine, name, call, () => result(args, engine));
      if (text !== undefined) writeComputed(engine, out, text, callPlace(call), firstDoubtful(words));
    },
  };
}

function attempt(engine: Engine, name: string, call: Call, result: () => string): string | undefined {
  try {
    return result();
  } catch (error) {
    if (!(error instanceof ArgumentError || error instanceof LuaPatternError)) throw error;
    if (error.message !== '') fail(engine, `lua script failed: [string "${name}"]:1: ${error.message}`, callPlace(call));
    return undefined;
  }
}

function luaArguments(name: string, words: readonly string[]): LuaArguments {
  const bad = (index: number, type: string, got: string): never => {
    throw new ArgumentError(`bad argument #${index} to '${name}' (${type} expected, got ${got})`);
  };
  return {
    text: (index, otherwise, type = 'string') => words[index - 1] ?? otherwise ?? bad(index, type, 'no value'),
    integer: (index, otherwise) => {
      const word = words[index - 1];
      if (word === undefined) return otherwise ?? bad(index, 'number', 'no value');
      const value = toNumber(word);
      if (value === undefined) return bad(index, 'number', 'string');
      if (!Number.isSafeInteger(value)) throw new ArgumentError(`bad argument #${index} to '${name}' (number has no integer representation)`);
      return value;
    },
  };
}

/** The number that Lua takes a text for: decimal or hexadecimal, blanks around it. */
function toNumber(text: string): number | undefined {
  const trimmed = text.trim();
  if (/^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/.test(trimmed)) return Number(trimmed);
  const hex = /^([+-]?)(0[xX][0-9A-Fa-f]+)$/.exec(trimmed);
  return hex ? Number(hex[2]) * (hex[1] === '-' ? -1 : 1) : undefined;
}
