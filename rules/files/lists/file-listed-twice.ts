import { defineRule, positionAt, type Spec } from '../../../src/policy/index.js';
import { matchesGlob } from '../../../src/rpm/payload/base-name-glob.js';
import { baseName } from '../../../src/text/paths.js';
import { filesSection } from '../../data/example-specs.js';
import { directoryOf } from '../../data/paths/install-path.js';
import { type FilesPattern, filesPatterns } from '../../reading/files-section/files-patterns.js';

export default defineRule({
  meta: {
    id: 'file-listed-twice',
    category: 'files',
    summary: 'Two entries of one package take the same file',
    why: 'A directory without %dir takes all that is in it, so a second entry for a file inside lists it twice. rpm warns of that, fails the build where %_duplicate_files_terminate_build is set, and which of the two attributes win is hard to see.',
    source: { document: 'rpm build checks', heading: '%_duplicate_files_terminate_build', strength: 'SHOULD NOT' },
    level: 'warning',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: filesSection('%{_datadir}/foo', '%{_datadir}/foo/x'),
          findings: [{ line: 3, column: 1, text: '%{_datadir}/foo/x', level: 'warning', message: 'line 2' }],
        },
        {
          title: "The same path, a wildcard beside it, a directory deeper down; attributes don't make it another file",
          spec: filesSection(
            '/usr/bin/foo',
            '/usr/bin/foo',
            '/etc/foo/*.conf',
            '%config(noreplace) /etc/foo/a.conf',
            '%{_libdir}/foo/',
            '%attr(755,root,root) %{_libdir}/foo/bin/x',
          ),
          findings: [{ line: 3 }, { line: 5 }, { line: 7 }],
        },
        {
          title: 'The directory once by itself, once with its content',
          spec: filesSection('%dir %{_datadir}/foo', '%{_datadir}/foo/'),
          findings: [{ line: 3, message: '%dir' }],
        },
      ],
      good: [
        { spec: filesSection('%dir %{_datadir}/foo', '%{_datadir}/foo/x') },
        { title: 'Another package', spec: `Name: demo\n%package b\nSummary: x\n${filesSection('%{_datadir}/foo')}%files b\n%{_datadir}/foo\n` },
        { title: '%exclude takes it out again', spec: filesSection('%{_datadir}/foo', '%exclude %{_datadir}/foo/x') },
        {
          title: 'Names that only begin alike; hidden files and wildcards',
          spec: filesSection('/usr/share/foo', '/usr/share/foobar', '/usr/share/x/*', '/usr/share/x/.hidden'),
        },
        {
          title: 'Licences and documentation in a directory that is listed',
          spec: filesSection('%{_datadir}/foo', '%license %{_datadir}/foo/COPYING', '%doc %{_datadir}/foo/README'),
        },
        {
          title: 'A file that comes later, in a directory that is listed',
          spec: filesSection('%{_sharedstatedir}/foo', '%ghost %{_sharedstatedir}/foo/state'),
        },
        { title: 'A macro that may open another list', spec: filesSection('%dir /usr/share/fonts/x', '%fontfiles -z 1', '%dir /usr/share/fonts/x') },
        { title: 'One of two branches', spec: '%if 0%{?fedora}\n%files\n/usr/bin/a\n%else\n%files\n/usr/bin/a\n%endif\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const patterns of lists(spec)) {
        for (const { pattern, earlier } of doubles(patterns)) {
          report({ message: `${pathOf(pattern)} is listed ${lineOf(spec, earlier)}. ${hint(pattern, earlier)}`, at: pattern.entry.pathText.origin() });
        }
      }
    },
  },
});

/** What cures it: another entry for the same name, a wildcard beside it, or a directory around it. */
function hint(pattern: FilesPattern, earlier: FilesPattern): string {
  if (pattern.names.length !== earlier.names.length) return 'Write %dir on the directory there, or drop this entry.';
  if (!isPlain(earlier.base)) return 'Narrow the wildcard there, or drop this entry.';
  return isDir(pattern) === isDir(earlier) ? 'Keep one of the entries.' : 'Keep one of the entries; without %dir it takes the content too.';
}

/** A mark on a file of a directory that is listed: the usual way to say what is documentation, and what %install leaves out. */
const marksOnly = new Set(['%license', '%doc', '%ghost']);

/** The certain entries package by package, cut where an unknown macro may open the list of another package. */
function lists(spec: Spec): FilesPattern[][] {
  const patterns = new Map(filesPatterns(spec).map((pattern) => [pattern.entry, pattern]));
  return spec.packages.flatMap(({ files: entries = [] }) => {
    const found: FilesPattern[][] = [[]];
    for (const entry of entries) {
      const pattern = patterns.get(entry);
      if (pattern && !entry.uncertain && !entry.directives.some((directive) => marksOnly.has(directive))) found.at(-1)?.push(pattern);
      else if (entry.path.startsWith('%')) found.push([]);
    }
    return found;
  });
}

interface Double {
  readonly pattern: FilesPattern;
  /** The entry that takes the same file. */
  readonly earlier: FilesPattern;
}

/** Entries with a plain name that another entry takes too: by the same name, as a directory around it, or by a wildcard. */
function* doubles(patterns: readonly FilesPattern[]): Generator<Double> {
  const plain = new Map<string, FilesPattern>();
  const globs = new Map<string, FilesPattern[]>();
  for (const pattern of patterns) {
    if (pattern.entry.path.length > longest) continue;
    if (isPlain(pathOf(pattern))) {
      if (!plain.has(pathOf(pattern))) plain.set(pathOf(pattern), pattern);
    } else if (isPlain(pattern.directory) && /^[^{}[\]\\]+$/.test(pattern.base)) {
      const beside = globs.get(pattern.directory) ?? [];
      globs.set(pattern.directory, beside);
      if (beside.length < mostGlobs) beside.push(pattern);
    }
  }
  for (const pattern of patterns) {
    const path = pathOf(pattern);
    if (!isPlain(path) || pattern.entry.path.length > longest) continue;
    const earlier = covering(pattern, path, plain, globs);
    if (earlier) yield { pattern, earlier };
  }
}

/** PATH_MAX of Linux. */
const longest = 4096;
/** More wildcards in one directory are not compared one by one. */
const mostGlobs = 100;

function covering(
  pattern: FilesPattern,
  path: string,
  plain: ReadonlyMap<string, FilesPattern>,
  globs: ReadonlyMap<string, readonly FilesPattern[]>,
): FilesPattern | undefined {
  for (let at = path; at !== '/'; at = directoryOf(at)) {
    const takes = (other: FilesPattern | undefined): other is FilesPattern => other !== undefined && other !== pattern && (at === path || !isDir(other));
    const same = plain.get(at);
    if (takes(same)) return same;
    const name = baseName(at);
    const wild = (globs.get(directoryOf(at)) ?? []).find((other) => takes(other) && isMatch(name, other.base));
    if (wild) return wild;
  }
  return undefined;
}

/** As glob(3): a wildcard in front takes no name that begins with a dot. */
const isMatch = (name: string, glob: string): boolean => (!name.startsWith('.') || glob.startsWith('.')) && matchesGlob(name, glob);

const isDir = ({ entry }: FilesPattern): boolean => entry.directives.includes('%dir');
const isPlain = (path: string): boolean => !/[*?[\]{}\\]/.test(path);
const pathOf = ({ names }: FilesPattern): string => `/${names.join('/')}`;

function lineOf({ source }: Spec, { entry }: FilesPattern): string {
  const { location } = entry.pathText.origin();
  return location?.source === source ? `on line ${positionAt(source, location.start).line} too` : 'twice';
}
