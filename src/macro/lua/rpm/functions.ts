import { compareEvr, parseEvr } from '../../../rpm/label/index.js';
import { fromByteText } from '../../builtins/byte-text.js';
import type { Entry } from '../../context.js';
import { quoteMark } from '../../output.js';
import { automatic, unsureWord } from '../../scope.js';
import { find } from '../../table.js';
import { badArgument, type Given, integer, type Native, table, text } from '../library/arguments.js';
import { outsideFunctions } from '../library/outside.js';
import { type Runtime, tableOf } from '../runtime.js';
import type { LuaValue } from '../value.js';
import { type Bridge, defineText, expandText, undefineName } from './bridge.js';
import { hookFunctions } from './hooks.js';
import { versionConstructor } from './version.js';

/** The `rpm` library (rpm-lua(7)), but for what reads files or runs commands. */
export function rpmFunctions(rt: Runtime, bridge: Bridge): Readonly<Record<string, Native>> {
  return {
    ...textFunctions,
    ...hookFunctions(rt),
    ...outsideFunctions('execute glob interactive open redirect2null spawn'),
    ver: versionConstructor(rt),
    expand: (given) => expandText(rt, bridge, cText(text(given, 1))),
    define: (given) => {
      defineText(rt, bridge, cText(text(given, 1)), 'error defining macro');
      return [];
    },
    undefine: (given) => {
      undefineName(rt, bridge, cText(text(given, 1)), 'error undefining macro');
      return [];
    },
    isdefined: (given) => {
      const entry = entryOf(rt, bridge, cText(text(given, 1)));
      return [entry !== undefined, entry?.options !== undefined];
    },
    load: (given) => {
      expandText(rt, bridge, `%{load:${cText(text(given, 1))}}`);
      return 0;
    },
  };
}

/** The macro that `name` stands for just now. */
export function entryOf(rt: Runtime, { engine }: Bridge, name: string): Entry | undefined {
  const unsure = unsureWord(engine, name);
  if (unsure) rt.unknown ??= unsure;
  return automatic(engine, name) ?? find(engine.table, name);
}

const textFunctions: Readonly<Record<string, Native>> = {
  vercmp: (given) => BigInt(compareEvr(version(given, 1), version(given, 2))),
  b64encode: (given) => {
    const encoded = Buffer.from(text(given, 1), 'latin1').toString('base64');
    const wanted = Number(integer(given, 2, -1n));
    const length = Math.floor((wanted < 0 ? 64 : wanted) / 4) * 4;
    given.rt.pay(0, 2 * encoded.length);
    if (length === 0 || encoded === '') return encoded;
    const lines: string[] = [];
    for (let at = 0; at < encoded.length; at += length) lines.push(`${encoded.slice(at, at + length)}\n`);
    return lines.join('');
  },
  b64decode: (given) => {
    const encoded = text(given, 1).replace(/[ \t-\r]/g, '');
    given.rt.pay(0, encoded.length);
    const sound = encoded.length > 0 && encoded.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(encoded);
    return sound ? Buffer.from(encoded, 'base64').toString('latin1') : undefined;
  },
  splitargs: (given) => tableOf(given.rt, splitArguments(cText(text(given, 1)))),
  unsplitargs: (given) => {
    const list = table(given, 1);
    const words: string[] = [];
    for (let i = 1n; list.get(i) !== undefined; i++) {
      const word = list.get(i);
      if (typeof word === 'object' || typeof word === 'boolean') return badArgument(given, -1, 'string expected');
      words.push(`${quoteMark}${word}${quoteMark}`);
      given.rt.pay(1, String(word).length);
    }
    return words.join(' ');
  },
};

function version(given: Given, number: number): ReturnType<typeof parseEvr> {
  const value = cText(text(given, number));
  return value === '' ? badArgument(given, number, 'invalid version ') : parseEvr(fromByteText(value));
}

/** Words between blanks; what is between quoting marks stays together, and counts even when empty. */
function splitArguments(value: string): LuaValue[] {
  const words: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at <= value.length; at++) {
    const c = value[at];
    if (c === undefined || (!quoted && (c === ' ' || c === '\t'))) {
      if (at > start) words.push(value.slice(start, at).replaceAll(quoteMark, ''));
      start = at + 1;
    }
    if (c === quoteMark) quoted = !quoted;
  }
  return words;
}

/** rpm takes texts as those of C: they end at the first NUL. */
export function cText(value: string): string {
  const end = value.indexOf('\0');
  return end < 0 ? value : value.slice(0, end);
}
