import type { LuaFunction, LuaTable, LuaValue } from './table.js';

export type { LuaFunction, LuaUserdata, LuaValue } from './table.js';

/** The type's name, as `type()` gives it. */
export function typeName(value: LuaValue): string {
  switch (typeof value) {
    case 'undefined':
      return 'nil';
    case 'bigint':
    case 'number':
      return 'number';
    case 'object':
      return value.type;
    default:
      return typeof value;
  }
}

export function isTable(value: LuaValue): value is LuaTable {
  return typeof value === 'object' && value.type === 'table';
}

export function isFunction(value: LuaValue): value is LuaFunction {
  return typeof value === 'object' && value.type === 'function';
}

export function isNumber(value: LuaValue): value is number | bigint {
  return typeof value === 'bigint' || typeof value === 'number';
}

/** Everything but nil and false counts as true. */
export function isTrue(value: LuaValue): boolean {
  return value !== undefined && value !== false;
}
