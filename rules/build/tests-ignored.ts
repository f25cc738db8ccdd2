import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { type ShellCommand, shellCommands } from '../reading/commands/shell-commands.js';
import { runsTests } from '../reading/commands/test-commands.js';
import { hasReasonNear } from '../reading/reasons/reason-near.js';

export default defineRule({
  meta: {
    id: 'tests-ignored',
    category: 'build',
    summary: 'The result of a test in %check is thrown away',
    why: 'A test whose failure stops nothing is looked at by nobody. Skipping the tests that cannot pass, with a comment, keeps the others worth something.',
    source: fedoraGuidelines('Test Suites', 'SHOULD NOT'),
    level: 'note',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: '%check\nmake check || :\n', findings: [{ line: 2, column: 1, text: 'make check || :', level: 'note' }] },
        {
          title: 'In other words',
          spec: '%check\n%ctest || true\n%pytest -v | tee log || /bin/true\n./run-tests.sh || exit 0\nmake test || echo failed\nappstream-util validate-relax --nonet x ||:\n',
          findings: [2, 3, 4, 5, 6].map((line) => ({ line })),
        },
        { title: 'Nothing but words', spec: '%check\necho "no tests today"\n', findings: [{ line: 2, text: 'echo "no tests today"', message: 'only prints' }] },
      ],
      good: [
        { spec: '%check\nmake check\n' },
        {
          title: 'With a reason',
          spec: '%check\n# fails without network\n%ctest || :\nmake check || : # two failures, reported upstream\n%check -a\n# the emulator of this machine is too slow\n%ifarch s390x\nmake test || :\n%endif\n',
        },
        { title: 'The failure stays one', spec: '%check\nmake check || (cat log; exit 1)\nmake test || { echo failed; exit 1; }\nmake check || exit 1\n' },
        {
          title: 'Counted afterwards',
          spec: '%check\nmake check || :\nn=$(grep -c ^FAIL log)\nif [ $n -gt 3 ]; then exit 1; fi\n%check -a\nmake test || :\n[ `grep -c FAIL log` -eq 0 ]\n',
        },
        { title: 'No test', spec: '%check\nrm -f core || :\nmake check\ntest -f x || true\n' },
        { title: 'Another section', spec: '%install\nmake test || :\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const commands = shellCommands(spec, ['%check']);
      const lastExit = commands.findLastIndex(failsItself);
      for (const [i, command] of commands.entries()) {
        const end = i > lastExit && isTest(command) && !hasReasonNear(spec, command.program.start) ? ignoredBy(commands, i) : undefined;
        if (end)
          report({ message: 'A failure of this test is ignored. Skip what cannot pass, with a comment, and let the rest count.', at: range(command, end) });
      }
      const [first] = commands;
      const last = commands.at(-1);
      if (first && last && commands.every(({ tool }) => silent.has(tool)) && commands.some(({ tool }) => tool === 'echo'))
        report({ message: '%check only prints text and tests nothing. Run a test, or delete the section and say why in a comment.', at: range(first, first) });

      function range(from: ShellCommand, to: ShellCommand) {
        return { source: spec.source, start: from.program.start, end: to.end };
      }
    },
  },
});

/** Where the section looks at the results itself and ends with a failure. */
function failsItself({ tool, args, ender, line }: ShellCommand): boolean {
  if (tool === 'exit') return args.length > 0 && args[0]?.text !== '0';
  return tool === 'false' || (ender === '' && /^(?:\[|test\b)/.test(line.text));
}

const silent = new Set(['echo', 'printf', ':', 'true', 'exit', '']);

/** A runner, or a program that is named after a test or check, or told to validate; the shell's own `test` is none. */
function isTest(command: ShellCommand): boolean {
  if (runsTests(command)) return true;
  const { tool, args } = command;
  return tool !== 'test' && (named.test(tool) || args[0]?.text.startsWith('validate') === true);
}

const named = /(?:^|[^a-z])(?:run-?)?(?:tests?|check|validate)(?:$|[^a-z])/i;

/** The command behind `||` that makes a success of a failure; through pipes. */
function ignoredBy(commands: readonly ShellCommand[], from: number): ShellCommand | undefined {
  let i = from;
  while (commands[i]?.ender === '|' && i < from + 10) i++;
  const next = commands[i]?.ender === '||' ? commands[i + 1] : undefined;
  if (!next) return undefined;
  if (next.tool === ':' || next.tool === 'true' || (next.tool === 'exit' && next.args[0]?.text === '0')) return next;
  return next.tool === 'echo' && next.ender === '' ? next : undefined;
}
