import { defineRule, type Location, type Spec, textOf } from '../../src/policy/index.js';
import { commandMacros, compilerMacros } from '../data/commands/command-macros.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { shellCommands } from '../reading/commands/shell-commands.js';
import { buildSections, scriptletSections } from '../reading/commands/shell-lines.js';
import { definitionSites } from '../reading/macros/definitions.js';

const names: ReadonlySet<string> = new Set([...commandMacros.keys(), ...compilerMacros.keys()]);

export default defineRule({
  meta: {
    id: 'underscore-macro-command',
    category: 'macros',
    summary: 'A command is written as a macro: %{__rm} for rm',
    why: 'The macros with two underscores are for rpm itself, so that a port of it can say where its tools are. In a spec they say nothing that the plain command does not, and make scripts hard to read.',
    source: fedoraGuidelines('Macros', 'SHOULD NOT'),
    level: 'warning',
    profiles: { generic: 'note', fedora: 'warning', opensuse: 'warning' },
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'fedora',
          spec: '%install\n%{__rm} -f x\n',
          findings: [{ line: 2, column: 1, text: '%{__rm}', level: 'warning', message: 'rm' }],
          fixed: '%install\nrm -f x\n',
        },
        {
          title: 'Without braces, with options of its own, behind other commands',
          spec: '%install\n%__mkdir_p %{buildroot}/a && %{__ln_s} b c\nfind . | xargs %{__sed} -i s/a/b/\n',
          findings: [
            { line: 2, text: '%__mkdir_p' },
            { line: 2, text: '%{__ln_s}' },
            { line: 3, text: '%{__sed}' },
          ],
          fixed: '%install\nmkdir -p %{buildroot}/a && ln -s b c\nfind . | xargs sed -i s/a/b/\n',
        },
        { title: 'A compiler may be configured: a note', profile: 'fedora', spec: '%build\n%{__cc} a.c\n', findings: [{ line: 2, level: 'note' }] },
        { title: 'A macro that the spec sets: no fix', spec: '%global __make gmake\n%build\n%{__make}\n', findings: [{ line: 3 }] },
      ],
      good: [
        { spec: '%install\nrm -f x\n' },
        { title: 'Python has a guideline of its own', spec: '%build\n%{__python3} setup.py build\n%{python3} -m x\n' },
        { title: 'Setting such a macro', spec: '%global __requires_exclude ^x\n%global __strip /bin/true\n' },
        {
          title: 'Macros that are no commands',
          spec: '%build\n%{__cmake_builddir} x\n%{__global_cflags}\n%{__os_install_post}\n%{?__isa_bits}\n%{__cargo} build\n',
        },
        { title: 'A path that goes somewhere else', spec: '%build\n./configure --with-perl=%{__perl}\n%post -p %{__perl}\n' },
        { title: 'Comments, and the text of a here-document', spec: '%build\n# %{__rm} x\ncat > x <<EOF\n%{__rm} x\nEOF\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { name, at } of commandCalls(spec)) {
        const command = commandMacros.get(name) ?? compilerMacros.get(name) ?? '';
        const isCompiler = compilerMacros.has(name);
        const isSet = definitionSites(spec, [name]).length > 0;
        report({
          message: isCompiler
            ? `%${name} is for rpm itself. Write ${command}, or leave the compiler to %set_build_flags.`
            : `%${name} is for rpm itself. Write ${command}.`,
          at,
          ...(isCompiler && { level: 'note' as const }),
          ...(!isCompiler && !isSet && { fix: { safety: 'safe', title: `Write ${command}`, edits: [{ location: at, text: command }] } }),
        });
      }
    },
  },
});

/** `%{__rm}` and `%__rm` where a command stands. */
const call = /^%(?:\{(__[A-Za-z0-9_]+)\}|(__[A-Za-z0-9_]+))$/;

function* commandCalls(spec: Spec): Generator<{ name: string; at: Location }> {
  const { source } = spec;
  if (!/%\{?__/.test(source.text)) return;
  for (const { program, assignments } of shellCommands(spec, [...buildSections, ...scriptletSections])) {
    if (assignments[0]?.start === program.start || !program.text.startsWith('%')) continue;
    const at = { source, start: program.start, end: program.end };
    const found = call.exec(textOf(at));
    const name = found?.[1] ?? found?.[2] ?? '';
    if (names.has(name)) yield { name, at };
  }
}
