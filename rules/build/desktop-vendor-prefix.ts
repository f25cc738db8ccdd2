import { defineRule, type Fix, type Spec } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { commandsNamed, type ShellCommand } from '../reading/commands/shell-commands.js';
import { filesPatterns } from '../reading/files-section/files-patterns.js';

export default defineRule({
  meta: {
    id: 'desktop-vendor-prefix',
    category: 'build',
    summary: 'desktop-file-install puts a vendor prefix in front of the file name',
    why: 'The name of a desktop file is its identity: users, portals and AppStream data refer to it. A vendor prefix gives the program another identity than it has everywhere else.',
    source: fedoraGuidelines('desktop-file-install Usage', 'MUST NOT'),
    level: 'error',
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: '%install\ndesktop-file-install --vendor=fedora --dir x y\n%files\n%{_datadir}/applications/*.desktop\n',
          findings: [{ line: 2, column: 22, text: '--vendor=fedora', level: 'error' }],
          fixed: '%install\ndesktop-file-install --dir x y\n%files\n%{_datadir}/applications/*.desktop\n',
        },
        {
          title: 'The next word; %files lists the name with the prefix',
          spec: '%install\ndesktop-file-install \\\n  --vendor "net" \\\n  y\n%files\n%{_datadir}/applications/net-y.desktop\n',
          findings: [{ line: 3, column: 3, text: '--vendor "net"' }],
          fixed: '%install\ndesktop-file-install \\\n  y\n%files\n%{_datadir}/applications/net-y.desktop\n',
        },
      ],
      good: [
        { spec: '%install\ndesktop-file-install --dir x y\n' },
        {
          title: 'An empty prefix is none',
          spec: '%install\ndesktop-file-install --vendor="" y\ndesktop-file-install --vendor "" y\ndesktop-file-install --vendor=%{nil} y\n',
        },
        { title: 'A value that is not known', spec: '%install\ndesktop-file-install --vendor=$v y\ndesktop-file-install --vendor=%{?demo_vendor} y\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const command of commandsNamed(spec, ['desktop-file-install'])) {
        const found = vendor(command);
        if (!found) continue;
        report({
          message: `The vendor prefix "${found.value}" must not be there. Delete ${found.option} and list the file under its own name.`,
          at: { source: spec.source, start: found.start, end: found.end },
          fix: dropped(spec, found),
        });
      }
    },
  },
});

interface VendorOption {
  readonly option: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** Where the next word starts, or the option ends. */
  readonly next: number;
}

function vendor({ args }: ShellCommand): VendorOption | undefined {
  const i = args.findIndex(({ text }) => /^--vendor(?:=|$)/.test(text));
  const option = args[i];
  if (!option) return undefined;
  const last = option.text === '--vendor' ? args[i + 1] : option;
  const value = last?.text.replace(/^--vendor=/, '') ?? '';
  if (!last || !/^[A-Za-z0-9_.-]+$/.test(value)) return undefined;
  return { option: '--vendor', value, start: option.start, end: last.end, next: args[args.indexOf(last) + 1]?.start ?? last.end };
}

/** Safe where %files takes whatever name the file has. */
function dropped(spec: Spec, { value, start, next }: VendorOption): Fix {
  const listed = filesPatterns(spec).filter(({ directory, base }) => directory === '/usr/share/applications' && base.endsWith('.desktop'));
  const safe = listed.length > 0 && listed.every(({ base }) => base.startsWith('*') && !base.includes(value));
  return { safety: safe ? 'safe' : 'unsafe', title: 'Delete the vendor prefix', edits: [{ location: { source: spec.source, start, end: next }, text: '' }] };
}
