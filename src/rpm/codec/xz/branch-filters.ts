/**
 * The branch filters of fixed-width instruction sets: each made the relative targets of branches absolute, here they become relative again.
 * `convert` changes whole instructions from the first byte on, `position` being its address, and returns the number of bytes it went through.
 * Ids: xz file format 5.3.2; instruction forms: liblzma/simple/*.c, which define the format.
 */
export interface BranchFilter {
  readonly alignment: number;
  readonly convert: (bytes: Uint8Array, position: number) => number;
}

export const branchFilters: Readonly<Record<number, BranchFilter>> = {
  5: { alignment: 4, convert: perWord(convertPowerPc, false) },
  6: { alignment: 16, convert: convertIa64 },
  7: { alignment: 4, convert: perWord(convertArm, true) },
  8: { alignment: 2, convert: convertArmThumb },
  9: { alignment: 4, convert: perWord(convertSparc, false) },
  10: { alignment: 4, convert: perWord(convertArm64, true) },
};

/** For instructions of one 32-bit word that are converted on their own. */
function perWord(convert: (word: number, address: number) => number, littleEndian: boolean): BranchFilter['convert'] {
  return (bytes, position) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const end = bytes.length & ~3;
    for (let i = 0; i < end; i += 4) {
      const word = view.getInt32(i, littleEndian);
      const converted = convert(word, (position + i) | 0);
      if (converted !== word) view.setInt32(i, converted, littleEndian);
    }
    return end;
  };
}

/** `bl`: opcode 18, AA clear, LK set. */
function convertPowerPc(word: number, address: number): number {
  if ((word & 0xfc000003) !== 0x48000001) return word;
  return 0x48000001 | ((word - address) & 0x03fffffc);
}

/** `bl`, always: eight bytes ahead of the address, counted in words. */
function convertArm(word: number, address: number): number {
  if (word >>> 24 !== 0xeb) return word;
  return (0xeb << 24) | ((((word << 2) - address - 8) >>> 2) & 0x00ffffff);
}

/** `call` with a displacement of 22 bits and its sign. */
function convertSparc(word: number, address: number): number {
  const top = word >>> 22;
  if (top !== 0x100 && top !== 0x1ff) return word;
  const target = ((word << 2) - address) >>> 2;
  const sign = (target & 0x0040_0000) === 0 ? 0 : 0x3fc0_0000;
  return 0x40000000 | sign | (target & 0x003fffff);
}

/** `bl`, and `adrp` within 512 MiB. */
function convertArm64(word: number, address: number): number {
  if (word >>> 26 === 0x25) return (0x94 << 24) | ((word - (address >>> 2)) & 0x03ffffff);
  if ((word & 0x9f000000) >>> 0 !== 0x90000000) return word;
  const page = ((word >>> 29) & 3) | ((word >>> 3) & 0x001ffffc);
  if (((page + 0x00020000) & 0x001c0000) !== 0) return word;
  const target = page - (address >>> 12);
  return (word & 0x9000001f) | ((target & 3) << 29) | ((target & 0x0003fffc) << 3) | (-(target & 0x00020000) & 0x00e00000);
}

/** `bl` in two halves of 16 bits. */
function convertArmThumb(bytes: Uint8Array, position: number): number {
  let i = 0;
  for (; i + 4 <= bytes.length; i += 2) {
    const [b0, b1, b2, b3] = [bytes[i] as number, bytes[i + 1] as number, bytes[i + 2] as number, bytes[i + 3] as number];
    if ((b1 & 0xf8) !== 0xf0 || (b3 & 0xf8) !== 0xf8) continue;
    const source = ((b1 & 7) << 19) | (b0 << 11) | ((b3 & 7) << 8) | b2;
    const target = ((source << 1) - (position + i + 4)) >>> 1;
    bytes[i + 1] = 0xf0 | ((target >>> 19) & 7);
    bytes[i] = target >>> 11;
    bytes[i + 3] = 0xf8 | ((target >>> 8) & 7);
    bytes[i + 2] = target;
    i += 2;
  }
  return i;
}

/** Which of the three slots of a bundle may hold a branch, by its template (lowest bit: first slot). */
const ia64Slots = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 4, 6, 6, 0, 0, 7, 7, 4, 4, 0, 0, 4, 4, 0, 0];

/** `br.call` in a bundle of a 5-bit template and three 41-bit instructions. */
function convertIa64(bytes: Uint8Array, position: number): number {
  const end = bytes.length & ~15;
  for (let i = 0; i < end; i += 16) {
    const slots = ia64Slots[(bytes[i] as number) & 0x1f] as number;
    for (let slot = 0; slot < 3; slot++) {
      if (((slots >> slot) & 1) === 1) convertIa64Slot(bytes, i, 5 + slot * 41, (position + i) | 0);
    }
  }
  return end;
}

function convertIa64Slot(bytes: Uint8Array, bundle: number, bit: number, address: number): void {
  const at = bundle + (bit >> 3);
  const shift = BigInt(bit & 7);
  const stored = Buffer.from(bytes.buffer, bytes.byteOffset + at, 6);
  const word = BigInt(stored.readUIntLE(0, 6));
  const instruction = word >> shift;
  if (((instruction >> 37n) & 0xfn) !== 5n || ((instruction >> 9n) & 7n) !== 0n) return;
  const source = Number((instruction >> 13n) & 0xfffffn) | (Number((instruction >> 36n) & 1n) << 20);
  const target = BigInt(((source << 4) - address) >>> 4);
  const fields = ((target & 0xfffffn) << 13n) | ((target & 0x100000n) << 16n);
  const converted = (instruction & ~(0x8fffffn << 13n)) | fields;
  stored.writeUIntLE(Number((word & ((1n << shift) - 1n)) | (converted << shift)), 0, 6);
}
