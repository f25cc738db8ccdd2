import { defineRule } from '../../src/policy/index.js';
import { commandsNamed, type ShellWord } from '../reading/commands/shell-commands.js';

/** cargo commands with a macro, rust-packaging (macros.cargo). */
const macros: Readonly<Record<string, string>> = { build: '%cargo_build', install: '%cargo_install', test: '%cargo_test' };

export default defineRule({
  meta: {
    id: 'rust-cargo-called-directly',
    category: 'build',
    summary: 'cargo is called directly instead of by its macro',
    why: "The macros bring the distribution's compiler flags, the release profile with debug information, the number of jobs and offline mode. A direct call has none of that.",
    source: {
      document: 'Fedora Rust Packaging Guidelines',
      heading: 'Macros',
      strength: 'SHOULD NOT',
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
          spec: '%build\ncargo build --release\n',
          findings: [{ line: 2, column: 1, text: 'cargo build', level: 'warning', message: '%cargo_build' }],
        },
        {
          title: 'Options in front; other commands',
          profile: 'fedora',
          spec: '%install\ncargo +nightly --locked install --path .\n%check\nenv X=1 %{__cargo} test\n',
          findings: [{ line: 2, message: '%cargo_install' }, { line: 4 }],
        },
      ],
      good: [
        { profile: 'fedora', spec: '%build\n%cargo_build\n%install\n%cargo_install\n%check\n%cargo_test\n' },
        { title: 'Commands without a macro', profile: 'fedora', spec: '%build\ncargo --version\ncargo vendor\ncargo cbuild --release\n' },
        { title: 'A tool for the build', profile: 'fedora', spec: '%build\ncargo install --locked cbindgen\ncargo install cbindgen --root .\n' },
        { title: 'With what the macros bring', profile: 'fedora', spec: '%build\ncargo build %{__cargo_common_opts} --profile rpm\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { program, args } of commandsNamed(spec, ['cargo'])) {
        const command = args.find(({ text }) => !/^[-+]/.test(text));
        const macro = command && Object.hasOwn(macros, command.text) ? macros[command.text] : undefined;
        if (!command || macro === undefined || args.some(({ text }) => text.includes('cargo_common_opts')) || installsTool(args, command)) continue;
        report({
          message: `cargo ${command.text} misses the flags of the distribution. Write ${macro}.`,
          at: { source: spec.source, start: program.start, end: command.end },
        });
      }
    },
  },
});

const valued = /^(?:--(?:path|root|git|version|features|bin|example|target|profile|jobs|target-dir|index|registry|branch|tag|rev|config)|-[FjZ])$/;

/** `cargo install cbindgen`: another crate than the one that is packaged. */
function installsTool(args: readonly ShellWord[], command: ShellWord): boolean {
  const rest = args.slice(args.indexOf(command) + 1);
  return command.text === 'install' && rest.some(({ text }, i) => /^[a-z]/.test(text) && !valued.test(rest[i - 1]?.text ?? ''));
}
