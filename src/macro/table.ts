import type { Entry, MacroTable } from './context.js';

export function createTable(parent?: MacroTable): MacroTable {
  return { ...(parent && { parent }), stacks: new Map(), perl: new Map() };
}

/** What `perl -V:NAME` says where the macros of the table hold, by name. */
export function perlSettings(table: MacroTable): Readonly<Record<string, string>> {
  return { ...(table.parent && perlSettings(table.parent)), ...Object.fromEntries(table.perl) };
}

/** The definition that counts now. */
export function find(table: MacroTable, name: string): Entry | undefined {
  return stackOf(table, name)?.at(-1);
}

export function push(table: MacroTable, entry: Entry): void {
  ownStack(table, entry.name).push(entry);
}

/** Takes the newest definition away; nothing happens where there is none. */
export function pop(table: MacroTable, name: string): void {
  if (stackOf(table, name)?.length) ownStack(table, name).pop();
}

/** Takes away the newest definitions of a name while they are of `level` or above. Returns the newest one that went. */
export function popLevel(table: MacroTable, name: string, level: number): Entry | undefined {
  const newest = find(table, name);
  if (!newest || newest.level < level) return undefined;
  const stack = ownStack(table, name);
  while ((stack.at(-1)?.level ?? -1) >= level) stack.pop();
  return newest;
}

function ownStack(table: MacroTable, name: string): Entry[] {
  let stack = table.stacks.get(name);
  if (!stack) {
    const older = stackOf(table, name);
    stack = older ? [...older] : [];
    table.stacks.set(name, stack);
  }
  return stack;
}

function stackOf(table: MacroTable, name: string): readonly Entry[] | undefined {
  for (let at: MacroTable | undefined = table; at; at = at.parent) {
    const stack = at.stacks.get(name);
    if (stack) return stack;
  }
  return undefined;
}
