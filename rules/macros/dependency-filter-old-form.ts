import { defineRule, type Spec } from '../../src/policy/index.js';
import { definitionSites } from '../reading/macros/definitions.js';
import { referencesTo } from '../reading/macros/macro-references.js';
import { leavesOf } from '../reading/syntax/leaves.js';

const generators = ['__find_requires', '__find_provides', '_use_internal_dependency_generator'];
const oldFilters = ['filter_setup', 'filter_from_requires', 'filter_from_provides', 'filter_requires_in', 'filter_provides_in'];
const filters = ['__requires_exclude', '__requires_exclude_from', '__provides_exclude', '__provides_exclude_from'];

export default defineRule({
  meta: {
    id: 'dependency-filter-old-form',
    category: 'macros',
    summary: 'Generated dependencies are filtered in a way that rpm has left behind',
    why: 'A spec that names its own dependency script switches off the generators of rpm: those for languages, for pkg-config files, for debug information. %filter_setup does that too. __requires_exclude and its like filter what the generators find and leave them at work.',
    source: {
      document: 'Fedora Packaging Guidelines',
      heading: 'Filtering Auto-Generated Requires and Provides',
      strength: 'MUST NOT',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/AutoProvidesAndRequiresFiltering/',
    },
    level: 'warning',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['depscript-without-disabling-depgen'], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: '%global __find_requires %{SOURCE9}\n',
          findings: [{ line: 1, column: 9, text: '__find_requires', level: 'warning', message: '__requires_exclude' }],
        },
        {
          title: 'With the generator switched off',
          spec: '%define _use_internal_dependency_generator 0\n%define __find_provides %{SOURCE8}\n',
          findings: [
            { line: 1, message: '_use_internal_dependency_generator' },
            { line: 2, message: '__provides_exclude' },
          ],
        },
        {
          title: 'The macros of old Fedora releases: one finding',
          spec: '%filter_from_requires /x/d\n%filter_setup\n',
          findings: [{ line: 1, column: 1, text: '%filter_from_requires' }],
        },
        {
          title: 'A filter behind the descriptions is easily missed: a note',
          spec: 'Name: demo\n%description\nx\n%global __requires_exclude ^libdemo\n',
          findings: [{ line: 4, level: 'note', message: 'above' }],
        },
      ],
      good: [
        { spec: '%global __requires_exclude ^libfoo\n%description\nx\n' },
        { title: 'Switched on', spec: '%global _use_internal_dependency_generator 1\n' },
        { title: 'The filters that Perl packages use', spec: '%{?perl_default_filter}\n%global __provides_exclude_from ^%{_docdir}\n' },
        { title: 'A question whether the old macros are there', spec: '%{?filter_setup:}\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { name, at, body, leaf } of definitionSites(spec, generators)) {
        if (leaf.keyword === 'undefine' || (name.startsWith('_use') && !/^[0nN]/.test(body))) continue;
        const instead = name === '__find_provides' ? '__provides_exclude' : '__requires_exclude';
        report({ message: `%${name} switches off rpm's own dependency generators. Filter what they find with %global ${instead}.`, at });
      }
      const [old] = referencesTo(spec, oldFilters).filter(({ tests }) => !tests);
      if (old)
        report({ message: `%${old.name} and its like switch off rpm's own generators. Use %global __requires_exclude and __provides_exclude.`, at: old.at });
      const described = firstDescription(spec);
      for (const { name, at, empty } of definitionSites(spec, filters)) {
        if (!empty && at.start > described)
          report({ message: `%${name} is set behind a %description. Put it above, beside the other definitions.`, at, level: 'note' });
      }
    },
  },
});

const firstDescription = (spec: Spec): number =>
  leavesOf(spec).find(({ leaf }) => leaf.kind === 'section' && leaf.name === '%description')?.leaf.start ?? Number.POSITIVE_INFINITY;
