import { defineRule, type PackageFacts, type PackageFile, type PackageSet } from '../../src/policy/index.js';
import { rpmlintMessages } from '../data/documents/rpmlint.js';
import { isDirectory, isRegular } from '../data/paths/file-type.js';
import { isDocumentation } from '../data/paths/samples.js';
import { archiveFiles, elfFiles } from '../reading/package/files.js';

/** Packages that are arched for what they stand for, not for what is in them. */
const byPurpose =
  /-(?:devel|dev|static|headers?|debuginfo|debugsource|filesystem|release|repos?|macros|srpm-macros|32bit|64bit|firmware|sdk|compat)(?:-|$)|^(?:kernel|linux|mingw|cross)(?:-|$)|^(?:filesystem|setup|basesystem)$/;

/** Directories whose place or name depends on the architecture, and formats of compilers that are for one machine without being ELF. */
const archPlace =
  /^\/(?:usr\/)?lib(?:64|x?32|o32|n32)\/|^\/usr\/lib\/[^/]+-linux-gnu|(?:x86_64|i[3-6]86|aarch64|arm(?:v\d\w*)?|ppc64\w*|s390x|riscv64|amd64|arm64)|^\/(?:boot|usr\/lib\/(?:modules|firmware|locale))\//;
const archFormat = /\.(?:o|a|so|ko|go|eln|cmx?a|cmxs?|cmi|hi|dyn_hi|fasl|core|image|bin|efi|jsa|pak|node|beam|img|rom|node|dll|exe|jmod)(?:\.|$)/;

export default defineRule({
  meta: {
    id: 'arched-package-without-binary',
    category: 'binaries',
    summary: 'A package is built for an architecture and holds nothing that depends on one',
    why: 'A noarch package is built, stored and mirrored once for all architectures.',
    source: rpmlintMessages('BinariesCheck: no-binary', 'SHOULD NOT'),
    level: 'note',
    profiles: { photon: 'off' },
    needs: ['elf'],
    fix: 'none',
    precision: 'medium',
    equivalents: { rpmlint: ['no-binary'], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [
            {
              files: [
                { path: '/usr/bin/demo', mode: 0o755, content: '#!/bin/sh\n' },
                { path: '/usr/share/demo/data.txt', content: 'x\n' },
              ],
            },
          ],
          findings: [{ level: 'note', message: 'BuildArch: noarch' }],
        },
      ],
      good: [
        { packages: [{ arch: 'noarch', files: [{ path: '/usr/bin/demo', content: '#!/bin/sh\n' }] }] },
        { title: 'A program', packages: [{ files: [{ path: '/usr/bin/demo', elf: {} }] }] },
        {
          title: 'Meta packages',
          packages: [
            { requires: ['demo-libs'], files: [] },
            { name: 'meta', files: [{ path: '/usr/share/doc/meta/README', flags: ['doc'], content: 'x\n' }] },
          ],
        },
        {
          title: 'A path, a format or a dependency of one architecture',
          packages: [{ files: [{ path: '/usr/lib64/demo/config', content: 'x\n' }] }],
        },
        { packages: [{ files: [{ path: '/usr/share/demo/x.cmxa', content: 'x\n' }] }] },
        { packages: [{ requires: ['demo-libs(x86-64) = 1'], files: [{ path: '/usr/share/demo/x', content: 'x\n' }] }] },
        {
          title: 'Compiled locales, whose bytes have the order of the machine',
          packages: [{ name: 'glibc-langpack-de', files: [{ path: '/usr/lib/locale/de_DE.utf8/LC_COLLATE', content: 'x\n' }] }],
        },
        { title: 'Headers of a build', packages: [{ name: 'demo-devel', files: [{ path: '/usr/include/demo.h', content: 'x\n' }] }] },
        {
          title: 'The main package of a build whose subpackages are arched, which cannot be noarch',
          packages: [
            { files: [{ path: '/usr/share/demo/x', content: 'x\n' }] },
            { name: 'demo-libs', files: [{ path: '/usr/lib64/libdemo.so.1', elf: { soname: 'libdemo.so.1' } }] },
          ],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { set, report }) {
      if (pkg.arch === 'noarch' || byPurpose.test(pkg.name) || dependsOnArchitecture(pkg) || !pkg.files.some(isContent)) return;
      if (pkg.dependencies.requires.some(({ name }) => /\((?:x86|ppc|s390|aarch|arm|riscv|mips|loongarch)-?\d*\w*\)$|\(64bit\)$/.test(name))) return;
      if (isMain(pkg, set) && set.packages.some((other) => other !== pkg && other.kind === 'rpm' && other.arch !== 'noarch')) return;
      report({
        message: `The package is for ${pkg.arch}, but nothing in it depends on that. Add BuildArch: noarch.`,
        rpmlint: 'no-binary',
      });
    },
  },
});

function dependsOnArchitecture(pkg: PackageFacts): boolean {
  if (elfFiles(pkg).length > 0 || archiveFiles(pkg).length > 0) return true;
  return pkg.files.some(isForArchitecture);
}

function isForArchitecture(file: PackageFile): boolean {
  if (file.content?.kind === 'elf' || archPlace.test(file.path) || (file.class.includes('ELF') && /\bELF\b/.test(file.class))) return true;
  return !isDirectory(file) && archFormat.test(file.path);
}

/** A file that makes the package more than a list of dependencies. */
const isContent = (file: PackageFile): boolean => isRegular(file) && !isDocumentation(file);

const isMain = ({ name }: PackageFacts, { source }: PackageSet): boolean =>
  source.startsWith(`${name}-`) && source.split('-').length === name.split('-').length + 2;
