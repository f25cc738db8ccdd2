import { LuaStop } from '../error.js';
import { toInteger } from '../number.js';
import { less, rawEqual } from '../operations/compare.js';
import { raise } from '../runtime.js';
import { isNumber, type LuaValue } from '../value.js';
import { anyValue, type Given, integer, type Native, numeric } from './arguments.js';

/** The mathematical functions (Lua 5.4 manual, 6.7). Random numbers are unknown. */
export const mathFunctions: Readonly<Record<string, Native>> = {
  abs: (given) => {
    const value = numeric(given, 1);
    return typeof value === 'bigint' ? BigInt.asIntN(64, value < 0n ? -value : value) : Math.abs(value);
  },
  ceil: (given) => rounded(given, Math.ceil),
  floor: (given) => rounded(given, Math.floor),
  fmod: (given) => {
    const [a, b] = [numeric(given, 1), numeric(given, 2)];
    if (typeof a !== 'bigint' || typeof b !== 'bigint') return Number(a) % Number(b);
    return b === 0n ? raise(given.rt, "bad argument #2 to 'fmod' (zero)") : a % b;
  },
  modf: (given) => {
    const value = numeric(given, 1);
    if (typeof value === 'bigint') return [value, 0];
    const whole = Math.trunc(value);
    return [whole, Number.isFinite(value) ? value - whole : Number.isNaN(value) ? value : 0];
  },
  max: (given) => extreme(given, (a, b) => less(given.rt, b, a, false, given.rt)),
  min: (given) => extreme(given, (a, b) => less(given.rt, a, b, false, given.rt)),
  tointeger: (given) => {
    const value = anyValue(given, 1);
    return toInteger(value);
  },
  type: (given) => {
    const value = anyValue(given, 1);
    return isNumber(value) ? (typeof value === 'bigint' ? 'integer' : 'float') : undefined;
  },
  ult: (given) => BigInt.asUintN(64, integer(given, 1)) < BigInt.asUintN(64, integer(given, 2)),
  log: (given) => {
    const value = Number(numeric(given, 1));
    if (given.list[1] === undefined) return Math.log(value);
    const base = Number(numeric(given, 2));
    return base === 2 ? Math.log2(value) : base === 10 ? Math.log10(value) : Math.log(value) / Math.log(base);
  },
  atan: (given) => Math.atan2(Number(numeric(given, 1)), Number(numeric(given, 2, 1))),
  deg: real((x) => x * (180 / Math.PI)),
  rad: real((x) => x * (Math.PI / 180)),
  sqrt: real(Math.sqrt),
  exp: real(Math.exp),
  sin: real(Math.sin),
  cos: real(Math.cos),
  tan: real(Math.tan),
  asin: real(Math.asin),
  acos: real(Math.acos),
  random: () => {
    throw new LuaStop('lua');
  },
  randomseed: () => [],
};

export const mathValues: Readonly<Record<string, LuaValue>> = {
  pi: Math.PI,
  huge: Number.POSITIVE_INFINITY,
  maxinteger: 2n ** 63n - 1n,
  mininteger: -(2n ** 63n),
};

function real(result: (x: number) => number): Native {
  return (given) => result(Number(numeric(given, 1)));
}

function rounded(given: Given, round: (value: number) => number): LuaValue {
  const value = numeric(given, 1);
  if (typeof value === 'bigint') return value;
  const whole = round(value);
  return toInteger(whole) ?? whole;
}

function extreme(given: Given, better: (a: LuaValue, b: LuaValue) => boolean): LuaValue {
  let best: LuaValue = numeric(given, 1);
  for (let i = 2; i <= given.list.length; i++) {
    const value = numeric(given, i);
    if (!rawEqual(value, best) && better(value, best)) best = value;
  }
  return best;
}
