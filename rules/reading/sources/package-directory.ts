import { isDecided, type Location, type SourceText, type SpecDirectory } from '../../../src/policy/index.js';
import { isUrl, type SourceSite, sourceSites } from './source-sites.js';

/** A line of dist-git's `sources` file. */
export interface LookasideEntry {
  readonly file: string;
  /** `SHA512`; `MD5` for lines of the old form, which do not say. */
  readonly algorithm: string;
  readonly at: Location;
}

/** What a directory that is plainly one package's own has beside the spec. Rules over the directory need all of these to be theirs. */
export interface PackageDirectory {
  readonly kind: 'dist-git' | 'obs';
  readonly names: ReadonlySet<string>;
  /** The lines of `sources`; undefined where there is no such file, or one that is not of its form. */
  readonly lookaside?: readonly LookasideEntry[];
}

/**
 * Reads a spec's directory where it is the package's own: with a `sources` file in dist-git's form, or with the files that OBS keeps, and no
 * specs of other packages. Undefined for a folder of many specs, or one that only happens to hold a spec. Rules that call this
 * need `text:sources`.
 */
export function packageDirectory(directory: SpecDirectory): PackageDirectory | undefined {
  const { isOwn, isObs, names } = contentsOf(directory.entries);
  if (!isOwn) return undefined;
  const text = names.has('sources') ? directory.text('sources') : undefined;
  const lookaside = text && readLookaside(text);
  if (lookaside) return { kind: 'dist-git', names, lookaside };
  return isObs ? { kind: 'obs', names } : undefined;
}

interface Contents {
  readonly names: ReadonlySet<string>;
  /** All specs in it are of one package. */
  readonly isOwn: boolean;
  readonly isObs: boolean;
}

const known = new WeakMap<SpecDirectory['entries'], Contents>();

/** The same listing serves all specs of a directory, and every rule asks anew. */
function contentsOf(entries: SpecDirectory['entries']): Contents {
  let contents = known.get(entries);
  if (!contents) {
    const files = entries.filter(({ type }) => type === 'file' || type === 'symlink').map(({ name }) => name);
    contents = { names: new Set(files), isOwn: isOnePackage(files), isObs: files.some((name) => obsFile.test(name)) };
    known.set(entries, contents);
  }
  return contents;
}

/** What only OBS keeps beside a spec (OBS user guide, "Source files"). */
const obsFile = /^(?:_service|_multibuild|_constraints|_aggregate|_link|.+\.changes)$/;

/** Several specs of one package begin with the name of the shortest: `foo.spec`, `foo-doc.spec`. */
function isOnePackage(files: readonly string[]): boolean {
  const stems = files.flatMap((name) => (name.endsWith('.spec') ? [name.slice(0, -'.spec'.length)] : [])).sort((a, b) => a.length - b.length);
  const [shortest = ''] = stems;
  return stems.every((stem) => stem === shortest || stem.startsWith(`${shortest}-`));
}

/** `SHA512 (name) = hex` as dist-git writes it now, `hex  name` as it did with MD5. Undefined where some line is neither. */
function readLookaside(source: SourceText): LookasideEntry[] | undefined {
  const entries: LookasideEntry[] = [];
  for (const [i, start] of source.lineStarts.entries()) {
    const line = source.text.slice(start, source.lineStarts[i + 1] ?? source.text.length).trimEnd();
    if (line === '' || line.startsWith('#')) continue;
    const [, algorithm = 'MD5', quoted, plain] =
      /^(?:([A-Z0-9]{3,10}) \(([^()]{1,255})\) = [0-9a-f]{32,128}|[0-9a-f]{32}[ *]{1,2}(\S{1,255}))$/.exec(line) ?? [];
    const file = quoted ?? plain;
    if (file === undefined) return undefined;
    const at = { source, start: start + line.indexOf(file), end: start + line.indexOf(file) + file.length };
    entries.push({ file, algorithm, at });
  }
  return entries;
}

/** The sources and patches of the directory's spec whose file names are known. */
export const namedFiles = ({ spec }: SpecDirectory): SourceSite[] => sourceSites(spec).filter(({ file, decided }) => decided && file !== '');

/** True where some source is named by something that cannot be known, so that any file may be one. */
export const mayNameOthers = ({ spec }: SpecDirectory): boolean => sourceSites(spec).some(({ decided, value }) => !decided || !isDecided(value));

/** A file that the build fetches itself may be missing. */
export const isFetched = ({ value }: SourceSite): boolean => isUrl(value.text);
