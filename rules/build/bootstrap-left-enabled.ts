import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { buildConditions } from '../reading/macros/bconds.js';

export default defineRule({
  meta: {
    id: 'bootstrap-left-enabled',
    category: 'build',
    summary: 'The package is built in bootstrap mode',
    why: 'A bootstrap build leaves out dependencies and tests to break a circle. It is meant for one build; the next one, without it, is what users should get.',
    source: fedoraGuidelines('Bootstrapping', 'SHOULD NOT'),
    level: 'off',
    profiles: { fedora: 'warning' },
    fix: 'unsafe',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'fedora',
          spec: '%bcond_without bootstrap\nName: x\n',
          findings: [{ line: 1, column: 1, text: '%bcond_without bootstrap', level: 'warning' }],
          fixed: '%bcond_with bootstrap\nName: x\n',
        },
        {
          title: 'The other form',
          profile: 'fedora',
          spec: '%bcond bootstrap 1\nName: x\n',
          findings: [{ line: 1 }],
          fixed: '%bcond_with bootstrap\nName: x\n',
        },
        { title: 'A package of such a build', profile: 'fedora', packages: [{ release: '1.fc44~bootstrap' }], findings: [{ message: '~bootstrap' }] },
      ],
      good: [
        { profile: 'fedora', spec: '%bcond_with bootstrap\nName: x\n' },
        {
          title: 'Off, or for the builder to say',
          profile: 'fedora',
          spec: '%bcond bootstrap 0\n%bcond bootstrap %{demo_bootstrap}\n%bcond_without bootstrap_docs\n',
        },
        { title: 'A branch that is not taken', profile: 'fedora', spec: '# %%bcond_without bootstrap\nName: x\n' },
        { title: 'An ordinary package', profile: 'fedora', packages: [{ release: '1.fc44' }] },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { name, enabled, at } of buildConditions(spec)) {
        if (name !== 'bootstrap' || enabled !== true) continue;
        report({
          message: 'Bootstrap mode is on by default. Write %bcond_with bootstrap once the circle is broken.',
          at,
          fix: { safety: 'unsafe', title: 'Switch bootstrap mode off', edits: [{ location: at, text: '%bcond_with bootstrap' }] },
        });
      }
    },
    rpm({ nevra, release }, { report }) {
      if (release.includes('~bootstrap')) report({ message: `${nevra} comes from a bootstrap build, as ~bootstrap says. Build it again without.` });
    },
  },
});
