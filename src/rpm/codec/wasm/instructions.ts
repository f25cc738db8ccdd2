/**
 * The instructions of WebAssembly that the decoders' inner loops are written with (WebAssembly core specification 2.0, 5.4), as functions
 * that put bytes together: what a call is given is evaluated first, so that code reads like the expression it stands for.
 */
export type Code = readonly number[];

/** A local variable: used as a value it is read. */
export interface Local {
  readonly index: number;
}

/** A number is a constant. */
export type Operand = Code | Local | number;

type Operation = (a: Operand, b: Operand) => Code;
type Load = (address: Operand, offset?: number) => Code;
type Store = (address: Operand, value: Operand, offset?: number) => Code;

const i32Constant = 0x41;
const i64Constant = 0x42;

const on =
  (constant: number, operation: number): Operation =>
  (a, b) => [...value(a, constant), ...value(b, constant), operation];
const loadWith =
  (...operation: number[]): Load =>
  (address, offset = 0) => [...value(address), ...operation, 0, ...unsigned(offset)];
const storeWith =
  (constant: number, ...operation: number[]): Store =>
  (address, stored, offset = 0) => [...value(address), ...value(stored, constant), ...operation, 0, ...unsigned(offset)];

/** Operations on 32 bits; `lessThan` and its like compare unsigned numbers, those called signed the others. */
export const i32 = {
  add: on(i32Constant, 0x6a),
  sub: on(i32Constant, 0x6b),
  mul: on(i32Constant, 0x6c),
  divide: on(i32Constant, 0x6e),
  and: on(i32Constant, 0x71),
  or: on(i32Constant, 0x72),
  xor: on(i32Constant, 0x73),
  shiftLeft: on(i32Constant, 0x74),
  shiftRight: on(i32Constant, 0x76),
  equal: on(i32Constant, 0x46),
  notEqual: on(i32Constant, 0x47),
  signedLess: on(i32Constant, 0x48),
  lessThan: on(i32Constant, 0x49),
  moreThan: on(i32Constant, 0x4b),
  atLeast: on(i32Constant, 0x4f),
  isZero: (a: Operand): Code => [...value(a), 0x45],
  /** The low half of 64 bits. */
  low: (a: Operand): Code => [...value(a), 0xa7],
  load: loadWith(0x28),
  load8: loadWith(0x2d),
  load16: loadWith(0x2f),
  store: storeWith(i32Constant, 0x36),
  store8: storeWith(i32Constant, 0x3a),
  store16: storeWith(i32Constant, 0x3b),
} as const;

/** Operations on 64 bits. */
export const i64 = {
  add: on(i64Constant, 0x7c),
  mul: on(i64Constant, 0x7e),
  shiftRight: on(i64Constant, 0x88),
  rotateLeft: on(i64Constant, 0x89),
  constant: (number: bigint): Code => [i64Constant, ...signed(number)],
  /** 32 bits with zeros above. */
  of: (a: Operand): Code => [...value(a), 0xad],
  load: loadWith(0x29),
  store: storeWith(i64Constant, 0x37),
} as const;

/** Sixteen bytes at once. */
export const v128 = { load: loadWith(0xfd, 0x00), store: storeWith(i32Constant, 0xfd, 0x0b) } as const;

export const set = (local: Local, to: Operand): Code => [...value(to), 0x21, ...unsigned(local.index)];

/** `condition` is a number: anything but 0 is true. */
export const when = (condition: Operand, then: readonly Code[], otherwise: readonly Code[] = []): Code => [
  ...value(condition),
  0x04,
  noResult,
  ...then.flat(),
  ...(otherwise.length > 0 ? [0x05, ...otherwise.flat()] : []),
  end,
];

/** Does the body, and again as long as the condition, which comes after it, holds. */
export const repeatWhile = (condition: Operand, ...body: readonly Code[]): Code => [0x03, noResult, ...body.flat(), ...value(condition), 0x0d, 0, end];

/** Tests the condition before each turn. */
export const loopWhile = (condition: Operand, ...body: readonly Code[]): Code => when(condition, [repeatWhile(condition, ...body)]);

export const give = (result: Operand): Code => [...value(result), 0x0f];

const noResult = 0x40;
const end = 0x0b;

function value(operand: Operand, constant = i32Constant): Code {
  if (typeof operand === 'number') return [constant, ...signed(BigInt(operand))];
  return 'index' in operand ? [0x20, ...unsigned(operand.index)] : operand;
}

/** LEB128, as all numbers of a module are stored (5.2.2). */
export function unsigned(number: number): Code {
  const bytes: number[] = [];
  let left = number;
  for (; left > 0x7f; left = Math.floor(left / 128)) bytes.push((left & 0x7f) | 0x80);
  return [...bytes, left];
}

function signed(number: bigint): Code {
  const bytes: number[] = [];
  for (let left = number; ; left >>= 7n) {
    const seven = Number(left & 0x7fn);
    const rest = left >> 7n;
    const last = (rest === 0n && (seven & 0x40) === 0) || (rest === -1n && (seven & 0x40) !== 0);
    bytes.push(last ? seven : seven | 0x80);
    if (last) return bytes;
  }
}
