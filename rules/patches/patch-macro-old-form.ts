import { defineRule, type Fix, type Location, type Spec } from '../../src/policy/index.js';
import { refusalOf } from '../../src/spec/rpm-versions.js';
import { buildSections } from '../reading/commands/shell-lines.js';
import { codeMatches, type RawMatch } from '../reading/syntax/raw-matches.js';

const spec = (...lines: string[]): string => `Name: x\nPatch0: a.patch\nPatch12: b.patch\n%prep\n%setup -q\n${lines.join('\n')}\n`;

export default defineRule({
  meta: {
    id: 'patch-macro-old-form',
    category: 'patches',
    summary: '%patchN, or %patch without a number',
    why: 'rpm 4.20 took both forms away, so the spec no longer builds with it. %patch -P N means the same to every rpm. For a target whose rpm still takes it, it is a note.',
    source: { document: 'rpm release notes', heading: 'rpm 4.20, removed features', strength: 'SHOULD NOT', url: 'https://rpm.org/releases/4.20.0' },
    level: 'warning',
    profiles: { fedora: 'error', opensuse: 'error' },
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: ['patch-macro-old-format'], rpminspect: ['patches'] },
    examples: {
      bad: [
        {
          spec: spec('%patch0 -p1', '%patch12 -p1 -b .b'),
          findings: [
            { line: 6, column: 1, text: '%patch0', level: 'warning', message: '%patch -P0' },
            { line: 7, text: '%patch12' },
          ],
          fixed: spec('%patch -P0 -p1', '%patch -P12 -p1 -b .b'),
        },
        {
          title: 'Without a number, which was the first patch',
          spec: spec('%patch -p1'),
          findings: [{ line: 6, text: '%patch' }],
          fixed: spec('%patch -P0 -p1'),
        },
        { title: 'On a condition', spec: spec('%{?with_b:%patch12 -p1}'), findings: [{ text: '%patch12' }], fixed: spec('%{?with_b:%patch -P12 -p1}') },
        {
          title: 'Where rpm refuses it, and where it does not yet',
          profile: 'epel',
          spec: spec('%patch0 -p1'),
          findings: [{ level: 'note' }],
          fixed: spec('%patch -P0 -p1'),
        },
      ],
      good: [
        { spec: spec('%patch -P0 -p1', '%patch -P 12', '%patch 0 -p1', '%patch -p1 -P12', '%patch -p 1 -b .x 12') },
        { title: 'The file of a patch', spec: spec('cp %{PATCH0} .', 'patch < %{P:12}') },
        { title: 'Comments, another section', spec: `${spec('# %patch0 -p1', '%%patch0')}%build\necho %patch0\n` },
      ],
    },
  },
  check: {
    spec(subject, { report }) {
      const isRefused = refusalOf('patchWithNumberAttached', subject.rpm) === 'error';
      for (const found of codeMatches(subject, call)) {
        const { leaf, start } = found;
        const [number, options = ''] = found.groups;
        const inPrep = leaf.section === '%prep';
        if (subject.source.text[start - 1] === '%' || (number === undefined && (!inPrep || hasNumber(options)))) continue;
        if (!inPrep && !(buildSections.includes(leaf.section) && startsLine(subject, found))) continue;
        const written = `%patch${number ?? ''}`;
        const at = { source: subject.source, start, end: start + written.length };
        const message = inPrep
          ? `rpm 4.20 refuses ${number === undefined ? '%patch without a number' : written}.`
          : `rpm reads ${written} in %prep only. Move it there.`;
        report({
          message: `${message} Write %patch -P${number ?? 0}.`,
          at,
          ...(inPrep && !isRefused && { level: 'note' as const }),
          ...(inPrep && { fix: fixOf(at, found) }),
        });
      }
    },
  },
});

const call = /%patch(?:(\d{1,9})\b|(?![\w{])([^\n}]{0,300}))/g;

const startsLine = ({ source }: Spec, { start, leaf }: RawMatch): boolean => source.text.slice(Math.max(leaf.start, start - 100), start).trim() === '';

/** `-P 1`, or a word that belongs to no option. */
function hasNumber(options: string): boolean {
  if (/[%$\\]/.test(options.replace(/-[bz]\s*\S+/g, ''))) return true;
  return /(?:^|\s)-P/.test(options) || /(?:^|\s)\d+(?=\s|$)/.test(options.replace(/(?:^|\s)-[pbzFdo]\s*\S+/g, ' '));
}

const fixOf = (location: Location, { groups }: RawMatch): Fix => ({
  safety: 'safe',
  title: `Write %patch -P${groups[0] ?? 0}`,
  edits: [{ location, text: `%patch -P${groups[0] ?? 0}` }],
});
