import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { mergedUsr } from '../data/paths/install-path.js';
import { wordListOption } from '../data/word-list-option.js';
import { named, rpathElements } from './rpath/elements.js';

export default defineRule<{ directories: readonly string[] }>({
  meta: {
    id: 'rpath-standard-directory',
    category: 'binaries',
    summary: 'A search path names a directory that the loader searches anyway',
    why:
      'The loader looks in these directories last, after LD_LIBRARY_PATH and the cache. A search path that names them turns that order round, so that users and ' +
      'multilib systems get the wrong library. It is nearly always a leftover of libtool or of a build system that did not know the default.',
    source: fedoraGuidelines('Beware of rpath', 'MUST NOT'),
    level: 'error',
    needs: ['elf'],
    fix: 'none',
    precision: 'very-high',
    options: wordListOption('directories', 'More directories that the loader of this distribution searches by itself'),
    equivalents: { rpmlint: ['binary-or-shlib-defines-rpath'], rpminspect: ['runpath'] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { runpath: '/usr/lib64' } }] }],
          findings: [{ file: '/usr/bin/demo', message: 'RUNPATH element "/usr/lib64"' }],
        },
        {
          title: 'Other spellings of the same directories',
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { rpath: '/lib64:/usr/lib64/:/usr/lib64/.:/usr//lib64:/usr/$LIB:/usr/${LIB}' } }] }],
          findings: ['(1 of 6)', '(2 of 6)', '(3 of 6)', '(4 of 6)', '(5 of 6)', '(6 of 6)'].map((message) => ({ message })),
        },
        {
          title: 'A 32-bit object',
          packages: [{ arch: 'i686', files: [{ path: '/usr/lib/libdemo.so.1', elf: { class: 32, soname: 'libdemo.so.1', runpath: '/usr/lib' } }] }],
          findings: [{ file: '/usr/lib/libdemo.so.1' }],
        },
        {
          title: 'A directory that this distribution adds to its loader',
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { runpath: '/usr/lib/x86_64-linux-gnu' } }] }],
          options: { directories: ['/usr/lib/x86_64-linux-gnu'] },
          findings: [{ message: '/usr/lib/x86_64-linux-gnu' }],
        },
      ],
      good: [
        { packages: [{ files: [{ path: '/usr/bin/demo', elf: {} }] }] },
        { title: 'A private directory', packages: [{ files: [{ path: '/usr/bin/demo', elf: { runpath: '/usr/lib64/demo' } }] }] },
        {
          title: 'Debug files repeat what the stripped program says',
          packages: [{ files: [{ path: '/usr/lib/debug/usr/bin/demo.debug', elf: { runpath: '/usr/lib64' } }] }],
        },
        {
          title: 'Objects that are yet to be linked',
          packages: [{ files: [{ path: '/usr/lib64/demo/part.o', elf: { type: 'rel', runpath: '/usr/lib64' } }] }],
        },
        {
          title: 'Multiarch directories are the default only on systems that use them',
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { runpath: '/usr/lib/x86_64-linux-gnu' } }] }],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { set, options, report }) {
      for (const element of rpathElements(pkg, set)) {
        const isExtra = element.path !== undefined && options.directories.some((directory) => mergedUsr(directory) === element.path);
        if (element.fault?.kind !== 'standard-directory' && !isExtra) continue;
        report({
          file: element.file.path,
          message: `${named(element)} is a directory that the loader searches anyway. Remove it: configure with --disable-rpath, edit hardcode_libdir_flag_spec and runpath_var in libtool, or run chrpath --delete in %install (with BuildRequires: chrpath).`,
        });
      }
    },
  },
});
