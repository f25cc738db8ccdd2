import { defineRule } from '../../src/policy/index.js';
import { rpmlintMessages } from '../data/documents/rpmlint.js';
import { isSample } from '../data/paths/samples.js';
import { filesEnding } from '../reading/package/files.js';
import { linkerFlags } from './rpath/linker-flags.js';

/** Modules that come with CMake look for libraries; they are not the flags of one. */
const modulesOfCMake = /^\/usr\/share\/cmake[^/]*\/Modules\//;

export default defineRule({
  meta: {
    id: 'rpath-in-build-config',
    category: 'binaries',
    summary: 'A config script, .pc, .la or .cmake file hands a search path to dependents',
    why: 'Everything that is linked with the flags of this file gets the search path too, also in packages whose authors never asked for one.',
    source: rpmlintMessages('FilesCheck: rpath-in-buildconfig', 'SHOULD NOT'),
    level: 'warning',
    needs: ['text:*-config', 'text:*.pc', 'text:*.la', 'text:*.cmake'],
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['rpath-in-buildconfig'], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [
            { name: 'demo-devel', files: [{ path: '/usr/lib64/pkgconfig/demo.pc', content: 'Name: demo\nLibs: -L/usr/lib64 -Wl,-rpath,/usr/lib64 -ldemo\n' }] },
          ],
          findings: [{ file: '/usr/lib64/pkgconfig/demo.pc', message: 'Line 2 passes "-rpath,/usr/lib64"' }],
        },
        {
          title: 'Other spellings, other files',
          packages: [
            {
              name: 'demo-devel',
              files: [
                { path: '/usr/bin/demo-config', mode: 0o755, content: '#!/bin/sh\necho "-L${libdir} -Wl,-rpath -Wl,${libdir} -ldemo"\n' },
                { path: '/usr/lib64/libdemo.la', content: "dependency_libs=' -R/usr/lib64/demo -lpart'\n" },
                { path: '/usr/lib64/cmake/demo/demo.cmake', content: 'set(DEMO_LDFLAGS "-Wl,-rpath=/usr/lib64/demo")\nset(OTHER "-Wl,-R,/opt/x")\n' },
              ],
            },
          ],
          findings: [
            { file: '/usr/bin/demo-config', message: '${libdir}' },
            { file: '/usr/lib64/libdemo.la', message: '-R/usr/lib64/demo' },
            { file: '/usr/lib64/cmake/demo/demo.cmake', message: 'Line 1' },
            { file: '/usr/lib64/cmake/demo/demo.cmake', message: 'Line 2' },
          ],
        },
      ],
      good: [
        { packages: [{ files: [{ path: '/usr/lib64/pkgconfig/demo.pc', content: 'Name: demo\nLibs: -ldemo\n' }] }] },
        {
          title: 'Flags that store nothing, comments, and options of other programs',
          packages: [
            {
              files: [
                { path: '/usr/lib64/pkgconfig/demo.pc', content: '# Libs: -Wl,-rpath,/usr/lib64\nLibs: -Wl,-rpath-link,/usr/lib64 -ldemo\n' },
                { path: '/usr/bin/demo-config', mode: 0o755, content: '#!/bin/sh\nchmod -R a+r "$1"\ncp -R /usr/share/demo .\nmy-Rx/y\n' },
              ],
            },
          ],
        },
        {
          title: 'What CMake itself tries',
          packages: [{ files: [{ path: '/usr/share/cmake-3.31/Modules/FindCUDA.cmake', content: 'set(FLAGS -Wl,-rpath,/usr/local/cuda/lib)\n' }] }],
        },
        { title: 'Examples in the documentation', packages: [{ files: [{ path: '/usr/share/doc/demo/demo.pc', content: 'Libs: -Wl,-rpath,/usr/lib64\n' }] }] },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      for (const file of filesEnding(pkg, '-config', '.pc', '.la', '.cmake')) {
        if (isSample(file) || modulesOfCMake.test(file.path)) continue;
        for (const { text, line } of linkerFlags(file.content?.text ?? '')) {
          report({
            file: file.path,
            message: `Line ${line} passes "${text}" to everything that is linked with this file. Remove the flag: patch the template, or edit the file in %install.`,
          });
        }
      }
    },
  },
});
