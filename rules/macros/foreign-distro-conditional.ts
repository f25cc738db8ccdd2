import { defineRule, type Location, positionAt } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { distributionQuestions } from '../data/names/distribution-questions.js';
import { wordListOption } from '../data/word-list-option.js';
import { referencesTo } from '../reading/macros/macro-references.js';

const { suse, mandriva, others } = distributionQuestions;

export default defineRule<{ foreign: readonly string[] }>({
  meta: {
    id: 'foreign-distro-conditional',
    category: 'macros',
    summary: 'The spec asks for a distribution that this one is not',
    why: 'What is behind such a condition is never built here, so that nobody sees when it breaks. Packagers of this distribution have to read and keep what they cannot test.',
    source: fedoraGuidelines('Spec Legibility', 'MUST NOT'),
    level: 'off',
    profiles: { fedora: 'error', epel: 'warning', terra: 'warning' },
    fix: 'none',
    precision: 'very-high',
    options: wordListOption('foreign', 'Macros that only other distributions define', [...suse, ...mandriva, ...others]),
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'fedora',
          spec: '%if 0%{?suse_version}\nBuildRequires: x\n%endif\n',
          findings: [{ line: 1, column: 6, text: '%{?suse_version}', level: 'error', message: '%suse_version' }],
        },
        {
          title: 'Beside others, and outside of conditions',
          profile: 'fedora',
          spec: '%if 0%{?fedora} || 0%{?mageia}\n%endif\nBuildRequires: %{?is_opensuse:x}\n',
          findings: [
            { line: 1, text: '%{?mageia}' },
            { line: 3, text: '%{?is_opensuse' },
          ],
        },
        {
          title: 'Twice in a line: one finding',
          profile: 'fedora',
          spec: '%if 0%{?suse_version} > 1500 || ! 0%{?suse_version}\n%endif\n',
          findings: [{ line: 1, column: 6 }],
        },
        {
          title: 'By other forms of the question; in EPEL a warning',
          profile: 'epel',
          spec: '%if %{defined suse_version}\n%endif\n%if %{undefined amzn}\n%endif\n',
          findings: [
            { line: 1, text: 'suse_version', level: 'warning' },
            { line: 3, text: 'amzn' },
          ],
        },
      ],
      good: [
        { profile: 'fedora', spec: '%if 0%{?fedora} || 0%{?rhel} >= 9 || 0%{?epel} || %{defined eln}\n%endif\n' },
        { title: 'AlmaLinux asks for itself', profile: 'almalinux', spec: '%if 0%{?almalinux}\n%endif\n' },
        { title: 'Elsewhere specs are for several distributions', profile: 'generic', spec: '%if 0%{?suse_version}\n%endif\n' },
        { title: 'openSUSE too', profile: 'opensuse', spec: '%if 0%{?fedora}\n%endif\n' },
        {
          title: 'A macro that the spec itself defines, a comment, another name',
          profile: 'fedora',
          spec: '%global ol 1\n%if %{ol}\n%endif\n# %{?suse_version}\n%{?suse_version_x}\n',
        },
      ],
    },
  },
  check: {
    spec(spec, { options, report }) {
      const own = new Set(spec.definitions.map(({ name }) => name));
      const foreign = options.foreign.filter((name) => !own.has(name));
      const asked: { name: string; at: Location }[] = referencesTo(spec, foreign).map(({ name, at }) => ({ name, at }));
      const { source } = spec;
      for (const { at } of referencesTo(spec, ['defined', 'undefined'])) {
        const [, gap = '', name = ''] = /^([ \t]{1,20})([A-Za-z_][A-Za-z0-9_]{0,100})/.exec(source.text.slice(at.end, at.end + 130)) ?? [];
        const start = at.end + gap.length;
        if (foreign.includes(name)) asked.push({ name, at: { source, start, end: start + name.length } });
      }
      const seen = new Set<string>();
      for (const { name, at } of asked.sort((a, b) => a.at.start - b.at.start)) {
        const place = `${name} ${positionAt(source, at.start).line}`;
        if (seen.has(place)) continue;
        seen.add(place);
        report({ message: `%${name} is a macro of another distribution. Delete the condition, and what is never built here.`, at });
      }
    },
  },
});
