import { defineRule, type Spec, type Tag } from '../../src/policy/index.js';

export default defineRule({
  meta: {
    id: 'conflicting-arch-tags',
    category: 'tags',
    summary: 'A noarch package has an ExclusiveArch without noarch',
    why: 'The build system reads ExclusiveArch to decide which repositories a package goes into. A noarch package whose list does not name noarch is built and then found in none of them.',
    source: {
      document: 'Fedora Packaging Guidelines',
      heading: 'Noarch with Unported Dependencies',
      strength: 'SHOULD',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/#_noarch_with_unported_dependencies',
    },
    level: 'warning',
    profiles: { generic: 'note', fedora: 'warning', opensuse: 'note' },
    fix: 'unsafe',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'fedora',
          spec: 'BuildArch: noarch\nExclusiveArch: x86_64\n',
          findings: [{ line: 2, column: 16, text: 'x86_64', level: 'warning' }],
          fixed: 'BuildArch: noarch\nExclusiveArch: x86_64 noarch\n',
        },
        {
          title: 'Several lines, macros',
          profile: 'fedora',
          spec: '%global archs x86_64 aarch64\nExclusiveArch: %{archs}\nExclusiveArch: s390x\nBuildArch: noarch\n',
          findings: [{ line: 2 }],
          fixed: '%global archs x86_64 aarch64\nExclusiveArch: %{archs} noarch\nExclusiveArch: s390x\nBuildArch: noarch\n',
        },
      ],
      good: [
        { profile: 'fedora', spec: 'BuildArch: noarch\nExclusiveArch: x86_64 noarch\n' },
        { title: 'noarch in another line', profile: 'fedora', spec: 'BuildArch: noarch\nExclusiveArch: x86_64\nExclusiveArch: noarch\n' },
        {
          title: 'A noarch subpackage of a package for some architectures',
          profile: 'fedora',
          spec: 'ExclusiveArch: x86_64\n%package doc\nBuildArch: noarch\n',
        },
        { title: 'A list that cannot be known', profile: 'fedora', spec: 'BuildArch: noarch\nExclusiveArch: %{some_arches}\n' },
        {
          title: 'Architectures for which it is not noarch',
          profile: 'fedora',
          spec: '%if %(test -e x; echo $?)\nBuildArch: noarch\n%endif\nExclusiveArch: x86_64\n',
        },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      if (!namesNoarch(mainTags(spec, 'BuildArch').filter(({ uncertain }) => !uncertain))) return;
      const lists = mainTags(spec, 'ExclusiveArch');
      const [first] = lists;
      if (!first || namesNoarch(lists) || lists.some(({ value, uncertain }) => !value.known || uncertain)) return;
      const at = first.value.origin();
      const { location } = at;
      report({
        message: 'The package is noarch, and ExclusiveArch does not name noarch. Add noarch to the list.',
        at,
        ...(location && { fix: { safety: 'unsafe', title: 'Add noarch', edits: [{ location: { ...location, start: location.end }, text: ' noarch' }] } }),
      });
    },
  },
});

const mainTags = ({ tags }: Spec, name: string): Tag[] => tags.filter((tag) => tag.name === name && tag.package === 0);

const namesNoarch = (tags: readonly Tag[]): boolean => tags.some(({ value }) => value.text.split(/[\s,]+/).includes('noarch'));
