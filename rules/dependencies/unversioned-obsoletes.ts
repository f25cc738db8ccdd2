import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';

export default defineRule({
  meta: {
    id: 'unversioned-obsoletes',
    category: 'dependencies',
    summary: 'Obsoletes names a package without a version',
    why: 'It obsoletes every version, those to come too: should the package return one day, under this name or from another repository, nobody can install it.',
    source: fedoraGuidelines('Renaming/Replacing or Removing Existing Packages', 'MUST'),
    level: 'warning',
    profiles: { generic: 'off', fedora: 'warning', opensuse: 'warning' },
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['unversioned-explicit-obsoletes'], rpminspect: ['rpmdeps'] },
    examples: {
      bad: [
        { spec: 'Obsoletes: oldfoo\n', findings: [{ line: 1, column: 12, text: 'oldfoo', level: 'warning' }] },
        {
          title: 'One of several',
          spec: 'Name: demo\nObsoletes: a < 1, b\n%package x\nObsoletes: %{name}-y\n',
          findings: [{ text: 'b' }, { text: '%{name}-y' }],
        },
        { packages: [{ obsoletes: ['oldfoo', 'other < 2'] }], findings: [{ message: 'oldfoo' }] },
      ],
      good: [
        { spec: 'Obsoletes: oldfoo < 2.3-5\n' },
        { title: 'A bound that moves has a rule of its own', spec: 'Version: 1\nObsoletes: oldfoo < %{version}\n' },
        { title: 'A name that cannot be known', spec: 'Obsoletes: %(cat old)\n' },
        { packages: [{ obsoletes: ['oldfoo <= 2.3'] }] },
      ],
    },
  },
  check: {
    spec({ packages }, { report }) {
      for (const { op, text } of packages.flatMap(({ dependencies }) => dependencies.obsoletes)) {
        if (op === undefined && text.known) report({ message: messageFor(text.text), at: text.origin() });
      }
    },
    rpm({ dependencies }, { report }) {
      for (const { name, op } of dependencies.obsoletes) if (op === undefined) report({ message: messageFor(name), cause: { dependency: 'obsoletes', name } });
    },
  },
});

const messageFor = (name: string): string =>
  `Every version of ${name} is obsoleted, those to come too. Write ${name} < the first version that it is no longer in.`;
