import { defineRule } from '../../src/policy/index.js';
import { messagesOf } from '../reading/builds/log-messages.js';

export default defineRule({
  meta: {
    id: 'log-build-failed',
    category: 'build',
    summary: 'A script of the build failed',
    why: 'rpm runs each section with "sh -e": the first command that fails ends the build. The log says which section it was, and mostly why.',
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
      ],
      good: [
        { log: 'Executing(%build): /bin/sh -e /var/tmp/rpm-tmp.a\n+ make\n+ exit 0\nWrote: /x/demo-1-1.x86_64.rpm\n' },
        { title: 'What a program prints', log: 'Executing(%check): /bin/sh -e /var/tmp/rpm-tmp.a\nerror handling: all tests passed\n' },
      ],
    },
  },
  check: {
    buildlog(log, { report }) {
      for (const { section, command, reasons, at } of messagesOf(log, 'script-failed')) {
        const [first, ...others] = reasons.map((location) => ({ location, text: location.source.text.slice(location.start, location.end) }));
        const where = command === undefined ? '' : ` at "${short(command)}"`;
        report({
          message: `${section} failed${where}${first ? `: ${short(first.text)}` : ''}. The lines above it in the log have more.`,
          at,
          cause: { section, ...(command !== undefined && { command }) },
          related: [first, ...others].flatMap((each) => (each ? [{ location: each.location, message: 'this may be why' }] : [])),
        });
      }
    },
  },
});

const short = (text: string): string => (text.length > 120 ? `${text.slice(0, 120)}…` : text);
