import type { Filter } from './filter.js';

/** How many of the last three bytes' marks forbid a conversion, and which byte of the operand they cover, as a mask of bits. */
const allowed = [true, true, true, false, true, false, false, false];
const coveredByte = [0, 1, 2, 2, 3, 3, 3, 3];

/**
 * CALL (E8) and JMP (E9) with a 32-bit operand whose top byte is 00 or FF: the encoder made the relative target absolute. An opcode byte may
 * be part of an operand, so `mask` remembers which of the last three bytes looked like opcodes that were not converted; the rules are those
 * of liblzma/simple/x86.c, which define the format.
 */
export function convertX86(start: number): Filter {
  let position = start;
  let mask = 0;
  return (bytes) => {
    const end = bytes.length - 4;
    let last = -1;
    let i = 0;
    for (; i < end; i++) {
      if (((bytes[i] as number) & 0xfe) !== 0xe8) continue;
      const gap = i - last;
      mask = gap > 3 ? 0 : (mask << (gap - 1)) & 7;
      last = i;
      const blocked = mask !== 0 && (allowed[mask] !== true || isSignByte(bytes[i + 4 - (coveredByte[mask] as number)] as number));
      if (blocked || !isSignByte(bytes[i + 4] as number)) mask = (mask << 1) | 1;
      else {
        writeOperand(bytes, i + 1, relative(readOperand(bytes, i + 1), position + i + 5, mask));
        i += 4;
        // The operand is done with: nothing in it can be an opcode.
        mask = 0;
        last = i;
      }
    }
    if (i > 0) {
      const gap = i - last;
      mask = gap > 3 ? 0 : mask << (gap - 1);
      position = (position + i) | 0;
    }
    return i;
  };
}

function relative(operand: number, next: number, mask: number): number {
  let source = operand;
  for (;;) {
    const target = (source - next) | 0;
    if (mask === 0) return target;
    const shift = (coveredByte[mask] as number) * 8;
    if (!isSignByte((target >>> (24 - shift)) & 0xff)) return target;
    source = target ^ ((1 << (32 - shift)) - 1);
  }
}

function isSignByte(byte: number): boolean {
  return byte === 0 || byte === 0xff;
}

function readOperand(bytes: Uint8Array, at: number): number {
  return (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24);
}

/** 25 bits and their sign. */
function writeOperand(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value;
  bytes[at + 1] = value >>> 8;
  bytes[at + 2] = value >>> 16;
  bytes[at + 3] = (value & 0x0100_0000) === 0 ? 0 : 0xff;
}
