import { defineRule } from '../../src/policy/index.js';
import { shellCommands } from '../reading/commands/shell-commands.js';

export default defineRule({
  meta: {
    id: 'rust-license-breakdown-missing',
    category: 'licensing',
    summary: 'A Rust program does not list the licenses of the crates that are linked into it',
    why: 'A Rust program is linked statically: it holds the code of all its crates, under their licenses. %cargo_license writes down which, and %cargo_license_summary shows what belongs into the License tag.',
    source: {
      document: 'Fedora Rust Packaging Guidelines',
      heading: 'License',
      strength: 'MUST',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/Rust/',
    },
    level: 'off',
    profiles: { fedora: 'warning' },
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'fedora',
          spec: '%build\n%cargo_build\n%install\n%cargo_install\n%files\n%{_bindir}/demo\n',
          findings: [{ line: 2, column: 1, text: '%cargo_build', level: 'warning' }],
        },
      ],
      good: [
        {
          profile: 'fedora',
          spec: '%build\n%cargo_build\n%{cargo_license_summary}\n%{cargo_license} > LICENSE.dependencies\n%files\n%license LICENSE.dependencies\n%{_bindir}/demo\n',
        },
        { title: 'A library of crates', profile: 'fedora', spec: '%build\n%cargo_build\n%install\n%cargo_install\n%files devel\n%{crate_instdir}/\n' },
        {
          title: "Terra's macro writes the list",
          profile: 'terra',
          spec: '%build\n%cargo_build\n%install\n%{cargo_license_online} > LICENSE.dependencies\n%files\n%{_bindir}/demo\n',
        },
        { title: 'A program in which Rust has a part only', profile: 'fedora', spec: '%build\n%configure\n%make_build\n%files\n%{_bindir}/demo\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const { text } = spec.source;
      if (!/%\{?\??cargo_build\b/.test(text) || /cargo_license|LICENSE\.dependencies|cargo[_-]license/i.test(text)) return;
      const build = shellCommands(spec, ['%build', '%install']).find(({ name }) => /^%\{?\??cargo_build\b/.test(name));
      const isProgram = spec.packages.some(({ files = [] }) =>
        files.some(({ path }) => /^(?:\/usr\/(?:bin|sbin|libexec)|%\{_(?:bin|sbin|libexec)dir\})\//.test(path)),
      );
      if (!build || !isProgram) return;
      report({
        message: 'The licenses of the linked crates are not listed. Add %{cargo_license_summary} and %{cargo_license} > LICENSE.dependencies behind the build.',
        at: { source: spec.source, start: build.program.start, end: build.program.end },
      });
    },
  },
});
