import { LuaError } from '../error.js';
import type { Runtime } from '../runtime.js';
import { isNumber, isTrue, type LuaValue, typeName } from '../value.js';
import { callAt, metamethod, type Site } from './index.js';

/** Equality without metatables. */
export function rawEqual(a: LuaValue, b: LuaValue): boolean {
  if (a === b) return true;
  if (typeof a === 'bigint' && typeof b === 'number') return sameNumber(a, b);
  return typeof a === 'number' && typeof b === 'bigint' && sameNumber(b, a);
}

function sameNumber(integer: bigint, float: number): boolean {
  return Number.isInteger(float) && BigInt(float) === integer;
}

/** `a == b` (Lua 5.4 manual, 3.4.4). */
export function equals(rt: Runtime, a: LuaValue, b: LuaValue, site: Site): boolean {
  if (rawEqual(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a.type !== b.type) return false;
  const handler = metamethod(rt, a, '__eq') ?? metamethod(rt, b, '__eq');
  return handler !== undefined && isTrue(callAt(rt, handler, [a, b], site)[0]);
}

/** `a < b`, or `a <= b` with `orEqual`. Strings go by bytes. */
export function less(rt: Runtime, a: LuaValue, b: LuaValue, orEqual: boolean, site: Site): boolean {
  if (isNumber(a) && isNumber(b)) return orEqual ? a <= b : a < b;
  if (typeof a === 'string' && typeof b === 'string') return orEqual ? a <= b : a < b;
  const event = orEqual ? '__le' : '__lt';
  const handler = metamethod(rt, a, event) ?? metamethod(rt, b, event);
  if (handler !== undefined) return isTrue(callAt(rt, handler, [a, b], site)[0]);
  const [x, y] = [typeName(a), typeName(b)];
  throw new LuaError(`${site.where}attempt to compare ${x === y ? `two ${x} values` : `${x} with ${y}`}`);
}
