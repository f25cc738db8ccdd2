import { readElf } from '../../elf/index.js';
import { decodeBytes } from '../../text/bytes.js';
import type { FactsRequest, FileContent } from '../facts.js';
import type { PackageLimits } from '../limits.js';
import { matchesGlob } from './base-name-glob.js';
import { looksLikeText, sniffedBytes } from './text-detection.js';

const byteOrderMark = [0xef, 0xbb, 0xbf];
const elfMagic = [0x7f, 0x45, 0x4c, 0x46];
const maxFirstLine = 1024;
/** What is looked at of every file: enough for the longest first line, its line feed and a byte order mark. */
const headBytes = byteOrderMark.length + Math.max(sniffedBytes, maxFirstLine) + 1;
const lineFeed = 0x0a;

/** Whether anything is asked about file contents at all. */
export function asksForContent({ elf, firstLine, text }: FactsRequest): boolean {
  return elf || firstLine || text.length > 0;
}

/** Learns what is asked of one regular file while its bytes go by. Holds the file's beginning, and the whole file only where it must. */
export class ContentReader {
  private readonly path: string;
  private readonly size: number;
  private readonly request: FactsRequest;
  private readonly limits: PackageLimits;
  private held: Uint8Array = new Uint8Array(0);
  private heldBytes = 0;
  private wanted: number;
  private decided = false;

  constructor(path: string, size: number, request: FactsRequest, limits: PackageLimits) {
    this.path = path;
    this.size = size;
    this.request = request;
    this.limits = limits;
    this.wanted = Math.min(size, headBytes);
  }

  push(bytes: Uint8Array): void {
    if (this.heldBytes === 0 && bytes.length >= this.size) {
      this.held = bytes;
      this.heldBytes = this.size;
      return;
    }
    let at = this.hold(bytes);
    if (!this.decided && this.heldBytes === this.wanted) {
      this.decided = true;
      if (this.needsWhole(this.held.subarray(0, this.heldBytes))) this.wanted = this.size;
    }
    if (at < bytes.length) at += this.hold(bytes.subarray(at));
  }

  /** To be called after all bytes. */
  finish(): FileContent {
    const bytes = this.held.subarray(0, this.heldBytes);
    if (this.size === 0) return { kind: 'empty' };
    if (startsWith(bytes, elfMagic)) return this.elf(bytes);
    if (!this.isText(bytes)) return { kind: 'binary' };
    const bom = startsWith(bytes, byteOrderMark);
    const text = this.wantsText() && bytes.length === this.size;
    return {
      kind: 'text',
      ...(this.request.firstLine && { firstLine: firstLine(bytes.subarray(bom ? byteOrderMark.length : 0)), ...(bom && { bom }) }),
      ...(text && { text: decodeBytes(bytes) }),
    };
  }

  /** Takes in what is still wanted and says how much that was. */
  private hold(bytes: Uint8Array): number {
    const part = bytes.subarray(0, this.wanted - this.heldBytes);
    if (this.held.length < this.wanted) {
      const larger = Buffer.allocUnsafeSlow(this.wanted);
      larger.set(this.held.subarray(0, this.heldBytes));
      this.held = larger;
    }
    this.held.set(part, this.heldBytes);
    this.heldBytes += part.length;
    return part.length;
  }

  private needsWhole(head: Uint8Array): boolean {
    if (startsWith(head, elfMagic)) return this.request.elf && this.size <= this.limits.heldFileBytes;
    return this.wantsText() && this.isText(head);
  }

  private wantsText(): boolean {
    const baseName = this.path.slice(this.path.lastIndexOf('/') + 1);
    return this.size <= this.limits.textBytes && this.request.text.some((glob) => matchesGlob(baseName, glob));
  }

  private isText(bytes: Uint8Array): boolean {
    return looksLikeText(bytes.subarray(0, sniffedBytes), this.size <= sniffedBytes);
  }

  /** An ELF file too large to hold, or one that can't be read, is of that kind and has no facts. */
  private elf(bytes: Uint8Array): FileContent {
    const elf = this.request.elf && bytes.length === this.size ? readElf(bytes) : undefined;
    return { kind: 'elf', ...(elf && { elf }) };
  }
}

function firstLine(bytes: Uint8Array): string {
  const lineEnd = bytes.indexOf(lineFeed);
  let end = lineEnd < 0 ? bytes.length : lineEnd;
  if (end > maxFirstLine) {
    end = maxFirstLine;
    while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  }
  return decodeBytes(bytes.subarray(0, end));
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
