import { defineRule, type Spec } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { shellLines } from '../reading/commands/shell-lines.js';
import { patchCommands } from '../reading/sources/patch-commands.js';

const spec = (...commands: string[]): string => `Name: x\nPatch0: x.patch\n%prep\n%setup -q\n${commands.join('\n')}\n`;

export default defineRule({
  meta: {
    id: 'patch-applied-by-hand',
    category: 'patches',
    summary: 'A patch of the spec is applied with patch instead of %patch or %autosetup',
    why: '%patch unpacks, reports and checks the patch as all others, and tools that look for applied patches find it. A patch for a second source that is unpacked elsewhere may need patch itself.',
    source: fedoraGuidelines('Applying Patches', 'SHOULD'),
    level: 'note',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: spec('patch -p1 < %{PATCH0}'), findings: [{ line: 5, column: 1, text: 'patch', level: 'note', message: 'Patch0' }] },
        { title: 'Other spellings', spec: spec('%{__patch} -p1 -i "%{P:0}"', 'patch -p1 <%PATCH0'), findings: [{ line: 5 }, { line: 6 }] },
      ],
      good: [
        { spec: spec('%patch -P0 -p1') },
        { title: 'In the folder of a second source', spec: spec('pushd ../other', 'patch -p1 < %{PATCH0}', 'popd') },
        { title: 'The same by option', spec: spec('patch -d ../other -p1 < %{PATCH0}') },
        {
          title: 'Backwards, or on a condition that only a shell can test',
          spec: spec('patch -R -p1 < %{PATCH0}', 'if [ -f x ]; then', 'patch -p1 < %{PATCH0}', 'fi'),
        },
        { title: 'A file that is not a patch of the spec', spec: spec('patch -p1 < debian/patches/a.diff') },
        { title: 'While it builds', spec: 'Name: x\nPatch0: x.patch\n%build\npatch -p1 < %{PATCH0}\n' },
      ],
    },
  },
  check: {
    spec(subject, { report }) {
      const commands = patchCommands(subject).filter(({ command, tool }) => tool === 'patch' && command.line.leaf.section === '%prep');
      const special = commands.length > 0 ? specialLines(subject) : undefined;
      for (const { command, words } of commands) {
        const number = words.map(({ text }) => /^(?:-i|--input=)?%\{?(?:PATCH|P:)(\d{1,9})\}?$/.exec(text)?.[1]).find((found) => found !== undefined);
        if (number === undefined || special?.has(command.line.start) || words.some(({ text }) => unusual.test(text))) continue;
        const { start, end } = command.program;
        report({
          message: `Patch${number} is applied by hand. Use %patch -P${number}, or %autosetup for all patches.`,
          at: { source: subject.source, start, end },
        });
      }
    },
  },
});

/** Another folder, backwards, a trial: what %patch is not for. */
const unusual = /^(?:-d|-R|--directory|--reverse|-o|--dry-run)/;

/** Starts of the lines of %prep that run in another folder than the unpacked source, or only where the shell says so. */
function specialLines(subject: Spec): ReadonlySet<number> {
  const out = new Set<number>();
  let elsewhere = false;
  let depth = 0;
  for (const { text, start, hereDocument } of shellLines(subject, ['%prep'])) {
    if (hereDocument > 0) continue;
    if (/^%\{?(?:auto)?setup\b|(?:^|[;&]\s?)popd\b/.test(text)) elsewhere = false;
    if (/(?:^|[;&(]\s?)(?:cd|pushd)\s/.test(text)) elsewhere = true;
    depth += text.match(/(?:^|[;&|]\s?|\b(?:then|do|else)\s)(?:if|for|while|until|case)\s/g)?.length ?? 0;
    if (elsewhere || depth > 0 || /&&|\|\|/.test(text)) out.add(start);
    depth -= text.match(/(?:^|;\s?)(?:fi|done|esac)\b/g)?.length ?? 0;
  }
  return out;
}
