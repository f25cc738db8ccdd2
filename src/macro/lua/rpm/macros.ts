import { runMacro } from '../../call.js';
import type { Entry } from '../../context.js';
import { badArgument, type Given, native, text } from '../library/arguments.js';
import { numberText } from '../number.js';
import { type Runtime, raise } from '../runtime.js';
import { LuaTable } from '../table.js';
import { isNumber, isTable, type LuaUserdata, type LuaValue } from '../value.js';
import { type Bridge, defineText, expandText, expansion, textOf, undefineName } from './bridge.js';
import { cText, entryOf } from './functions.js';

/** The `macros` table (rpm-lua(7)): reading expands, assigning defines, and parametric macros are functions. */
export function macrosTable(rt: Runtime, bridge: Bridge): LuaUserdata {
  const metatable = new LuaTable(0);
  metatable.set(
    '__index',
    native(rt, (given) => {
      const name = cText(text(given, 2));
      const entry = entryOf(rt, bridge, name);
      if (!entry) return undefined;
      return entry.options === undefined ? expandText(rt, bridge, `%{${name}}`) : native(rt, (inner) => callMacro(inner, bridge, name, entry));
    }),
  );
  metatable.set(
    '__newindex',
    native(rt, (given) => {
      const name = cText(text(given, 2));
      if (given.list[2] === undefined) undefineName(rt, bridge, name, `error undefining macro ${name}`);
      else defineText(rt, bridge, `${name} ${cText(text(given, 3))}`, `error defining macro ${name}`);
      return [];
    }),
  );
  metatable.set('__name', 'rpm.mc');
  return { type: 'userdata', data: 'macros', metatable };
}

/** `macros.name(text)`: as `%{name text}`; `macros.name({words})`: with these arguments as they are. */
function callMacro(given: Given, bridge: Bridge, name: string, entry: Entry): LuaValue {
  const { rt, list } = given;
  const [argument] = list;
  if (list.length > 1) return raise(rt, 'too many arguments');
  if (typeof argument === 'string' || isNumber(argument)) return expandText(rt, bridge, `%{${name} ${cText(text(given, 1))}}`);
  if (!isTable(argument)) return badArgument(given, 1, 'string or table expected');
  const words: string[] = [];
  for (let i = 1; i <= argument.length; i++) {
    const word = argument.get(BigInt(i));
    if (typeof word !== 'string' && !isNumber(word)) return badArgument(given, i, 'cannot convert to string');
    words.push(cText(isNumber(word) ? numberText(word) : word));
    rt.pay(8, 0);
  }
  // a definition's name and body may come apart
  const joined = (name === 'define' || name === 'global') && words.length > 1 ? [words.slice(0, 2).join(' ')] : words;
  const args = { words: joined.map((word) => textOf(bridge, word)), sure: joined.length };
  return expansion(rt, bridge, 'error expanding macro', (out) => runMacro(bridge.engine, out, entry, args, bridge.call));
}
