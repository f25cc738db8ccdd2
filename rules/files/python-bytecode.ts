import { defineRule, type PackageFacts, type PackageFile, type PackageSet, type Report } from '../../src/policy/index.js';
import { fedoraPython } from '../data/documents/fedora-python.js';
import { isGhost, isRegular } from '../data/paths/file-type.js';
import { directoryOf } from '../data/paths/install-path.js';
import { oncePer } from '../reading/once-per.js';
import { filesEnding } from '../reading/package/files.js';
import { bytecodePath, compiledFor, sourceTimestamp } from '../reading/python/bytecode.js';

const lib = '/usr/lib/python3.12/site-packages/demo';
const cache = `${lib}/__pycache__`;
const source = { path: `${lib}/a.py`, mtime: 1_700_000_000 };

export default defineRule({
  meta: {
    id: 'python-bytecode',
    category: 'files',
    summary: 'Python bytecode that its interpreter will not use',
    why:
      'Python takes bytecode only with the magic number of its own version and the time of the source. Anything else is compiled anew at every start, by root beside the ' +
      "package's own files; and bytecode without a source can be neither read nor mended.",
    source: fedoraPython('Byte-compilation', 'MUST'),
    level: 'warning',
    fix: 'none',
    precision: 'high',
    equivalents: {
      rpmlint: ['python-bytecode-without-source', 'python-bytecode-wrong-magic-value', 'python-bytecode-inconsistent-mtime', 'python-pyc-multiple-versions'],
      rpminspect: [],
    },
    examples: {
      bad: [
        {
          packages: [{ files: [source, { path: `${cache}/a.cpython-311.pyc` }, { path: `${cache}/a.cpython-312.pyc` }] }],
          findings: [{ file: `${cache}/a.cpython-311.pyc`, level: 'warning', message: 'Python 3.11' }],
        },
        {
          title: 'Without a source; one finding for each directory',
          packages: [{ files: [{ path: `${cache}/a.cpython-312.pyc` }, { path: `${cache}/b.cpython-312.opt-1.pyc` }, { path: '/usr/share/demo/old.pyc' }] }],
          findings: [{ message: '2 files' }, { message: 'no source' }],
        },
        {
          title: 'What the builder saw in the file',
          packages: [
            {
              files: [
                source,
                { path: `${cache}/a.cpython-312.pyc`, class: 'Byte-compiled Python module for CPython 3.11, timestamp-based' },
                {
                  path: `${cache}/a.cpython-312.opt-1.pyc`,
                  class: 'Byte-compiled Python module for CPython 3.12, timestamp-based, .py timestamp: Tue Nov 14 22:13:21 2023 UTC, .py size: 9 bytes',
                },
              ],
            },
          ],
          findings: [{ message: 'magic number' }, { message: 'another time' }],
        },
      ],
      good: [
        {
          packages: [
            {
              files: [
                source,
                {
                  path: `${cache}/a.cpython-312.pyc`,
                  class: 'Byte-compiled Python module for CPython 3.12, timestamp-based, .py timestamp: Tue Nov 14 22:13:20 2023 UTC, .py size: 9 bytes',
                },
                { path: `${cache}/a.cpython-312.opt-1.pyc`, class: 'Byte-compiled Python module for CPython 3.12 or newer, unchecked hash' },
              ],
            },
          ],
        },
        {
          title: 'The source is in another package of the build',
          packages: [{ files: [{ path: `${cache}/a.cpython-312.pyc` }] }, { name: 'demo-src', files: [source] }],
        },
        {
          title: 'Of another interpreter; made when the program runs',
          packages: [{ files: [source, { path: `${cache}/a.pypy39.pyc` }, { path: `${cache}/b.cpython-39.pyc`, flags: ['ghost'] }] }],
        },
        {
          title: 'Python 2 has it beside the source',
          packages: [{ files: [{ path: '/usr/lib/python2.7/a.py' }, { path: '/usr/lib/python2.7/a.pyc', class: 'python 2.7 byte-compiled' }] }],
        },
      ],
    },
  },
  readsSet: true,
  check: {
    rpm(pkg, { set, report }) {
      for (const { kind, files } of faultyBytecode(pkg, set)) {
        const [first, ...others] = files;
        if (!first) continue;
        const count = others.length > 0 ? ` (${others.length + 1} files in this directory)` : '';
        report({ ...faults[kind](first), message: `${faults[kind](first).message}${count}`, file: first.path });
      }
    },
  },
});

type Kind = 'source' | 'version' | 'magic' | 'time';

const faults: Readonly<Record<Kind, (file: PackageFile) => Pick<Report, 'message' | 'rpmlint'>>> = {
  source: () => ({
    message: 'The bytecode has no source in the packages of this build. Install the .py file, or leave both out.',
    rpmlint: 'python-bytecode-without-source',
  }),
  version: ({ path }) => ({
    message: `The bytecode is for Python ${bytecodePath(path)?.version}, in a directory of Python ${bytecodePath(path)?.directoryVersion}. Remove it, and compile with the interpreter that it is for.`,
    rpmlint: 'python-pyc-multiple-versions',
  }),
  magic: (file) => ({
    message: `The bytecode has the magic number of Python ${compiledFor(file.class)}, so another version compiles it anew. Compile with the interpreter that it is for.`,
    rpmlint: 'python-bytecode-wrong-magic-value',
  }),
  time: () => ({
    message: 'The bytecode was made of a source of another time, so Python compiles it anew. Compile after the last change of the source.',
    rpmlint: 'python-bytecode-inconsistent-mtime',
  }),
};

/** Bytecode with a fault, by directory and fault, in the order of the package. */
function faultyBytecode(pkg: PackageFacts, set: PackageSet): { readonly kind: Kind; readonly files: readonly PackageFile[] }[] {
  const found = new Map<string, { readonly kind: Kind; readonly files: PackageFile[] }>();
  for (const file of filesEnding(pkg, '.pyc', '.pyo')) {
    if (!isRegular(file) || isGhost(file)) continue;
    const kind = faultOf(file, set);
    if (!kind) continue;
    const key = `${kind} ${directoryOf(file.path)}`;
    const group = found.get(key) ?? { kind, files: [] };
    group.files.push(file);
    found.set(key, group);
  }
  return [...found.values()];
}

function faultOf(file: PackageFile, set: PackageSet): Kind | undefined {
  const of = bytecodePath(file.path);
  if (!of) return undefined;
  const { version, directoryVersion } = of;
  if (version !== undefined && directoryVersion !== undefined && version !== directoryVersion) return 'version';
  const sourceTime = sourcesOf(set).get(of.source);
  if (sourceTime === undefined) return 'source';
  const magic = compiledFor(file.class);
  if (magic !== undefined && magic !== (version ?? directoryVersion ?? magic)) return 'magic';
  const made = sourceTimestamp(file.class);
  return made !== undefined && sourceTime > 0 && made !== sourceTime ? 'time' : undefined;
}

/** Python sources of a set, with their times. */
const sourcesOf = oncePer(
  (set: PackageSet) => new Map(set.packages.flatMap((pkg) => filesEnding(pkg, '.py').map(({ path, mtime }) => [path, mtime] as const))),
);
