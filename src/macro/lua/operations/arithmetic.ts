import { LuaError } from '../error.js';
import { numberText, toInteger, toNumber } from '../number.js';
import type { Runtime } from '../runtime.js';
import { isNumber, type LuaValue, typeName } from '../value.js';
import { callAt, metamethod, type Site } from './index.js';

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%' | '^' | '//' | '&' | '|' | '~' | '<<' | '>>';

/** The operands' names in errors. */
export interface BinarySite extends Site {
  readonly right?: string | undefined;
}

/** Arithmetic and bitwise operators (Lua 5.4 manual, 3.4.1 to 3.4.3). */
export function arithmetic(rt: Runtime, operator: ArithmeticOperator, a: LuaValue, b: LuaValue, site: BinarySite): LuaValue {
  if (typeof a === 'bigint' && typeof b === 'bigint') return integers(operator, a, b, site);
  if (isBitwise(operator)) return bitwise(rt, operator, a, b, site);
  const [x, y] = [toNumber(a), toNumber(b)];
  if (x === undefined || y === undefined) return byMetamethod(rt, operator, a, b, site, 'perform arithmetic on');
  return typeof x === 'bigint' && typeof y === 'bigint' ? integers(operator, x, y, site) : floats(operator, Number(x), Number(y));
}

export function negate(rt: Runtime, value: LuaValue, site: BinarySite): LuaValue {
  if (typeof value === 'bigint') return BigInt.asIntN(64, -value);
  const number = toNumber(value);
  if (number === undefined) return byMetamethod(rt, 'unm', value, value, site, 'perform arithmetic on');
  return typeof number === 'bigint' ? BigInt.asIntN(64, -number) : -number;
}

export function complement(rt: Runtime, value: LuaValue, site: BinarySite): LuaValue {
  const integer = toInteger(value);
  if (integer !== undefined) return ~integer;
  return byMetamethod(rt, 'bnot', value, value, site, 'perform bitwise operation on');
}

/** `a .. b`. */
export function concatenate(rt: Runtime, a: LuaValue, b: LuaValue, site: BinarySite): LuaValue {
  if ((typeof a === 'string' || isNumber(a)) && (typeof b === 'string' || isNumber(b))) {
    const left = isNumber(a) ? numberText(a) : a;
    const right = isNumber(b) ? numberText(b) : b;
    rt.pay(0, left.length + right.length);
    return left + right;
  }
  return byMetamethod(rt, '..', a, b, site, 'concatenate');
}

const events: Readonly<Record<string, string>> = {
  '+': '__add',
  '-': '__sub',
  '*': '__mul',
  '/': '__div',
  '%': '__mod',
  '^': '__pow',
  '//': '__idiv',
  '&': '__band',
  '|': '__bor',
  '~': '__bxor',
  '<<': '__shl',
  '>>': '__shr',
  '..': '__concat',
  unm: '__unm',
  bnot: '__bnot',
};

function byMetamethod(rt: Runtime, operator: string, a: LuaValue, b: LuaValue, site: BinarySite, action: string): LuaValue {
  const event = events[operator] as string;
  const handler = metamethod(rt, a, event) ?? metamethod(rt, b, event);
  if (handler !== undefined) return callAt(rt, handler, [a, b], site)[0];
  if (action === 'perform bitwise operation on' && toNumber(a) !== undefined && toNumber(b) !== undefined) {
    throw new LuaError(`${site.where}number has no integer representation`);
  }
  const leftIsGood = isNumber(a) || (action === 'concatenate' && typeof a === 'string') || (action === 'perform arithmetic on' && toNumber(a) !== undefined);
  const [bad, name] = leftIsGood ? [b, site.right] : [a, site.what];
  throw new LuaError(`${site.where}attempt to ${action} a ${typeName(bad)} value${name ? ` (${name})` : ''}`);
}

function isBitwise(operator: ArithmeticOperator): boolean {
  return operator === '&' || operator === '|' || operator === '~' || operator === '<<' || operator === '>>';
}

function bitwise(rt: Runtime, operator: ArithmeticOperator, a: LuaValue, b: LuaValue, site: BinarySite): LuaValue {
  const [x, y] = [toInteger(a), toInteger(b)];
  return x === undefined || y === undefined ? byMetamethod(rt, operator, a, b, site, 'perform bitwise operation on') : integers(operator, x, y, site);
}

function integers(operator: ArithmeticOperator, a: bigint, b: bigint, site: Site): LuaValue {
  switch (operator) {
    case '+':
      return BigInt.asIntN(64, a + b);
    case '-':
      return BigInt.asIntN(64, a - b);
    case '*':
      return BigInt.asIntN(64, a * b);
    case '//':
    case '%':
      return divided(operator, a, b, site);
    case '&':
      return a & b;
    case '|':
      return a | b;
    case '~':
      return a ^ b;
    case '<<':
      return shifted(a, b);
    case '>>':
      return shifted(a, -b);
    default:
      return floats(operator, Number(a), Number(b));
  }
}

function divided(operator: '//' | '%', a: bigint, b: bigint, site: Site): bigint {
  if (b === 0n) throw new LuaError(`${site.where}attempt to perform '${operator === '//' ? 'n//0' : 'n%0'}'`);
  const rest = a % b;
  const rounded = rest !== 0n && rest < 0n !== b < 0n;
  if (operator === '%') return rounded ? rest + b : rest;
  return BigInt.asIntN(64, rounded ? a / b - 1n : a / b);
}

/** Logical shift: what leaves is lost, zeros come in. */
function shifted(a: bigint, by: bigint): bigint {
  if (by <= -64n || by >= 64n) return 0n;
  const bits = BigInt.asUintN(64, a);
  return BigInt.asIntN(64, by >= 0n ? bits << by : bits >> -by);
}

function floats(operator: ArithmeticOperator, a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '^':
      return power(a, b);
    case '//':
      return Math.floor(a / b);
    default:
      return modulo(a, b);
  }
}

/** pow(3): 1 to any power is 1. */
function power(a: number, b: number): number {
  return a === 1 || (a === -1 && !Number.isFinite(b) && !Number.isNaN(b)) ? 1 : a ** b;
}

function modulo(a: number, b: number): number {
  if (!Number.isFinite(b) && Number.isFinite(a)) return Number.isNaN(b) ? b : a === 0 || a < 0 === b < 0 ? a : b;
  const rest = a % b;
  return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest;
}
