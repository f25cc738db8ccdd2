import { defineRule, lineText, positionAt, type Spec, type TagLine } from '../../src/policy/index.js';
import { shellCommands } from '../reading/commands/shell-commands.js';
import { hasReasonAbove } from '../reading/reasons/block.js';
import { tagsNamed } from '../reading/syntax/tag-sites.js';

/** How rpm reads "no" (rpm's parseYesNo). */
const no = /^(?:n.*|0|false|off)$/i;
const build = '%build\nmake\n';

export default defineRule({
  meta: {
    id: 'auto-dependencies-disabled',
    category: 'dependencies',
    summary: 'Automatic dependencies are switched off without a word why',
    why: 'rpm then neither asks for the libraries and modules that the package needs nor offers those that it has. Single wrong ones are filtered with %__requires_exclude and its kin.',
    source: {
      document: 'Fedora Packaging Guidelines: AutoProvidesAndRequiresFiltering',
      heading: 'Usage',
      strength: 'SHOULD NOT',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/AutoProvidesAndRequiresFiltering/',
    },
    level: 'warning',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: `AutoReqProv: no\n${build}`, findings: [{ line: 1, column: 1, text: 'AutoReqProv', level: 'warning' }] },
        {
          title: 'Every spelling, in a subpackage too',
          spec: `autoreq: 0\nAutoProv: off\n%package x\nAutoReq: false\n${build}`,
          findings: [{ line: 1 }, { line: 2 }, { line: 4 }],
        },
      ],
      good: [
        { title: 'With a reason', spec: `# bundled Electron\nAutoReqProv: no\n${build}` },
        { title: 'The reason behind %dnl; a package for debuggers', spec: `%dnl not for linking\nAutoReqProv: no\n%package debuginfo\nAutoReq: 0\n${build}` },
        { title: 'Switched on', spec: `AutoReqProv: yes\nAutoReq: 1\n${build}` },
        { title: 'Nothing is built: data, or what was built elsewhere', spec: 'AutoReqProv: no\n%build\n%install\ncp -a x %{buildroot}\n' },
        { title: 'A value that cannot be known', spec: `AutoReq: %{nowhere}\n${build}` },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const sites = tagsNamed(spec, ['AutoReqProv', 'AutoReq', 'AutoProv']).filter(({ value }) => no.test(value.trim()));
      if (sites.length === 0 || !builds(spec)) return;
      for (const { name, at, leaf } of sites) {
        if (leaf && (hasReasonAbove(spec, leaf) || isBelowDiscardedLine(spec, leaf) || isDebugging(spec, leaf))) continue;
        report({ message: `${name} switches automatic dependencies off. Filter single ones instead, or say in a comment why none is right.`, at });
      }
    },
  },
});

/** Whether %build does anything. */
const builds = (spec: Spec): boolean => shellCommands(spec, ['%build']).some(({ tool }) => !['', ':', 'true', 'echo', 'exit'].includes(tool));

/** Packages with what debuggers read link with nothing. */
const isDebugging = ({ source }: Spec, { heading }: TagLine): boolean =>
  heading !== undefined && /debug(?:info|source)\b/.test(source.text.slice(heading.args.start, Math.min(heading.args.end, heading.args.start + 500)));

/** A line above that %dnl takes away is a comment, too. */
function isBelowDiscardedLine({ source }: Spec, { start }: TagLine): boolean {
  const { line } = positionAt(source, start);
  return line > 1 && /^%dnl\s+\w/.test(lineText(source, line - 1));
}
