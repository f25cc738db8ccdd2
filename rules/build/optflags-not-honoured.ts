import { defineRule, type PackageFacts } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { messagesOf } from '../reading/builds/log-messages.js';
import { elfFiles } from '../reading/package/files.js';

interface Options {
  /** Options that each compilation must have been made with. */
  readonly mandatory: readonly string[];
  /** Options that none may have been made with. */
  readonly forbidden: readonly string[];
}

const flags = '-O2 -g -pipe -Wall -fexceptions -fstack-protector-strong -m64';

const list = { type: 'array', items: { type: 'string' } };

export default defineRule<Options>({
  meta: {
    id: 'optflags-not-honoured',
    category: 'build',
    summary: "Code was compiled without the distribution's flags",
    why: "The distribution's flags optimise the code and protect it against attacks. The debug information of a file names the options of each of its parts.",
    source: fedoraGuidelines('Compiler Flags', 'MUST'),
    level: 'error',
    profiles: { generic: 'warning', fedora: 'error', opensuse: 'error' },
    needs: ['elf'],
    fix: 'none',
    precision: 'high',
    options: {
      schema: {
        type: 'object',
        properties: {
          mandatory: { ...list, description: 'Options that must be recorded for all code' },
          forbidden: { ...list, description: 'Options that must not be recorded for any' },
        },
        additionalProperties: false,
      },
      defaults: { mandatory: [], forbidden: [] },
    },
    equivalents: { rpmlint: ['missing-mandatory-optflags', 'forbidden-optflags'], rpminspect: ['annocheck'] },
    examples: {
      bad: [
        {
          profile: 'fedora',
          packages: [
            {
              name: 'demo-debuginfo',
              tags: { OPTFLAGS: flags },
              files: [{ path: '/usr/lib/debug/usr/bin/demo.debug', elf: { compilations: ['GNU C17 14.2.1 -mtune=generic -march=x86-64 -g -O0'] } }],
            },
          ],
          findings: [{ file: '/usr/lib/debug/usr/bin/demo.debug', level: 'error', message: '-O2' }],
        },
        {
          title: "What the compilers' commands in a log show",
          profile: 'fedora',
          log: "Executing(%build): /bin/sh -e /x\n+ CFLAGS='-O2 -g -fexceptions -fstack-protector-strong -m64'\n+ make\ngcc -O2 -c a.c -o a.o\n/usr/bin/x86_64-redhat-linux-gnu-gcc -c src/b.c\nWrote: /x/a-1-1.src.rpm\n",
          findings: [{ line: 4, level: 'warning', message: '2 of 2 compiler commands, a.c first' }],
        },
        {
          title: 'Options of your own',
          options: { mandatory: ['-g', '-O3'], forbidden: ['-frounding-math'] },
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { compilations: ['GNU C++17 14 -march=x86-64 -g -O2 -frounding-math'] } }] }],
          findings: [{ message: '-O3' }, { message: '-frounding-math' }],
        },
        {
          title: "None of the protection that the distribution's flags give",
          profile: 'fedora',
          packages: [
            {
              name: 'demo-debuginfo',
              tags: { OPTFLAGS: flags },
              files: [{ path: '/usr/lib/debug/usr/bin/demo.debug', elf: { compilations: ['GNU C17 14 -march=x86-64 -g -O2'] } }],
            },
          ],
          findings: [{ message: '-fstack-protector-strong' }],
        },
      ],
      good: [
        {
          title: 'Compilers that have the flags, a check of configure, a quiet build',
          profile: 'fedora',
          log: "Executing(%build): /bin/sh -e /x\n+ CFLAGS='-O2 -g -fexceptions -fstack-protector-strong -m64'\ngcc -DX -O2 -g -fexceptions -fstack-protector-strong -m64 -c a.c -o a.o\ngcc -c -g conftest.c >&5\n  CC       b.o\nWrote: /x/a-1-1.src.rpm\n",
        },
        {
          title: 'A build without such flags',
          profile: 'fedora',
          log: "Executing(%build): /bin/sh -e /x\n+ make 'CFLAGS=-O2 -g'\ngcc -c a.c -o a.o\nWrote: /x/a-1-1.src.rpm\n",
        },
        {
          profile: 'fedora',
          packages: [
            {
              name: 'demo-debuginfo',
              tags: { OPTFLAGS: flags },
              files: [
                {
                  path: '/usr/lib/debug/usr/bin/demo.debug',
                  elf: { compilations: ['GNU C17 14.2.1 -m64 -march=x86-64 -g -O2 -fexceptions -fstack-protector-strong'] },
                },
              ],
            },
          ],
        },
        {
          title: 'Options that were not recorded, and a part that switches the protection off on purpose',
          profile: 'fedora',
          packages: [
            {
              tags: { OPTFLAGS: flags },
              files: [
                { path: '/usr/bin/a', elf: { compilations: ['clang version 19.1.0 (Fedora 19.1.0-1.fc42)'] } },
                { path: '/usr/bin/b', elf: { compilations: ['GNU C17 14 -march=x86-64 -g -O2 -fno-stack-protector'] } },
              ],
            },
          ],
        },
        {
          title: 'Optimised by other means',
          profile: 'fedora',
          packages: [{ tags: { OPTFLAGS: flags }, files: [{ path: '/usr/bin/a', elf: { compilations: ['GNU C17 14 -g -Os -fstack-protector-all'] } }] }],
        },
        {
          title: 'A builder whose own flags ask for no more',
          profile: 'fedora',
          packages: [{ tags: { OPTFLAGS: '-g' }, files: [{ path: '/usr/bin/a', elf: { compilations: ['GNU C17 14 -g -O0'] } }] }],
        },
      ],
    },
  },
  check: {
    buildlog(log, { report }) {
      for (const { file, count, of, flags: given, at } of messagesOf(log, 'flags-missing'))
        report({
          message: `${count} of ${of} compiler commands, ${file} first, have none of the flags of the build (${given.join(' ')} …). Pass %{optflags} (%build_cflags) to the build, and let nothing override it.`,
          at,
          level: 'warning',
          cause: { section: '%build' },
        });
    },
    rpm(pkg, { options, report }) {
      const asked = askedFor(pkg);
      for (const { path, content } of elfFiles(pkg)) {
        const recorded = (content?.elf?.compilations ?? []).map(optionsOf).filter((each) => each.length > 0);
        if (recorded.length === 0) continue;
        const missing = options.mandatory.filter((option) => recorded.some((each) => !each.includes(option)));
        if (asked.optimising !== undefined && recorded.some((each) => !each.some(isOptimising))) missing.push(asked.optimising);
        // a single part may do without on purpose, or come from the C library
        if (asked.protection !== undefined && recorded.every((each) => !each.some(isProtection))) missing.push(asked.protection);
        const advice = 'Pass %{optflags} (%build_cflags) to the build, and let nothing override it.';
        if (missing.length > 0)
          report({
            file: path,
            message: `There is code in it that was compiled without ${missing.join(' ')}. ${advice}`,
            rpmlint: 'missing-mandatory-optflags',
          });
        const forbidden = options.forbidden.filter((option) => recorded.some((each) => each.includes(option)));
        if (forbidden.length > 0)
          report({ file: path, message: `There is code in it that was compiled with ${forbidden.join(' ')}. ${advice}`, rpmlint: 'forbidden-optflags' });
      }
    },
  },
});

/** The options in a DW_AT_producer text; none where the compiler recorded none but those for the machine, which are always there. */
function optionsOf(producer: string): string[] {
  const options = producer.split(' ').filter((word) => word.startsWith('-'));
  return options.some((option) => !option.startsWith('-m')) ? options : [];
}

/** What the flags of the build, which the header keeps, ask for. */
function askedFor({ header }: PackageFacts): { readonly optimising?: string | undefined; readonly protection?: string | undefined } {
  const { OPTFLAGS } = header;
  const given = typeof OPTFLAGS === 'string' ? OPTFLAGS.split(/\s+/, 1000) : [];
  return { optimising: given.find(isOptimising), protection: given.find((option) => option.startsWith('-fstack-protector')) };
}

/** GCC records the last -O only. */
const isOptimising = (option: string): boolean => /^-O(?:[123sgz]|fast)?$/.test(option);
const isProtection = (option: string): boolean => /^-f(?:no-)?stack-protector/.test(option);
