import type { Origin, Traced } from '../../macro/traced.js';
import { type FilesGlob, filesGlob, unknownStretch } from '../../spec/files/glob.js';
import type { FilesEntry, SpecPackage } from '../../spec/model.js';
import { baseName } from '../../text/paths.js';
import { documentationName } from './documentation.js';
import { argumentPatterns, entryPattern, movablePattern } from './entry-pattern.js';
import { otherNames } from './other-names.js';

/**
 * The entry of `%files` that brought a file, as rpm's build/files.c has it: an entry brings what it names and, unless it says `%dir`, what lies
 * below. Of several the one is taken that names the file most exactly; of equals one with `%attr`, then the last, whose attributes hold.
 * Where no entry fits, the file came from a list (`%files -f`), and the place is that list's name.
 */
export function entryOf(pkg: SpecPackage, path: string, names: readonly string[]): Origin | undefined {
  const entries = indexed(pkg);
  const paths = [path, ...otherNames(path)];
  const exactly = pkg.fileLists.length > 0;
  const found =
    firstOf(paths.slice(0, 1), (name) => best(entries, name)) ??
    copiedAs(entries, path, names) ??
    firstOf(paths.slice(1), (name) => best(entries, name)) ??
    firstOf(paths, (name) => bestOf(entries.open, name)) ??
    firstOf(paths, (name) => bestOf(entries.movable, name, exactly));
  return (found?.pathText ?? listOf(pkg, path))?.origin();
}

interface Indexed {
  /** Entries that are a path, by that path. */
  readonly plain: ReadonlyMap<string, readonly Candidate[]>;
  readonly globs: readonly Candidate[];
  /** With a stretch that is not known. */
  readonly open: readonly Candidate[];
  /** Those whose directory may be another one where the package was built. */
  readonly movable: readonly Candidate[];
  /** What `%doc` and `%license` copy from the sources. */
  readonly copied: readonly Candidate[];
}

interface Candidate {
  readonly entry: FilesEntry;
  readonly glob: FilesGlob;
  readonly order: number;
}

/** Characters that must be known of an entry that is not known as a whole: less would fit any file. */
const leastKnown = 4;

const known = new WeakMap<SpecPackage, Indexed>();

function indexed(pkg: SpecPackage): Indexed {
  const before = known.get(pkg);
  if (before) return before;
  const plain = new Map<string, Candidate[]>();
  const [globs, open, movable, copied]: [Candidate[], Candidate[], Candidate[], Candidate[]] = [[], [], [], []];
  for (const [order, entry] of (pkg.files ?? []).entries()) {
    if (entry.directives.some((directive) => directive === '%exclude' || directive === '%docdir')) continue;
    const candidate = (pattern: string): Candidate => ({ entry, glob: filesGlob(pattern), order });
    const enough = (patterns: readonly string[]): Candidate[] => patterns.map(candidate).filter(({ glob }) => glob.literal >= leastKnown);
    const pattern = entryPattern(entry);
    if (pattern.includes(unknownStretch)) {
      open.push(...enough([pattern, ...argumentPatterns(entry)]));
      continue;
    }
    const one = candidate(pattern);
    if (!pattern.startsWith('/')) copied.push(one);
    else if (one.glob.plain === undefined) globs.push(one);
    // a name like `[.1` is one too, where nothing matches it as a pattern
    for (const name of new Set([one.glob.plain, pattern])) if (name !== undefined) plain.set(name, [...(plain.get(name) ?? []), one]);
    const elsewhere = movablePattern(entry);
    if (elsewhere !== undefined) movable.push(...enough([elsewhere]));
  }
  const index = { plain, globs, open, movable, copied };
  known.set(pkg, index);
  return index;
}

function best(entries: Indexed, path: string): FilesEntry | undefined {
  return strongest([...exact(entries, path), ...entries.globs.flatMap((one) => ranked(one, path))]);
}

/** `exactly`: only entries that name the path itself. */
function bestOf(candidates: readonly Candidate[], path: string, exactly = false): FilesEntry | undefined {
  return strongest(candidates.flatMap((one) => ranked(one, path)).filter(({ rank }) => !exactly || rank > 1));
}

interface Ranked extends Candidate {
  /** 3: written out, 2: by a pattern, 1: a directory above it. */
  readonly rank: number;
}

/** The entries that name the path, or a directory that it lies in. */
function exact({ plain }: Indexed, path: string): Ranked[] {
  const found = (plain.get(path) ?? []).map((one) => ({ ...one, rank: 3 }));
  for (let at = path.lastIndexOf('/'); at >= 0; at = path.lastIndexOf('/', at - 1)) {
    for (const one of plain.get(at === 0 ? '/' : path.slice(0, at)) ?? []) if (brings(one.entry)) found.push({ ...one, rank: 1 });
    if (at === 0) break;
  }
  return found;
}

function ranked(one: Candidate, path: string): Ranked[] {
  const match = one.glob.match(path);
  if (match === undefined || (match === 'below' && !brings(one.entry))) return [];
  return [{ ...one, rank: match === 'whole' ? 2 : 1 }];
}

/** An entry with `%dir` brings the directory alone. */
const brings = ({ directives }: FilesEntry): boolean => !directives.includes('%dir');

function strongest(candidates: readonly Ranked[]): FilesEntry | undefined {
  return candidates.reduce<Ranked | undefined>((a, b) => (a && compare(a, b) > 0 ? a : b), undefined)?.entry;
}

function compare(a: Ranked, b: Ranked): number {
  return a.rank - b.rank || a.glob.literal - b.glob.literal || Number(hasAttr(a)) - Number(hasAttr(b)) || a.order - b.order;
}

const hasAttr = ({ entry }: Candidate): boolean => entry.directives.some((directive) => directive.startsWith('%attr('));

/** The copying entry that gives a name below the directory for documentation or licences; that directory itself comes with the first of them. */
function copiedAs({ copied }: Indexed, path: string, names: readonly string[]): FilesEntry | undefined {
  const found = documentationName(path, names);
  if (!found) return undefined;
  const alike = copied.filter(({ entry }) => entry.directives.includes('%license') === found.license);
  // before rpm had a directory for licences, they went where the documentation is
  const fitting = alike.length > 0 || found.license ? alike : copied;
  if (found.name === '') return fitting[0]?.entry;
  const matching = (list: readonly Candidate[]) =>
    strongest(list.flatMap((one) => ranked({ ...one, glob: filesGlob(copiedName(entryPattern(one.entry))) }, found.name)));
  return matching(fitting) ?? matching(copied);
}

/** `cp` gives a file or directory its base name; of `.` it copies what is inside. */
function copiedName(pattern: string): string {
  const base = baseName(pattern.replace(/(?<!\/)\/+$/, ''));
  return base === '.' || base === '' ? '*' : base;
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `%find_lang` makes lists that end in `.lang`; translations and manuals in other languages come from there. */
function listOf({ fileLists }: SpecPackage, path: string): Traced | undefined {
  const translated = /\/(?:locale|help|man)\/|\.(?:mo|qm)$/.test(path);
  const ofLanguages = fileLists.filter(({ text }) => text.endsWith('.lang'));
  const others = fileLists.filter(({ text }) => !text.endsWith('.lang'));
  return (translated ? (ofLanguages[0] ?? others[0]) : (others[0] ?? ofLanguages[0])) ?? fileLists[0];
}
