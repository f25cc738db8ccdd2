import { defineRule } from '../../src/policy/index.js';
import { rpmlintMessages } from '../data/documents/rpmlint.js';
import { sampleLevel, scripts } from './shebang/scripts.js';

export default defineRule({
  meta: {
    id: 'shebang-crlf',
    category: 'scripts',
    summary: 'The first line of a script ends in a carriage return',
    why: "The kernel takes the carriage return as part of the interpreter's name or of its argument, and finds no such program.",
    source: rpmlintMessages('wrong-script-end-of-line-encoding', 'MUST NOT'),
    level: 'error',
    needs: ['first-line'],
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['wrong-script-end-of-line-encoding', 'wrong-file-end-of-line-encoding'], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/usr/bin/demo', mode: 0o755, content: '#!/usr/bin/python3\r\nprint(1)\r\n' }] }],
          findings: [{ file: '/usr/bin/demo', level: 'error', message: 'carriage return' }],
        },
        {
          title: 'Behind an argument, and in a file without any line feed',
          packages: [
            {
              files: [
                { path: '/usr/bin/a', mode: 0o755, content: '#!/usr/bin/perl -w\r\n' },
                { path: '/usr/bin/b', mode: 0o755, content: '#!/bin/sh\recho hi\r' },
              ],
            },
          ],
          findings: [{ file: '/usr/bin/a' }, { file: '/usr/bin/b' }],
        },
        {
          title: 'Not executable',
          packages: [{ files: [{ path: '/usr/share/demo/lib.py', content: '#!/usr/bin/python3\r\n' }] }],
          findings: [{ level: 'warning' }],
        },
        {
          title: 'Documentation',
          packages: [{ files: [{ path: '/usr/share/doc/demo/run.sh', mode: 0o755, content: '#!/bin/sh\r\n' }] }],
          findings: [{ level: 'note' }],
        },
      ],
      good: [
        { packages: [{ files: [{ path: '/usr/bin/demo', mode: 0o755, content: '#!/usr/bin/python3\nprint(1)\n' }] }] },
        { title: 'No script', packages: [{ files: [{ path: '/usr/share/demo/data.txt', content: 'a\r\nb\r\n' }] }] },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      for (const { file, shebang, executable } of scripts(pkg)) {
        if (!shebang.carriageReturn) continue;
        const level = executable ? {} : ({ level: 'warning' } as const);
        report({
          file: file.path,
          message: 'The first line has a carriage return, which the kernel takes for a part of it. Convert the file in %prep (dos2unix, or sed with s/\\r$//).',
          ...level,
          ...sampleLevel(file),
        });
      }
    },
  },
});
