import { ArchiveScanner, readElf } from '../../elf/index.js';
import type { FactsRequest, FileContent } from '../facts.js';
import type { PackageLimits } from '../limits.js';
import { storedText } from '../stored-text.js';
import { BuildPathScanner, holdsBuildPath } from './build-paths.js';
import { type CompressedFile, moduleCodec, pageCodec } from './compressed-file.js';
import { formatOf } from './file-format.js';
import { HeldFile } from './held-file.js';
import { isJar, jarBeginning, jarManifest } from './jar-manifest.js';
import { TextBudget } from './text-budget.js';
import { sniffedBytes, type TextBeginning, textBeginning } from './text-detection.js';
import { plainForm, TextFormScanner } from './text-form.js';
import { type TextWishes, textWishes } from './text-wishes.js';

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
export function asksForContent(request: FactsRequest): boolean {
  const { elf, firstLine, text, textForm, format, buildPaths, shellScripts, manPages, infoPages, jarManifests } = request;
  return [elf, firstLine, text.length > 0, textForm, format, buildPaths, shellScripts, manPages, infoPages, jarManifests].includes(true);
}

/**
 * Learns what is asked of regular files while their bytes go by, one file after the other. Holds a file's beginning, and the whole file
 * only where it must.
 */
export class ContentReader {
  /** Texts of all files; each is there as long as the next. */
  readonly budget: TextBudget;
  private readonly request: FactsRequest;
  private readonly limits: PackageLimits;
  private readonly texts: TextWishes;
  /** Where a file is held for as long as it is read: one room for all. */
  private readonly room = new HeldFile();
  private path = '';
  private size = 0;
  private held = noBytes;
  private heldBytes = 0;
  private wanted = 0;
  private decided = false;
  /** What it begins with, once that was found out; null where it is no text. */
  private beginning: TextBeginning | null | undefined;
  private overSize = false;
  private archive: ArchiveScanner | undefined;
  /** Only while the file may be a text. */
  private textForm: TextFormScanner | undefined;
  private buildPaths: BuildPathScanner | undefined;

  constructor(request: FactsRequest, limits: PackageLimits) {
    this.request = request;
    this.limits = limits;
    this.texts = textWishes(request);
    this.budget = new TextBudget(limits.packageTextBytes);
  }

  /** The next file comes. */
  begin(path: string, size: number): void {
    this.path = path;
    this.size = size;
    this.held = noBytes;
    this.heldBytes = 0;
    this.wanted = Math.min(size, headBytes);
    this.decided = false;
    this.beginning = undefined;
    this.overSize = false;
    this.budget.denied = false;
    this.archive = undefined;
    this.textForm = undefined;
    this.buildPaths = undefined;
  }

  push(bytes: Uint8Array): void {
    if (this.heldBytes === 0) this.start(bytes);
    this.archive?.push(bytes);
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
      this.wanted = Math.max(this.wanted, this.wantedOf(this.held.subarray(0, this.heldBytes)));
    }
    if (at < bytes.length) at += this.hold(bytes.subarray(at));
  }

  /** To be called after all bytes. */
  finish(): FileContent {
    if (this.size === 0) return empty;
    if (this.held.length !== this.heldBytes) this.held = this.held.subarray(0, this.heldBytes);
    const bytes = this.held;
    const content = this.kind(bytes);
    const buildPaths = this.buildPaths?.finish();
    return buildPaths ? { ...content, buildPaths } : content;
  }

  /** To be called after `finish`: the file, whose bytes are valid until the next one comes, where what is asked about is inside of it, compressed. */
  compressed(): CompressedFile | undefined {
    if (this.heldBytes !== this.size) return undefined;
    const bytes = this.held;
    const codec = this.request.elf && !this.beginning ? moduleCodec(this.path, bytes) : undefined;
    if (codec !== undefined) return { holds: 'module', codec, bytes };
    const ofPage = this.isCompressedPage(bytes) && this.size <= this.limits.textBytes ? pageCodec(bytes) : undefined;
    return ofPage && { holds: 'page', codec: ofPage, bytes };
  }

  /** To be called after `finish`: whether a limit left out something that was asked. */
  passedOver(): boolean {
    return this.overSize || this.budget.denied;
  }

  /** To be called after the last file. */
  close(): void {
    this.held = noBytes;
    this.room.close();
  }

  /** Most files come in one piece, and of most of those the first look says that there is nothing to scan for. */
  private start(bytes: Uint8Array): void {
    const { elf, textForm, buildPaths } = this.request;
    const whole = bytes.length >= this.size;
    const plain = whole && (textForm || buildPaths) ? this.plainText(bytes) : undefined;
    if (elf && bytes[0] === archiveStart) this.archive = new ArchiveScanner(this.limits.heldFileBytes);
    if (textForm && !plain && ((!whole && bytes.length < sniffedBytes) || this.isText(bytes))) this.textForm = new TextFormScanner();
    if (buildPaths && plain?.slash !== false && !(whole && !holdsBuildPath(bytes))) this.buildPaths = new BuildPathScanner();
  }

  /** What a small text shows by its bytes being looked at once; nothing where its form is not told by that. */
  private plainText(bytes: Uint8Array): TextBeginning | undefined {
    const beginning = this.size <= sniffedBytes ? this.beginningOf(bytes) : null;
    return beginning?.ascii && !beginning.carriageReturn ? beginning : undefined;
  }

  private kind(bytes: Uint8Array): FileContent {
    if (startsWith(bytes, elfMagic)) return this.elf(bytes);
    const format = this.request.format ? formatOf(bytes) : undefined;
    const archive = this.archive?.finish();
    if (archive !== undefined) return { ...binary, ...(format && { format }), archive };
    const content = this.isText(bytes) ? this.text(bytes) : this.other(bytes);
    return format ? { ...content, format } : content;
  }

  private text(bytes: Uint8Array): FileContent {
    const bom = startsWith(bytes, byteOrderMark);
    const content: { -readonly [Key in keyof FileContent]: FileContent[Key] } = { kind: 'text' };
    if (this.textForm) content.form = this.textForm.finish();
    else if (this.request.textForm) content.form = plainForm(this.beginningOf(bytes)?.lineFeed === true, bytes[bytes.length - 1] as number);
    if (this.request.firstLine) {
      content.firstLine = firstLine(bytes, bom ? byteOrderMark.length : 0);
      if (bom) content.bom = bom;
    }
    const text = this.wantsText(bytes) ? this.wholeText(bytes) : undefined;
    if (text !== undefined) content.text = text;
    return content;
  }

  private wholeText(bytes: Uint8Array): string | undefined {
    if (this.size <= this.limits.textBytes) return bytes.length === this.size ? this.budget.keep(bytes) : undefined;
    this.overSize = true;
    return undefined;
  }

  private other(bytes: Uint8Array): FileContent {
    const manifest = this.holdsManifest(bytes) ? jarManifest(bytes, this.budget) : undefined;
    if (this.size > this.limits.textBytes && this.isCompressedPage(bytes)) this.overSize = true;
    return manifest === undefined ? binary : { ...binary, manifest };
  }

  /** An ELF file too large to hold, or one that can't be read, is of that kind and has no facts. */
  private elf(bytes: Uint8Array): FileContent {
    if (this.request.elf && this.size > this.limits.heldFileBytes) this.overSize = true;
    const elf = this.request.elf && bytes.length === this.size ? readElf(bytes, { imports: this.request.imports === true }) : undefined;
    return { kind: 'elf', ...(elf && { elf }) };
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

  /** How many bytes are to be held of a file that begins so. */
  private wantedOf(head: Uint8Array): number {
    const { heldFileBytes, textBytes } = this.limits;
    const allUpTo = (limit: number): number => (this.size <= limit ? this.size : 0);
    if (startsWith(head, elfMagic) || moduleCodec(this.path, head) !== undefined) return this.request.elf ? allUpTo(heldFileBytes) : 0;
    if (this.holdsManifest(head)) return Math.min(this.size, jarBeginning);
    if (this.isCompressedPage(head)) return allUpTo(textBytes);
    return this.texts.any && this.isText(head) && this.wantsText(head) ? allUpTo(textBytes) : 0;
  }

  /** Of a text that begins so. */
  private wantsText(head: Uint8Array): boolean {
    return this.texts.any && (this.texts.named(this.path) || (isScript(head) && this.texts.script(firstLine(head, 0))));
  }

  private isCompressedPage(head: Uint8Array): boolean {
    return this.texts.page(this.path) && pageCodec(head) !== undefined;
  }

  private holdsManifest(head: Uint8Array): boolean {
    return this.request.jarManifests === true && isJar(this.path) && formatOf(head) === 'zip';
  }

  private isText(bytes: Uint8Array): boolean {
    return this.beginningOf(bytes) !== null;
  }

  private beginningOf(bytes: Uint8Array): TextBeginning | null {
    if (this.beginning !== undefined) return this.beginning;
    const found = textBeginning(bytes, this.size) ?? null;
    if (bytes.length >= Math.min(this.size, sniffedBytes)) this.beginning = found;
    return found;
  }
}

function firstLine(bytes: Uint8Array, start: number): string {
  const lineEnd = bytes.indexOf(lineFeed, start);
  let end = lineEnd < 0 ? bytes.length : lineEnd;
  if (end > start + maxFirstLine) {
    end = start + maxFirstLine;
    while (end > start && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  }
  return storedText(bytes, start, end);
}

/** `#!` */
function isScript(bytes: Uint8Array): boolean {
  return bytes[0] === 0x23 && bytes[1] === 0x21;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  for (let i = 0; i < start.length; i++) if (bytes[i] !== start[i]) return false;
  return true;
}
