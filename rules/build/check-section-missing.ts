import { defineRule, type Spec } from '../../src/policy/index.js';
import { isNoarchOnly } from '../reading/noarch-only.js';
import { shellCommands } from '../reading/shell-commands.js';
import { writtenSections } from '../reading/written-sections.js';

export default defineRule({
  meta: {
    id: 'check-section-missing',
    category: 'build',
    summary: 'The spec builds something and has no %check section',
    why: 'The tests of the source code are the cheapest way to see that it works with the libraries and the compiler that it was built with here. Where there are none, a comment or a smoke test in %check shows that somebody looked.',
    source: {
      document: 'Fedora Packaging Guidelines',
      heading: 'Test Suites',
      strength: 'SHOULD',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/',
    },
    level: 'note',
    fix: 'none',
    precision: 'medium',
    equivalents: { rpmlint: ['no-%check-section'], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'Name: demo\nSource: x.tar\n%build\n%make_build\n%install\n%make_install\n%files\n',
          findings: [{ line: 5, column: 1, text: '%install', level: 'note' }],
        },
      ],
      good: [
        { spec: 'Name: demo\nSource: x.tar\n%build\n%make_build\n%install\n%check\n%ctest\n%files\n' },
        { title: 'Nothing is compiled', spec: 'Name: demo\nSource: x.tar\n%build\nhead -n 3 x > y\n%install\n%files\n' },
        { title: 'A theme, data', spec: 'Name: demo\nSource: x.tar\nBuildArch: noarch\n%build\n%cmake\n%cmake_build\n%install\n%cmake_install\n%files\n' },
        { title: 'Maven runs the tests while it builds', spec: 'Name: demo\nSource: x.tar\n%build\n%mvn_build\n%install\n%mvn_install\n%files\n' },
        {
          title: 'Under a condition',
          spec: 'Name: demo\nSource: x.tar\n%bcond_with tests\n%build\nmake\n%install\n%if %{with tests}\n%check\nmake check\n%endif\n%files\n',
        },
        {
          title: 'A build system brings it',
          profile: 'fedora-44',
          spec: 'Name: demo\nSource: x.tar\nBuildSystem: autotools\n%build -a\nmake doc\n%install -a\ntrue\n%files\n',
        },
        { title: 'A comment says why there is none', spec: 'Name: demo\nSource: x.tar\n%build\nmake\n# no %%check: upstream has no tests\n%install\n%files\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const { headings, has, mayHaveMore } = writtenSections(spec);
      const [install] = headings.get('%install') ?? [];
      if (!install || has('%check') || mayHaveMore || spec.sources.length === 0 || !buildsSomething(spec) || saysWhy(spec)) return;
      report({
        message: 'There is no %check section. Run the tests of the source code in one, or say in a comment that there are none.',
        at: { source: spec.source, start: install.start, end: install.start + install.name.length },
      });
    },
  },
});

/** What compiles or builds. `%mvn_build` and its like are left out: they run the tests themselves. */
const builders = new Set(
  'make gmake %make_build ninja %ninja_build cmake %cmake %cmake_build meson %meson %meson_build %configure gcc g++ cc clang scons %scons qmake %qmake_qt5 %qmake_qt6 %gobuild go cargo %cargo_build dune %dune_build %py3_build %pyproject_wheel %perl_build ./Build gem %gem_build %nim_build zig swift dotnet mono xbuild stack cabal %ghc_lib_build %ghc_bin_build'.split(
    ' ',
  ),
);

/** Those among them that compile nothing into a noarch package: they only copy and convert. */
const copiers = new Set('make gmake %make_build ninja %ninja_build cmake %cmake %cmake_build meson %meson %meson_build %configure'.split(' '));

function buildsSomething(spec: Spec): boolean {
  const noarch = isNoarchOnly(spec);
  return shellCommands(spec, ['%build']).some(({ tool }) => builders.has(tool) && !(noarch && copiers.has(tool)));
}

const saysWhy = ({ source }: Spec): boolean => /^[ \t]*#.{0,200}(?:%%?check|\btests?\b|test ?suite)/im.test(source.text);
