import { defineRule, type Spec } from '../../src/policy/index.js';
import { valuedMakeOptions } from '../data/commands/make-options.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { type ShellCommand, shellCommands } from '../reading/commands/shell-commands.js';
import { variablesSet } from '../reading/commands/variables-set.js';
import { isNoarchOnly } from '../reading/preamble/noarch-only.js';
import { isReason } from '../reading/reasons/is-reason.js';
import { hasReasonNear, usualReach } from '../reading/reasons/reason-near.js';

export default defineRule({
  meta: {
    id: 'make-not-parallel',
    category: 'build',
    summary: '%build calls make without %make_build or -j',
    why: '%make_build passes the number of processors to make. Without it a build uses one of them and takes many times as long. Where parallel building is broken, say so in a comment or with -j1.',
    source: fedoraGuidelines('Parallel Make', 'SHOULD'),
    level: 'warning',
    fix: 'unsafe',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: '%build\nmake\n', findings: [{ line: 2, column: 1, text: 'make', level: 'warning' }], fixed: '%build\n%make_build\n' },
        {
          title: 'With arguments, as a macro',
          spec: '%build\n%{__make} CC=gcc all\n',
          findings: [{ line: 2, text: '%{__make}' }],
          fixed: '%build\n%make_build CC=gcc all\n',
        },
        {
          title: 'Of a noarch package, where it hardly matters',
          spec: 'BuildArch: noarch\n%build\nmake\n',
          findings: [{ line: 3, level: 'note' }],
          fixed: 'BuildArch: noarch\n%build\n%make_build\n',
        },
        {
          title: 'A comment on something else',
          spec: '%build\n# the library\nmake -C %{lib_dir}\n',
          findings: [{ line: 3 }],
          fixed: '%build\n# the library\n%make_build -C %{lib_dir}\n',
        },
      ],
      good: [
        { spec: '%build\n%make_build\n' },
        { title: 'Said in another way', spec: '%build\nmake %{?_smp_mflags}\nmake -j4 all\nmake $MAKEOPTS\n' },
        { title: 'Explained behind it', spec: '%build\nmake\n# fails with a parallel make\n%install\n' },
        { title: 'Where there may be no %make_build', spec: '%build\n%if %{?make_build:1}%{!?make_build:0}\n%make_build\n%else\nmake\n%endif\n' },
        { title: 'Behind a command in between', spec: '%build\nmake M=`pwd` %{?_smp_mflags}\n' },
        { title: 'Said before', spec: '%build\nexport MAKEFLAGS="%{?_smp_mflags}"\nmake\n' },
        { title: 'A second try', spec: '%build\nif ! %make_build; then\n  echo again\n  make V=1 all\nfi\n%make_build X=1 || make X=1\n' },
        { title: 'With a reason', spec: '%build\n# the parallel build is broken\nmake\nmake -j1 lib\n' },
        {
          title: 'Documents, translations and single files are one job',
          spec: '%build\nmake -C doc\nmake man\nmake -C docs/psdoc all.ps\nmake lrelease\nmake config.h\nmake -f Makefile.docs\n',
        },
        {
          title: 'A policy module, as the guidelines on SELinux build it',
          spec: '%build\nmake -f %{_datadir}/selinux/devel/Makefile demo.pp\nmake NAME=x -f /usr/share/selinux/devel/Makefile\n',
        },
        { title: 'A target and its variables, with a conditional in between', spec: '%build\nmake configure \\\n  A=1 \\\n%if 1\n  B=1\n%endif\n' },
        {
          title: 'Nothing is built',
          spec: '%build\nmake clean\nmake clean all\nmake cleanall\nmake defconfig\nmake check\n%install\nmake install DESTDIR=%{buildroot}\n',
        },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const commands = shellCommands(spec, ['%build']);
      if (!commands.some(isMake) || setsFlags(spec.source.text)) return;
      const noarch = isNoarchOnly(spec);
      for (const [i, make] of commands.entries()) {
        if (!isMake(make) || !isSerial(make) || compilesLittle(make) || isSecondTry(commands.slice(Math.max(0, i - 3), i))) continue;
        const { program } = make;
        if (isExplained(spec, make)) continue;
        const at = { source: spec.source, start: program.start, end: program.end };
        report({
          message: 'make builds with one job here. Write %make_build, or say in a comment why it cannot be parallel.',
          at,
          ...(noarch && { level: 'note' as const }),
          fix: { safety: 'unsafe', title: 'Write %make_build', edits: [{ location: at, text: '%make_build' }] },
        });
      }
    },
  },
});

/** Behind `if ! %make_build; then` or `%make_build ||`. */
function isSecondTry(before: readonly ShellCommand[]): boolean {
  return before.some(({ tool, line, ender }) => tool === '%make_build' && (ender === '||' || /^if[ \t]+!/.test(line.text)));
}

const isMake = ({ tool }: ShellCommand): boolean => tool === 'make' || tool === 'gmake';

const aboutJobs = /parallel|smp|(?:^|\W)-j|\bjobs?\b|\brac[ey]|concurren|\bserial|simultaneous/i;

/** Above, or below: such comments often stand where the flag was taken away. */
function isExplained(spec: Spec, { program, end }: ShellCommand): boolean {
  return (
    hasReasonNear(spec, program.start, { ...usualReach, counts: (comment) => isReason(comment) && aboutJobs.test(comment) }) ||
    hasReasonNear(spec, end, { below: 3, counts: (comment) => aboutJobs.test(comment) })
  );
}

/** Also where `make` is what remains without %make_build: `%if %{?make_build:1}…`. */
const setsFlags = (text: string): boolean => /%\{[?!]+make_build:|MAKEFLAGS\+?=["']?[^\n]{0,200}(?:-j|smp|jobs)/.test(text);

/** No job count, nothing that may bring one, and a target that builds something. */
function isSerial(command: ShellCommand): boolean {
  const { args } = command;
  // Arguments behind a command in backquotes are not read.
  if (command.ender === '`' || variablesSet(command).some(({ name }) => name === 'MAKEFLAGS')) return false;
  const words = args.filter((_, i) => !valuedMakeOptions.includes(args[i - 1]?.text ?? ''));
  if (words.some(({ text }) => /^-[a-ik-zA-Z]*j|^--jobs|smp|ncpus|^\$|^%\{?[?!]*(?!_|name|version)[A-Za-z]/i.test(text))) return false;
  const targets = targetsOf(command);
  // With jobs, `clean` would run beside the others.
  if (targets.length > 1 && targets.some((target) => cleans.test(target))) return false;
  return targets.length === 0 || !targets.every((target) => buildsNothing.test(target));
}

const cleans = /^(?:dist|mrproper|very|maintainer-)?clean(?:[-_]?all)?$/;

const buildsNothing =
  /^(?:(?:dist|mrproper|very|maintainer-)?clean(?:[-_]?all)?|mrproper|[a-z_]*config|depend|deps?|check(?:-.*)?|(?:reg)?tests?|install|install-.*|help|version|prepare|show-.*|print-.*|configure|vendor|update-po|gen(?:erate)?|autogen\.sh)$/;
const documents =
  /^(?:[a-z]*-?docs?|documentation|man(?:page|ual)?s?|html|pdf|ps|info|po|locale|translations|messages|l(?:update|release)|update-gmo)(?:[-_/.].*)?$/i;

/** Documentation, translations, policy modules, single files: nothing that several jobs do faster. */
function compilesLittle(command: ShellCommand): boolean {
  const targets = targetsOf(command);
  const directories = valuesOf(command, 'C');
  if (valuesOf(command, 'f').some((file) => /selinux\/devel\/Makefile$|(?:^|[./_-])docs?(?:\.mk)?$/i.test(file))) return true;
  if (targets.length > 0 && targets.every((target) => documents.test(target) || /\.(?:o|lo|la|h|hpp|c|cc|cpp|pp|info|texi|html|pdf|ps|\d)$/.test(target)))
    return true;
  return directories.length > 0 && directories.every((directory) => /(?:^|\/)(?:docs?|documentation|man|po|locale)(?:\/|$)/i.test(directory));
}

/** `-C dir`, `-Cdir`. */
const valuesOf = ({ args }: ShellCommand, option: 'C' | 'f'): string[] =>
  args.flatMap(({ text }, i) => (text === `-${option}` ? [args[i + 1]?.text ?? ''] : text.startsWith(`-${option}`) ? [text.slice(2)] : []));

/** Empty words are what a backslash leaves in front of a conditional. */
function targetsOf({ args }: ShellCommand): string[] {
  return args.flatMap(({ text }, i) => (text === '' || /^-|=/.test(text) || valuedMakeOptions.includes(args[i - 1]?.text ?? '') ? [] : [text]));
}
