import { ArchiveScanner, readElf } from '../../elf/index.js';
import type { FactsRequest, FileContent } from '../facts.js';
import type { PackageLimits } from '../limits.js';
import { storedText } from '../stored-text.js';
import { matchesGlob } from './base-name-glob.js';
import { BuildPathScanner, holdsBuildPath } from './build-paths.js';
import { formatOf } from './file-format.js';
import { HeldFile } from './held-file.js';
import { type CompressedModule, moduleCodec } from './kernel-module.js';
import { looksLikeText, sniffedBytes } from './text-detection.js';
import { TextFormScanner } from './text-form.js';

const byteOrderMark = [0xef, 0xbb, 0xbf];
const elfMagic = [0x7f, 0x45, 0x4c, 0x46];
/** `!<arch>` and `!<thin>`: both of ar.h's magic strings. */
const archiveStart = 0x21;
const maxFirstLine = 1024;
/** What is looked at of every file: enough for the longest first line, its line feed and a byte order mark. */
const headBytes = byteOrderMark.length + Math.max(sniffedBytes, maxFirstLine) + 1;
const lineFeed = 0x0a;
/** The same objects for the many files of which nothing else is to be said. */
const empty: FileContent = { kind: 'empty' };
const binary: FileContent = { kind: 'binary' };
const noBytes: Uint8Array = new Uint8Array(0);

/** Whether anything is asked about file contents at all. */
export function asksForContent({ elf, firstLine, text, textForm, format, buildPaths }: FactsRequest): boolean {
  return elf || firstLine || text.length > 0 || textForm === true || format === true || buildPaths === true;
}

/** Learns what is asked of one regular file while its bytes go by. Holds the file's beginning, and the whole file only where it must. */
export class ContentReader {
  private readonly path: string;
  private readonly size: number;
  private readonly request: FactsRequest;
  private readonly limits: PackageLimits;
  private readonly room: HeldFile;
  private held = noBytes;
  private heldBytes = 0;
  private wanted: number;
  private decided = false;
  private archive: ArchiveScanner | undefined;
  /** Only while the file may be a text. */
  private textForm: TextFormScanner | undefined;
  private buildPaths: BuildPathScanner | undefined;

  /** @param room where this file is held for as long as it is read; one will do for all the files of a package */
  constructor(path: string, size: number, request: FactsRequest, limits: PackageLimits, room: HeldFile = new HeldFile()) {
    this.room = room;
    this.path = path;
    this.size = size;
    this.request = request;
    this.limits = limits;
    this.wanted = Math.min(size, headBytes);
  }

  push(bytes: Uint8Array): void {
    if (this.heldBytes === 0 && bytes[0] === archiveStart && this.request.elf) this.archive = new ArchiveScanner(this.limits.heldFileBytes);
    this.archive?.push(bytes);
    if (this.heldBytes === 0) this.begin(bytes);
    this.textForm?.push(bytes);
    this.buildPaths?.push(bytes);
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

  /** Most files come in one piece, and of most of those the first look says that there is nothing to scan for. */
  private begin(bytes: Uint8Array): void {
    const whole = bytes.length >= this.size;
    if (this.request.textForm && ((!whole && bytes.length < sniffedBytes) || this.isText(bytes))) this.textForm = new TextFormScanner();
    if (this.request.buildPaths && !(whole && !holdsBuildPath(bytes))) this.buildPaths = new BuildPathScanner();
  }

  /** To be called after all bytes. */
  finish(): FileContent {
    const bytes = this.held.subarray(0, this.heldBytes);
    if (this.size === 0) return empty;
    const content = this.kind(bytes);
    const buildPaths = this.buildPaths?.finish();
    return buildPaths ? { ...content, buildPaths } : content;
  }

  /** To be called after all bytes, too: a compressed kernel module, whose bytes are valid until the next file comes. */
  module(): CompressedModule | undefined {
    const bytes = this.held.subarray(0, this.heldBytes);
    const codec = this.request.elf && bytes.length === this.size ? moduleCodec(this.path, bytes) : undefined;
    return codec && { codec, bytes };
  }

  private kind(bytes: Uint8Array): FileContent {
    if (startsWith(bytes, elfMagic)) return this.elf(bytes);
    const format = this.request.format ? formatOf(bytes) : undefined;
    const archive = this.archive?.finish();
    if (archive !== undefined) return { ...binary, ...(format && { format }), archive };
    const content = this.isText(bytes) ? this.text(bytes) : binary;
    return format ? { ...content, format } : content;
  }

  private text(bytes: Uint8Array): FileContent {
    const bom = startsWith(bytes, byteOrderMark);
    const content: { -readonly [Key in keyof FileContent]: FileContent[Key] } = { kind: 'text' };
    if (this.textForm) content.form = this.textForm.finish();
    if (this.request.firstLine) {
      content.firstLine = firstLine(bom ? bytes.subarray(byteOrderMark.length) : bytes);
      if (bom) content.bom = bom;
    }
    if (bytes.length === this.size && this.wantsText()) content.text = storedText(bytes);
    return content;
  }

  /** Takes in what is still wanted and says how much that was. Memory grows with what comes, not with what the header says will. */
  private hold(bytes: Uint8Array): number {
    const part = bytes.subarray(0, this.wanted - this.heldBytes);
    const needed = this.heldBytes + part.length;
    if (this.held.length < needed) this.held = this.room.withSpace(needed, this.wanted, this.heldBytes);
    this.held.set(part, this.heldBytes);
    this.heldBytes += part.length;
    return part.length;
  }

  private needsWhole(head: Uint8Array): boolean {
    const holdable = this.request.elf && this.size <= this.limits.heldFileBytes;
    if (startsWith(head, elfMagic) || moduleCodec(this.path, head) !== undefined) return holdable;
    return this.wantsText() && this.isText(head);
  }

  private wantsText(): boolean {
    if (this.size > this.limits.textBytes || this.request.text.length === 0) return false;
    const baseName = this.path.slice(this.path.lastIndexOf('/') + 1);
    return this.request.text.some((glob) => matchesGlob(baseName, glob));
  }

  private isText(bytes: Uint8Array): boolean {
    return looksLikeText(bytes.subarray(0, sniffedBytes), this.size <= sniffedBytes);
  }

  /** An ELF file too large to hold, or one that can't be read, is of that kind and has no facts. */
  private elf(bytes: Uint8Array): FileContent {
    const elf = this.request.elf && bytes.length === this.size ? readElf(bytes, { imports: this.request.imports === true }) : undefined;
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
  return storedText(bytes.subarray(0, end));
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  for (let i = 0; i < start.length; i++) if (bytes[i] !== start[i]) return false;
  return true;
}
