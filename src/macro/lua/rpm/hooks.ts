import { LuaError } from '../error.js';
import { badArgument, type Given, type Native } from '../library/arguments.js';
import { errorText } from '../library/text.js';
import { call } from '../operations/index.js';
import { type Runtime, raise, tableOf } from '../runtime.js';
import { isFunction, isNumber, type LuaFunction, type LuaUserdata, type LuaValue } from '../value.js';

/** `rpm.register`, `rpm.unregister` and `rpm.call`: functions that are called by the name of a hook (rpm-lua(7)). */
export function hookFunctions(rt: Runtime): Readonly<Record<string, Native>> {
  const hooks = new Map<string, { readonly handle: LuaUserdata; readonly run: LuaFunction }[]>();
  return {
    register: (given) => {
      const run = given.list[1];
      const name = nameOf(given);
      if (!isFunction(run)) return badArgument(given, 2, 'function expected');
      rt.pay(8, 0);
      const handle: LuaUserdata = { type: 'userdata', data: run };
      const known = hooks.get(name);
      if (known) known.push({ handle, run });
      else hooks.set(name, [{ handle, run }]);
      return handle;
    },
    unregister: (given) => {
      const handle = given.list[1];
      const name = nameOf(given);
      if (typeof handle !== 'object' || handle.type !== 'userdata') return badArgument(given, 2, 'hook information expected');
      const known = hooks.get(name) ?? [];
      rt.pay(known.length, 0);
      hooks.set(
        name,
        known.filter((hook) => hook.handle !== handle),
      );
      return [];
    },
    call: (given) => {
      const name = nameOf(given);
      const values = given.list.slice(1).map((value) => hookArgument(given, value));
      for (const { run } of [...(hooks.get(name) ?? [])]) runHook(rt, run, tableOf(rt, values));
      return [];
    },
  };
}

function nameOf(given: Given): string {
  const name = given.list[0];
  return typeof name === 'string' || isNumber(name) ? String(name) : badArgument(given, 1, 'hook name expected');
}

const nothing: LuaUserdata = { type: 'userdata', data: null };

/** Values go through C: nil becomes a null pointer, a whole number an integer. */
function hookArgument(given: Given, value: LuaValue): LuaValue {
  if (value === undefined) return nothing;
  if (isNumber(value)) return Number.isInteger(Number(value)) && Math.abs(Number(value)) < 2 ** 31 ? BigInt(value) : Number(value);
  if (typeof value === 'string' || (typeof value === 'object' && value.type === 'userdata')) return value;
  return raise(given.rt, 'unsupported Lua type passed to hook');
}

/** An error of a hook is reported, but stops nothing else. */
function runHook(rt: Runtime, run: LuaFunction, values: LuaValue): void {
  const { frame, stack } = rt;
  try {
    call(rt, run, [values]);
  } catch (error) {
    if (!(error instanceof LuaError)) throw error;
    rt.frame = frame;
    rt.stack = stack;
    rt.warn(`lua hook failed: ${errorText(rt, error)}`);
  }
}
