import { defineRule, type Leaf, type Spec } from '../../src/policy/index.js';
import { type ScriptletCommand, scriptletCommands } from '../reading/commands/scriptlet-commands.js';
import { packageScriptlets } from '../reading/commands/shell-lines.js';
import type { SimpleCommand } from '../reading/commands/simple-command.js';
import { oncePerSpec } from '../reading/once-per-spec.js';
import { causeOf, packagedCommands } from '../reading/package/commands.js';
import { leavesOf } from '../reading/syntax/leaves.js';

export default defineRule({
  meta: {
    id: 'scriptlet-may-fail',
    category: 'scriptlets',
    summary: 'The last command of a scriptlet can fail',
    why: 'The exit status of the last command is that of the scriptlet. A failed %pre or %preun keeps the package from being installed or removed, and a half-done transaction is hard to mend; elsewhere rpm only warns.',
    source: {
      document: 'Fedora Packaging Guidelines: Scriptlets',
      heading: 'Scriptlet Syntax',
      strength: 'MUST',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/Scriptlets/',
    },
    level: 'warning',
    fix: 'unsafe',
    precision: 'medium',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'Name: demo\n%preun\nfoo-unregister\n\n%files\n',
          findings: [{ line: 3, column: 1, text: 'foo-unregister', level: 'warning', message: '|| :' }],
          fixed: 'Name: demo\n%preun\nfoo-unregister || :\n\n%files\n',
        },
        {
          title: 'Where rpm only warns: a note',
          spec: 'Name: demo\n%post\nmkdir -p /var/lib/demo\nfoo-register --all\n# done\n',
          findings: [{ line: 4, level: 'note' }],
          fixed: 'Name: demo\n%post\nmkdir -p /var/lib/demo\nfoo-register --all || :\n# done\n',
        },
        {
          title: 'A test that does not hold is a failure',
          spec: 'Name: demo\n%postun\n[ $1 -eq 0 ] && foo-cleanup\n',
          findings: [{ line: 3, text: 'foo-cleanup', level: 'note' }],
          fixed: 'Name: demo\n%postun\n[ $1 -eq 0 ] && foo-cleanup || :\n',
        },
        {
          title: 'In a package',
          packages: [{ scriptlets: { pre: 'true\nfoo-register\n', postun: '[ $1 -eq 0 ] && foo-cleanup\n' } }],
          findings: [
            { level: 'warning', message: "foo-register fails, the package can't be installed" },
            { level: 'note', message: 'foo-cleanup' },
          ],
        },
      ],
      good: [
        {
          packages: [
            {
              scriptlets: {
                pre: 'foo || :\n',
                preun: 'if [ $1 = 0 ]; then\n  foo\nfi\n',
                post: { interpreter: ['/sbin/ldconfig'] },
                postun: 'foo\nexit 0\n',
                verifyscript: 'test -e /etc/demo\n',
              },
            },
          ],
        },
        { spec: 'Name: demo\n%pre\nfoo-register || :\n%post\nfoo-register\nexit 0\n%postun\nfoo || true\n' },
        {
          title: 'Macros and ldconfig know what they do',
          spec: 'Name: demo\n%post\n%systemd_post demo.service\n%postun\n/sbin/ldconfig\n%preun\n%{?demo_preun}\n',
        },
        {
          title: 'Compound commands are not followed',
          spec: 'Name: demo\n%pre\nif [ -x /usr/bin/foo ]; then\n  /usr/bin/foo\nfi\n%post\nfor x in a b; do foo $x; done\n%preun\n{ foo; }\n',
        },
        {
          title: 'Where rpm only warns, guidelines install alternatives so',
          spec: 'Name: demo\n%post\n%{_sbindir}/update-alternatives --install %{_bindir}/demo demo %{_bindir}/demo-1 10 \\\n  --slave %{_mandir}/man1/demo.1.gz demo-man %{_mandir}/man1/demo-1.1.gz\n',
        },
        { title: 'Lua, and other programs', spec: 'Name: demo\n%pre -p <lua>\nos.execute("foo")\n%post -p /usr/bin/foo\n' },
        { title: 'A verification is meant to fail', spec: 'Name: demo\n%verifyscript\ntest -e /etc/demo\n' },
        { title: 'Text', spec: 'Name: demo\n%pre\ncat <<EOF\nfoo\nEOF\n%post\necho foo\n' },
        { title: 'In a branch: something may follow', spec: 'Name: demo\n%pre\n%if 1\nfoo\n%endif\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const command of lastCommands(spec)) {
        const { tool, section, program, end } = command;
        const blocks = blocking.has(section);
        const at = { source: spec.source, start: program.start, end: program.end };
        report({
          message: advice(tool, section),
          at,
          ...(!blocks && { level: 'note' as const }),
          fix: { safety: 'unsafe', title: 'Put || : behind it', edits: [{ location: { ...at, start: end, end }, text: ' || :' }] },
        });
      }
    },
    rpm(pkg, { report }) {
      for (const command of packagedCommands(pkg)) {
        const section = `%${command.scriptlet.type}`;
        if (!command.decides || section === '%verifyscript' || !packageScriptlets.includes(section) || !canFail(command, section)) continue;
        report({ message: advice(command.tool, section), cause: causeOf(command), ...(!blocking.has(section) && { level: 'note' as const }) });
      }
    },
  },
});

/** Scriptlets whose failure stops the package. */
const blocking = new Set(['%pre', '%preun']);

const advice = (tool: string, section: string): string =>
  blocking.has(section)
    ? `Where ${tool} fails, the package can't be ${section === '%pre' ? 'installed' : 'removed'}. Put || : behind the command, or end with exit 0.`
    : `Where ${tool} fails, rpm warns of a failed scriptlet. Put || : behind the command, or end with exit 0.`;

const canFail = (command: SimpleCommand, section: string): boolean =>
  !unfailing.has(command.tool) && !isUsualCall(command, section) && !(command.tool === 'rm' && command.args.some(({ text }) => /^-[a-z]*f/.test(text)));

/** Commands that don't fail, or whose status is meant. Words that end a compound command stand for all that is in it. */
const unfailing = new Set([
  '',
  ':',
  'true',
  'exit',
  'return',
  'echo',
  'printf',
  'export',
  'unset',
  'umask',
  'set',
  'ldconfig',
  'fi',
  'done',
  'esac',
  '}',
  'EOF',
]);

/** The last command of each scriptlet, where it stands outside of branches and can fail. */
function* lastCommands(spec: Spec): Generator<ScriptletCommand> {
  const commands = scriptletCommands(spec).filter(({ section }) => section !== '%verifyscript' && packageScriptlets.includes(section));
  const last = new Map<Leaf | undefined, ScriptletCommand>();
  for (const command of commands) {
    const before = last.get(command.line.leaf.heading);
    if (!before || command.end > before.end) last.set(command.line.leaf.heading, command);
  }
  for (const [heading, command] of last) {
    const { tool, ender, line, program, end } = command;
    if (ender !== '' || line.inside || tool.startsWith('%') || program.text.startsWith('%{?')) continue;
    const isLast = lastLines(spec).get(heading) === line.leaf.end || spec.source.text.slice(end, lastLines(spec).get(heading)).trim() === '';
    if (isLast && canFail(command, command.section)) yield command;
  }
}

/** The call for %post in Fedora Packaging Guidelines, "Alternatives": that it failed should be seen. */
const isUsualCall = ({ tool, args }: SimpleCommand, section: string): boolean =>
  (section === '%post' || section === '%posttrans') && /^(?:update-)?alternatives$/.test(tool) && args.some(({ text }) => text === '--install');

const silent: ReadonlySet<Leaf['kind']> = new Set(['blank', 'comment', 'section']);

/** Where the last line of each section ends that is neither blank nor a comment. */
const lastLines = oncePerSpec((spec: Spec): ReadonlyMap<Leaf | undefined, number> => {
  const found = new Map<Leaf | undefined, number>();
  for (const { leaf } of leavesOf(spec)) if (leaf.heading && !silent.has(leaf.kind)) found.set(leaf.heading, leaf.end);
  return found;
});
