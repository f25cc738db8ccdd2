import { LuaError } from '../error.js';
import { numberText } from '../number.js';
import { call, metamethod } from '../operations/index.js';
import { type Runtime, raise } from '../runtime.js';
import { type LuaValue, typeName } from '../value.js';

/**
 * A value as `tostring` writes it. Tables and functions are written with their place in memory, which nobody can know: from then on
 * the run is unknown.
 */
export function toText(rt: Runtime, value: LuaValue): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'bigint':
    case 'number':
      return numberText(value);
    case 'undefined':
      return 'nil';
    case 'boolean':
      return String(value);
    default:
      return objectText(rt, value);
  }
}

function objectText(rt: Runtime, value: Extract<LuaValue, object>): string {
  const handler = metamethod(rt, value, '__tostring');
  if (handler !== undefined) {
    const where = rt.where;
    const result = call(rt, handler, [value])[0];
    rt.where = where;
    if (typeof result === 'bigint' || typeof result === 'number') return numberText(result);
    return typeof result === 'string' ? result : raise(rt, "'__tostring' must return a string");
  }
  if (value.type === 'userdata' && value.data === null) return 'userdata: (nil)';
  rt.unknown ??= 'lua';
  const name = metamethod(rt, value, '__name');
  return `${typeof name === 'string' ? name : typeName(value)}: 0x000000000000`;
}

/** What an error says; empty where it is no text. */
export function errorText(rt: Runtime, error: LuaError): string {
  const { value } = error;
  if (typeof value === 'object' && metamethod(rt, value, '__tostring') === undefined) return `(error object is a ${typeName(value)} value)`;
  try {
    return toText(rt, value);
  } catch (inner) {
    if (inner instanceof LuaError) return '';
    throw inner;
  }
}
