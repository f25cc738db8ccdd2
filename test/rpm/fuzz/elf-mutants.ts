import type { Random } from '../../support/random.js';

/** Values that tables, counts and offsets break at. */
const edges = [0n, 1n, 2n, 3n, 0x7fn, 0xffn, 0xffffn, 0x10000n, 0x7fffffffn, 0x80000000n, 0xffffffffn, 1n << 53n, 1n << 62n, (1n << 64n) - 1n] as const;

/** Changes one to four fields of an ELF file in place and says of what kind; the magic, class and byte order stay, so that it is still read. */
export function changeElf(file: Buffer, dice: Random): string {
  const wide = file[4] === 2;
  const little = file[5] !== 2;
  const tables = {
    header: [16, wide ? 48 : 36],
    'program header': [number(file, wide ? 32 : 28, wide ? 8 : 4, little), (wide ? 56 : 32) * number(file, wide ? 56 : 44, 2, little)],
    'section header': [number(file, wide ? 40 : 32, wide ? 8 : 4, little), (wide ? 64 : 40) * number(file, wide ? 60 : 48, 2, little)],
    content: [0, file.length],
  } as const;
  const names = Object.keys(tables) as [keyof typeof tables];
  const table = dice.pick(names);
  const [start, size] = tables[table];
  for (let changes = 1 + dice.below(4); changes > 0; changes--) {
    const width = dice.pick([1, 2, 4, 8]);
    const at = Math.max(6, start + Math.floor(dice.below(Math.max(1, size)) / width) * width);
    if (at + width <= file.length) write(file, at, width, dice.pick(edges), little);
  }
  return table;
}

function number(file: Buffer, at: number, width: number, little: boolean): number {
  const bytes = file.subarray(at, at + width);
  return Number(BigInt(`0x${(little ? Buffer.from(bytes).reverse() : bytes).toString('hex') || '0'}`));
}

function write(file: Buffer, at: number, width: number, value: bigint, little: boolean): void {
  for (let byte = 0; byte < width; byte++) {
    file[little ? at + byte : at + width - 1 - byte] = Number((value >> BigInt(8 * byte)) & 0xffn);
  }
}
