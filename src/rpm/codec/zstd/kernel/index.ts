import { type WasmInstance, wasmMaker } from '../../wasm/instance.js';
import { layout, overrun } from './layout.js';
import { sequences } from './sequences.js';
import { stripes } from './xxh64.js';

/** The inner loops of a frame and the memory they work in. */
export type Kernel = WasmInstance<'sequences' | 'stripes'>;

let make: ReturnType<typeof wasmMaker<'sequences' | 'stripes'>> | undefined;

/** A kernel that has room for so much output. */
export function createKernel(output: number): Kernel {
  make ??= wasmMaker<'sequences' | 'stripes'>([sequences, stripes]);
  return make(layout.history + output + overrun);
}
