import { defineRule } from '../../src/policy/index.js';
import { isBaseDirectory } from '../data/paths/base-directories.js';
import { faultyElements, named } from './rpath/elements.js';

const said = {
  'set-uid': 'is ignored by the loader, because the program runs with rights that its caller lacks. Use a fixed directory, or none.',
  'default-directory': 'leads to a directory that the loader searches anyway. Remove it.',
  'outside-root': 'climbs above the root directory from where the file lies. Correct the number of "..", or remove it.',
  'no-library': 'leads to a directory in which no package of this build installs a shared object. Correct the path, or remove it.',
} as const;

export default defineRule({
  meta: {
    id: 'rpath-origin-misuse',
    category: 'binaries',
    summary: 'A search path uses $ORIGIN but does not lead to a library directory of the package',
    why:
      '$ORIGIN is for programs that find private libraries beside themselves. Where it resolves to a default directory, to nothing that the build installs, or above the ' +
      'root, it is a leftover of a build for another layout. Programs with set-uid bits or capabilities ignore it.',
    source: { document: 'rpm build checks', heading: 'check-rpaths', strength: 'SHOULD NOT' },
    level: 'warning',
    needs: ['elf'],
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['binary-or-shlib-defines-rpath'], rpminspect: ['runpath'] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { runpath: '$ORIGIN/../lib64' } }] }],
          findings: [{ file: '/usr/bin/demo', level: 'warning', message: 'searches anyway' }],
        },
        {
          title: 'The directory of programs is no library directory',
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { runpath: '$ORIGIN:$ORIGIN/../lib' } }] }],
          findings: [
            { level: 'warning', message: '(1 of 2)' },
            { level: 'warning', message: '(2 of 2)' },
          ],
        },
        {
          title: 'Above the root',
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { runpath: '${ORIGIN}/../../../lib/demo' } }] }],
          findings: [{ message: 'above the root' }],
        },
        {
          title: 'No package of the build has a library there',
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { runpath: '$ORIGIN/../lib64/demo' } }] }],
          wholeBuild: true,
          findings: [{ level: 'warning', message: 'no package of this build' }],
        },
        {
          title: 'One package alone: the library may be in another one',
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { runpath: '$ORIGIN/../lib64/demo' } }] }],
          findings: [{ level: 'note' }],
        },
        {
          title: 'A set-uid program',
          packages: [
            {
              files: [
                { path: '/usr/bin/demo', mode: 0o4755, elf: { runpath: '$ORIGIN/../lib64/demo' } },
                { path: '/usr/lib64/demo/libpart.so', elf: { soname: 'libpart.so' } },
              ],
            },
          ],
          findings: [{ level: 'error', message: 'ignored by the loader' }],
        },
      ],
      good: [
        {
          packages: [
            { files: [{ path: '/usr/bin/demo', elf: { runpath: '$ORIGIN/../lib64/demo' } }] },
            { name: 'demo-libs', files: [{ path: '/usr/lib64/demo/libpart.so', elf: { soname: 'libpart.so' } }] },
          ],
        },
        {
          title: 'A plugin beside its library',
          packages: [
            {
              files: [
                { path: '/usr/lib64/demo/plugin.so', elf: { runpath: '${ORIGIN}' } },
                { path: '/usr/lib64/demo/libpart.so', elf: { soname: 'libpart.so' } },
              ],
            },
          ],
          wholeBuild: true,
        },
      ],
    },
  },
  check: {
    rpm(pkg, { set, report }) {
      for (const element of faultyElements(pkg, set, 'origin-misuse')) {
        const { reason } = element.fault;
        const mayBeElsewhere = reason === 'no-library' && !set.complete && !isBaseDirectory(element.path ?? '/');
        const level = reason === 'set-uid' ? 'error' : mayBeElsewhere ? 'note' : undefined;
        report({ file: element.file.path, message: `${named(element)} ${said[reason]}`, ...(level && { level }) });
      }
    },
  },
});
