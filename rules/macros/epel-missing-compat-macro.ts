import { defineRule, type Spec } from '../../src/policy/index.js';
import { wordListOption } from '../data/word-list-option.js';
import { type MacroReference, referencedNames, referencesTo } from '../reading/macros/macro-references.js';
import { insideAny } from '../reading/syntax/enclosing.js';
import { leavesOf } from '../reading/syntax/leaves.js';

/**
 * What the packages of a release's minimal build root and its Python do not define. Sources: rpm 4.14 has no %bcond (rpm release notes,
 * 4.17.1); pyproject-rpm-macros is in Enterprise Linux from 9 on (its README).
 */
const absentIn: Readonly<Record<string, readonly string[]>> = {
  'epel-8': ['bcond', 'pyproject_*'],
  'almalinux-8': ['bcond', 'pyproject_*'],
};

const instead: Readonly<Record<string, string>> = {
  bcond: 'Write %bcond_with or %bcond_without.',
  pyproject: 'Write %py3_build and %py3_install.',
  autorelease: 'Write a number and %{?dist}.',
  _metainfodir: 'Write %{_datadir}/metainfo.',
};

export default defineRule<{ absent: readonly string[] }>({
  meta: {
    id: 'epel-missing-compat-macro',
    category: 'macros',
    summary: 'The spec uses a macro that this release of Enterprise Linux does not have',
    why: 'A macro that nobody defines stays in the text: the shell then looks for a job of that name, and rpm for a tag. Specs that come from Fedora use macros that older releases never got.',
    source: {
      document: 'EPEL packaging documentation',
      heading: 'Differences to Fedora',
      strength: 'SHOULD',
      url: 'https://docs.fedoraproject.org/en-US/epel/epel-packaging/',
    },
    level: 'off',
    profiles: { epel: 'warning' },
    fix: 'none',
    precision: 'high',
    options: wordListOption('absent', 'More macros that the target lacks, such as autorelease; a star stands for any ending'),
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'epel-8',
          spec: '%bcond tests 1\nName: demo\n',
          findings: [{ line: 1, column: 1, text: '%bcond', level: 'warning', message: '%bcond_without' }],
        },
        {
          title: 'AlmaLinux 8',
          profile: 'almalinux-8',
          spec: '%build\n%pyproject_wheel\n%install\n%pyproject_install\n',
          findings: [
            { line: 2, message: '%py3_build' },
            { line: 4, text: '%pyproject_install' },
          ],
        },
        {
          title: 'What the configuration says of an older release',
          profile: 'epel',
          options: { absent: ['autorelease', '_metainfodir'] },
          spec: 'Release: %autorelease\n%files\n%{_metainfodir}/x.xml\n',
          findings: [{ line: 1 }, { line: 3, message: '%{_datadir}/metainfo' }],
        },
      ],
      good: [
        { profile: 'epel-8', spec: '%bcond_without tests\n%build\n%py3_build\n' },
        { title: 'A newer release', profile: 'epel-9', spec: '%bcond tests 1\n%build\n%pyproject_wheel\n' },
        { title: 'For newer releases only', profile: 'epel-8', spec: '%if 0%{?rhel} >= 9 || 0%{?fedora}\n%build\n%pyproject_wheel\n%endif\n' },
        {
          title: 'A macro that the spec brings itself, and the question for one',
          profile: 'epel-8',
          spec: '%{!?bcond:%define bcond() %bcond_with %1}\n%bcond x 1\n%{?pyproject_wheel}\n',
        },
      ],
    },
  },
  check: {
    spec(spec, { options, profiles, report }) {
      const absent = [...profiles.flatMap((name) => absentIn[name] ?? []), ...options.absent];
      if (absent.length === 0) return;
      const defined = new Set(spec.definitions.map(({ name }) => name));
      const asks = (name: string): boolean => referencesTo(spec, [name]).some(({ tests }) => tests);
      const names = [...referencedNames(spec)].filter((name) => !defined.has(name) && absent.some((pattern) => matches(name, pattern)) && !asks(name));
      if (names.length === 0) return;
      for (const { name, at } of referencesTo(spec, names).filter(isLive(spec))) {
        const advice = Object.entries(instead).find(([beginning]) => name.startsWith(beginning))?.[1] ?? 'Write out what it stands for.';
        report({ message: `This release does not define %${name}. ${advice}`, at });
      }
    },
  },
});

const matches = (name: string, pattern: string): boolean => (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern);

/** Whether a call stands where this target surely reads it. */
function isLive(spec: Spec): (reference: MacroReference) => boolean {
  const guarded = insideAny((branch) => spec.activity(branch) !== 'taken');
  const contexts = new Map(leavesOf(spec).map(({ leaf, inside }) => [leaf, inside]));
  return ({ leaf }) => leaf !== undefined && !guarded(contexts.get(leaf));
}
