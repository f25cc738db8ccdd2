import { LuaError } from '../error.js';
import { type Runtime, store } from '../runtime.js';
import { LuaTable } from '../table.js';
import { isFunction, isTable, type LuaFunction, type LuaValue, typeName } from '../value.js';

/** Where an operation stands in the program, and how errors name what it works on. */
export interface Site {
  /** Beginning of errors: `[string "<lua>"]:1: `. */
  readonly where: string;
  readonly what?: string | undefined;
}

/** Metatables in a chain, as many as Lua itself follows. */
const maxChain = 2000;

export function metamethod(rt: Runtime, value: LuaValue, event: string): LuaValue {
  if (typeof value === 'string') return rt.strings.get(event);
  return typeof value === 'object' && value.type !== 'function' ? value.metatable?.get(event) : undefined;
}

/** `object[key]` (Lua 5.4 manual, 2.4). */
export function index(rt: Runtime, object: LuaValue, key: LuaValue, site: Site): LuaValue {
  let at = object;
  for (let i = 0; i < maxChain; i++) {
    if (isTable(at)) {
      const value = at.get(key);
      if (value !== undefined || !at.metatable) return value;
    }
    const handler = metamethod(rt, at, '__index');
    if (handler === undefined) {
      if (isTable(at)) return undefined;
      throw new LuaError(`${site.where}attempt to index a ${typeName(at)} value${named(site, key)}`);
    }
    if (isFunction(handler)) return callAt(rt, handler, [at, key], site)[0];
    at = handler;
  }
  throw new LuaError(`${site.where}'__index' chain too long; possibly a loop`);
}

/** `object[key] = value`. */
export function setIndex(rt: Runtime, object: LuaValue, key: LuaValue, value: LuaValue, site: Site): void {
  let at = object;
  for (let i = 0; i < maxChain; i++) {
    const handler = isTable(at) && (!at.metatable || at.get(key) !== undefined) ? undefined : metamethod(rt, at, '__newindex');
    if (handler === undefined) {
      if (!isTable(at)) throw new LuaError(`${site.where}attempt to index a ${typeName(at)} value${named(site, key)}`);
      if (key === undefined) throw new LuaError(`${site.where}index is nil`);
      if (typeof key === 'number' && Number.isNaN(key)) throw new LuaError(`${site.where}index is NaN`);
      store(rt, at, key, value);
      return;
    }
    if (isFunction(handler)) {
      callAt(rt, handler, [at, key, value], site);
      return;
    }
    at = handler;
  }
  throw new LuaError(`${site.where}'__newindex' chain too long; possibly a loop`);
}

/** Calls a value that the program names `what`. */
export function callAt(rt: Runtime, callee: LuaValue, args: LuaValue[], site: Site, name?: string, method = false): LuaValue[] {
  const target = isFunction(callee) ? callee : handlerOf(rt, callee, args, site);
  rt.pay(1, 0);
  rt.where = site.where;
  rt.callee = name;
  rt.method = method;
  return target.call(args);
}

/** Calls a value from a function of the host. */
export function call(rt: Runtime, callee: LuaValue, args: LuaValue[]): LuaValue[] {
  return callAt(rt, callee, args, hostSite);
}

const hostSite: Site = { where: '' };

function handlerOf(rt: Runtime, callee: LuaValue, args: LuaValue[], site: Site): LuaFunction {
  const handler = metamethod(rt, callee, '__call');
  if (!isFunction(handler)) throw new LuaError(`${site.where}attempt to call a ${typeName(callee)} value${site.what ? ` (${site.what})` : ''}`);
  args.unshift(callee);
  return handler;
}

/** The length operator. */
export function lengthOf(rt: Runtime, value: LuaValue, site: Site): LuaValue {
  if (typeof value === 'string') return BigInt(value.length);
  const handler = metamethod(rt, value, '__len');
  if (handler !== undefined) return callAt(rt, handler, [value], site)[0];
  if (value instanceof LuaTable) return BigInt(value.length);
  throw new LuaError(`${site.where}attempt to get length of a ${typeName(value)} value${site.what ? ` (${site.what})` : ''}`);
}

function named(site: Site, key: LuaValue): string {
  if (site.what) return ` (${site.what})`;
  return typeof key === 'string' ? ` (field '${key}')` : '';
}
