import { defineRule } from '../../src/policy/index.js';
import { rpmManual } from '../data/documents/rpm-manual.js';
import { definitionSites } from '../reading/macros/definitions.js';
import { hasReasonNear } from '../reading/reasons/reason-near.js';

/** rpm manual "Package Build Process", heading "Parallelism", and the older `%_smp_mflags`. */
const names = ['_smp_mflags', '_smp_ncpus_max', '_smp_build_ncpus', '_smp_build_nthreads', '_smp_nthreads_max', '_smp_tasksize_proc', '_smp_tasksize_thread'];

export default defineRule({
  meta: {
    id: 'parallelism-override',
    category: 'build',
    summary: 'The spec sets how parallel its build is and does not say why',
    why: 'How many jobs run is for the builder to say. A package that needs fewer, because of memory or a race in its Makefiles, says so in a comment, so that somebody can undo it later.',
    source: rpmManual('manual/buildprocess', 'Package Build Process: Parallelism', 'SHOULD NOT'),
    level: 'note',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: '%global _smp_mflags -j1\n', findings: [{ line: 1, column: 9, text: '_smp_mflags', level: 'note' }] },
        { title: 'Other settings; undefined', spec: '%define _smp_ncpus_max 4\n%undefine _smp_mflags\n', findings: [{ line: 1 }, { line: 2 }] },
      ],
      good: [{ spec: '# upstream bug 12: parallel race\n%global _smp_mflags -j1\n' }, { title: 'Used, not set', spec: '%build\nmake %{?_smp_mflags}\n' }],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { name, at } of definitionSites(spec, names)) {
        if (!hasReasonNear(spec, at.start)) report({ message: `%${name} is set here. Leave it to the builder, or say why in a comment above the line.`, at });
      }
    },
  },
});
