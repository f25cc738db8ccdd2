import { asBuffer, decodeBytes } from '../../text/bytes.js';

/** Paths of the build's own directories that a file's bytes hold. */
export interface BuildPaths {
  /** In the order of the file, each once. */
  readonly paths: readonly string[];
  /** There are more. */
  readonly truncated?: true;
}

/** rpm builds below `BUILD` and installs below `BUILDROOT` of its top directory (rpm manual, macros `_builddir` and `_buildrootdir`). */
const needle = Buffer.from('/BUILD');
const root = Buffer.from('ROOT');
const slash = 0x2f;

/** Bytes of a path that are looked at before and after the needle. */
const reach = 256;
const maxPaths = 16;
/** Behind a seam so many bytes belong to needles that lie before it or have not all of their path on one side. */
const seamBytes = reach + needle.length + reach;

/** Whether it is worth to look closer at these bytes, which are all of a file. */
export function holdsBuildPath(bytes: Uint8Array): boolean {
  return asBuffer(bytes).includes(needle);
}

/**
 * Finds them in bytes that are pushed in as pieces of any size: `/BUILD/` or `/BUILDROOT/` with all of the path around, as far as its
 * characters go. Holds less than 1 KiB and at most 16 paths.
 */
export class BuildPathScanner {
  private held: Buffer = Buffer.alloc(0);
  /** Where in `held` the search goes on; what lies before is only context. */
  private from = 0;
  private readonly paths = new Set<string>();
  private truncated = false;

  push(bytes: Uint8Array): void {
    if (this.truncated) return;
    const piece = asBuffer(bytes);
    if (this.held.length === 0) return this.take(piece, 0);
    // only what lies at the seam is copied together, not the piece
    const seam = Buffer.concat([this.held, piece.subarray(0, seamBytes)]);
    if (piece.length <= seamBytes) return this.take(seam, this.from);
    this.search(seam, this.from, this.held.length + reach);
    this.take(piece, reach);
  }

  /** To be called after all bytes; nothing where there are none. */
  finish(): BuildPaths | undefined {
    this.search(this.held, this.from, this.held.length);
    if (this.paths.size === 0) return undefined;
    return { paths: [...this.paths], ...(this.truncated && { truncated: true }) };
  }

  /** Searches as far as what follows a needle is there, and keeps the rest with what lies before it. */
  private take(area: Buffer, from: number): void {
    const end = Math.max(from, area.length - needle.length - reach);
    this.search(area, from, end);
    const keep = Math.max(0, end - reach);
    this.held = Buffer.from(area.subarray(keep));
    this.from = end - keep;
  }

  /** Takes the needles that begin from `from` on and before `end`. */
  private search(area: Buffer, from: number, end: number): void {
    for (let at = area.indexOf(needle, from); at >= 0 && at < end && !this.truncated; at = area.indexOf(needle, at + 1)) {
      const path = pathAt(area, at);
      if (path === undefined || this.paths.has(path)) continue;
      if (this.paths.size === maxPaths) this.truncated = true;
      else this.paths.add(path);
    }
  }
}

function pathAt(area: Buffer, at: number): string | undefined {
  const name = at + needle.length;
  const after = area.compare(root, 0, root.length, name, Math.min(name + root.length, area.length)) === 0 ? name + root.length : name;
  if (area[after] !== slash) return undefined;
  let start = at;
  while (start > 0 && start > at - reach && isPathByte[area[start - 1] as number] === 1) start--;
  // from the first slash on: what stands before it is no part of an absolute path
  while (area[start] !== slash) start++;
  let end = after;
  while (end < area.length && end < at + reach && isPathByte[area[end] as number] === 1) end++;
  return decodeBytes(area.subarray(start, end));
}

/** 1 for what paths in programs and scripts are made of; quotes, brackets and what separates lists end one. */
const isPathByte = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte > 0x20 && byte !== 0x7f && !'"\'`<>()[]{},;:=|&$\\*?!'.includes(String.fromCharCode(byte)) ? 1 : 0,
);
