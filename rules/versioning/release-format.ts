import { defineRule } from '../../src/policy/index.js';
import { callsMacro, releaseSites } from '../reading/preamble/version-sites.js';

export default defineRule({
  meta: {
    id: 'release-format',
    category: 'versioning',
    summary: 'The Release does not begin with a positive number',
    why: 'The Release counts the builds of one version, from 1 upwards. Anything else in front of the count makes it sort by chance.',
    source: {
      document: 'Fedora Packaging Guidelines: Versioning',
      heading: 'Simple versioning',
      strength: 'MUST',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/Versioning/',
    },
    level: 'off',
    profiles: { fedora: 'warning' },
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { profile: 'fedora', spec: 'Release: rc1%{?dist}\n', findings: [{ line: 1, column: 10, text: 'rc1', level: 'warning' }] },
        { title: 'Zero', profile: 'terra', spec: 'Release: 0%{?dist}\n', findings: [{ line: 1, text: '0' }] },
        { title: 'Nothing but the tag of the distribution', profile: 'fedora', spec: 'Release: %{?dist}\n', findings: [{ line: 1 }] },
        { title: 'Through a macro', profile: 'epel', spec: '%global rel git123\nRelease: %{rel}%{?dist}\n', findings: [{ line: 2, text: '%{rel}' }] },
      ],
      good: [
        { title: 'Arguments of rpmautospec', profile: 'fedora', spec: 'Release: %autorelease -p -e beta1\n' },
        { profile: 'fedora', spec: 'Release: 1%{?dist}\n%package a\nRelease: 12.3%{?dist}.1\n' },
        { title: 'The old form of a prerelease', profile: 'fedora', spec: 'Release: 0.3.rc1%{?dist}\n' },
        { title: 'Counted by the build system', profile: 'fedora', spec: 'Release: %autorelease\n%package a\nRelease: %{autorelease -p}\n' },
        { title: "openSUSE's build service counts from 0", profile: 'opensuse', spec: 'Release: 0\n' },
        { title: 'A value that cannot be known', profile: 'fedora', spec: 'Release: %{some_release}%{?dist}\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { tag, own } of releaseSites(spec)) {
        if (tag.value.text === '' || !tag.value.known || own.pieces.some(({ place }) => !place.exact)) continue;
        const isCounted = callsMacro(tag.value, 'autorelease') || /^(?:0*[1-9]|0\.\d)/.test(own.text);
        if (!isCounted)
          report({
            message: 'The Release must begin with a number from 1 upwards. Count the builds of this version there.',
            at: (own.length > 0 ? own : tag.value).origin(),
          });
      }
    },
  },
});
