import { defineRule, type FindingLevel } from '../../src/policy/index.js';
import { releaseSites, type VersionSite, versionSites } from '../reading/preamble/version-sites.js';

export default defineRule({
  meta: {
    id: 'snapshot-without-caret',
    category: 'versioning',
    summary: 'A snapshot of a repository is named in the Version without ^ or ~, or in the Release',
    why: 'What is packaged belongs into the Version: with ^ it sorts after the last release and before the next, with ~ before it. In the Release it is hidden from every comparison with upstream, and the order depends on luck.',
    source: {
      document: 'Fedora Packaging Guidelines: Versioning',
      heading: 'Snapshots',
      strength: 'MUST',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/Versioning/#_snapshots',
    },
    level: 'warning',
    profiles: { terra: 'error' },
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: 'Version: 1.0.git20260101\n', findings: [{ line: 1, column: 14, text: 'git20260101', level: 'warning', message: '^' }] },
        {
          title: 'In the Release, as it was done for years',
          profile: 'fedora',
          spec: 'Release: 1.20260101gitabc1234%{?dist}\n',
          findings: [{ line: 1, text: '20260101gitabc1234', level: 'note' }],
        },
        { title: 'Terra allows nothing of it there', profile: 'terra', spec: 'Release: 1.20260101gitabc%{?dist}\n', findings: [{ line: 1, level: 'error' }] },
        {
          title: 'Other systems, through macros',
          spec: '%global rev svn1234\nVersion: 1.0\nRelease: 1.%{rev}\n%package a\nVersion: 1.0_hg77\n',
          findings: [
            { line: 3, text: '%{rev}', level: 'note' },
            { line: 5, text: 'hg77' },
          ],
        },
      ],
      good: [
        { spec: 'Version: 1.0^20260101gitabc\nRelease: 1%{?dist}\n%package a\nVersion: 1.0~git20260101\n' },
        { title: 'A project whose versions are dates', spec: 'Version: 20260101\nRelease: 1\n%package a\nVersion: 2.0.20260101\n' },
        { title: 'openSUSE counts the commits behind a plus sign', profile: 'opensuse', spec: 'Version: 1.0+git20260101.abc1234\n' },
        { title: 'A prerelease in the old form', spec: 'Version: 1.0\nRelease: 0.1.rc1%{?dist}\n' },
        { title: 'A word that holds the letters', spec: 'Version: 1.0.digit1\n' },
      ],
    },
  },
  check: {
    spec(spec, { report, profiles }) {
      const isSuse = profiles.includes('opensuse');
      for (const { tag } of versionSites(spec)) judge(tag, versionMark, isSuse ? /[~^+]/ : /[~^]/);
      for (const { tag, own } of releaseSites(spec))
        judge({ name: tag.name, value: own }, releaseMark, /[~^]/, profiles.includes('terra') ? undefined : 'note');

      function judge(tag: Pick<VersionSite['tag'], 'name' | 'value'>, mark: RegExp, marked: RegExp, level?: FindingLevel): void {
        const { text } = tag.value;
        const found = text.length < longest ? mark.exec(text) : null;
        if (!found || marked.test(text.slice(0, found.index + 1)) || /^0\.0*$/.test(text.slice(0, found.index))) return;
        const to = found.index + found[0].length;
        if (!tag.value.slice(found.index, to).known) return;
        const { name } = tag;
        report({
          message:
            name === 'Version'
              ? `The Version names a snapshot (${found[0]}) without a caret. Write it behind ^, or behind ~ where it comes before that version.`
              : `The Release names a snapshot (${found[0]}). Put it into the Version behind ^, and count the builds only.`,
          at: tag.value.origin(found.index, to),
          ...(level && { level }),
        });
      }
    },
  },
});

/** Longer texts are no versions. */
const longest = 200;

const system = '(?:git|svn|hg|bzr|cvs)';
const versionMark = new RegExp(`(?<=\\d[._+-]?)(?:\\d{8}[._]?)?${system}(?=[._-]?[0-9a-f]*\\d|[._-]|$)[._-]?[0-9a-f]{0,40}`, 'i');
const releaseMark = new RegExp(`(?<=^|[._+\\d])(?:20\\d{6}[._]?)?${system}(?![a-z]*[g-z])[._-]?[0-9a-f]{0,40}|(?<=[._])20[0-4]\\d[01]\\d[0-3]\\d(?!\\d)`, 'i');
