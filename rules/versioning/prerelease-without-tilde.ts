import { defineRule, type Fix, type Traced } from '../../src/policy/index.js';
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
        { title: 'Through a macro', spec: '%global pre alpha\nVersion: 2.0%{pre}\n', findings: [{ line: 2, text: '%{pre}' }] },
      ],
      good: [
        { spec: 'Version: 2.0~rc1\n' },
        {
          title: 'Words of a version scheme, snapshots after a release',
          spec: 'Version: 2.0archive1\n%package a\nVersion: 2.0^20260101.pre\n%package b\nVersion: 2026preview\n%package c\nVersion: rc\n',
        },
        { title: 'The old form, with the order in the Release', spec: 'Version: 2.0rc1\nRelease: 0.3.rc1%{?dist}\n' },
        { title: 'A version that cannot be known', spec: 'Version: %(cat version)rc1\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      if (releaseSites(spec).some(({ own }) => /^0[.%]/.test(own.text))) return;
      for (const { tag } of versionSites(spec)) {
        const { text, known } = tag.value;
        const found = known && text.length < longest ? /(?<=\d[._+-]?)(?:alpha|beta|rc|pre|dev)[._-]?\d{0,9}(?![A-Za-z])/i.exec(text) : null;
        if (!found || /[~^]/.test(text.slice(0, found.index))) continue;
        const from = found.index;
        const stem = text.slice(0, from).replace(/[._+-]$/, '');
        const fix = withTilde(tag.value, stem.length, from);
        report({
          message: `rpm sorts ${text} after ${stem}. Write ${stem}~${text.slice(from)}.`,
          at: tag.value.origin(from, from + found[0].length),
          ...(fix && { fix }),
        });
      }
    },
  },
});

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
