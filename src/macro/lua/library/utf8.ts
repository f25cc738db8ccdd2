import { raise } from '../runtime.js';
import { utf8Bytes, utf8Character } from '../utf8.js';
import type { LuaValue } from '../value.js';
import { badArgument, type Given, integer, isTrueAt, type Native, native, offset, text } from './arguments.js';

/** The functions on UTF-8 (Lua 5.4 manual, 6.5). */
export const utf8Functions: Readonly<Record<string, Native>> = {
  char: (given) =>
    given.list
      .map((_, i) => {
        const code = integer(given, i + 1);
        return code >= 0n && code <= 0x7fffffffn ? utf8Bytes(Number(code)) : badArgument(given, i + 1, 'value out of range');
      })
      .join(''),
  codepoint: (given) => {
    const value = text(given, 1);
    const from = position(integer(given, 2, 1n), value);
    const to = position(integer(given, 3, BigInt(from)), value);
    if (from < 1) return badArgument(given, 2, 'out of bounds');
    if (to > value.length) return badArgument(given, 3, 'out of bounds');
    const codes: LuaValue[] = [];
    for (let at = from - 1; at < to; ) {
      const character = utf8Character(value, at, isTrueAt(given, 4)) ?? raise(given.rt, 'invalid UTF-8 code');
      given.rt.pay(1, 0);
      codes.push(BigInt(character.code));
      at += character.length;
    }
    return codes;
  },
  codes: (given) => {
    const value = text(given, 1);
    const lax = isTrueAt(given, 2);
    const step = native(given.rt, (control) => {
      const { rt } = control;
      let at = Math.max(offset(integer(control, 2)), 0);
      while (at < value.length && isContinuation(value, at)) at++;
      if (at >= value.length) return undefined;
      const character = utf8Character(value, at, lax);
      if (!character || isContinuation(value, at + character.length)) return raise(rt, 'invalid UTF-8 code');
      return [BigInt(at + 1), BigInt(character.code)];
    });
    return [step, value, 0n];
  },
  len: (given) => {
    const value = text(given, 1);
    const from = position(integer(given, 2, 1n), value);
    const to = position(integer(given, 3, -1n), value);
    if (from < 1 || from > value.length + 1) return badArgument(given, 2, 'initial position out of bounds');
    if (to > value.length) return badArgument(given, 3, 'final position out of bounds');
    let count = 0n;
    for (let at = from - 1; at < to; count++) {
      given.rt.pay(1, 0);
      const character = utf8Character(value, at, isTrueAt(given, 4));
      if (!character) return [undefined, BigInt(at + 1)];
      at += character.length;
    }
    return count;
  },
  offset: offsetOf,
};

export const utf8Values: Readonly<Record<string, LuaValue>> = { charpattern: '[\0-\x7F\xC2-\xFD][\x80-\xBF]*' };

function offsetOf(given: Given): LuaValue {
  const value = text(given, 1);
  let count = offset(integer(given, 2));
  let at = position(integer(given, 3, count > 0 ? 1n : BigInt(value.length + 1)), value) - 1;
  if (at < 0 || at > value.length) return badArgument(given, 3, 'position out of bounds');
  given.rt.pay(value.length, 0);
  if (count === 0) {
    while (at > 0 && isContinuation(value, at)) at--;
    return BigInt(at + 1);
  }
  if (isContinuation(value, at)) return raise(given.rt, 'initial position is a continuation byte');
  for (; count < 0 && at > 0; count++)
    do at--;
    while (at > 0 && isContinuation(value, at));
  for (count = count > 0 ? count - 1 : count; count > 0 && at < value.length; count--)
    do at++;
    while (isContinuation(value, at));
  return count === 0 ? BigInt(at + 1) : undefined;
}

function position(at: bigint, value: string): number {
  const number = offset(at);
  if (number >= 0) return number;
  return -number > value.length ? 0 : value.length + number + 1;
}

function isContinuation(value: string, at: number): boolean {
  return (value.charCodeAt(at) & 0xc0) === 0x80;
}
