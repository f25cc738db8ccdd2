import { defineRule } from '../../src/policy/index.js';
import { macroUses } from '../reading/macros/macro-uses.js';
import { releaseSites } from '../reading/preamble/version-sites.js';

export default defineRule({
  meta: {
    id: 'opensuse-release-not-zero',
    category: 'versioning',
    summary: 'The Release is not 0',
    why: 'The Open Build Service counts the builds and writes the Release itself. A number in the spec is thrown away, and only makes a difference between commits that is none.',
    source: {
      document: 'openSUSE Packaging Guidelines',
      heading: 'Spec file: Release',
      strength: 'SHOULD',
      url: 'https://en.opensuse.org/openSUSE:Specfile_guidelines',
    },
    level: 'off',
    profiles: { opensuse: 'note' },
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { profile: 'opensuse', spec: 'Release: 3\n', findings: [{ line: 1, column: 10, text: '3', level: 'note' }], fixed: 'Release: 0\n' },
        { title: 'With a tag that openSUSE does not have', profile: 'opensuse', spec: 'Release: 1%{?dist}\n', findings: [{ line: 1 }], fixed: 'Release: 0\n' },
        {
          title: 'The release is read elsewhere: what reads it changes too',
          profile: 'opensuse',
          spec: 'Release: 3\nProvides: x = %{version}-%{release}\n',
          findings: [{ line: 1 }],
          fixed: 'Release: 0\nProvides: x = %{version}-%{release}\n',
        },
        { title: 'Through a macro: no fix', profile: 'opensuse', spec: '%global rel 3\nRelease: %{rel}\n', findings: [{ line: 2 }] },
      ],
      good: [
        { profile: 'opensuse', spec: 'Release: 0\n' },
        {
          title: 'A place that is filled in, a value that cannot be known',
          profile: 'opensuse',
          spec: 'Release: <CI_CNT>\n%package a\nRelease: %{release_prefix}\n',
        },
        { title: 'Elsewhere the spec counts', profile: 'fedora', spec: 'Release: 3%{?dist}\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { tag } of releaseSites(spec)) {
        const { text, known } = tag.value;
        if (tag.package !== 0 || !known || text === '' || text === '0' || text.startsWith('<')) continue;
        const at = tag.value.origin();
        const { location } = at;
        const isOwn = location && at.via.length === 0 && !/%(?!\{\?dist\})/.test(location.source.text.slice(location.start, location.end));
        const whole = isOwn ? { ...location, end: location.end + trailingDist(location.source.text, location.end) } : undefined;
        report({
          message: 'The build service sets the Release. Write 0.',
          at,
          ...(whole && { fix: { safety: macroUses(spec).has('release') ? 'unsafe' : 'safe', title: 'Write 0', edits: [{ location: whole, text: '0' }] } }),
        });
      }
    },
  },
});

/** `%{?dist}` expands to nothing and is not part of the value's place. */
const trailingDist = (text: string, at: number): number => (text.startsWith('%{?dist}', at) ? '%{?dist}'.length : 0);
