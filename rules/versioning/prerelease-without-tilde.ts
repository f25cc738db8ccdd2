import { type Context, defineRule, type Fix, type PackageFacts, type Traced } from '../../src/policy/index.js';
import { releaseSites, versionSites } from '../reading/preamble/version-sites.js';

export default defineRule({
  meta: {
    id: 'prerelease-without-tilde',
    category: 'versioning',
    summary: 'A prerelease version has no tilde, so that rpm takes it for newer than the release',
    why: 'To rpm 2.0rc1 is newer than 2.0: whoever has the prerelease never gets the release. A tilde sorts before everything, the end of the version included.',
    source: {
      document: 'Fedora Packaging Guidelines: Versioning',
      heading: 'Handling non-sorting versions with tilde, dot, and caret',
      strength: 'MUST',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/Versioning/',
    },
    level: 'warning',
    fix: 'unsafe',
    precision: 'high',
    equivalents: { rpmlint: ['invalid-version'], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'Version: 2.0rc1\nRelease: 1\n',
          findings: [{ line: 1, column: 13, text: 'rc1', level: 'warning', message: '2.0~rc1' }],
          fixed: 'Version: 2.0~rc1\nRelease: 1\n',
        },
        { title: 'With a separator', spec: 'Version: 2.0.beta2\n', findings: [{ line: 1, text: 'beta2' }], fixed: 'Version: 2.0~beta2\n' },
        { title: 'Of a package', packages: [{ version: '2.0rc1' }], findings: [{ cause: { tag: 'Version' }, message: '2.0~rc1' }] },
        { title: 'Through a macro', spec: '%global pre alpha\nVersion: 2.0%{pre}\n', findings: [{ line: 2, text: '%{pre}' }] },
      ],
      good: [
        { spec: 'Version: 2.0~rc1\n' },
        {
          title: 'Words of a version scheme, snapshots after a release',
          spec: 'Version: 2.0archive1\n%package a\nVersion: 2.0^20260101.pre\n%package b\nVersion: 2026preview\n%package c\nVersion: rc\n',
        },
        { title: 'The old form, with the order in the Release', spec: 'Version: 2.0rc1\nRelease: 0.3.rc1%{?dist}\n' },
        { title: 'The old form in a package', packages: [{ version: '2.0rc1', release: '0.3.rc1.fc40' }] },
        { title: 'A version that cannot be known', spec: 'Version: %(cat version)rc1\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      if (releaseSites(spec).some(({ own }) => /^0[.%]/.test(own.text))) return;
      for (const { tag } of versionSites(spec)) {
        const { text, known } = tag.value;
        const found = known ? prereleaseIn(text) : undefined;
        if (!found) continue;
        const { from, stem, word } = found;
        const fix = withTilde(tag.value, stem.length, from);
        report({
          message: messageFor(text, found),
          at: tag.value.origin(from, from + word.length),
          ...(fix && { fix }),
        });
      }
    },
    rpm: checkHeader,
    srpm: checkHeader,
  },
});

function checkHeader({ version, release }: PackageFacts, { report }: Pick<Context, 'report'>): void {
  const found = /^0[._]/.test(release) ? undefined : prereleaseIn(version);
  if (found) report({ message: messageFor(version, found), cause: { tag: 'Version' } });
}

interface Prerelease {
  readonly word: string;
  readonly from: number;
  /** The version that it comes before. */
  readonly stem: string;
}

function prereleaseIn(text: string): Prerelease | undefined {
  const found = text.length < longest ? /(?<=\d[._+-]?)(?:alpha|beta|rc|pre|dev)[._-]?\d{0,9}(?![A-Za-z])/i.exec(text) : null;
  if (!found || /[~^]/.test(text.slice(0, found.index))) return undefined;
  return { word: found[0], from: found.index, stem: text.slice(0, found.index).replace(/[._+-]$/, '') };
}

const messageFor = (text: string, { stem, from }: Prerelease): string => `rpm sorts ${text} after ${stem}. Write ${stem}~${text.slice(from)}.`;

/** Longer texts are no versions. */
const longest = 200;

/** Puts a tilde where the separator stands; file names that hold the version change with it. */
function withTilde(value: Traced, from: number, to: number): Fix | undefined {
  const { exact, location } = value.origin(0);
  if (!exact || !location) return undefined;
  return {
    safety: 'unsafe',
    title: 'Write a tilde',
    edits: [{ location: { ...location, start: location.start + from, end: location.start + to }, text: '~' }],
  };
}
