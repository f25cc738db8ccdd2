import { toByteText } from '../../builtins/byte-text.js';
import type { Scope } from '../../context.js';
import { withoutQuotes } from '../../output.js';
import { createTable, type Runtime, store, tableOf } from '../runtime.js';
import type { LuaTable } from '../table.js';

/** `opt` and `arg`: options (empty text where they have no value) and words of the parametric macro around the program. */
export function programArguments(rt: Runtime, scope: Scope | undefined): LuaTable[] {
  const options = createTable(rt);
  for (const name of scope?.flags.keys() ?? []) {
    if (name.endsWith('*')) continue;
    const value = scope?.flags.get(`${name}*`);
    store(rt, options, name.slice(1), value ? toByteText(withoutQuotes(value).text) : '');
  }
  const words = (scope?.words ?? []).map((word) => toByteText(withoutQuotes(word).text));
  return [options, tableOf(rt, words)];
}
