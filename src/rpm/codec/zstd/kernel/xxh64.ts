import { give, i32, i64, type Operand, repeatWhile, set } from '../../wasm/instructions.js';
import { wasmFunction } from '../../wasm/module.js';
import { layout } from './layout.js';

/** The xxHash specification's primes. */
export const [prime1, prime2, prime3, prime4, prime5] = [
  0x9e3779b185ebca87n,
  0xc2b2ae3d27d4eb4fn,
  0x165667b19e3779f9n,
  0x85ebca77c2b2ae63n,
  0x27d4eb2f165667c5n,
] as const;

const asSigned = (prime: bigint): bigint => BigInt.asIntN(64, prime);

/** Takes the bytes from `at` to `end`, a multiple of 32 and more than none, into the accumulators (xxHash specification 0.1.1, XXH64, step 2). */
export const stripes = wasmFunction('stripes', { parameters: ['at', 'end'], i64: ['a', 'b', 'c', 'd'] }, ({ at, end, a, b, c, d }) => {
  const lanes = [a, b, c, d];
  const round = (lane: Operand, input: Operand) =>
    i64.mul(i64.rotateLeft(i64.add(lane, i64.mul(input, i64.constant(asSigned(prime2)))), 31), i64.constant(asSigned(prime1)));
  return [
    ...lanes.map((lane, index) => set(lane, i64.load(layout.lanes, 8 * index))),
    repeatWhile(i32.lessThan(at, end), ...lanes.map((lane, index) => set(lane, round(lane, i64.load(at, 8 * index)))), set(at, i32.add(at, 32))),
    ...lanes.map((lane, index) => i64.store(layout.lanes, lane, 8 * index)),
    give(at),
  ];
});
