import { type Dependency, defineRule, type Spec } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { commandWords } from '../reading/commands/command-words.js';
import { buildSections, shellLines } from '../reading/commands/shell-lines.js';
import { asksFor } from '../reading/dependencies/build-requirements.js';
import { insertTag } from '../reading/edits/insert-tag.js';

const tools = ['chrpath', 'patchelf'] as const;

export default defineRule({
  meta: {
    id: 'rpath-tool-without-buildrequires',
    category: 'dependencies',
    summary: 'The build calls chrpath or patchelf without build-requiring it',
    why: 'Neither tool is part of the minimal build environment: the build fails, or works only where something else happens to bring the tool in.',
    source: fedoraGuidelines('Removing rpath', 'MUST'),
    level: 'error',
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'Name: demo\nBuildRequires:  gcc\n\n%install\nchrpath --delete %{buildroot}%{_bindir}/x\n',
          findings: [{ line: 5, column: 1, text: 'chrpath', level: 'error' }],
          fixed: 'Name: demo\nBuildRequires:  gcc\nBuildRequires:  chrpath\n\n%install\nchrpath --delete %{buildroot}%{_bindir}/x\n',
        },
        {
          title: 'Both tools; the last BuildRequires stands in a branch',
          spec: 'BuildRequires: gcc\n%if 1\nBuildRequires: make\n%endif\n%install\nfor f in a b; do\n  chrpath -d $f || :\n  find . -exec /usr/bin/patchelf --remove-rpath {} +\ndone\n',
          findings: [
            { line: 7, column: 3, text: 'chrpath' },
            { line: 8, column: 25, text: 'patchelf' },
          ],
          fixed:
            'BuildRequires: gcc\nBuildRequires: chrpath\nBuildRequires: patchelf\n%if 1\nBuildRequires: make\n%endif\n%install\nfor f in a b; do\n  chrpath -d $f || :\n  find . -exec /usr/bin/patchelf --remove-rpath {} +\ndone\n',
        },
        {
          title: 'In a pipe or behind another command; without any BuildRequires yet',
          spec: 'Name: demo\n%install\nfind . -name x | xargs patchelf --remove-rpath\n',
          findings: [{ line: 3, text: 'patchelf' }],
          fixed: 'Name: demo\nBuildRequires: patchelf\n%install\nfind . -name x | xargs patchelf --remove-rpath\n',
        },
      ],
      good: [
        {
          title: 'Asked for in a branch, as it is called',
          spec: '%if 0\nBuildRequires: chrpath\n%endif\n%install\n%if 0\nchrpath -d %{buildroot}/usr/bin/x\n%endif\n',
        },
        { title: 'With a condition', spec: 'BuildRequires: chrpath\n%install\nif true; then chrpath --delete x; fi\n' },
        { spec: 'BuildRequires: chrpath\n%install\nchrpath --delete %{buildroot}%{_bindir}/x\n' },
        {
          title: 'Required by its path or in a rich dependency',
          spec: 'BuildRequires: /usr/bin/patchelf\nBuildRequires: (chrpath or true)\n%install\nchrpath -d x\npatchelf --remove-rpath x\n',
        },
        { title: 'A file of that name, a comment, a here-document', spec: '%install\n# chrpath x\ncp chrpath-notes.txt x\ncat > y <<EOF\nchrpath\nEOF\n' },
        { title: 'Build dependencies that cannot be known', spec: 'BuildRequires: %(cat list)\n%install\nchrpath -d x\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const calls = firstCalls(spec);
      if (calls.size === 0 || !spec.buildRequires.every(({ text }) => text.known)) return;
      for (const [tool, start] of calls) {
        if (asksFor(spec, [tool]) || spec.buildRequires.some((dependency) => brings(dependency, tool))) continue;
        const fix = insertTag(spec, 'BuildRequires', tool, 'safe');
        report({
          message: `${tool} is called but not build-required. Add BuildRequires: ${tool}.`,
          at: { source: spec.source, start, end: start + tool.length },
          ...(fix && { fix }),
        });
      }
    },
  },
});

/** Offset of the first call of each tool in a build section. */
function firstCalls(spec: Spec): Map<string, number> {
  const found = new Map<string, number>();
  for (const { text, start, hereDocument } of shellLines(spec, buildSections)) {
    if (hereDocument > 0 || !tools.some((tool) => text.includes(tool))) continue;
    for (const { word, at } of commandWords(text)) {
      const tool = tools.find((each) => word === each || word === `/usr/bin/${each}` || word === `%{_bindir}/${each}`);
      if (tool && !found.has(tool)) found.set(tool, start + at + word.length - tool.length);
    }
  }
  return found;
}

function brings({ operands }: Dependency, tool: string): boolean {
  return operands.some(({ name }) => name === tool || name === `/usr/bin/${tool}` || name === `/bin/${tool}`);
}
