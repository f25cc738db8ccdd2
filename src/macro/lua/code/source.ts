import { LuaError } from '../error.js';

/** A program being read. */
export interface Source {
  readonly text: string;
  /** How errors name the program: `[string "<lua>"]`. */
  readonly chunk: string;
  at: number;
  line: number;
}

export function createSource(text: string, name: string): Source {
  return { text, chunk: chunkName(name), at: 0, line: 1 };
}

export function syntaxError(source: Source, message: string, near?: string, line = source.line): never {
  throw new LuaError(`${source.chunk}:${line}: ${message}${near === undefined ? '' : ` near ${near}`}`);
}

/** The longest name that errors show in full, as in Lua itself. */
const longestName = 45;

function chunkName(name: string): string {
  if (name.startsWith('=') || name.startsWith('@')) return name.slice(1, 60);
  const line = name.split('\n', 1)[0] as string;
  return line === name && name.length < longestName ? `[string "${name}"]` : `[string "${line.slice(0, longestName)}..."]`;
}
