import { LuaError } from '../error.js';
import { toInteger, toNumber } from '../number.js';
import { callAt } from '../operations/index.js';
import type { Frame, Runtime } from '../runtime.js';
import { isTrue, type LuaValue } from '../value.js';
import type { Statement } from './blocks.js';
import type { Expression } from './parser.js';
import { initialize, type Variable } from './scope.js';

/** `while condition do body end`. */
export function whileLoop(rt: Runtime, condition: Expression, body: Statement): Statement {
  return (frame) => {
    while (isTrue(condition.one(frame))) {
      rt.pay(1, 0);
      const jump = body(frame);
      if (jump) return jump.kind === 'break' ? undefined : jump;
    }
    return undefined;
  };
}

/** `for variable = first, last, step do body end` (Lua 5.4 manual, 3.3.5). */
export function numericLoop(rt: Runtime, variable: Variable, bounds: readonly (Expression | undefined)[], body: Statement, where: string): Statement {
  return (frame) => {
    const [first, last, step] = bounds.map((bound) => (bound ? bound.one(frame) : 1n));
    for (const value of steps(first, last, step, where)) {
      rt.pay(1, 0);
      initialize(frame, variable, value);
      const jump = body(frame);
      if (jump) return jump.kind === 'break' ? undefined : jump;
    }
    return undefined;
  };
}

function* steps(first: LuaValue, last: LuaValue, step: LuaValue, where: string): Generator<bigint | number> {
  if (typeof first === 'bigint' && typeof step === 'bigint') {
    if (step === 0n) throw new LuaError(`${where}'for' step is zero`);
    const limit = bound(last, step, where);
    for (let value = first; step > 0n ? value <= limit : value >= limit; value += step) yield value;
    return;
  }
  const [limit, by, start] = [control(last, 'limit', where), control(step, 'step', where), control(first, 'initial', where)];
  if (by === 0) throw new LuaError(`${where}'for' step is zero`);
  for (let value = start; by > 0 ? value <= limit : value >= limit; value += by) yield value;
}

/** The limit of an integer loop: text of a number counts as one (in the limit only), and one that is no integer is cut to the range. */
function bound(given: LuaValue, step: bigint, where: string): bigint {
  const value = typeof given === 'string' ? toNumber(given) : given;
  if (typeof value === 'bigint') return value;
  const limit = control(value, 'limit', where);
  if (Number.isNaN(limit)) return step > 0n ? -(2n ** 63n) - 1n : 2n ** 63n;
  const whole = step > 0n ? Math.floor(limit) : Math.ceil(limit);
  return toInteger(whole) ?? (whole > 0 ? 2n ** 63n - 1n : -(2n ** 63n));
}

function control(value: LuaValue, what: string, where: string): number {
  const number = typeof value === 'string' ? undefined : toNumber(value);
  if (number === undefined) throw new LuaError(`${where}'for' ${what} value must be a number`);
  return Number(number);
}

/** `for variables in iterator, state, control do body end`. */
export function genericLoop(rt: Runtime, variables: readonly Variable[], values: (frame: Frame) => LuaValue[], body: Statement, where: string): Statement {
  const site = { where, what: "for iterator 'for iterator'" };
  return (frame) => {
    const [iterator, state, initial] = values(frame);
    let key = initial;
    for (;;) {
      const found = callAt(rt, iterator, [state, key], site, 'for iterator');
      key = found[0];
      if (key === undefined) return undefined;
      rt.pay(1, 0);
      variables.forEach((variable, i) => {
        initialize(frame, variable, found[i]);
      });
      const jump = body(frame);
      if (jump) return jump.kind === 'break' ? undefined : jump;
    }
  };
}
