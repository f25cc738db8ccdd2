import { defineRule, type ElfFacts } from '../../src/policy/index.js';
import { rpmlintMessages } from '../data/documents/rpmlint.js';
import { isProgram, nativeObjects, publicLibraries } from '../reading/package/elf-objects.js';

/** Functions that only the C library has (ISO C, POSIX): one of them is enough to need it. */
const ofLibc = new Set([
  'malloc',
  'free',
  'calloc',
  'realloc',
  'printf',
  'fprintf',
  'snprintf',
  'puts',
  'fopen',
  'fclose',
  'strlen',
  'strcmp',
  'strdup',
  'memcpy',
  'memset',
  'exit',
  'abort',
  'getenv',
  '__stack_chk_fail',
  '__errno_location',
]);
/** Functions of ISO C's <math.h> that compilers don't inline; glibc has them in libm.so.6. */
const ofLibm = new Set([
  'sin',
  'cos',
  'tan',
  'asin',
  'acos',
  'atan',
  'atan2',
  'exp',
  'log',
  'log10',
  'log2',
  'pow',
  'sinh',
  'cosh',
  'tanh',
  'cbrt',
  'hypot',
  'fmod',
  'sinf',
  'cosf',
  'powf',
  'expf',
  'logf',
  'atan2f',
]);

export default defineRule({
  meta: {
    id: 'undefined-direct-dependency',
    category: 'binaries',
    summary: 'A file uses functions of a library that it does not name',
    why: 'Such a library works only as long as everybody who uses it happens to load the missing one too; rpm cannot see the requirement, and versions of symbols are lost.',
    source: rpmlintMessages('BinariesCheck: undefined-non-weak-symbol', 'SHOULD NOT'),
    level: 'warning',
    needs: ['imports'],
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['undefined-non-weak-symbol'], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [
            { files: [{ path: '/usr/lib64/libdemo.so.1', elf: { soname: 'libdemo.so.1', needed: ['libz.so.1'], imports: ['deflate', 'malloc', 'puts'] } }] },
          ],
          findings: [{ file: '/usr/lib64/libdemo.so.1', level: 'warning', message: 'malloc' }],
        },
        {
          title: 'Mathematics',
          packages: [{ files: [{ path: '/usr/lib64/libdemo.so.1', elf: { soname: 'libdemo.so.1', needed: ['libc.so.6'], imports: ['cos', 'puts'] } }] }],
          findings: [{ message: '-lm' }],
        },
        {
          title: 'Versions of a library that is not needed: the loader refuses the file',
          packages: [
            {
              files: [
                {
                  path: '/usr/bin/demo',
                  elf: { needed: ['libc.so.6'], versionsNeeded: [{ library: 'libdemo.so.1', versions: ['DEMO_1'] }], imports: ['demo'] },
                },
              ],
            },
          ],
          findings: [{ level: 'error', message: 'libdemo.so.1' }],
        },
      ],
      good: [
        {
          packages: [
            {
              files: [
                {
                  path: '/usr/lib64/libdemo.so.1',
                  elf: {
                    soname: 'libdemo.so.1',
                    needed: ['libm.so.6', 'libc.so.6'],
                    versionsNeeded: [{ library: 'libc.so.6', versions: ['GLIBC_2.2.5'] }],
                    imports: ['cos', 'malloc'],
                  },
                },
              ],
            },
          ],
        },
        {
          title: 'musl, where one library has it all',
          packages: [{ files: [{ path: '/usr/lib/libdemo.so.1', elf: { soname: 'libdemo.so.1', needed: ['libc.musl-x86_64.so.1'], imports: ['cos'] } }] }],
        },
        {
          title: 'Plugins, which get what they use from their program',
          packages: [{ files: [{ path: '/usr/lib64/demo/plugin.so', elf: { needed: [], imports: ['malloc', 'cos'] } }] }],
        },
        {
          title: 'A library that brings such a function itself',
          packages: [{ files: [{ path: '/usr/lib64/libdemo.so.1', elf: { soname: 'libdemo.so.1', needed: ['libimf.so', 'libc.so.6'], imports: ['cos'] } }] }],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      for (const { file, elf } of nativeObjects(pkg)) {
        const missing = elf.versionsNeeded?.find(({ library }) => !elf.needed.includes(library));
        if (missing)
          report({
            file: file.path,
            message: `The file asks for versions of symbols of ${missing.library}, which it does not need. Relink it with that library.`,
            level: 'error',
          });
      }
      for (const { file, elf } of publicLibraries(pkg)) {
        if (elf.soname === undefined || isProgram(elf) || elf.imports?.truncated) continue;
        const lacks = lacking(elf);
        if (lacks) report({ file: file.path, message: `The library calls ${lacks.name} but does not need the library with it. Link it with ${lacks.option}.` });
      }
    },
  },
});

const isLibc = (name: string): boolean => /^(?:libc[.-]|ld-|libc\.musl)/.test(name);
/** Libraries of which everything is known: others may define functions of the same name. */
const known = /^(?:libc\.so\.6|ld-linux\S*|libgcc_s\.so\.1|libstdc\+\+\.so\.6|libpthread\.so\.0|libdl\.so\.2|librt\.so\.1)$/;

function lacking({ soname = '', needed, imports }: ElfFacts): { readonly name: string; readonly option: string } | undefined {
  const names = imports?.names ?? [];
  // the C library's own parts
  if (/^(?:ld-|lib(?:c|m|pthread|dl|rt|gcc_s)\.)/.test(soname)) return undefined;
  if (!needed.some(isLibc)) {
    const name = names.find((each) => ofLibc.has(each));
    return name === undefined ? undefined : { name, option: 'the compiler, without -nostdlib' };
  }
  if (!needed.every((library) => known.test(library))) return undefined;
  const name = names.find((each) => ofLibm.has(each));
  return name === undefined ? undefined : { name, option: '-lm' };
}
