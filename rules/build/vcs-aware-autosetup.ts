import { defineRule, type Spec } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { commandsNamed, type ShellCommand } from '../reading/commands/shell-commands.js';
import { asksFor, buildRequirements } from '../reading/dependencies/build-requirements.js';
import { hasReasonNear } from '../reading/reasons/reason-near.js';

/** `%autosetup -S` methods that need a version control system, and what brings its program. Source: rpm manual, "Automating patch application". */
const tools: Readonly<Record<string, RegExp>> = {
  git: /^(?:git|git-core|git-core-minimal)$|\/git$/,
  git_am: /^(?:git|git-core|git-core-minimal)$|\/git$/,
  hg: /^mercurial$|\/hg$/,
  bzr: /^(?:bzr|breezy)$|\/bzr$/,
  quilt: /^quilt$|\/quilt$/,
};

export default defineRule({
  meta: {
    id: 'vcs-aware-autosetup',
    category: 'build',
    summary: '%autosetup applies patches with a version control system',
    why: 'It needs one more build dependency and asks that every patch has the format of that system. Plain %autosetup -p1 does for all but binary patches.',
    source: fedoraGuidelines('%autosetup', 'SHOULD NOT'),
    level: 'note',
    profiles: { generic: 'off', fedora: 'note', terra: 'off' },
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'fedora',
          spec: 'BuildRequires: git-core\n%prep\n%autosetup -p1 -S git\n',
          findings: [{ line: 3, column: 16, text: '-S git', level: 'note' }],
        },
        {
          title: 'Without its program the build stops',
          profile: 'fedora',
          spec: 'BuildRequires: gcc\n%prep\n%autosetup -Sgit_am -n x\n',
          findings: [{ line: 3, text: '-Sgit_am', level: 'error', message: 'BuildRequires' }],
        },
      ],
      good: [
        { profile: 'fedora', spec: '%prep\n%autosetup -p1\n' },
        { title: 'Other ways to apply patches', profile: 'fedora', spec: '%prep\n%autosetup -S gendiff\n%autosetup -S patch\n' },
        {
          title: 'The scripts use the repository',
          profile: 'fedora',
          spec: 'BuildRequires: git-core\n%prep\n%autosetup -S git\ngit tag 1.0\n%autosetup -S git_am\n',
        },
        { title: 'With a reason', profile: 'fedora', spec: 'BuildRequires: git-core\n%prep\n# the patches hold binary files\n%autosetup -S git\n' },
        { title: 'Terra recommends it for some languages', profile: 'terra', spec: 'BuildRequires: git\n%prep\n%autosetup -Sgit\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const command of commandsNamed(spec, ['%autosetup', '%forgeautosetup'])) {
        if (hasReasonNear(spec, command.program.start)) continue;
        const found = method(command);
        const tool = found && Object.hasOwn(tools, found.name) ? tools[found.name] : undefined;
        if (!found || !tool) continue;
        const missing = lacks(spec, tool);
        if (!missing && usesItself(spec, found.name)) continue;
        report({
          message: missing
            ? `%autosetup -S ${found.name} needs its program, which no BuildRequires brings. ${instead(command)}, or add the BuildRequires.`
            : `%autosetup does not need ${found.name} to apply patches. ${instead(command)}, and delete the BuildRequires where nothing else needs it.`,
          at: { source: spec.source, start: found.start, end: found.end },
          ...(missing && { level: 'error' as const }),
        });
      }
    },
  },
});

/** The methods of git strip one directory by themselves, patch does not. */
const instead = ({ args }: ShellCommand): string => (args.some(({ text }) => /^-p\d/.test(text)) ? 'Delete the option' : 'Write -p1 in its place');

function method({ args }: ShellCommand): { name: string; start: number; end: number } | undefined {
  const at = args.findIndex(({ text }) => /^-S/.test(text));
  const option = args[at];
  const last = option?.text === '-S' ? args[at + 1] : option;
  return option && last && { name: last.text.replace(/^-S/, ''), start: option.start, end: last.end };
}

/** Whether scripts work with the repository that the option makes. */
const usesItself = (spec: Spec, name: string): boolean =>
  commandsNamed(spec, [name.replace('_am', '')]).some(({ args }) => !['init', 'apply', 'clone'].includes(args[0]?.text ?? ''));

/** True where it is sure that nothing brings the program. */
function lacks(spec: Spec, tool: RegExp): boolean {
  const { complete, generates, names } = buildRequirements(spec);
  return complete && !generates && names.size > 0 && !asksFor(spec, tool);
}
