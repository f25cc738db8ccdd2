import { LuaStop } from '../error.js';
import type { Runtime } from '../runtime.js';
import { LuaTable } from '../table.js';
import type { LuaValue } from '../value.js';
import { libraryOf, type Native, native } from './arguments.js';

/** What reaches out of the program: files, processes, the clock, the machine. None of it is here, so what it gives is unknown. */
export function outside(): never {
  throw new LuaStop('lua');
}

/** A library of which everything is outside. */
export function outsideLibrary(rt: Runtime): LuaTable {
  const table = new LuaTable(0);
  const metatable = new LuaTable(0);
  metatable.set('__index', native(rt, outside));
  metatable.set('__newindex', native(rt, outside));
  metatable.set('__pairs', native(rt, outside));
  metatable.set('__len', native(rt, outside));
  metatable.set('__metatable', false);
  table.metatable = metatable;
  return table;
}

/** Functions of a library that are outside, by name. */
export function outsideFunctions(names: string): Readonly<Record<string, Native>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, outside]));
}

/** `io` with what only prints; `print` gets what goes to the standard output. */
export function ioLibrary(rt: Runtime, print: (text: readonly LuaValue[]) => void): LuaTable {
  const stream = (write: (values: readonly LuaValue[]) => void): LuaTable => {
    const file: LuaTable = libraryOf(rt, {
      ...outsideFunctions('close lines read seek'),
      flush: () => file,
      setvbuf: () => true,
      write: ({ list }) => {
        write(list.slice(1));
        return file;
      },
    });
    return file;
  };
  const stdout = stream(print);
  const functions: Readonly<Record<string, Native>> = {
    ...outsideFunctions('close input lines open output popen read tmpfile type'),
    flush: () => [],
    write: ({ list }) => {
      print(list);
      return stdout;
    },
  };
  return libraryOf(rt, functions, { stdout, stderr: stream(() => {}), stdin: stream(outside) });
}
