import type { UnknownReason } from '../traced.js';
import type { LuaValue } from './value.js';

/** An error of a Lua program, which `pcall` may catch. */
export class LuaError extends Error {
  constructor(readonly value: LuaValue) {
    super(typeof value === 'string' ? value : 'Lua error');
  }
}

/** The program is not run any further, and can't prevent that: what it does next is not known, or (no reason) a limit was reached. */
export class LuaStop extends Error {
  constructor(readonly reason?: UnknownReason) {
    super(reason ?? 'limit');
  }
}
