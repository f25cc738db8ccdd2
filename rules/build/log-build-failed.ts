import { defineRule, type Location, type LogMessage } from '../../src/policy/index.js';
import { shortened } from '../../src/text/shortened.js';
import { messagesOf } from '../reading/builds/log-messages.js';

export default defineRule({
  meta: {
    id: 'log-build-failed',
    category: 'build',
    summary: 'The build failed',
    why: 'rpm runs each section with "sh -e": the first command that fails ends the build. The log says which section it was, and mostly why. Where it stops in the middle, the build was ended from outside.',
    source: {
      document: 'rpm spec file format',
      heading: 'Build scriptlets',
      strength: 'MUST',
      url: 'https://rpm-software-management.github.io/rpm/man/rpm-spec.5',
    },
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          log: 'Executing(%build): /bin/sh -e /var/tmp/rpm-tmp.a\n+ umask 022\n+ gcc -c demo.c\ndemo.c:1:1: error: expected ; before x\nerror: Bad exit status from /var/tmp/rpm-tmp.a (%build)\n\nRPM build errors:\n    Bad exit status from /var/tmp/rpm-tmp.a (%build)\n',
          findings: [{ line: 5, level: 'error', message: '%build failed at "gcc -c demo.c": demo.c:1:1: error: expected ; before x' }],
        },
        {
          title: 'Where the log does not say why',
          log: 'Executing(%check): /bin/sh -e /var/tmp/rpm-tmp.b\n+ false\nerror: Bad exit status from /var/tmp/rpm-tmp.b (%check)\n',
          findings: [{ line: 3, message: '%check failed at "false"' }],
        },
        {
          title: 'A source that is not there: the script that would unpack it has no fault of its own',
          log: 'Executing(%prep): /bin/sh -e /var/tmp/rpm-tmp.c\nerror: File /b/SOURCES/demo-1.tar.gz: No such file or directory\nerror: Bad exit status from /var/tmp/rpm-tmp.c (%prep)\n',
          findings: [{ line: 2, message: 'demo-1.tar.gz is not there' }],
        },
        {
          title: 'A log that stops in the middle',
          log: 'Executing(%build): /bin/sh -e /var/tmp/rpm-tmp.d\n+ make\ncc -c a.c\n',
          findings: [{ line: 3, message: 'The log ends in %build at "make"' }],
        },
        {
          title: 'Nothing says why',
          log: "Mock Version: 6.7\nExecuting command: ['bash', '-c', '/usr/bin/rpmbuild -bb /b/demo.spec']\nsomething\nChild return code was: 1\n",
          findings: [{ line: 3, message: 'rpmbuild failed with status 1' }],
        },
      ],
      good: [
        { log: 'Executing(%build): /bin/sh -e /var/tmp/rpm-tmp.a\n+ make\n+ exit 0\nWrote: /x/demo-1-1.x86_64.rpm\n' },
        { title: 'What a program prints', log: 'Executing(%check): /bin/sh -e /x\nerror handling: all tests passed\nWrote: /x/demo-1-1.x86_64.rpm\n' },
        {
          title: 'Build dependencies that are made, and then installed',
          log: "Mock Version: 6.7\nExecuting command: ['bash', '-c', '/usr/bin/rpmbuild -br /b/demo.spec']\nWrote: /b/demo-1-1.buildreqs.nosrc.rpm\nChild return code was: 11\n",
        },
      ],
    },
  },
  check: {
    buildlog(log, { report }) {
      const missing = messagesOf(log, 'source-missing');
      for (const { file, at } of missing)
        report({ message: `${file} is not there. Put it beside the spec, or correct what the tag says.`, at, cause: { source: file } });
      for (const message of messagesOf(log, 'script-failed')) {
        if (message.section !== '%prep' || missing.length === 0)
          report({ message: failure(message), at: message.at, cause: causeOf(message), related: relatedOf(message) });
      }
      for (const message of messagesOf(log, 'build-stopped'))
        report({
          message: ending(message),
          at: message.at,
          ...(message.section !== undefined && { cause: causeOf({ ...message, section: message.section }) }),
          related: relatedOf(message),
        });
    },
  },
});

type Of<Kind> = Extract<LogMessage, { readonly kind: Kind }>;

function failure({ section, command, reasons }: Of<'script-failed'>): string {
  const why = reasons[0] ? `: ${short(textOf(reasons[0]))}` : '';
  return `${section} failed${atCommand(command)}${why}. The lines above it in the log have more.`;
}

function ending({ how, section, command, status, at }: Of<'build-stopped'>): string {
  if (how === 'cut')
    return `The log ends in ${section}${atCommand(command)}, and no package was written. The build was stopped from outside (a time limit, no memory), or the log is not whole.`;
  const returned = status === undefined ? '' : ` with status ${status}`;
  return `rpmbuild failed${returned}${section === undefined ? '' : ` in ${section}`}${atCommand(command)} and does not say why. The last it said: ${short(textOf(at))}`;
}

const atCommand = (command: string | undefined): string => (command === undefined ? '' : ` at "${short(command)}"`);

const causeOf = ({ section, command }: { readonly section: string; readonly command?: string }) => ({ section, ...(command !== undefined && { command }) });

const relatedOf = ({ reasons }: { readonly reasons: readonly Location[] }) => reasons.map((location) => ({ location, message: 'this may be why' }));

const textOf = ({ source, start, end }: Location): string => source.text.slice(start, end);

const short = (text: string): string => shortened(text, 120);
