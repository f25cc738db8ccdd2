import { PackageError } from '../package-error.js';
import { storedText } from '../stored-text.js';
import { formAt, largestHeader, newcSize, readCpioHeader, strippedSize } from './cpio-header.js';

/** A member as the archive describes it. */
export type CpioMember =
  | { readonly form: 'newc'; readonly name: string; readonly mode: number; readonly size: number }
  | { readonly form: 'stripped'; readonly index: number };

/** Who listens to a walk through an archive. */
export interface CpioSink {
  /** A member begins. Returns how many bytes of data it has: the archive's own number, or what the header says of a stripped one. */
  member(member: CpioMember): number;
  /** Bytes of the current member's data, never empty and only for now: the next may come in the same memory. */
  data(bytes: Uint8Array): void;
  /** The current member is complete; `data` was called for all its bytes. */
  end(): void;
}

const trailerName = 'TRAILER!!!';

/** Archives may be padded to whole blocks; the largest that cpio writes by itself has 5120 bytes, tapes more. */
const maxEndPadding = 1 << 20;

/**
 * Walks an rpm payload (cpio "new ASCII format", and rpm's stripped form for large files: magic 07070X, an index into the file list,
 * padding to 16 bytes) that is pushed in as chunks of any size. Members and data are padded to 4 bytes. Holds at most one member's
 * header and name.
 */
export class CpioReader {
  /** Bytes pushed so far. */
  size = 0;
  /** Members before the trailer. */
  members = 0;
  private readonly sink: CpioSink;
  /** The beginning of a member header that a chunk ended in. */
  private held: Buffer = Buffer.alloc(0);
  private dataLeft = 0;
  private padding = 0;
  private inMember = false;
  private finished = false;
  private endPadding = 0;

  constructor(sink: CpioSink) {
    this.sink = sink;
  }

  push(chunk: Uint8Array): void {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    const start = this.size;
    this.size += chunk.length;
    const at = this.held.length === 0 ? 0 : this.completeHeader(bytes, start);
    this.walk(bytes, start, at);
  }

  /** To be called after the last chunk: throws unless the archive was complete. */
  finish(): void {
    if (!this.finished) throw new PackageError(`payload: the archive ends after ${this.size} bytes without its trailer`);
  }

  /** Goes on with the header that the last chunk ended in; returns where in `bytes` it ends. */
  private completeHeader(bytes: Buffer, start: number): number {
    const before = this.held.length;
    const joined = Buffer.concat([this.held, bytes.subarray(0, largestHeader - before)]);
    const next = this.takeHeader(joined, 0, start - before);
    this.held = next === undefined ? joined : noBytes;
    return next === undefined ? bytes.length : next - before;
  }

  private walk(bytes: Buffer, start: number, from: number): void {
    let at = from;
    while (at < bytes.length) {
      if (this.padding > 0) {
        const skipped = Math.min(this.padding, bytes.length - at);
        this.padding -= skipped;
        at += skipped;
      } else if (this.inMember) {
        at = this.takeData(bytes, at, start);
      } else if (this.finished) {
        this.takeEndPadding(bytes, at, start);
        return;
      } else {
        const next = this.takeHeader(bytes, at, start + at);
        if (next === undefined) {
          this.held = Buffer.from(bytes.subarray(at));
          return;
        }
        at = next;
      }
    }
  }

  private takeEndPadding(bytes: Buffer, from: number, start: number): void {
    for (let at = from; at < bytes.length; at++) {
      if (bytes[at] !== 0) throw new PackageError(`payload: data follows the archive's trailer, at byte ${start + at}`);
    }
    this.endPadding += bytes.length - from;
    if (this.endPadding > maxEndPadding) throw new PackageError(`payload: more than ${maxEndPadding} zeros follow after the archive's trailer`);
  }

  private takeData(bytes: Buffer, at: number, start: number): number {
    const end = Math.min(bytes.length, at + this.dataLeft);
    this.dataLeft -= end - at;
    this.sink.data(bytes.subarray(at, end));
    if (this.dataLeft === 0) this.endMember(start + end);
    return end;
  }

  /** The place after a member's header and name, or nothing where more bytes are needed. */
  private takeHeader(bytes: Buffer, at: number, offset: number): number | undefined {
    const available = bytes.length - at;
    if (available < strippedSize) return undefined;
    const form = formAt(bytes, at, offset);
    const fixed = form === 'newc' ? newcSize : strippedSize;
    if (available < fixed) return undefined;
    const header = readCpioHeader(form, bytes, at, offset);
    if (header.form === 'stripped') {
      this.begin(header, offset + fixed);
      return at + fixed;
    }
    if (available < fixed + header.nameSize) return undefined;
    const name = memberName(bytes.subarray(at + fixed, at + fixed + header.nameSize), offset);
    const end = offset + fixed + header.nameSize;
    this.padding = padding(end);
    if (name === trailerName) {
      if (header.size !== 0) throw new PackageError(`payload: the trailer at byte ${offset} of the archive has data`);
      this.finished = true;
    } else this.begin({ form: 'newc', name, mode: header.mode, size: header.size }, end + this.padding);
    return at + fixed + header.nameSize;
  }

  private begin(member: CpioMember, dataStart: number): void {
    this.members++;
    this.dataLeft = this.sink.member(member);
    this.inMember = true;
    if (this.dataLeft === 0) this.endMember(dataStart);
  }

  private endMember(offset: number): void {
    this.inMember = false;
    this.padding += padding(offset);
    this.sink.end();
  }
}

const noBytes = Buffer.alloc(0);

/** Bytes up to the next multiple of 4. */
function padding(offset: number): number {
  return -offset & 3;
}

function memberName(bytes: Buffer, offset: number): string {
  if (bytes.indexOf(0) !== bytes.length - 1) throw new PackageError(`payload: the name of the member at byte ${offset} of the archive is not one string`);
  return storedText(bytes, 0, bytes.length - 1);
}
