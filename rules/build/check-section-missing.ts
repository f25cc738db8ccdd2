import { defineRule, type Spec } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { commandsNamed, shellCommands } from '../reading/commands/shell-commands.js';
import { buildRequirements } from '../reading/dependencies/build-requirements.js';
import { writtenSections } from '../reading/syntax/written-sections.js';

export default defineRule({
  meta: {
    id: 'check-section-missing',
    category: 'build',
    summary: 'There are tests, and the spec has no %check section',
    why: 'The tests of the source code are the cheapest way to see that it works with the libraries and the compiler that it was built with here. Where the spec tells that there are some, by an option, a test library or the form of the sources, %check runs them, or a comment says why not.',
    source: fedoraGuidelines('Test Suites', 'SHOULD'),
    level: 'note',
    fix: 'none',
    precision: 'medium',
    equivalents: { rpmlint: ['no-%check-section'], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'Name: demo\nSource: x.tar\n%build\n%cmake -DBUILD_TESTING=OFF\n%install\n%cmake_install\n%files\n',
          findings: [{ line: 5, column: 1, text: '%install', level: 'note', message: '-DBUILD_TESTING=OFF' }],
        },
        {
          title: 'The tests are built, or need a library',
          spec: 'Name: demo\nSource: x.tar\nBuildRequires: pkgconfig(cmocka)\n%build\n%configure\n%make_build\n%install\n%make_install\n%files\n',
          findings: [{ line: 7, message: 'pkgconfig(cmocka)' }],
        },
        {
          title: 'A distribution of CPAN',
          spec: 'Name: perl-Demo\nSource: x.tar\n%build\n%{__perl} Makefile.PL INSTALLDIRS=vendor\n%make_build\n%install\n%files\n',
          findings: [{ line: 6, message: 'Makefile.PL' }],
        },
      ],
      good: [
        { spec: 'Name: demo\nSource: x.tar\n%build\n%cmake -DBUILD_TESTING=ON\n%install\n%check\n%ctest\n%files\n' },
        {
          title: 'Nothing tells whether there are tests',
          spec: 'Name: demo\nSource: x.tar\n%build\n%configure\n%make_build\n%install\n%make_install\n%files\n',
        },
        { title: 'Tests that are installed', spec: 'Name: demo\nSource: x.tar\n%build\n%meson -Dinstalled_tests=true\n%install\n%files\n' },
        { title: 'A library for tests', spec: 'Name: demo-test-utils\nSource: x.tar\nBuildRequires: gtest-devel\n%build\n%cmake_build\n%install\n%files\n' },
        {
          title: 'Python packages have a rule of their own',
          profile: 'fedora',
          spec: 'Name: python-demo\nSource: x.tar\nBuildRequires: python3-pytest\n%build\n%pyproject_wheel\n%install\n%files\n',
        },
        {
          title: 'Under a condition',
          spec: 'Name: demo\nSource: x.tar\nBuildRequires: gtest-devel\n%bcond_with tests\n%build\nmake\n%install\n%if %{with tests}\n%check\nmake check\n%endif\n%files\n',
        },
        {
          title: 'A build system brings it',
          profile: 'fedora-44',
          spec: 'Name: demo\nSource: x.tar\nBuildRequires: gtest-devel\nBuildSystem: autotools\n%build -a\nmake doc\n%install -a\ntrue\n%files\n',
        },
        {
          title: 'A comment says why there is none',
          spec: 'Name: demo\nSource: x.tar\nBuildRequires: gtest-devel\n%build\nmake\n# no %%check: the tests need a network\n%install\n%files\n',
        },
      ],
    },
  },
  check: {
    spec(spec, { report, profiles }) {
      const { headings, has, mayHaveMore } = writtenSections(spec);
      const [install] = headings.get('%install') ?? [];
      if (!install || has('%check') || mayHaveMore || spec.sources.length === 0 || saysWhy(spec) || isFor(spec, profiles)) return;
      const sign = optionOnTests(spec) ?? testFramework(spec) ?? perlScript(spec);
      if (sign === undefined) return;
      report({
        message: `There is no %check section, but ${sign} tells of tests. Run them in one, or say in a comment why not.`,
        at: { source: spec.source, start: install.start, end: install.start + install.name.length },
      });
    },
  },
});

/** Python packages have python-no-import-check; what is called after tests may need their libraries for itself. */
function isFor(spec: Spec, profiles: readonly string[]): boolean {
  if (/test|check/i.test(spec.packages[0]?.name.text ?? '')) return true;
  return profiles.includes('fedora') && !profiles.includes('terra') && commandsNamed(spec, ['%pyproject_wheel', '%pyproject_install']).length > 0;
}

/** An option of cmake, meson or configure on whether the tests are built: `-DBUILD_TESTING=OFF`, `-Dtests=false`, `--disable-tests`. */
const option =
  /^(?:-D(?:\w{1,40}_)?(?:BUILD|ENABLE|WITH|RUN)_(?:\w{1,40}_)?(?:UNIT_?)?TEST(?:S|ING)?(?::BOOL)?=\w+|-D(?:(?:build|enable|with)[_-])?(?:unit[_-]?)?tests?=\w+|--(?:enable|disable|with|without)-(?:unit-?)?tests?)$/i;

const optionOnTests = (spec: Spec): string | undefined =>
  shellCommands(spec, ['%conf', '%build'])
    .flatMap(({ args }) => args)
    .find(({ text }) => option.test(text))?.text;

/** Libraries and programs that nothing but tests needs, as packages are called and as pkg-config, Perl, Python and Ruby call them. */
const frameworks =
  /^(?:(?:gtest|gmock|googletest|check|cppunit|(?:lib)?cmocka|CUnit|cunit|catch2?|catch-v?\d|doctest|cpputest|unittest-cpp)(?:-devel)?|pkgconfig\((?:gtest|gtest_main|gmock|check|cppunit|cmocka|cunit|catch2.{0,20}|doctest)\)|cmake\((?:GTest|Catch2|doctest)\)|dejagnu|bats|perl\(Test::(?:More|Simple|Exception|Deep|Most)\)|python3?-(?:pytest|nose2?|testtools)|python3dist\((?:pytest|nose2?|testtools)\)|rubygem[(-](?:rspec(?:-core)?|minitest|test-unit)\)?)$/;

function testFramework(spec: Spec): string | undefined {
  const found = [...buildRequirements(spec).names].find((name) => frameworks.test(name));
  return found && `BuildRequires: ${found}`;
}

/** Distributions of CPAN bring their tests. */
function perlScript(spec: Spec): string | undefined {
  const built = shellCommands(spec, ['%build']).filter(({ tool }) => tool === 'perl');
  return built.map(({ args }) => args[0]?.text ?? '').find((script) => script === 'Makefile.PL' || script === 'Build.PL');
}

const saysWhy = ({ source }: Spec): boolean => /^[ \t]*#.{0,200}(?:%%?check|\btests?\b|test ?suite)/im.test(source.text);
