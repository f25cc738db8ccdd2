import { defineRule } from '../../src/policy/index.js';
import { rpmlintMessages } from '../data/documents/rpmlint.js';
import { gainsRights } from '../data/paths/file-type.js';
import { isProgram, nativeObjects } from '../reading/package/elf-objects.js';

/** What their manual pages say never to use, and what to use. */
const dangerous: Readonly<Record<string, string>> = {
  mktemp: 'mkstemp: somebody else can make the file first',
  tmpnam: 'mkstemp: somebody else can make the file first',
  tmpnam_r: 'mkstemp: somebody else can make the file first',
  tempnam: 'mkstemp: somebody else can make the file first',
  gets: 'fgets: its input can be longer than any buffer',
};
const setsUser = new Set(['setuid', 'setresuid', 'setreuid']);
const setsGroup = new Set(['setgid', 'setresgid', 'setregid']);
const dropsGroups = new Set(['setgroups', 'initgroups', 'cap_set_proc', 'cap_setgroups', 'capng_change_id']);

export default defineRule({
  meta: {
    id: 'forbidden-function',
    category: 'binaries',
    summary: 'A program calls a function that cannot be used safely',
    why: 'Names of temporary files that are only made up can be taken by somebody else; gets writes beyond its buffer; who gives up the rights of root and forgets setgroups keeps those of its groups.',
    source: rpmlintMessages('BinariesCheck: call-to-mktemp, missing-call-to-setgroups-before-setuid', 'SHOULD NOT'),
    level: 'note',
    needs: ['imports'],
    fix: 'none',
    securitySeverity: 3.6,
    precision: 'high',
    equivalents: { rpmlint: ['call-to-mktemp', 'missing-call-to-setgroups-before-setuid'], rpminspect: ['badfuncs'] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { imports: ['mktemp', 'puts'] } }] }],
          findings: [{ file: '/usr/bin/demo', level: 'note', message: 'mkstemp' }],
        },
        {
          title: 'Giving up rights by halves',
          packages: [{ files: [{ path: '/usr/sbin/food', elf: { imports: ['setgid', 'setuid', 'gets'] } }] }],
          findings: [{ message: 'fgets' }, { message: 'setgroups' }],
        },
      ],
      good: [
        { packages: [{ files: [{ path: '/usr/bin/demo', elf: { imports: ['mkstemp', 'fgets'] } }] }] },
        { packages: [{ files: [{ path: '/usr/sbin/food', elf: { imports: ['setgroups', 'setgid', 'setuid'] } }] }] },
        {
          title: 'Libraries that pass such calls on; programs that go back to the user who called them',
          packages: [
            {
              files: [
                { path: '/usr/lib64/libpython3.so.1.0', elf: { soname: 'libpython3.so.1.0', imports: ['setuid', 'setgid'] } },
                { path: '/usr/bin/demo', elf: { imports: ['setuid'] } },
                { path: '/usr/bin/screen', mode: 0o4755, elf: { imports: ['getuid', 'setuid', 'setgid'] } },
                { path: '/usr/bin/back', elf: { imports: ['getuid', 'getgid', 'setuid', 'setgid'] } },
              ],
            },
          ],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      for (const { file, elf } of nativeObjects(pkg)) {
        const { names = [], truncated } = elf.imports ?? {};
        for (const name of names) {
          const instead = Object.hasOwn(dangerous, name) ? dangerous[name] : undefined;
          if (instead !== undefined)
            report({
              file: file.path,
              message: `The file calls ${name}. Ask upstream for ${instead}.`,
              ...(name === 'mktemp' && { rpmlint: 'call-to-mktemp' }),
            });
        }
        // who goes back to its caller asks for the caller's group, and rightly keeps the others
        const becomesUser = isProgram(elf) && !gainsRights(file) && !names.includes('getgid');
        const givesUpRights = becomesUser && names.some((name) => setsUser.has(name)) && names.some((name) => setsGroup.has(name));
        if (givesUpRights && !truncated && !names.some((name) => dropsGroups.has(name)))
          report({
            file: file.path,
            message:
              'The program changes user and group and never calls setgroups or initgroups, so that it keeps its other groups. Ask upstream to call setgroups first.',
            rpmlint: 'missing-call-to-setgroups-before-setuid',
          });
      }
    },
  },
});
