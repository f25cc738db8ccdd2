import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { isBelowPattern } from '../data/paths/directory-pattern.js';
import { wordListOption } from '../data/word-list-option.js';
import { faultyElements, named } from './rpath/elements.js';

export default defineRule<{ allow: readonly string[] }>({
  meta: {
    id: 'rpath-invalid',
    category: 'binaries',
    summary: 'A search path names a directory outside the trees that hold libraries',
    why:
      'Private libraries belong below /usr/lib, /usr/lib64 or /usr/libexec. A search path to anywhere else, often the prefix that upstream builds with, makes the ' +
      'program load whatever somebody else put there, or look in vain.',
    source: fedoraGuidelines('Beware of rpath', 'MUST NOT'),
    level: 'error',
    needs: ['elf'],
    fix: 'none',
    securitySeverity: 5.3,
    precision: 'very-high',
    options: wordListOption('allow', 'Trees outside /usr that this policy installs into, such as /opt/acme; * stands for one name'),
    equivalents: { rpmlint: ['binary-or-shlib-defines-rpath'], rpminspect: ['runpath'] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { runpath: '/opt/demo/lib' } }] }],
          findings: [{ file: '/usr/bin/demo', message: '"/opt/demo/lib"' }],
        },
        {
          title: 'Data directories, the root, /usr/libexec itself and directories that only look like a library tree',
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { runpath: '/usr/share/demo:/:/usr/libexec:/usr/lib32:/usr/lib32/demo' } }] }],
          findings: [{ message: '(1 of 5)' }, { message: '(2 of 5)' }, { message: '(3 of 5)' }, { message: '(4 of 5)' }, { message: '(5 of 5)' }],
        },
        {
          title: 'The local administrator owns /usr/local',
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { rpath: '/usr/local/lib:/usr/local/lib64:/usr/local/lib/demo' } }] }],
          findings: [{ message: '/usr/local/lib"' }, { message: '/usr/local/lib64"' }, { message: '/usr/local/lib/demo"' }],
        },
      ],
      good: [
        {
          packages: [
            {
              files: [
                { path: '/usr/bin/demo', elf: { runpath: '/usr/lib64/demo' } },
                { path: '/usr/lib64/demo/libpart.so', elf: { soname: 'libpart.so' } },
              ],
            },
          ],
        },
        {
          title: 'Braces around ORIGIN mean the same as none',
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { runpath: '${ORIGIN}/../lib64/demo' } }] }],
        },
        {
          title: 'A tree that the policy allows',
          packages: [{ files: [{ path: '/opt/acme/bin/demo', elf: { runpath: '/opt/acme/lib' } }] }],
          options: { allow: ['/opt/acme'] },
        },
        {
          title: 'Build directories and relative elements have rules of their own',
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { runpath: '/tmp/x:lib' } }] }],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { set, options, report }) {
      for (const element of faultyElements(pkg, set, 'invalid')) {
        if (options.allow.some((pattern) => isBelowPattern(element.path ?? '', pattern))) continue;
        report({
          file: element.file.path,
          message: `${named(element)} is outside the trees that hold libraries. Install private libraries below %{_libdir}/%{name} and point there, or remove the element.`,
        });
      }
    },
  },
});
