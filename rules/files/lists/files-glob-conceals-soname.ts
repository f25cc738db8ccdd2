import { defineRule } from '../../../src/policy/index.js';
import { fedoraGuidelines } from '../../data/documents/fedora-guidelines.js';
import { filesSection } from '../../data/example-specs.js';
import { libraryDirectories } from '../../data/paths/shared-directories.js';
import { filesPatterns } from '../../reading/files-section/files-patterns.js';

export default defineRule({
  meta: {
    id: 'files-glob-conceals-soname',
    category: 'files',
    summary: 'A %files wildcard hides the soname of a shared library',
    why: 'When upstream raises the soname, every package that is linked with the library must be rebuilt. A wildcard in place of the number lets such a change through unseen; with the number written, the build stops and says so.',
    source: fedoraGuidelines('Listing Shared Library Files', 'SHOULD NOT'),
    level: 'warning',
    profiles: { terra: 'note' },
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: filesSection('%{_libdir}/libfoo.so.*'), findings: [{ line: 2, column: 1, text: '%{_libdir}/libfoo.so.*', level: 'warning' }] },
        {
          title: 'All forms',
          spec: filesSection(
            '%{_libdir}/*.so*',
            '%{_libdir}/lib*.so.*',
            '%{_libdir}/libfoo.so*',
            '%{_libdir}/libfoo-*.so*',
            '/usr/lib64/libfoo.so.[0-9]*',
            '/lib64/libfoo.so.?',
          ),
          findings: [{ line: 2 }, { line: 3 }, { line: 4 }, { line: 5 }, { line: 6 }, { line: 7 }],
        },
        { title: 'Terra recommends it: a note', profile: 'terra', spec: filesSection('%{_libdir}/libfoo.so.*'), findings: [{ line: 2, level: 'note' }] },
      ],
      good: [
        { spec: filesSection('%{_libdir}/libfoo.so.3{,.*}') },
        {
          title: 'The number is visible',
          spec: filesSection('%{_libdir}/libfoo.so.3*', '%{_libdir}/libfoo.so.3.1.4', '%{_libdir}/lib*.so.1*', '%{_libdir}/libfoo.so.{1,2}*'),
        },
        {
          title: 'In a macro, known or not',
          spec: `%global sover 3\n${filesSection('%{_libdir}/libfoo.so.%{sover}*', '%{_libdir}/libfoo.so.%{_undefined_sover}*')}`,
        },
        { title: 'A development link', spec: filesSection('%{_libdir}/libfoo.so', '%{_libdir}/*.so') },
        { title: "All development links at once is files-glob-shared-directory's", spec: filesSection('%{_libdir}/*.so') },
        { title: 'Plugins in a directory of their own', spec: filesSection('%{_libdir}/demo/*.so*') },
        { title: 'A wildcard in the name, the number visible', spec: filesSection('%{_libdir}/lib*.so.1*', '%{_libdir}/libfoo-*.so.0') },
        { title: '%exclude takes nothing', spec: filesSection('%exclude %{_libdir}/libfoo.so.*') },
        { title: 'Modules of the name service switch: nothing is linked with them', spec: filesSection('%{_libdir}/libnss_demo.so.*') },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { entry, directory, base } of filesPatterns(spec)) {
        if (!libraryDirectories.has(directory) || base.startsWith('libnss_') || !/\.so\.?(?:[*?]|\[)/.test(base)) continue;
        report({ message: 'The wildcard hides the soname of the library. Write the number: libfoo.so.3{,.*}.', at: entry.pathText.origin() });
      }
    },
  },
});
