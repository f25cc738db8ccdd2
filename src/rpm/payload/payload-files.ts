import { encodeBytes } from '../../text/bytes.js';
import type { FactsRequest, FileContent, PackageFile, PassedOver } from '../facts.js';
import type { PackageLimits } from '../limits.js';
import { PackageError } from '../package-error.js';
import { type CompressedFile, contentInside } from './compressed-file.js';
import { asksForContent, ContentReader } from './content.js';
import { contentWeight } from './content-weight.js';
import type { CpioMember, CpioSink } from './cpio-reader.js';
import { FileDigest } from './file-digest.js';
import { FilePlaces } from './file-places.js';
import { isGhost, isRegular, isSymlink } from './file-type.js';

interface Expected {
  readonly files: readonly PackageFile[];
  /** Hard link sets by each of their files. */
  readonly links: ReadonlyMap<number, readonly number[]>;
  /** node:crypto's name. */
  readonly digestAlgorithm: string;
}

interface Waiting {
  readonly file: CompressedFile;
  readonly known: FileContent;
  /** The file and its hard links. */
  readonly links: readonly number[];
}

/**
 * Holds the payload against the header's file list: each file that is no ghost comes exactly once, nothing else comes, and mode, size
 * and link target agree. Where they don't, the package is damaged, or made to show a reader of headers something else than it
 * installs: a PackageError that names the path. Contents that do not match their digest are told in `badDigests`.
 */
export class PayloadFiles implements CpioSink {
  /** What was learned, by place in the file list; every hard link has it. */
  readonly contents: (FileContent | null)[];
  /** Files whose digest was compared. */
  checked = 0;
  private readonly bad: number[] = [];
  private readonly expected: Expected;
  private readonly request: FactsRequest;
  private readonly limits: PackageLimits;
  private readonly seen: Uint8Array;
  /** Files whose data came, under their own or a linked name. */
  private readonly filled: Uint8Array;
  private readonly places: FilePlaces;
  private index = 0;
  private digest: FileDigest | undefined;
  private readonly reader: ContentReader | undefined;
  /** The reader, while a file that it is to look at comes. */
  private content: ContentReader | undefined;
  private contentBytes = 0;
  private target: Uint8Array[] = [];
  /** Files that came and are still to be decompressed. */
  private readonly compressed: Waiting[] = [];
  private over = 0;
  private firstOver = '';

  constructor(expected: Expected, request: FactsRequest, limits: PackageLimits) {
    this.expected = expected;
    this.request = request;
    this.limits = limits;
    this.reader = asksForContent(request) ? new ContentReader(request, limits) : undefined;
    this.places = new FilePlaces(expected.files);
    this.contents = new Array<FileContent | null>(expected.files.length).fill(null);
    this.seen = new Uint8Array(expected.files.length);
    this.filled = new Uint8Array(expected.files.length);
  }

  member(member: CpioMember): number {
    this.index = this.place(member);
    const file = this.file(this.index);
    if (isGhost(file)) throw new PackageError(`payload: ${file.path} is there, but the header calls it a ghost`);
    if (this.seen[this.index] === 1) throw new PackageError(`payload: ${file.path} is there twice`);
    this.seen[this.index] = 1;
    if (member.form === 'newc' && member.mode !== file.mode) {
      throw new PackageError(`payload: ${file.path} has mode ${member.mode.toString(8)}, the header says ${file.mode.toString(8)}`);
    }
    const size = this.dataSize(file, member);
    if (isRegular(file) && size === file.size) this.beginContent(file);
    return size;
  }

  data(bytes: Uint8Array): void {
    if (isSymlink(this.file(this.index))) this.target.push(Buffer.from(bytes));
    else {
      this.digest?.update(bytes);
      this.content?.push(bytes);
    }
  }

  end(): void {
    const file = this.file(this.index);
    if (isSymlink(file)) this.endSymlink(file);
    else if (this.digest !== undefined) this.endContent(this.digest.finish());
    this.digest = undefined;
    this.content = undefined;
  }

  /** Whether files that are compressed wait to be looked into. */
  get waiting(): boolean {
    return this.compressed.length > 0;
  }

  /** Looks into them; to be called before more bytes come. */
  async lookInside(): Promise<void> {
    const { budget } = this.reader as ContentReader;
    const denied = budget.denied; // of the file that comes at the moment
    for (const { file, known, links } of this.compressed.splice(0)) {
      budget.denied = false;
      const content = await contentInside(file, known, { request: this.request, limits: this.limits, budget });
      if (budget.denied) this.passOver(links[0] as number);
      if (content === undefined) continue;
      this.weigh(content);
      for (const index of links) this.contents[index] = content;
    }
    budget.denied = denied;
  }

  /** Files of which a limit left out something that was asked: how many, and the first of them. */
  passedOver(): PassedOver | undefined {
    return this.over === 0 ? undefined : { files: this.over, first: this.firstOver };
  }

  /** To be called after the trailer: throws for the first file that did not come. */
  finish(): void {
    this.reader?.close();
    this.expected.files.forEach((file, index) => {
      if (isGhost(file)) return;
      if (this.seen[index] !== 1) throw new PackageError(`payload: ${file.path} is missing`);
      if (isRegular(file) && this.filled[index] !== 1) throw new PackageError(`payload: no hard link of ${file.path} brings its data`);
    });
  }

  /** Paths of the files whose digest differs, in the order of the header. */
  badDigests(): string[] {
    return this.bad.sort((a, b) => a - b).map((index) => this.file(index).path);
  }

  private place(member: CpioMember): number {
    if (member.form === 'stripped') {
      if (member.index < this.expected.files.length) return member.index;
      throw new PackageError(`payload: file number ${member.index} of ${this.expected.files.length}`);
    }
    const index = this.places.find(member.name);
    if (index === undefined) throw new PackageError(`payload: ${member.name} is not in the header's file list`);
    return index;
  }

  /** Bytes of data that the member brings; throws where archive and header do not agree on it. */
  private dataSize(file: PackageFile, member: CpioMember): number {
    const links = this.expected.links.get(this.index);
    let size = 0;
    if (isSymlink(file)) size = encodeBytes(file.linkTo ?? '').length;
    else if (isRegular(file)) size = file.size;
    if (member.form === 'stripped') return links && links.at(-1) !== this.index ? 0 : size;
    if (member.size === size || (links && member.size === 0)) return member.size;
    throw new PackageError(`payload: ${file.path} has ${member.size} bytes, the header says ${size}`);
  }

  private beginContent(file: PackageFile): void {
    this.digest = new FileDigest(this.expected.digestAlgorithm, file.size);
    this.content = this.reader;
    this.content?.begin(file.path, file.size);
  }

  private endContent(digest: string): void {
    const content = this.content?.finish();
    const compressed = this.content?.compressed();
    if (this.content?.passedOver()) this.passOver(this.index);
    if (content !== undefined) this.weigh(content);
    const sharing = this.file(this.index).size > 0 ? this.expected.links.get(this.index) : undefined;
    for (const index of sharing ?? [this.index]) {
      if (this.filled[index] === 1) throw new PackageError(`payload: two hard links of ${this.file(index).path} bring data`);
      this.filled[index] = 1;
      if (content !== undefined) this.contents[index] = content;
      const expected = this.file(index).digest;
      if (expected === '') continue;
      this.checked++;
      if (expected !== digest) this.bad.push(index);
    }
    if (compressed === undefined || content === undefined) return;
    this.compressed.push({ file: { ...compressed, bytes: Buffer.from(compressed.bytes) }, known: content, links: sharing ?? [this.index] });
  }

  private passOver(index: number): void {
    if (this.over++ === 0) this.firstOver = this.file(index).path;
  }

  /** A file of few bytes can make many of one that compresses well: the texts of a package are bounded together. */
  private weigh(content: FileContent): void {
    const { contentBytes: limit } = this.limits;
    this.contentBytes += contentWeight(content);
    if (this.contentBytes > limit) throw new PackageError(`payload: what was learned of the files is more than ${limit} bytes`);
  }

  private endSymlink(file: PackageFile): void {
    const target = Buffer.concat(this.target);
    this.target = [];
    if (!target.equals(encodeBytes(file.linkTo ?? ''))) throw new PackageError(`payload: ${file.path} points elsewhere than the header says`);
  }

  private file(index: number): PackageFile {
    return this.expected.files[index] as PackageFile;
  }
}
