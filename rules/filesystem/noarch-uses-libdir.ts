import { defineRule } from '../../src/policy/index.js';
import { rpmlintMessages } from '../data/documents/rpmlint.js';
import { isBelow } from '../data/paths/install-path.js';
import { ownsSharedDirectories } from '../ownership/shared-directory-owners.js';
import { filesPatterns } from '../reading/files-section/files-patterns.js';
import { distributionMacros } from '../reading/macros/distribution-macros.js';

export default defineRule({
  meta: {
    id: 'noarch-uses-libdir',
    category: 'filesystem',
    summary: 'A noarch package installs into the library directory of one architecture',
    why: "%{_libdir} is /usr/lib64 or /usr/lib, as the builder's architecture has it. A noarch package is built once and installed everywhere, so half of the systems look for its files elsewhere.",
    source: rpmlintMessages('noarch-with-lib64, libdir-macro-in-noarch-package', 'MUST NOT'),
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['libdir-macro-in-noarch-package', 'noarch-with-lib64', 'noarch-python-in-64bit-path'], rpminspect: ['files'] },
    examples: {
      bad: [
        {
          spec: 'BuildArch: noarch\n%files\n%{_libdir}/foo\n',
          findings: [{ line: 3, column: 1, text: '%{_libdir}/foo', level: 'error', message: '%{_prefix}/lib' }],
        },
        {
          title: 'A subpackage that is noarch; by the path itself',
          spec: 'Name: demo\n%package data\nSummary: x\nBuildArch: noarch\n%files data\n/usr/lib64/foo/x\n/%{_lib}/y\n',
          findings: [{ line: 6 }, { line: 7 }],
        },
        {
          title: 'In a package: once',
          packages: [{ arch: 'noarch', files: [{ path: '/usr/lib64/foo', type: 'directory' }, { path: '/usr/lib64/foo/x' }] }],
          findings: [{ file: '/usr/lib64/foo' }],
        },
      ],
      good: [
        { spec: 'BuildArch: noarch\n%files\n%{_prefix}/lib/foo\n%{_datadir}/foo\n' },
        {
          title: 'An arched package',
          spec: 'Name: demo\n%package data\nSummary: x\nBuildArch: noarch\n%files\n%{_libdir}/foo\n%files data\n%{_datadir}/foo\n',
        },
        { title: 'What is left out', spec: 'BuildArch: noarch\n%files\n%exclude %{_libdir}/foo\n' },
        {
          title: 'The macro of a language, which knows where its noarch packages go',
          profile: 'fedora',
          spec: 'Name: demo\nVersion: 1\nBuildArch: noarch\n%global realname demo\n%files\n%{erlang_appdir}/\n',
        },
        { packages: [{ arch: 'x86_64', files: [{ path: '/usr/lib64/foo' }] }] },
        { title: 'A package that exists to own directories', spec: 'Name: demo-filesystem\nBuildArch: noarch\n%files\n%dir %{_libdir}/demo\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { entry, package: pkg, names } of filesPatterns(spec)) {
        if (pkg.arch !== 'noarch' || pkg.uncertain || names[0] !== 'usr' || names[1] !== 'lib64' || ownsSharedDirectories(pkg.name.text)) continue;
        if (distributionMacros(entry.pathText.origin()).some((macro) => !libraryMacros.includes(macro))) continue;
        report({
          message: 'A noarch package must not install into %{_libdir}. Use %{_datadir} or %{_prefix}/lib, or drop BuildArch: noarch.',
          at: entry.pathText.origin(),
        });
      }
    },
    rpm(pkg, { report }) {
      if (pkg.arch !== 'noarch' || ownsSharedDirectories(pkg.name)) return;
      const file = pkg.files.find(({ path }) => isBelow(path, '/usr/lib64') || isBelow(path, '/lib64'));
      if (file)
        report({ file: file.path, message: 'A noarch package must not install into /usr/lib64. Use /usr/share or /usr/lib, or drop BuildArch: noarch.' });
    },
  },
});

/** What stands for the directory itself. A language's own macro may lead elsewhere in a noarch package, `%{erlang_appdir}` say. */
const libraryMacros = ['_libdir', '_lib', '_exec_prefix', '_prefix', 'name', 'NAME', 'version', 'VERSION'];
