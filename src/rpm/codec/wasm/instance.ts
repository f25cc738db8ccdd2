import { CodecError } from '../codec-error.js';
import { moduleBytes, type WasmFunction } from './module.js';

/** What of the JavaScript interface is used; the types that this is built with know no WebAssembly. */
interface Engine {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (pages: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Instance: new (module: object, imports: object) => { readonly exports: Readonly<Record<string, unknown>> };
}

export type WasmCall = (...parameters: readonly number[]) => number;

export interface WasmInstance<Name extends string> {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly call: Readonly<Record<Name, WasmCall>>;
}

const pageSize = 65_536;

/**
 * Compiles functions and gives what makes an instance with so many bytes of memory. Of them only what is written to takes room: the memory has its
 * full size from the beginning, so that it never moves.
 */
export function wasmMaker<Name extends string>(functions: readonly WasmFunction<Name>[]): (size: number) => WasmInstance<Name> {
  const engine = (globalThis as unknown as { readonly WebAssembly?: Engine }).WebAssembly;
  if (engine === undefined) throw new CodecError('unsupported', 'this Node runs without WebAssembly');
  const module = new engine.Module(moduleBytes(functions));
  return (size) => {
    const memory = new engine.Memory({ initial: Math.ceil(size / pageSize) });
    const { exports } = new engine.Instance(module, { env: { memory } });
    return { bytes: new Uint8Array(memory.buffer), call: exports as Record<Name, WasmCall> };
  };
}
