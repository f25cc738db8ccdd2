import { defineRule, type Fix, type Spec, type Traced } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { demoFiles } from '../data/example-specs.js';
import { isWordSizeNeutral } from '../data/paths/word-size-neutral.js';
import { type FilesPattern, filesPatterns } from '../reading/files-section/files-patterns.js';
import { leafContextAt } from '../reading/syntax/leaf-at.js';

/** What lies in the library directory of its own architecture: shared libraries, archives, and how to build with them. */
const library = /^(?:lib[^/]*\.so(?:$|[.*?{[])|[^/]*\.(?:a|pc)$)/;

/** Packages that hold libraries of two word sizes on purpose. */
const biarch = /^(?:glibc|gcc|libgcc|wine|binutils|cross-|mingw|compat-gcc)/;

export default defineRule({
  meta: {
    id: 'hardcoded-library-path',
    category: 'filesystem',
    summary: 'A library is listed below /usr/lib64 or /usr/lib instead of %{_libdir}',
    why: 'Libraries lie in /usr/lib64 on some architectures and in /usr/lib on others. %{_libdir} is the right one of the two everywhere; a written path fails on the other half.',
    source: fedoraGuidelines('Macros', 'MUST NOT'),
    level: 'warning',
    fix: 'safe',
    precision: 'high',
    equivalents: { rpmlint: ['hardcoded-library-path'], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: demoFiles('/usr/lib64/libfoo.so.1'),
          findings: [{ line: 3, column: 1, text: '/usr/lib64/libfoo.so.1', level: 'warning' }],
          fixed: demoFiles('%{_libdir}/libfoo.so.1'),
        },
        {
          title: 'Static libraries, pkg-config and CMake files; by other macros',
          spec: demoFiles('%{_prefix}/lib64/libfoo.a', '/usr/lib64/pkgconfig/foo.pc', '%attr(644,root,root) /usr/lib64/cmake/foo/'),
          findings: [{ line: 3 }, { line: 4 }, { line: 5, column: 22 }],
          fixed: demoFiles('%{_prefix}/lib64/libfoo.a', '%{_libdir}/pkgconfig/foo.pc', '%attr(644,root,root) %{_libdir}/cmake/foo/'),
        },
        {
          title: 'The 32-bit directory: no fix, since the file must be installed elsewhere first',
          spec: demoFiles('%{_prefix}/lib/libfoo.so.1*', '/usr/lib/libfoo.so', '/usr/lib/pkgconfig/foo.pc'),
          findings: [{ line: 3 }, { line: 4 }, { line: 5 }],
        },
      ],
      good: [
        { spec: demoFiles('%{_libdir}/libfoo.so.1', '%{_libdir}/pkgconfig/foo.pc') },
        {
          title: 'Trees that are the same everywhere',
          spec: demoFiles(
            '/usr/lib/systemd/libfoo.so',
            '%{_prefix}/lib/gcc/x/libfoo.a',
            '/usr/lib/rpm/macros.d/foo',
            '/usr/lib/firmware/foo.a',
            '/usr/lib/python3.13/x.a',
          ),
        },
        { title: 'Private directories of a package that is exempt from multilib', spec: demoFiles('%{_prefix}/lib/demo/libfoo.so') },
        { title: 'A noarch package has its own rule', spec: 'BuildArch: noarch\n%files\n/usr/lib64/libfoo.so.1\n/usr/lib/pkgconfig/foo.pc\n' },
        { title: 'Packages of two word sizes', spec: 'Name: glibc\n%files\n/usr/lib/libc.so.6\n' },
        { title: 'CMake looks for packages in /usr/lib on every architecture', spec: demoFiles('%{_prefix}/lib/cmake/foo/') },
        { title: 'Under a condition of the architecture', spec: 'Name: demo\n%files\n%ifarch x86_64\n/usr/lib64/libfoo.so.1\n%endif\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const pattern of filesPatterns(spec)) {
        const { entry, package: pkg } = pattern;
        if (pkg.arch === 'noarch' || !isLibrary(pattern) || biarch.test(spec.packages[0]?.name.text ?? '')) continue;
        const directory = writtenDirectory(entry.pathText);
        if (directory === undefined || (directory === '/usr/lib' && pattern.names[2] === 'cmake') || asksArchitecture(spec, entry.pathText)) continue;
        const fix = directory === '/usr/lib64' ? byMacro(entry.pathText) : undefined;
        report({ message: `Libraries do not lie in ${directory} on every architecture. Write %{_libdir}.`, at: entry.pathText.origin(), ...(fix && { fix }) });
      }
    },
  },
});

function isLibrary({ names, base }: FilesPattern): boolean {
  if (isWordSizeNeutral(names)) return false;
  const [, , third] = names;
  return names.length === 3 ? library.test(base) : third === 'pkgconfig' || third === 'cmake' || (names[1] === 'lib64' && library.test(base));
}

/** `/usr/lib64` or `/usr/lib` where the spec itself says so, not a macro. */
function writtenDirectory(path: Traced): string | undefined {
  const [directory, prefix, name = ''] = /^(\/usr\/)(lib(?:64)?)(?=\/)/.exec(path.text) ?? [];
  if (directory === undefined || prefix === undefined) return undefined;
  const { exact, via } = path.origin(prefix.length, prefix.length + name.length);
  return exact && via.length === 0 ? directory : undefined;
}

/** %{_libdir} in place of the directory, where it is written out as a whole. */
function byMacro(path: Traced): Fix | undefined {
  const { location, exact, via } = path.origin(0, '/usr/lib64'.length);
  return location && exact && via.length === 0 ? { safety: 'safe', title: 'Write %{_libdir}', edits: [{ location, text: '%{_libdir}' }] } : undefined;
}

/** Whether the line stands under a condition that asks for an architecture or its word size. */
function asksArchitecture(spec: Spec, path: Traced): boolean {
  const { location } = path.origin();
  const context = location?.source === spec.source ? leafContextAt(spec, location.start) : undefined;
  return context?.branches.some(({ head }) => /arch|_lib\b|bits/.test(spec.source.text.slice(head.start, Math.min(head.end, head.start + 200)))) === true;
}
