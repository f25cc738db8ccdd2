import { fromByteText, toByteText } from '../builtins/byte-text.js';
import { compile } from './code/functions.js';
import { LuaError, LuaStop } from './error.js';
import { createRuntime } from './runtime.js';

/** Steps that reading a scriptlet may take. */
const maximalSteps = 1_000_000;

/**
 * What Lua says about the syntax of a program (Lua 5.4 manual, 3.3.2), with `name` for the program; undefined where it is sound, and where
 * it is too large to be read. Nothing is run.
 */
export function luaSyntaxError(program: string, name: string): string | undefined {
  let left = maximalSteps;
  const stop = (): never => {
    throw new LuaStop();
  };
  const rt = createRuntime({
    pay: (steps) => {
      left -= steps;
      if (left < 0) stop();
    },
    overflow: stop,
    warn: () => undefined,
  });
  try {
    compile(rt, toByteText(program), toByteText(name), rt.globals);
    return undefined;
  } catch (error) {
    if (error instanceof LuaError) return fromByteText(error.message);
    if (error instanceof LuaStop) return undefined;
    throw error;
  }
}
