import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { definitionSites } from '../reading/macros/definitions.js';
import { switchedOff } from '../reading/macros/switched-off.js';

/** rpm manual "Package Build Process", heading "Reproducibility"; the first is Fedora's (add-determinism). */
const scripts = ['__os_install_post_build_reproducibility', '__brp_add_determinism'];
const switches = ['source_date_epoch_from_changelog', 'use_source_date_epoch_as_buildtime', 'clamp_mtime_to_source_date_epoch'];

export default defineRule({
  meta: {
    id: 'build-reproducibility-disabled',
    category: 'build',
    summary: 'The spec switches off what makes its build reproducible',
    why: 'Times and other traces of the build machine in packages make two builds of one source differ, so that nobody can check that a package comes from its source. The distribution removes them; a spec should not get in the way.',
    source: fedoraGuidelines('Removal of common sources of build irreproducibility', 'SHOULD NOT'),
    level: 'note',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: '%global __os_install_post_build_reproducibility %{nil}\n',
          findings: [{ line: 1, column: 9, text: '__os_install_post_build_reproducibility', level: 'note' }],
        },
        {
          title: 'Times',
          spec: '%define source_date_epoch_from_changelog 0\n%global use_source_date_epoch_as_buildtime 0\n%undefine clamp_mtime_to_source_date_epoch\n%global build_mtime_policy %{nil}\n',
          findings: [1, 2, 3, 4].map((line) => ({ line })),
        },
      ],
      good: [
        { spec: '# kept\n%global source_date_epoch_from_changelog 1\n' },
        { title: 'Another policy', spec: '%global build_mtime_policy clamp_to_buildtime\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const emptied = definitionSites(spec, [...scripts, 'build_mtime_policy']).filter(({ empty }) => empty);
      for (const { name, at } of [...emptied, ...switchedOff(spec, switches)])
        report({ message: `%${name} is switched off, so that builds of the same source differ. Delete the line.`, at });
    },
  },
});
