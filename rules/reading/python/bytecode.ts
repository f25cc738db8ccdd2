import { baseName, directoryOf } from '../../data/paths/install-path.js';

/** What the path of a bytecode file says (PEP 3147, PEP 488; Python 2 wrote beside the source). */
export interface BytecodePath {
  /** Where its source is, or would be. */
  readonly source: string;
  /** `3.12`, from the tag of the file name; absent for the old form and other interpreters. */
  readonly version?: string;
  /** `3.12`, from a directory such as /usr/lib/python3.12. */
  readonly directoryVersion?: string;
}

export function bytecodePath(path: string): BytecodePath | undefined {
  if (!/\.py[co]$/.test(path)) return undefined;
  const directory = directoryOf(path);
  const of = /\/python(\d\.\d{1,2})\//.exec(path)?.[1];
  const common = of === undefined ? {} : { directoryVersion: of };
  if (!directory.endsWith('/__pycache__')) return { source: path.slice(0, -1), ...common };
  const [, module, tag] = /^(.+?)\.([a-z]+-?\d+)(?:\.opt-\d)?\.py[co]$/.exec(baseName(path)) ?? [];
  if (module === undefined || tag === undefined) return undefined;
  const [, major, minor] = /^cpython-(\d)(\d{1,2})$/.exec(tag) ?? [];
  return { source: `${directoryOf(directory)}/${module}.py`, ...common, ...(major !== undefined && { version: `${major}.${minor}` }) };
}

/** The version that libmagic saw in the file's magic number, in its own words: "Byte-compiled Python module for CPython 3.11", "python 2.7 byte-compiled". */
export function compiledFor(fileClass: string): string | undefined {
  const [, newer, older] = /CPython (\d\.\d{1,2})(?!\d| or newer)|^python (\d\.\d{1,2}) byte-compiled/.exec(fileClass) ?? [];
  return newer ?? older;
}

/** When the source was changed that the bytecode was made of, as libmagic says it, in seconds; absent for bytecode with a hash. */
export function sourceTimestamp(fileClass: string): number | undefined {
  const date = /\.py timestamp: (\w{3} \w{3} [ \d]\d \d\d:\d\d:\d\d \d{4}) UTC/.exec(fileClass)?.[1];
  const time = date === undefined ? Number.NaN : Date.parse(`${date} UTC`);
  return Number.isNaN(time) ? undefined : time / 1000;
}
