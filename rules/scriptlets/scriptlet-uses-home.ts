import { defineRule } from '../../src/policy/index.js';
import { rpmlintMessages } from '../data/documents/rpmlint.js';
import type { SimpleCommand } from '../reading/commands/simple-command.js';
import { writtenPaths } from '../reading/commands/written-paths.js';
import { commandChecks, type Surroundings } from '../reading/judge-commands.js';

export default defineRule({
  meta: {
    id: 'scriptlet-uses-home',
    category: 'scriptlets',
    summary: 'A scriptlet writes into the home directory of whoever installs the package',
    why: 'HOME is that of root, of the user behind sudo or su, or nothing at all where an image is built. Files there belong to that person: no package owns, updates or removes them.',
    source: rpmlintMessages('use-of-home-in-%post', 'SHOULD NOT'),
    level: 'warning',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['pre', 'post', 'preun', 'postun', 'pretrans', 'posttrans'].map((type) => `use-of-home-in-%${type}`), rpminspect: [] },
    examples: {
      bad: [
        { spec: 'Name: demo\n%post\ncp /etc/demo $HOME/.demo\n', findings: [{ line: 3, column: 1, text: 'cp', level: 'warning', message: '$HOME/.demo' }] },
        {
          packages: [{ scriptlets: { post: 'mkdir -p ~/.demo\n', preun: 'echo x >> "${HOME}/.profile"\n' } }],
          findings: [{ level: 'warning', message: '~/.demo' }, { message: '${HOME}/.profile' }],
        },
      ],
      good: [
        { title: 'Text, and reading', packages: [{ scriptlets: { post: 'echo "copy it to ~/.demo"\n# $HOME/x\ntest -f $HOME/.demo || :\n' } }] },
        { title: 'A home of its own making', packages: [{ scriptlets: { post: 'HOME=/var/lib/demo\nexport HOME\nmkdir -p $HOME/data\n' } }] },
        { title: 'Another variable', spec: 'Name: demo\n%post\nmkdir -p $HOMEDIR/data\n' },
      ],
    },
  },
  check: commandChecks('use-of-home', judge),
});

const setsHome = (body: string): boolean => /(?:^|[\s;])HOME=/.test(body);

function judge(command: SimpleCommand, { body }: Surroundings<object>): string | undefined {
  if (setsHome(body)) return undefined;
  const path = writtenPaths(command).find(({ text }) => /^(?:~|\$HOME|\$\{HOME\})\//.test(text));
  return path && `${command.tool} writes ${path.text}, below the home of whoever installs the package. Work below /var/lib or /etc.`;
}
