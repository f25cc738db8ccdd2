import { defineRule } from '../../src/policy/index.js';
import { isKnownTo } from '../../src/spec/rpm-versions.js';
import { sectionKinds } from '../../src/spec/section-table.js';
import { commandsNamed } from '../reading/commands/shell-commands.js';

export default defineRule({
  meta: {
    id: 'configure-outside-conf',
    category: 'build',
    summary: '%build configures the source code although this rpm has %conf',
    why: 'rpm 4.18 and later run %conf between %prep and %build. With %configure, %cmake or %meson there, configuring and building can be told apart and appended to. Hardly any spec does so yet: the rule is off until a team asks for it.',
    source: { document: 'Terra packaging documentation', heading: '%conf', strength: 'SHOULD' },
    level: 'off',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: '%build\n%configure --disable-static\n%make_build\n', findings: [{ line: 2, column: 1, text: '%configure', level: 'note' }] },
        { title: 'Other build systems', spec: '%build\n%cmake -G Ninja\n%meson\n', findings: [{ line: 2 }, { line: 3 }] },
      ],
      good: [{ spec: '%conf\n%configure\n%build\n%make_build\n' }, { title: 'The macros that build', spec: '%build\n%cmake_build\n%meson_build\n' }],
    },
  },
  check: {
    spec(spec, { report }) {
      if (!isKnownTo(spec.rpm, sectionKinds.get('%conf')?.since)) return;
      for (const { tool, program, line } of commandsNamed(spec, ['%configure', '%cmake', '%meson'])) {
        if (line.leaf.section !== '%build') continue;
        report({ message: `${tool} stands in %build. Move it to a %conf section.`, at: { source: spec.source, start: program.start, end: program.end } });
      }
    },
  },
});
