import { defineRule } from '../../src/policy/index.js';
import { rpminspectInspection } from '../data/documents/rpminspect.js';
import { linkedObjects } from './rpath/elements.js';

export default defineRule({
  meta: {
    id: 'rpath-and-runpath-both',
    category: 'binaries',
    summary: 'One file has both DT_RPATH and DT_RUNPATH',
    why: 'The loader ignores DT_RPATH where DT_RUNPATH is there, so half of what the build asked for has no effect.',
    source: rpminspectInspection('runpath inspection', 'MUST NOT'),
    level: 'error',
    needs: ['elf'],
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: ['runpath'] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { rpath: '/usr/lib64/demo', runpath: '/usr/lib64/demo' } }] }],
          findings: [{ file: '/usr/bin/demo' }],
        },
      ],
      good: [
        {
          packages: [
            {
              files: [
                { path: '/usr/bin/one', elf: { rpath: '/usr/lib64/demo' } },
                { path: '/usr/bin/two', elf: { runpath: '/usr/lib64/demo' } },
                { path: '/usr/bin/three', elf: {} },
              ],
            },
          ],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      for (const { file, elf } of linkedObjects(pkg)) {
        if (!elf.rpath || !elf.runpath) continue;
        report({
          file: file.path,
          message:
            'The file has both DT_RPATH and DT_RUNPATH, and the loader ignores the first. Link with one of them only (--enable-new-dtags gives DT_RUNPATH).',
        });
      }
    },
  },
});
