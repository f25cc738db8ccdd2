import { defineRule } from '../../src/policy/index.js';
import { type PlainText, type TextFault, textChecks } from '../reading/judge-texts.js';

export default defineRule({
  meta: {
    id: 'install-instructions-in-description',
    category: 'tags',
    summary: 'A %description tells how to install or configure',
    why: 'The description is read before the package is installed and says what it is. Commands to install it are wrong in a package, and notes on setting it up belong in the documentation.',
    source: {
      document: 'Fedora Packaging Guidelines',
      heading: 'Summary and description',
      strength: 'SHOULD NOT',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/#_summary_and_description',
    },
    level: 'note',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: '%description\nRun sudo systemctl enable foo.\n', findings: [{ line: 2, column: 5, text: 'sudo systemctl enable', level: 'note' }] },
        {
          title: 'Package managers and builds',
          spec: '%description\nInstall it:\n  pip install foo\n  dnf -y install foo\n$ ./configure && make install\n',
          findings: [
            { line: 3, text: 'pip install' },
            { line: 4, text: 'dnf -y install' },
            { line: 5, text: './configure' },
          ],
        },
      ],
      good: [
        { spec: '%description\nA service.\n' },
        {
          title: 'A tool of that kind',
          spec: '%description\nA front end for dnf and pip, with sudo support. It manages systemd services, and its make files install nothing.\n',
        },
        { title: 'A replacement is compared with what it replaces', spec: '%description\nWorks as a drop-in replacement for `pip install`.\n' },
        { title: 'Scripts', spec: '%install\n./configure\nmake install\n' },
      ],
    },
  },
  check: { spec: textChecks(judge).spec },
});

const command = new RegExp(
  [
    String.raw`(?:sudo )?(?:dnf|yum|zypper|apt|apt-get|pip3?|npm|gem|cargo|brew)(?: -{1,2}[\w-]{1,20}){0,2} install\b`,
    String.raw`(?:sudo )?systemctl (?:enable|start|restart)\b`,
    String.raw`\.\/configure\b`,
    String.raw`sudo (?:cp|mv|ln|sh|bash|useradd|usermod|modprobe|make)\b`,
  ]
    .map((each) => `(?:${each})`)
    .join('|'),
  'g',
);

function* judge({ kind, text, locale }: PlainText): Generator<TextFault> {
  if (kind !== 'description' || locale !== undefined) return;
  for (const { 0: words, index } of text.matchAll(command)) {
    if (/[\w`'"/-]$/.test(text.slice(Math.max(0, index - 1), index))) continue;
    yield {
      from: index,
      to: index + words.length,
      message: `The description gives a command: ${words}. Say what the package is, and move instructions to its documentation.`,
    };
  }
}
