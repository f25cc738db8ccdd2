import { type Code, type Local, unsigned } from './instructions.js';

type Locals<Name extends string> = Readonly<Record<Name, Local>>;

/** A function of a module: all parameters and the result are 32-bit numbers. */
export interface WasmFunction<Name extends string = string> {
  readonly name: Name;
  readonly parameters: number;
  readonly locals: { readonly i32: number; readonly i64: number };
  /** Made when a module is. */
  readonly body: () => Code;
}

/** A function with its variables by name. Its last instruction has to be `give`. */
export function wasmFunction<N extends string, P extends string, A extends string = never, B extends string = never>(
  name: N,
  variables: { readonly parameters: readonly P[]; readonly i32?: readonly A[]; readonly i64?: readonly B[] },
  body: (locals: Locals<P | A | B>) => readonly Code[],
): WasmFunction<N> {
  const { parameters, i32 = [], i64 = [] } = variables;
  const locals = Object.fromEntries([...parameters, ...i32, ...i64].map((local, index) => [local, { index }])) as Locals<P | A | B>;
  return { name, parameters: parameters.length, locals: { i32: i32.length, i64: i64.length }, body: () => body(locals).flat() };
}

/** The bytes of a module (WebAssembly core specification 2.0, 5.5) that exports these functions and works in a memory given to it. */
export function moduleBytes(functions: readonly WasmFunction[]): Uint8Array {
  const types = functions.map(({ parameters }) => [functionType, ...vector(new Array<Code>(parameters).fill([i32Type])), ...vector([[i32Type]])]);
  const memory = [...name('env'), ...name('memory'), memoryImport, 0, 0];
  const exports = functions.map((wasm, index) => [...name(wasm.name), functionExport, ...unsigned(index)]);
  return Uint8Array.from([
    ...magicAndVersion,
    ...section(1, vector(types)),
    ...section(2, vector([memory])),
    ...section(3, vector(functions.map((_, index) => unsigned(index)))),
    ...section(7, vector(exports)),
    ...section(10, vector(functions.map(functionBody))),
  ]);
}

const magicAndVersion = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const functionType = 0x60;
const [i32Type, i64Type] = [0x7f, 0x7e];
const memoryImport = 2;
const functionExport = 0;
const end = 0x0b;

function functionBody({ locals, body }: WasmFunction): Code {
  const groups = [
    [...unsigned(locals.i32), i32Type],
    [...unsigned(locals.i64), i64Type],
  ];
  const code = [...vector(groups), ...body(), end];
  return [...unsigned(code.length), ...code];
}

const section = (id: number, content: Code): Code => [id, ...unsigned(content.length), ...content];
const vector = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()];
const name = (text: string): Code => vector([...Buffer.from(text)].map((byte) => [byte]));
