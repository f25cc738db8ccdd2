import { defineRule, type PackageFacts, type PackageFile, type PackageSet } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { isBelowPattern } from '../data/paths/directory-pattern.js';
import { baseName } from '../data/paths/install-path.js';
import { pluginHostDirectories } from '../data/paths/loader-directories.js';
import { wordListOption } from '../data/word-list-option.js';
import { oncePer } from '../reading/once-per.js';
import { faultyElements, named } from './rpath/elements.js';

export default defineRule<{ allow: readonly string[] }>({
  meta: {
    id: 'rpath-private-directory-not-owned',
    category: 'binaries',
    summary: 'A search path names a private directory that holds no library of this build',
    why:
      'A search path to a private directory is allowed for libraries of the same build. A directory of another package may change or go at any time, and one that nobody ' +
      'fills is a leftover.',
    source: fedoraGuidelines('rpath for Internal Libraries', 'SHOULD NOT'),
    level: 'warning',
    needs: ['elf'],
    fix: 'none',
    precision: 'high',
    options: wordListOption('allow', 'Directories of plugin hosts that other packages may point to; * stands for any text in one name', pluginHostDirectories),
    equivalents: { rpmlint: [], rpminspect: ['runpath'] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { runpath: '/usr/lib64/otherapp' } }] }],
          wholeBuild: true,
          findings: [{ file: '/usr/bin/demo', level: 'warning', message: '"/usr/lib64/otherapp"' }],
        },
        {
          title: 'One package alone: another one of the build may have the library',
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { runpath: '/usr/lib64/demo' } }] }],
          findings: [{ level: 'note', message: 'this package' }],
        },
        {
          title: 'The directory is there, but no shared object in it',
          packages: [
            {
              files: [
                { path: '/usr/bin/demo', elf: { runpath: '/usr/lib64/demo:/usr/$LIB/demo:/usr/libexec/demo' } },
                { path: '/usr/lib64/demo', type: 'directory' },
                { path: '/usr/lib64/demo/plugins/one.so', elf: {} },
              ],
            },
          ],
          wholeBuild: true,
          findings: [{ level: 'warning' }, { level: 'warning' }, { level: 'warning' }],
        },
      ],
      good: [
        {
          title: 'Libraries of the same source package',
          packages: [
            { files: [{ path: '/usr/bin/demo', elf: { runpath: '/usr/lib64/parts:/lib64/parts' } }] },
            { name: 'demo-libs', files: [{ path: '/usr/lib64/parts/libpart.so.1', elf: { soname: 'libpart.so.1' } }] },
          ],
        },
        {
          title: 'One package alone, which needs libraries that it does not have: they may lie there',
          packages: [{ files: [{ path: '/usr/bin/net', elf: { needed: ['libnet-private.so.0', 'libc.so.6'], runpath: '/usr/lib64/demo' } }] }],
        },
        {
          title: 'A directory of the project whose library the program needs',
          packages: [{ files: [{ path: '/usr/bin/shell', elf: { needed: ['libmutter-15.so.0', 'libc.so.6'], runpath: '/usr/lib64/mutter-15' } }] }],
          wholeBuild: true,
        },
        {
          title: 'Plugin hosts that document their directory',
          packages: [{ files: [{ path: '/usr/lib64/demo/plugin.so', elf: { runpath: '/usr/lib64/R/lib:/usr/lib64/perl5/CORE:/usr/lib64/octave/9.2.0' } }] }],
          wholeBuild: true,
        },
        { title: 'A multiarch directory', packages: [{ files: [{ path: '/usr/bin/demo', elf: { runpath: '/usr/lib/x86_64-linux-gnu' } }] }], wholeBuild: true },
      ],
    },
  },
  readsSet: true,
  check: {
    rpm(pkg, { set, options, report }) {
      for (const element of faultyElements(pkg, set, 'not-owned')) {
        if (options.allow.some((pattern) => isBelowPattern(element.path ?? '', pattern))) continue;
        // the library may be in another package, of this build or of the project that owns the directory
        if (set.complete ? needsOwnerOf(element.path ?? '', element.file, set) : needsOthers(element.file, pkg)) continue;
        const who = set.complete ? 'no package of this build' : 'this package';
        report({
          file: element.file.path,
          message: `${named(element)} is a private directory, but ${who} ${set.complete ? 'installs' : 'does not install'} a shared object there. Remove the element, or correct it to where the libraries are.`,
          ...(!set.complete && { level: 'note' }),
        });
      }
    },
  },
});

/** Whether a file needs a library that neither this package nor the C runtime has. */
function needsOthers({ content }: PackageFile, pkg: PackageFacts): boolean {
  return (content?.elf?.needed ?? []).some((soname) => !runtime.test(soname) && !fileNames(pkg).has(soname));
}

/** Whether a file needs a library of another build whose name is that of the directory: libmutter-15.so.0 for /usr/lib64/mutter-15. */
function needsOwnerOf(directory: string, { content }: PackageFile, { packages }: PackageSet): boolean {
  const [stem] = /^[a-z]{3,}/i.exec(baseName(directory)) ?? [];
  return stem !== undefined && (content?.elf?.needed ?? []).some((soname) => soname.includes(stem) && !packages.some((pkg) => fileNames(pkg).has(soname)));
}

/** The libraries of glibc and GCC, which lie where the loader looks anyway. */
const runtime = /^(?:lib(?:c|m|dl|rt|pthread|util|resolv|gcc_s|stdc\+\+)|ld-linux(?:-[a-z0-9_-]+)?|ld64)\.so(?:\.|$)/;

const fileNames = oncePer((pkg: PackageFacts): ReadonlySet<string> => new Set(pkg.files.map(({ path }) => baseName(path))));
