import { defineRule, type SpecPackage } from '../../src/policy/index.js';
import { libraryDirectories } from '../data/paths/shared-directories.js';
import { filesPatterns } from '../reading/files-section/files-patterns.js';

const spec = (...lines: string[]): string => `Name: demo\n%package -n libfoo3\nSummary: x\n${lines.join('\n')}\n`;

export default defineRule({
  meta: {
    id: 'opensuse-ldconfig-missing',
    category: 'scriptlets',
    summary: 'A package with shared libraries does not run ldconfig',
    why: 'On openSUSE Leap and SLE nothing else refreshes the cache of the loader, so programs would not find the library, or find the one that is gone. %ldconfig_scriptlets writes both scriptlets.',
    source: {
      document: 'openSUSE: Shared library packaging policy',
      heading: 'ldconfig',
      strength: 'MUST',
      url: 'https://en.opensuse.org/openSUSE:Shared_library_packaging_policy',
    },
    level: 'off',
    profiles: { opensuse: 'warning' },
    fix: 'none',
    precision: 'very-high',
    equivalents: {
      rpmlint: ['library-without-ldconfig-postin', 'library-without-ldconfig-postun', 'postin-without-ldconfig', 'postun-without-ldconfig'],
      rpminspect: [],
    },
    examples: {
      bad: [
        {
          profile: 'opensuse',
          spec: spec('%files -n libfoo3', '%{_libdir}/libfoo.so.3*'),
          findings: [{ line: 5, column: 1, text: '%{_libdir}/libfoo.so.3*', level: 'warning', message: '%post and %postun' }],
        },
        {
          title: 'Only one of the two',
          profile: 'opensuse',
          spec: spec('%post -n libfoo3 -p /sbin/ldconfig', '%files -n libfoo3', '/usr/lib64/libfoo.so.3'),
          findings: [{ line: 6, message: 'in %postun.' }],
        },
        {
          profile: 'opensuse',
          packages: [{ name: 'libfoo3', files: [{ path: '/usr/lib64/libfoo.so.3' }], tags: { POSTINPROG: '/sbin/ldconfig' } }],
          findings: [{ file: '/usr/lib64/libfoo.so.3', message: '%postun' }],
        },
      ],
      good: [
        { profile: 'opensuse', spec: spec('%ldconfig_scriptlets -n libfoo3', '%files -n libfoo3', '%{_libdir}/libfoo.so.3*') },
        {
          title: 'Written out',
          profile: 'opensuse',
          spec: spec('%post -n libfoo3 -p /sbin/ldconfig', '%postun -n libfoo3', '/sbin/ldconfig', '%files -n libfoo3', '%{_libdir}/libfoo.so.3*'),
        },
        { title: 'Links for builds, plugins', profile: 'opensuse', spec: spec('%files -n libfoo3', '%{_libdir}/libfoo.so', '%{_libdir}/foo/libplugin.so.1') },
        { title: 'Fedora has file triggers', profile: 'fedora', spec: spec('%files -n libfoo3', '%{_libdir}/libfoo.so.3*') },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const told = new Set<SpecPackage>();
      for (const { entry, directory, base, package: pkg } of filesPatterns(spec)) {
        if (!libraryDirectories.has(directory) || !/\.so\.[0-9]/.test(base) || told.has(pkg) || entry.directives.includes('%ghost')) continue;
        told.add(pkg);
        const missing = (['post', 'postun'] as const).filter((type) => !pkg.scriptlets.some((scriptlet) => scriptlet.type === type && runsLdconfig(scriptlet)));
        if (!pkg.uncertain && !entry.uncertain && missing.length > 0) report({ message: messageFor(missing), at: entry.pathText.origin() });
      }
    },
    rpm(pkg, { report }) {
      const library = pkg.files.find(({ path, flags }) => /^\/(?:usr\/)?lib(?:64)?\/[^/]+\.so\.[0-9][^/]*$/.test(path) && !flags.includes('ghost'));
      const missing = (['post', 'postun'] as const).filter((type) => {
        const tag = type === 'post' ? 'POSTIN' : 'POSTUN';
        return !`${pkg.header[tag] ?? ''}${pkg.header[`${tag}PROG`] ?? ''}`.includes('ldconfig');
      });
      if (library && missing.length > 0) report({ message: messageFor(missing), file: library.path });
    },
  },
});

/** Certain or not: a scriptlet that may call it is taken at its word. */
const runsLdconfig = ({ interpreter, body }: SpecPackage['scriptlets'][number]): boolean =>
  interpreter.endsWith('/ldconfig') || body.text.includes('ldconfig') || !body.known;

const messageFor = (missing: readonly string[]): string =>
  `The package brings a shared library and does not run ldconfig in ${missing.map((type) => `%${type}`).join(' and ')}. Call %ldconfig_scriptlets.`;
