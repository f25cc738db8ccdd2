import type { Entry, MacroTable } from '../../context.js';
import { find } from '../../table.js';
import { native } from '../library/arguments.js';
import { outside } from '../library/outside.js';
import { numberText } from '../number.js';
import { type Runtime, tableOf } from '../runtime.js';
import { LuaTable } from '../table.js';
import { isNumber, type LuaValue } from '../value.js';
import { type Bridge, expandText } from './bridge.js';

/** What rpm's spec parser puts into global tables: paths of the patches and sources in the order of their tags, and their numbers. */
const kinds = { patches: 'PATCH', patch_nums: 'PATCH', sources: 'SOURCE', source_nums: 'SOURCE' } as const;

/**
 * The tables `patches`, `patch_nums`, `sources` and `source_nums`, read from the macros `PATCHn` and `SOURCEn` that the tags define.
 * Outside a spec they do not exist to rpm; whoever looks at one there meets something unknown. A program can't change them.
 */
export function specTables(rt: Runtime, bridge: Bridge): Readonly<Record<string, LuaTable>> {
  const entries = lister(bridge);
  const valueAt = (name: keyof typeof kinds, index: number): LuaValue => {
    const number = entries(kinds[name])[index - 1];
    if (number === undefined) return undefined;
    return name.endsWith('_nums') ? BigInt(number) : expandText(rt, bridge, `%{${kinds[name]}${number}}`);
  };
  const names = Object.keys(kinds) as (keyof typeof kinds)[];
  return Object.fromEntries(
    names.map((name) => {
      const table = new LuaTable(0);
      const metatable = new LuaTable(0);
      const all = (): LuaValue[] => entries(kinds[name]).map((_number, i) => valueAt(name, i + 1));
      metatable.set(
        '__index',
        native(rt, ({ list }) => (isNumber(list[1]) ? valueAt(name, Number(numberText(list[1]))) : undefined)),
      );
      metatable.set(
        '__len',
        native(rt, () => BigInt(entries(kinds[name]).length)),
      );
      metatable.set(
        '__pairs',
        native(rt, () => {
          const next = rt.globals.get('next');
          return [next, tableOf(rt, all()), undefined];
        }),
      );
      metatable.set('__newindex', native(rt, outside));
      metatable.set('__metatable', false);
      table.metatable = metatable;
      return [name, table];
    }),
  );
}

/** Numbers of the entries of one kind, in order. Looked up anew only when macros came that were not there before. */
function lister({ engine }: Bridge): (prefix: 'PATCH' | 'SOURCE') => readonly string[] {
  const known = new Map<string, { readonly size: number; readonly numbers: readonly string[] }>();
  return (prefix) => {
    // the tag that each spec has to have defines it
    if (find(engine.table, 'NAME')?.keyword !== 'tag' && find(engine.table, `${prefix}0`)?.keyword !== 'tag') outside();
    const size = sizeOf(engine.table);
    const last = known.get(prefix);
    if (last?.size === size) return last.numbers;
    const numbers = numbersIn(engine.table, prefix);
    known.set(prefix, { size, numbers });
    return numbers;
  };
}

function sizeOf(table: MacroTable): number {
  let size = 0;
  for (let at: MacroTable | undefined = table; at; at = at.parent) size += at.stacks.size;
  return size;
}

function numbersIn(table: MacroTable, prefix: string): string[] {
  const layers: MacroTable[] = [];
  for (let at: MacroTable | undefined = table; at; at = at.parent) layers.unshift(at);
  const numbers = new Set<string>();
  const isTag = (entry: Entry | undefined): boolean => entry?.keyword === 'tag' || entry?.opaque === true;
  for (const layer of layers) {
    for (const [name, stack] of layer.stacks) {
      if (name.startsWith(prefix) && /^[0-9]+$/.test(name.slice(prefix.length)) && isTag(stack.at(-1))) numbers.add(name.slice(prefix.length));
    }
  }
  return [...numbers];
}
