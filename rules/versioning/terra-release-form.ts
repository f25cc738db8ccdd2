import { defineRule } from '../../src/policy/index.js';
import { releaseSites } from '../reading/preamble/version-sites.js';

export default defineRule({
  meta: {
    id: 'terra-release-form',
    category: 'versioning',
    summary: 'The Release is more than a number and %{?dist}',
    why: "Terra's updates are written by a program that sets the Version and resets the Release to 1. It understands N%{?dist} and nothing else, and what upstream calls its state belongs into the Version.",
    source: { document: 'Terra packaging policy', heading: 'Versioning', strength: 'MUST', url: 'https://developer.fyralabs.com/terra/policy' },
    level: 'off',
    profiles: { terra: 'warning' },
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { profile: 'terra', spec: 'Release: 1.git123%{?dist}\n', findings: [{ line: 1, column: 10, text: '1.git123', level: 'warning' }] },
        { title: 'Something behind the tag', profile: 'terra', spec: 'Release: 1%{?dist}.2\n', findings: [{ line: 1 }] },
      ],
      good: [
        { profile: 'terra', spec: 'Release: 1%{?dist}\n%package a\nRelease: 23%?dist\n' },
        { title: 'Counted by the build system', profile: 'terra', spec: 'Release: %autorelease\n' },
        { title: 'The number is a macro', profile: 'terra', spec: '%global rel 4\nRelease: %{rel}%{?dist}\n' },
        {
          title: 'What has no number in front has a rule of its own, and so has the missing tag',
          profile: 'terra',
          spec: 'Release: rc1%{?dist}\n%package a\nRelease: 1\n',
        },
        { title: 'A value that cannot be known', profile: 'terra', spec: 'Release: 1.%{some_release}%{?dist}\n' },
        { title: 'Elsewhere more is allowed', profile: 'fedora', spec: 'Release: 1.git123%{?dist}\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { tag, own } of releaseSites(spec)) {
        const isPlain = own.pieces.every(({ place }) => place.exact);
        if (!tag.value.known || !isPlain || own.length === 0 || !/^\d/.test(own.text) || /^\d+$/.test(own.text)) continue;
        report({ message: 'The Release must be a number and %{?dist}. Put what names the version into the Version.', at: own.origin() });
      }
    },
  },
});
