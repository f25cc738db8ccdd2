import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { wordListOption } from '../data/word-list-option.js';
import { referencedNames, referencesTo } from '../reading/macros/macro-references.js';

export default defineRule<{ collections: readonly string[] }>({
  meta: {
    id: 'scl-macro',
    category: 'macros',
    summary: 'The spec uses macros of software collections',
    why: 'Packages of software collections are kept apart from those of the distribution. In an ordinary spec their macros are dead code that everybody has to read around.',
    source: fedoraGuidelines('Software Collection Macros', 'MUST NOT'),
    level: 'off',
    profiles: { fedora: 'error' },
    fix: 'none',
    precision: 'very-high',
    options: wordListOption('collections', 'Beginnings of the names of packages that belong to a software collection'),
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'fedora',
          spec: '%{?scl:%scl_package demo}\nName: demo\n',
          findings: [{ line: 1, column: 1, text: '%{?scl', level: 'error', message: '2 places' }],
        },
        {
          title: 'In a name',
          profile: 'epel',
          spec: 'Name: %{?scl_prefix}demo\n',
          findings: [{ line: 1, column: 7, text: '%{?scl_prefix}', message: '%scl_prefix' }],
        },
      ],
      good: [
        { profile: 'fedora', spec: '# removed\nName: demo\n' },
        {
          title: 'A package of a collection',
          profile: 'fedora',
          spec: 'Name: rh-python-demo\nRequires: %{?scl_prefix}x\n',
          options: { collections: ['rh-python-'] },
        },
        { title: 'Other names, comments', profile: 'fedora', spec: '%global sclang 1\n%{sclang}\n# %{?scl_prefix}\n' },
        { title: 'Elsewhere they may be wanted', profile: 'generic', spec: 'Name: %{?scl_prefix}demo\n' },
      ],
    },
  },
  check: {
    spec(spec, { options, report }) {
      const name = spec.packages[0]?.name.text ?? '';
      if (options.collections.some((beginning) => name.startsWith(beginning))) return;
      const [first, ...more] = referencesTo(spec, [...referencedNames(spec)].filter(isCollectionMacro));
      if (!first) return;
      const places = more.length > 0 ? ` (${more.length + 1} places in the spec)` : '';
      report({ message: `%${first.name} is a macro of software collections${places}. Remove these macros and what is for collections only.`, at: first.at });
    },
  },
});

const isCollectionMacro = (name: string): boolean => name === 'scl' || name.startsWith('scl_');
