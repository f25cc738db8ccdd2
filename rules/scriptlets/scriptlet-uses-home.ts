import { defineRule } from '../../src/policy/index.js';
import { scriptletCommands } from '../reading/commands/scriptlet-commands.js';
import type { SimpleCommand } from '../reading/commands/simple-command.js';
import { writtenPaths } from '../reading/commands/written-paths.js';
import { causeOf, packagedCommands } from '../reading/package/commands.js';

export default defineRule({
  meta: {
    id: 'scriptlet-uses-home',
    category: 'scriptlets',
    summary: 'A scriptlet writes into the home directory of whoever installs the package',
    why: 'HOME is that of root, of the user behind sudo or su, or nothing at all where an image is built. Files there belong to that person: no package owns, updates or removes them.',
    source: { document: 'rpmlint', heading: 'use-of-home-in-%post', strength: 'SHOULD NOT' },
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
  check: {
    spec(spec, { report }) {
      for (const command of scriptletCommands(spec)) {
        const problem = setsHome(command.scriptlet.body.text) ? undefined : judge(command);
        if (problem !== undefined) report({ message: problem, at: { source: spec.source, start: command.program.start, end: command.program.end } });
      }
    },
    rpm(pkg, { report }) {
      for (const command of packagedCommands(pkg)) {
        const problem = setsHome(command.scriptlet.body) ? undefined : judge(command);
        if (problem !== undefined) report({ message: problem, cause: causeOf(command), rpmlint: `use-of-home-in-%${command.scriptlet.type}` });
      }
    },
  },
});

const setsHome = (body: string): boolean => /(?:^|[\s;])HOME=/.test(body);

function judge(command: SimpleCommand): string | undefined {
  const path = writtenPaths(command).find(({ text }) => /^(?:~|\$HOME|\$\{HOME\})\//.test(text));
  return path && `${command.tool} writes ${path.text}, below the home of whoever installs the package. Work below /var/lib or /etc.`;
}
