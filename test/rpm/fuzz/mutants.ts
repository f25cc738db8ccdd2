import type { Random } from '../../support/random.js';
import type { ArchivedFile, ArchiveMap } from './archive-map.js';
import { changeElf } from './elf-mutants.js';
import type { HeaderPlace, PackageLayout } from './layout.js';
import { repack } from './repack.js';

/** A package with a defect. */
export interface Mutant {
  /** What was done to it, in words. */
  readonly what: string;
  readonly bytes: Buffer;
  /**
   * What a reading must say: `refused` where digests or the format cover what changed, `clean` where every digest was made to fit the change,
   * `any` where nothing covers it.
   */
  readonly expected: 'refused' | 'clean' | 'any';
}

/** A package to mutate. */
export interface Seed {
  readonly bytes: Buffer;
  readonly layout: PackageLayout | undefined;
  readonly archive: ArchiveMap | undefined;
}

/** Numbers at the limits of the formats. */
const words = [0, 1, 2, 7, 8, 15, 16, 17, 0xff, 0xffff, 0x10000, 0xfffff, 0x100000, 0x7fffffff, 0x80000000, 0xfffffff0, 0xffffffff] as const;

/** One mutant of a package. The same dice give the same mutant. */
export function mutant(seed: Seed, dice: Random): Mutant {
  const { bytes, layout, archive } = seed;
  if (layout === undefined) return blind(bytes, dice);
  const header = (change: HeaderChange) => () => inHeader(bytes, layout, dice, change);
  const kinds: (() => Mutant)[] = [header(entryField), header(headerCount), header(regionTrailer), header(storeByte)];
  if (layout.payload < bytes.length) kinds.push(...[payloadBytes, payloadStart, payloadPiece].map((change) => () => change(bytes, layout, dice)));
  if (archive !== undefined) kinds.push(() => cpioField(bytes, layout, archive, dice));
  if (archive !== undefined && archive.elf.length > 0) kinds.push(...[elf, elf].map((change) => () => change(bytes, layout, archive, dice)));
  return (kinds[dice.below(kinds.length)] as () => Mutant)();
}

function blind(original: Buffer, dice: Random): Mutant {
  const bytes = Buffer.from(original);
  for (let changes = 1 + dice.below(4); changes > 0 && bytes.length > 0; changes--) bytes[dice.below(bytes.length)] = dice.below(256);
  return { what: 'bytes of a file that is no package', bytes, expected: 'any' };
}

type HeaderChange = (bytes: Buffer, header: HeaderPlace, dice: Random) => string;

/** The signature header is covered by nothing; of the main header every byte is. */
function inHeader(original: Buffer, { signature, main }: PackageLayout, dice: Random, change: HeaderChange): Mutant {
  const header = dice.pick([signature, main]);
  const bytes = Buffer.from(original);
  const name = header === main ? 'main header' : 'signature header';
  const what = change(bytes, header, dice);
  return { what: `${name}: ${what}`, bytes, expected: header === main ? 'refused' : 'any' };
}

function entryField(bytes: Buffer, { start, entries }: HeaderPlace, dice: Random): string {
  const fields = ['tag', 'type', 'offset', 'count'] as const;
  const place = dice.below(fields.length);
  const [from, to] = [dice.below(entries.length), dice.below(entries.length)].map((index) => start + 16 + index * 16 + place * 4) as [number, number];
  const old = bytes.readUInt32BE(to);
  const value = dice.pick([dice.pick(words), bytes.readUInt32BE(from), (old + 1) >>> 0, (old - 1) >>> 0, old ^ (1 << dice.below(32))]) >>> 0;
  bytes.writeUInt32BE(value, to);
  return `index entry ${fields[place]}`;
}

function headerCount(bytes: Buffer, { start }: HeaderPlace, dice: Random): string {
  const at = start + 8 + 4 * dice.below(2);
  bytes.writeUInt32BE(dice.pick([dice.pick(words), (bytes.readUInt32BE(at) + 1) >>> 0, (bytes.readUInt32BE(at) - 1) >>> 0]), at);
  return 'counts';
}

function regionTrailer(bytes: Buffer, { end }: HeaderPlace, dice: Random): string {
  const at = end - 16 + 4 * dice.below(4);
  bytes.writeUInt32BE(dice.pick([dice.pick(words), (bytes.readUInt32BE(at) + 16) >>> 0, (bytes.readUInt32BE(at) - 16) >>> 0]), at);
  return 'region trailer';
}

function storeByte(bytes: Buffer, { dataStart, end }: HeaderPlace, dice: Random): string {
  for (let changes = 1 + dice.below(3); changes > 0; changes--) bytes[dataStart + dice.below(end - dataStart)] = dice.pick([0, 0xff, 0x2f, dice.below(256)]);
  return 'data';
}

function payloadBytes(original: Buffer, { payload }: PackageLayout, dice: Random): Mutant {
  const bytes = Buffer.from(original);
  for (let changes = 1 + dice.below(4); changes > 0; changes--) flip(bytes, payload + dice.below(bytes.length - payload), dice);
  return changedPayload('payload: bytes of the compressed stream', bytes);
}

/** Where the codecs have their headers. */
function payloadStart(original: Buffer, { payload }: PackageLayout, dice: Random): Mutant {
  const bytes = Buffer.from(original);
  for (let changes = 1 + dice.below(2); changes > 0; changes--) {
    const at = payload + dice.below(Math.min(40, bytes.length - payload));
    if (at < bytes.length) bytes[at] = dice.pick([0, 1, 0x7f, 0x80, 0xff, dice.below(256)]);
  }
  return changedPayload("payload: the codec's header", bytes);
}

/** A stretch left out, doubled, emptied or moved in from elsewhere. */
function payloadPiece(original: Buffer, { payload }: PackageLayout, dice: Random): Mutant {
  const from = payload + dice.below(original.length - payload);
  const to = Math.min(original.length, from + 1 + dice.below(200));
  const [before, piece, after] = [original.subarray(0, from), original.subarray(from, to), original.subarray(to)];
  const middle = dice.pick([[], [piece, piece], [Buffer.alloc(piece.length)], [Buffer.from(piece).reverse()]]);
  return changedPayload('payload: a piece left out, doubled or emptied', Buffer.concat([before, ...middle, after]));
}

function changedPayload(what: string, bytes: Buffer): Mutant {
  return { what, bytes, expected: 'refused' };
}

function flip(bytes: Buffer, at: number, dice: Random): void {
  if (at < bytes.length) bytes[at] = (bytes[at] as number) ^ (1 << dice.below(8));
}

/** Fields of a cpio member (offset, digits); rpm and this reader take from the archive what is `covered` here, all else from the header. */
type CpioField = readonly [name: string, at: number, digits: number, covered: 'refused' | 'any'];
const cpioFields: readonly [CpioField, ...CpioField[]] = [
  ['magic', 0, 6, 'refused'],
  ['inode', 6, 8, 'any'],
  ['mode', 14, 8, 'refused'],
  ['uid', 22, 8, 'any'],
  ['nlink', 38, 8, 'any'],
  ['mtime', 46, 8, 'any'],
  ['filesize', 54, 8, 'refused'],
  ['devmajor', 62, 8, 'any'],
  ['namesize', 94, 8, 'refused'],
  ['check', 102, 8, 'any'],
  ['name', 112, 4, 'refused'],
];

const strippedFields: readonly [CpioField, ...CpioField[]] = [
  ['magic', 0, 6, 'refused'],
  ['index', 6, 8, 'refused'],
];

function cpioField(original: Buffer, layout: PackageLayout, { bytes: archive, stripped, members }: ArchiveMap, dice: Random): Mutant {
  const changed = Buffer.from(archive);
  const member = members[dice.below(members.length)] as number;
  const isTrailer = archive.toString('latin1', member + 110, member + 120) === 'TRAILER!!!';
  const [name, at, digits, covered] = dice.pick(stripped && !isTrailer ? strippedFields : cpioFields);
  const value = dice.pick([
    dice.pick(words).toString(16).padStart(8, '0'),
    archive.toString('latin1', (members[dice.below(members.length)] as number) + at).slice(0, digits),
    String.fromCharCode(...Array.from({ length: digits }, () => dice.below(256))),
  ]);
  changed.write(value.slice(0, digits), member + at, 'latin1');
  const same = sameNumber(changed, archive, member + at, digits);
  const expected = same || isTrailer || covered === 'any' ? 'any' : 'refused';
  const what = `cpio ${name}${isTrailer ? ' of the trailer' : ''}${same ? ' in other letters' : ''}, digests fitting`;
  return { what, bytes: repack(original, layout, changed), expected };
}

function sameNumber(a: Buffer, b: Buffer, at: number, digits: number): boolean {
  const [one, other] = [a, b].map((bytes) => bytes.toString('latin1', at, at + digits).toLowerCase());
  return one === other;
}

function elf(original: Buffer, layout: PackageLayout, { bytes: archive, elf: files }: ArchiveMap, dice: Random): Mutant {
  const changed = Buffer.from(archive);
  const file = files[dice.below(files.length)] as ArchivedFile;
  const what = changeElf(changed.subarray(file.start, file.end), dice);
  // two files with the same bytes have the same digest, of which the headers then get one replacement
  for (const twin of files) if (twin.original.equals(file.original)) changed.copy(changed, twin.start, file.start, file.end);
  return { what: `ELF ${what}, digests fitting`, bytes: repack(original, layout, changed, [file]), expected: 'clean' };
}
