import { asSpecNames } from '../../../src/buildlog/as-spec-names.js';
import { plainLine } from '../../../src/buildlog/plain-line.js';
import { defineRule, type Location, type LogMessage } from '../../../src/policy/index.js';
import { shortened } from '../../../src/text/shortened.js';
import { messagesOf } from '../../reading/builds/log-messages.js';

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
          title: 'A patch',
          spec: 'Name: demo\nPatch0: fix.patch\n%prep\n%setup -q\n%patch -P0 -p1\n',
          log: 'Executing(%prep): /bin/sh -e /var/tmp/rpm-tmp.c\n+ /usr/lib/rpm/rpmuncompress /b/SOURCES/fix.patch\n+ /usr/bin/patch -p1 -s\n1 out of 1 hunk FAILED -- saving rejects to file a.c.rej\nerror: Bad exit status from /var/tmp/rpm-tmp.c (%prep)\n',
          findings: [{ line: 5, message: 'fix.patch does not apply: 1 out of 1 hunk FAILED' }],
        },
        {
          title: 'A source that could not be fetched',
          log: 'error: Executing url helper "/usr/bin/curl -o /b/demo-1.tar.gz https://example.org/demo-1.tar.gz" failed with status 22\nerror: Couldn\'t download https://example.org/demo-1.tar.gz\n',
          findings: [{ line: 1, message: 'https://example.org/demo-1.tar.gz could not be fetched' }],
        },
        {
          title: 'A check behind the build',
          log: '[   41s] (none): E: badness 10000 exceeds threshold 1000, aborting.\n[   42s] host7 failed "build demo.spec" at Tue Jun 10 11:40:23 UTC 2025.\n',
          findings: [{ line: 1, message: 'rpmlint let the build fail: badness 10000 exceeds threshold 1000' }],
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
      for (const { file, url, at } of missing) {
        const message =
          url === undefined
            ? `${file} is not there. Put it beside the spec, or correct what the tag says.`
            : `${url} could not be fetched. Correct the address, or put ${file} beside the spec.`;
        report({ message, at, cause: { source: file } });
      }
      for (const { tool, text, at } of messagesOf(log, 'post-check'))
        report({ message: `${tool} let the build fail: ${short(text)}. What it found stands above in the log.`, at });
      for (const message of messagesOf(log, 'script-failed')) {
        if (message.section !== '%prep' || missing.length === 0)
          report({
            message: failure(message),
            at: message.at,
            cause: message.patch === undefined ? causeOf(message) : { source: message.patch },
            related: relatedOf(message),
          });
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

function failure({ section, command, patch, reasons }: Of<'script-failed'>): string {
  const why = reasons[0] ? `: ${said(reasons[0]).replace(/[.:]+$/, '')}` : '';
  if (patch !== undefined) return `${patch} does not apply${why}. Make it anew for these sources, or drop it where they have the change already.`;
  return `${section} failed${atCommand(command)}${why}. The lines above it in the log have more.`;
}

function ending({ how, section, command, status, at }: Of<'build-stopped'>): string {
  if (how === 'cut')
    return `The log ends in ${section}${atCommand(command)}, and no package was written. The build was stopped from outside (a time limit, no memory), or the log is not whole.`;
  const returned = status === undefined ? '' : ` with status ${status}`;
  return `${status === undefined ? 'The build' : 'rpmbuild'} failed${returned}${section === undefined ? '' : ` in ${section}`}${atCommand(command)} and does not say why. The last it said: ${said(at)}`;
}

const atCommand = (command: string | undefined): string => (command === undefined ? '' : ` at "${short(command)}"`);

const causeOf = ({ section, command }: { readonly section: string; readonly command?: string }) => ({ section, ...(command !== undefined && { command }) });

const relatedOf = ({ reasons }: { readonly reasons: readonly Location[] }) => reasons.map((location) => ({ location, message: 'this may be why' }));

/** A line of the log. What compilers say begins with a path. */
const said = ({ source, start, end }: Location): string => shortened(asSpecNames(plainLine(source.text.slice(start, end))), 240);

const short = (text: string): string => shortened(asSpecNames(text), 120);
