import { describe, expect, it } from '@jest/globals';
import { wasmMaker } from '../../../../src/rpm/codec/wasm/instance.js';
import { give, i32, i64, loopWhile, repeatWhile, set, unsigned, v128, when } from '../../../../src/rpm/codec/wasm/instructions.js';
import { type WasmFunction, wasmFunction } from '../../../../src/rpm/codec/wasm/module.js';

const run = (wasm: WasmFunction<'run'>, ...parameters: number[]): number => wasmMaker<'run'>([wasm])(1).call.run(...parameters);

describe('functions put together from instructions', () => {
  it('calculate with parameters and constants', () => {
    const difference = wasmFunction('run', { parameters: ['a', 'b'] }, ({ a, b }) => [give(i32.sub(i32.mul(a, 1000), b))]);
    expect(run(difference, 3, -70000)).toBe(73000);
  });

  it.each([0, 63, 64, -64, -65, 127, 128, 8191, -8192, 2 ** 31 - 1, -(2 ** 31)])('have the constant %d', (constant) => {
    expect(run(wasmFunction('run', { parameters: [] }, () => [give(i32.add(constant, 0))]))).toBe(constant);
  });

  it('take one of two ways', () => {
    const sign = wasmFunction('run', { parameters: ['a'] }, ({ a }) => [when(i32.signedLess(a, 0), [give(-1)], [when(i32.isZero(a), [give(0)])]), give(1)]);
    expect([-5, 0, 5].map((a) => run(sign, a))).toEqual([-1, 0, 1]);
  });

  it('repeat, with the test before or after', () => {
    const count = (loop: typeof loopWhile) =>
      wasmFunction('run', { parameters: ['left'], i32: ['turns'] }, ({ left, turns }) => [
        loop(i32.moreThan(left, 0), set(turns, i32.add(turns, 1)), set(left, i32.sub(left, 1))),
        give(turns),
      ]);
    expect(run(count(loopWhile), 0)).toBe(0);
    expect(
      run(
        count((condition, ...body) => repeatWhile(condition, ...body)),
        1,
      ),
    ).toBe(1);
    expect(run(count(loopWhile), 1000)).toBe(1000);
  });

  it('calculate with 64 bits', () => {
    const high = wasmFunction('run', { parameters: ['a'], i64: ['wide'] }, ({ a, wide }) => [
      set(wide, i64.mul(i64.of(a), i64.constant(0x1_0000_0001n))),
      give(i32.low(i64.shiftRight(i64.rotateLeft(wide, 4), i64.of(32)))),
    ]);
    expect(run(high, 0x1234_5678)).toBe(0x2345_6781);
  });

  it('work in the memory of their instance', () => {
    const copy = wasmFunction('run', { parameters: ['from', 'to'] }, ({ from, to }) => [v128.store(to, v128.load(from)), give(i32.load8(to, 15))]);
    const { bytes, call } = wasmMaker<'run'>([copy])(100);
    bytes.set(
      Array.from({ length: 16 }, (_, index) => index + 1),
      7,
    );
    expect(call.run(7, 64)).toBe(16);
    expect([...bytes.subarray(62, 82)]).toEqual([0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 0, 0]);
  });

  it('cannot leave it', () => {
    const read = wasmFunction('run', { parameters: ['at'] }, ({ at }) => [give(i32.load(at))]);
    expect(() => run(read, 65_533)).toThrow('out of bounds');
  });
});

describe('unsigned', () => {
  it.each([
    [0, [0]],
    [127, [0x7f]],
    [128, [0x80, 1]],
    [624_485, [0xe5, 0x8e, 0x26]],
  ])('stores %d as LEB128', (number, bytes) => {
    expect(unsigned(number)).toEqual(bytes);
  });
});
