import { defineRule } from '../../src/policy/index.js';
import { linkedObjects } from './rpath/elements.js';

export default defineRule({
  meta: {
    id: 'rpath-legacy-tag',
    category: 'binaries',
    summary: 'A search path is stored as DT_RPATH, not DT_RUNPATH',
    why: 'DT_RPATH goes before LD_LIBRARY_PATH and holds for the libraries of libraries too, so that users cannot override it. DT_RUNPATH replaced it.',
    source: { document: 'System V ABI', heading: 'Dynamic Section', strength: 'SHOULD NOT' },
    level: 'note',
    needs: ['elf'],
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [{ packages: [{ files: [{ path: '/usr/bin/demo', elf: { rpath: '/usr/lib64/demo' } }] }], findings: [{ file: '/usr/bin/demo' }] }],
      good: [
        { packages: [{ files: [{ path: '/usr/bin/demo', elf: { runpath: '/usr/lib64/demo' } }] }] },
        {
          title: 'Both tags: another rule says more',
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { rpath: '/usr/lib64/demo', runpath: '/usr/lib64/demo' } }] }],
        },
        { title: 'An empty path is to be removed, not converted', packages: [{ files: [{ path: '/usr/bin/demo', elf: { rpath: '' } }] }] },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      for (const { file, elf } of linkedObjects(pkg)) {
        if (!elf.rpath?.some((element) => element !== '') || elf.runpath) continue;
        report({
          file: file.path,
          message:
            'The search path is stored as DT_RPATH, which overrides LD_LIBRARY_PATH. Link with -Wl,--enable-new-dtags to get DT_RUNPATH, if a search path is needed at all.',
        });
      }
    },
  },
});
