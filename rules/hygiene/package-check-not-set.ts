import { defineRule } from '../../src/policy/index.js';
import { rpmManual } from '../data/documents/rpm-manual.js';
import { configuredMacros } from '../reading/builds/configured-macros.js';

/** The programs that rpmbuild runs over each package, and over all of a build. Source: rpm manual, "Packaging hygiene". */
const hooks = ['_build_pkgcheck', '_build_pkgcheck_set'];
/** As the manual once printed the second: rpm reads no macro of this name. */
const misspelt = '_build_pkcheck_set';

export default defineRule({
  meta: {
    id: 'package-check-not-set',
    category: 'hygiene',
    summary: 'A configuration has no program check the packages that were built',
    why: 'rpmbuild runs the program that %_build_pkgcheck_set names over the packages of a build, and the one that %_build_pkgcheck names over each. A check that every build runs is one that nobody forgets.',
    source: rpmManual('manual/buildprocess', 'Package build process: Packaging hygiene', 'MAY'),
    level: 'off',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { config: { name: '_config', text: 'Macros:\n%dist .sl1\n:Macros\n' }, findings: [{ line: 1, level: 'note' }] },
        {
          title: 'A name that rpm does not read',
          config: { name: '_config', text: 'Macros:\n%_build_pkcheck_set speclint check\n:Macros\n' },
          findings: [{ line: 2, text: '%_build_pkcheck_set', level: 'note' }],
        },
      ],
      good: [
        { config: { name: '_config', text: 'Macros:\n%_build_pkgcheck_set speclint check\n:Macros\n' } },
        { config: { name: 'demo.cfg', text: "config_opts['macros']['%_build_pkgcheck'] = 'speclint check'\n" } },
        { title: 'What an included file may set', config: { name: 'demo.cfg', text: "include('templates/demo.tpl')\n" } },
      ],
    },
  },
  check: {
    config(config, { report }) {
      if (config.kind === 'pbuild') return;
      const macros = configuredMacros(config);
      const wrong = macros.filter(({ name }) => name === misspelt);
      for (const { at } of wrong) report({ message: `rpm reads %_build_pkgcheck_set, not %${misspelt}.`, at });
      if (wrong.length > 0 || macros.some(({ name }) => hooks.includes(name))) return;
      if (config.kind === 'mock' && (!config.whole || config.includes.length > 0)) return;
      report({
        message: 'No program checks what was built. Set %_build_pkgcheck_set, for example to "speclint check".',
        at: { source: config.source, start: 0, end: 0 },
      });
    },
  },
});
