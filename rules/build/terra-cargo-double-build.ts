import { defineRule } from '../../src/policy/index.js';
import { commandsNamed } from '../reading/commands/shell-commands.js';
import { writtenSections } from '../reading/syntax/written-sections.js';

export default defineRule({
  meta: {
    id: 'terra-cargo-double-build',
    category: 'build',
    summary: 'A Rust or Go package is built in a way that Terra does not need',
    why: '%cargo_install builds what it installs, so %cargo_build before it does the work twice. Terra builds Rust and Go with what upstream locks and fetches it in %prep, so crates from packages and generated build dependencies are of no use there.',
    source: { document: 'Terra packaging documentation', heading: 'Rust', strength: 'SHOULD NOT', url: 'https://developer.fyralabs.com/terra/guidelines' },
    level: 'off',
    profiles: { terra: 'note' },
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { profile: 'terra', spec: '%build\n%cargo_build\n%install\n%cargo_install\n', findings: [{ line: 2, column: 1, text: '%cargo_build', level: 'note' }] },
        {
          title: 'The macro for crates that are packages; generated build dependencies',
          profile: 'terra',
          spec: '%prep\n%cargo_prep\n%generate_buildrequires\n%cargo_generate_buildrequires\n%install\n%cargo_install\n',
          findings: [{ line: 2, text: '%cargo_prep', message: '%cargo_prep_online' }, { line: 4 }],
        },
      ],
      good: [
        { profile: 'terra', spec: '%prep\n%cargo_prep_online\n%install\n%cargo_install\n' },
        {
          title: 'Built, and installed by hand',
          profile: 'terra',
          spec: '%build\n%cargo_build -f x\n%install\ninstall -Dm755 target/rpm/x %{buildroot}%{_bindir}/x\n',
        },
        { title: 'Another language', profile: 'terra', spec: '%generate_buildrequires\n%pyproject_buildrequires\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const place = ({ program }: { program: { start: number; end: number } }) => ({ source: spec.source, start: program.start, end: program.end });
      const [build] = commandsNamed(spec, ['%cargo_build']);
      const [install] = commandsNamed(spec, ['%cargo_install']);
      const [prep] = commandsNamed(spec, ['%cargo_prep']);
      const [generate] = commandsNamed(spec, ['%cargo_generate_buildrequires', '%go_generate_buildrequires']);
      if (build && install) report({ message: '%cargo_install builds what it installs. Delete %cargo_build.', at: place(build) });
      if (prep && !prep.args.some(({ text }) => text.startsWith('-v')))
        report({ message: '%cargo_prep uses crates from packages. Write %cargo_prep_online.', at: place(prep) });
      if (generate && writtenSections(spec).headings.has('%generate_buildrequires'))
        report({ message: `Terra needs no ${generate.tool}. Delete the section.`, at: place(generate) });
    },
  },
});
