import { constants, inflateRawSync } from 'node:zlib';
import { zlibFailure } from '../codec/through-zlib.js';
import { isTooLarge } from '../codec/whole.js';
import type { TextBudget } from './text-budget.js';

/** So much of a jar's beginning is looked at. `jar` and all build tools put the manifest first: JarInputStream finds it nowhere else. */
export const jarBeginning = 128 * 1024;
/** The manifest stands behind its directory, at times behind a few files more. */
const mostMembers = 32;
/** What one member may inflate to. */
const mostInflated = 1 << 20;

const localHeader = 0x04034b50;
const localHeaderSize = 30;
const dataDescriptor = 0x08074b50;
const encryptedFlag = 1;
const descriptorFlag = 8;
const stored = 0;
const deflated = 8;
const sizeIsElsewhere = 0xffffffff;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Archives of Java's that have a manifest, by their names. */
export function isJar(path: string): boolean {
  return path.endsWith('.jar') || path.endsWith('.war') || path.endsWith('.ear');
}

/**
 * The main section of `META-INF/MANIFEST.MF` in a jar that begins with these bytes, up to the empty line or as far as it is there (JAR File Specification).
 * Walks the local headers (PKWARE APPNOTE.TXT, 4.3.7); undefined where none of the first members is the manifest, or one of them can't be read.
 */
export function jarManifest(bytes: Uint8Array, budget: TextBudget): string | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, jarBeginning));
  let at = 0;
  for (let count = 0; count < mostMembers; count++) {
    const member = memberAt(view, at);
    if (member === undefined) return undefined;
    if (member.isManifest) return manifestOf(view, member, budget);
    const end = endOf(view, member, budget);
    if (end === undefined) return undefined;
    at = end;
  }
  return undefined;
}

interface Member {
  readonly isManifest: boolean;
  readonly method: number;
  /** The sizes stand behind the data; those of the header are 0, or not to be trusted. */
  readonly sizeFollows: boolean;
  readonly start: number;
  readonly size: number;
}

function memberAt(bytes: Buffer, at: number): Member | undefined {
  if (at + localHeaderSize > bytes.length || bytes.readUInt32LE(at) !== localHeader) return undefined;
  const [flags, method, size] = [bytes.readUInt16LE(at + 6), bytes.readUInt16LE(at + 8), bytes.readUInt32LE(at + 18)];
  const nameEnd = at + localHeaderSize + bytes.readUInt16LE(at + 26);
  const start = nameEnd + bytes.readUInt16LE(at + 28);
  if (start > bytes.length || (flags & encryptedFlag) !== 0 || size === sizeIsElsewhere) return undefined;
  const name = bytes.toString('latin1', at + localHeaderSize, nameEnd);
  return { isManifest: name.toUpperCase() === 'META-INF/MANIFEST.MF', method, sizeFollows: (flags & descriptorFlag) !== 0, start, size };
}

function manifestOf(bytes: Buffer, { method, sizeFollows, start, size }: Member, budget: TextBudget): string | undefined {
  const end = sizeFollows && method === deflated ? bytes.length : start + size;
  const data = bytes.subarray(start, end);
  const text = method === deflated ? inflated(data, budget)?.bytes : method === stored ? data : undefined;
  return text && budget.keep(mainSection(text, end <= bytes.length));
}

/** Lines end with CR LF, LF or CR. Of a text that is cut off, the last line is no whole one. */
function mainSection(text: Uint8Array, whole: boolean): Uint8Array {
  let lineStart = 0;
  for (let at = 0; at < text.length; at++) {
    const isEnd = text[at] === lineFeed || (text[at] === carriageReturn && text[at + 1] !== lineFeed);
    if (!isEnd) continue;
    const line = text[at] === lineFeed && text[at - 1] === carriageReturn ? at - 1 : at;
    if (line <= lineStart) return text.subarray(0, lineStart);
    lineStart = at + 1;
  }
  return whole ? text : text.subarray(0, lineStart);
}

/** Where the next member begins. */
function endOf(bytes: Buffer, { method, sizeFollows, start, size }: Member, budget: TextBudget): number | undefined {
  if (!sizeFollows) return start + size;
  if (method === stored) return behindDescriptor(bytes, start + size);
  const consumed = method === deflated ? inflated(bytes.subarray(start), budget)?.consumed : undefined;
  return consumed === undefined ? undefined : behindDescriptor(bytes, start + consumed);
}

/** 4.3.9: CRC and two sizes, with or without a signature before them. */
function behindDescriptor(bytes: Buffer, at: number): number | undefined {
  if (at + 4 > bytes.length) return undefined;
  return at + (bytes.readUInt32LE(at) === dataDescriptor ? 16 : 12);
}

/** Also of data that is cut off: as much as comes out. */
function inflated(data: Buffer, budget: TextBudget): { readonly bytes: Uint8Array; readonly consumed: number } | undefined {
  const most = data.length === 0 ? 0 : budget.room(mostInflated);
  if (most === 0) return undefined;
  try {
    const { buffer, engine } = inflateRawSync(data, { info: true, maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH }) as unknown as Inflated;
    budget.take(buffer.length);
    return { bytes: buffer, consumed: engine.bytesWritten };
  } catch (error) {
    if (!isTooLarge(error) && zlibFailure(error, 'Z_') === undefined) throw error;
    budget.take(most);
    budget.denied ||= isTooLarge(error);
    return undefined;
  }
}

/** What node:zlib gives where `info` is asked for, which its types don't say. */
interface Inflated {
  readonly buffer: Uint8Array;
  readonly engine: { readonly bytesWritten: number };
}
