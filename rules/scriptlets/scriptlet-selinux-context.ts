import { defineRule } from '../../src/policy/index.js';
import { rpmlintMessages } from '../data/documents/rpmlint.js';
import type { SimpleCommand } from '../reading/commands/simple-command.js';
import { commandChecks } from '../reading/judge-commands.js';

export default defineRule({
  meta: {
    id: 'scriptlet-selinux-context',
    category: 'scriptlets',
    summary: 'A scriptlet sets an SELinux context by hand',
    why: 'chcon writes a context that the policy does not know: the next relabelling takes it away, and runcon needs a policy that allows it. restorecon sets what the policy says, and semanage fcontext makes the policy say it.',
    source: rpmlintMessages('forbidden-selinux-command-in-%post', 'SHOULD NOT'),
    level: 'warning',
    fix: 'none',
    precision: 'high',
    equivalents: {
      rpmlint: ['pre', 'post', 'preun', 'postun', 'pretrans', 'posttrans'].map((type) => `forbidden-selinux-command-in-%${type}`),
      rpminspect: [],
    },
    examples: {
      bad: [
        {
          spec: 'Name: demo\n%post\nchcon -t bin_t /usr/bin/demo || :\n',
          findings: [{ line: 3, column: 1, text: 'chcon', level: 'warning', message: 'restorecon' }],
        },
        {
          packages: [{ scriptlets: { post: 'if selinuxenabled; then\n  /usr/bin/chcon -R -t etc_t /etc/demo\nfi\n', preun: 'runcon -t x_t demo || :\n' } }],
          findings: [{ level: 'warning', message: 'chcon' }, { message: 'runcon' }],
        },
      ],
      good: [
        { spec: 'Name: demo\n%post\nrestorecon -R /etc/demo || :\nsemanage fcontext -a -t etc_t /etc/demo || :\n' },
        { packages: [{ scriptlets: { post: '# chcon\necho "run chcon"\ncommand -v chcon >/dev/null\n' } }] },
      ],
    },
  },
  check: commandChecks('forbidden-selinux-command', judge),
});

function judge({ tool }: SimpleCommand): string | undefined {
  if (tool === 'runcon') return 'runcon runs a program in a context of its own choosing. Let the policy of the program decide.';
  return tool === 'chcon'
    ? 'chcon sets a context that the next relabelling takes away. Use semanage fcontext and restorecon, or the package’s own policy.'
    : undefined;
}
