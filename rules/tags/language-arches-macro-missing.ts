import { defineRule, type Spec } from '../../src/policy/index.js';
import { mayHideTags } from '../reading/syntax/hidden-tags.js';
import { tagsNamed } from '../reading/syntax/tag-sites.js';

/** Build dependencies that only a build in the language has, and Fedora's list of the architectures that the language has. */
const languages: readonly { readonly name: string; readonly needs: RegExp; readonly arches: string }[] = [
  {
    name: 'Java',
    needs: /^(?:maven-local(?:-.*)?|javapackages-(?:local|tools).*|java-(?:\d.*-openjdk-)?devel|ant|ant-openjdk.*|xmvn-tools|mvn\(.*\))$/,
    arches: 'java_arches',
  },
  { name: 'Mono', needs: /^(?:mono-devel|mono-core|mono\(.*\))$/, arches: 'mono_arches' },
  { name: 'Go', needs: /^(?:golang|golang-bin|compiler\(go-compiler\))$/, arches: 'golang_arches' },
  { name: 'Node.js', needs: /^(?:nodejs-packaging|nodejs-packaging-bundler)$/, arches: 'nodejs_arches' },
];

export default defineRule({
  meta: {
    id: 'language-arches-macro-missing',
    category: 'tags',
    summary: 'A package in a language that not all architectures have is not limited to those',
    why: 'Java, Mono, Go and Node.js are not there on every architecture. Without the list the build fails where the compiler is missing, or a noarch package reaches systems on which nothing can run it.',
    source: {
      document: 'Fedora Java Packaging Guidelines',
      heading: 'Architecture support',
      strength: 'SHOULD',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/Java/',
    },
    level: 'off',
    profiles: { fedora: 'note', terra: 'off' },
    fix: 'none',
    precision: 'medium',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'fedora',
          spec: 'Name: demo\nBuildArch: noarch\nBuildRequires: maven-local\n',
          findings: [{ line: 3, column: 16, text: 'maven-local', level: 'note', message: '%{java_arches} noarch' }],
        },
        {
          title: 'Compiled',
          profile: 'fedora',
          spec: 'BuildRequires: gcc, golang >= 1.20\n',
          findings: [{ line: 1, text: 'golang >= 1.20', message: 'ExclusiveArch: %{golang_arches}.' }],
        },
      ],
      good: [
        { profile: 'fedora', spec: 'BuildArch: noarch\nBuildRequires: maven-local\nExclusiveArch: %{java_arches} noarch\n' },
        { title: 'The list is used to build a part only', profile: 'fedora', spec: '%ifarch %{java_arches}\nBuildRequires: java-devel\n%endif\n' },
        { title: 'A compiled package with some Java may be wanted everywhere', profile: 'fedora', spec: 'BuildRequires: gcc, java-devel\n' },
        { title: 'Macros that bring the tag', profile: 'fedora', spec: '%gometa\nBuildRequires: golang\n' },
        { title: 'Architectures are named some other way', profile: 'fedora', spec: 'BuildRequires: mono-devel\nExcludeArch: s390x\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      if (tagsNamed(spec, ['ExclusiveArch', 'ExcludeArch']).length > 0 || mayHideTags(spec) || /_arches\b|%gometa\b/.test(spec.source.text)) return;
      const isNoarch = spec.buildArch.includes('noarch');
      const found = needed(spec, isNoarch);
      if (!found) return;
      const { name, arches, at } = found;
      report({
        message: `${name} is not there on all architectures. Add ExclusiveArch: %{${arches}}${isNoarch ? ' noarch' : ''}.`,
        at,
      });
    },
  },
});

/** The first build dependency on a language. Of a package that is not noarch Java may be only a part. */
function needed(spec: Spec, isNoarch: boolean) {
  for (const { name, text, tag } of spec.buildRequires) {
    const language = languages.find(({ needs }) => name.length < 100 && needs.test(name));
    if (!language || tag.uncertain || !text.known || (language.name === 'Java' || language.name === 'Node.js' ? !isNoarch : isNoarch)) continue;
    return { ...language, at: text.trim().origin() };
  }
  return undefined;
}
