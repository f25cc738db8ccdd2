import { defineRule } from '../../src/policy/index.js';
import { rpmlintMessages } from '../data/documents/rpmlint.js';
import type { SimpleCommand } from '../reading/commands/simple-command.js';
import { writtenPaths } from '../reading/commands/written-paths.js';
import { commandChecks } from '../reading/judge-commands.js';

export default defineRule({
  meta: {
    id: 'scriptlet-temporary-file',
    category: 'scriptlets',
    summary: 'A scriptlet writes a file with a known name in a directory that everybody may write to',
    why: 'Scriptlets run as root. Whoever knows the name puts a link there first, and root writes to where it leads. mktemp makes a name that nobody knows; /run and /var/lib belong to the system.',
    source: rpmlintMessages('use-tmp-in-%post', 'SHOULD NOT'),
    level: 'warning',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['pre', 'post', 'preun', 'postun', 'pretrans', 'posttrans'].map((type) => `use-tmp-in-%${type}`), rpminspect: [] },
    examples: {
      bad: [
        { spec: 'Name: demo\n%post\nls /etc > /tmp/demo.list || :\n', findings: [{ line: 3, column: 1, text: 'ls', level: 'warning', message: 'mktemp' }] },
        {
          title: 'The number of the process is no secret',
          packages: [{ scriptlets: { post: 'touch /var/tmp/demo\n', preun: 'cp /etc/demo /tmp/demo.$$ || :\n' } }],
          findings: [{ level: 'warning', message: '/var/tmp/demo' }, { message: '/tmp/demo.$$' }],
        },
      ],
      good: [
        { spec: 'Name: demo\n%post\nt=$(mktemp /tmp/demo.XXXXXX)\nls > "$t"\nrm -f /tmp/demo.old\n' },
        { packages: [{ scriptlets: { post: 't=$(mktemp -d)\nls > $t/list\nls > /tmp/$(mktemp -u demo)\n# > /tmp/demo\necho "see /tmp/demo"\n' } }] },
        { title: 'The build', spec: 'Name: demo\n%install\nls > /tmp/demo\n' },
      ],
    },
  },
  check: commandChecks('use-tmp', judge),
});

function judge(command: SimpleCommand): string | undefined {
  const path = harmless.has(command.tool) ? undefined : writtenPaths(command).find(({ text }) => isPredictable(text));
  return path && `${command.tool} writes ${path.text}, a name that everybody can take first. Use mktemp.`;
}

/** They follow no link that somebody else put there (rm(1), mkdir(2), mktemp(1)); what mv takes away it only reads. */
const harmless: ReadonlySet<string> = new Set(['mktemp', 'mkdir', 'rm', 'rmdir', 'unlink', 'mv']);

/** A name of its own in one of the two; in a directory below, the directory would have to be there. */
const isPredictable = (path: string): boolean => /^\/(?:var\/)?tmp\/[^/]+$/.test(path) && !/[$`%*?[]/.test(path.replaceAll('$$', ''));
