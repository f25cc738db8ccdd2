import { defineRule, type PackageFile } from '../../src/policy/index.js';
import { fitsArchitecture } from '../data/names/rpm-architectures.js';
import { isExecutable } from '../data/paths/file-type.js';
import { mergedUsr } from '../data/paths/install-path.js';
import { isSample } from '../data/paths/samples.js';
import { elfFiles, filesEnding } from '../reading/package/files.js';

/** Directories below /usr/share that hold programs for another machine than the package's, or images for a simulated one. */
const foreign =
  /^\/usr\/share\/(?:qemu|seabios|edk2|OVMF|openbios|u-boot|uboot|ipxe|syslinux|grub|grub2|arm-trusted-firmware|opensbi|memtest86\+?|firmware|linux-firmware|avr|arduino|cross|virtio|slof|kodi|installed-tests)(?:[.-][^/]*)?\//;
/** A directory of one architecture within /usr/share, as build tools make them. */
const ofArchitecture =
  /\/(?:x86_64|i[3-6]86|amd64|aarch64|arm[^/]*|ppc64(?:le)?|s390x|riscv64|loongarch64|mips[^/]*|sparc[^/]*|noarch|any|[a-z0-9_]+-[a-z0-9_]+-linux[^/]*)\//;

export default defineRule({
  meta: {
    id: 'binary-in-data-directory',
    category: 'filesystem',
    summary: 'Machine code lies below /usr/share or /etc',
    why:
      'What is in /usr/share is the same on all architectures, so that systems of different ones can share it, and /etc is for what the administrator sets. Programs and libraries ' +
      'go to /usr/libexec, /usr/lib or /usr/lib64.',
    source: {
      document: 'Filesystem Hierarchy Standard',
      heading: '/usr/share: Architecture-independent data; /etc: no binaries may be located under /etc',
      strength: 'MUST NOT',
      url: 'https://refspecs.linuxfoundation.org/FHS_3.0/fhs-3.0.html',
    },
    level: 'error',
    needs: ['elf'],
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['arch-dependent-file-in-usr-share', 'binary-in-etc'], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/usr/share/demo/helper', elf: {} }] }],
          findings: [{ file: '/usr/share/demo/helper', level: 'error', message: 'architecture' }],
        },
        {
          title: 'A library, a static archive, and a program in /etc',
          packages: [
            {
              files: [
                { path: '/usr/share/demo/plugin.so', elf: { soname: 'plugin.so' } },
                { path: '/usr/share/demo/libdemo.a', mode: 0o644, archive: {} },
                { path: '/etc/demo/helper', elf: {} },
              ],
            },
          ],
          findings: [{}, {}, { message: '/etc' }],
        },
        {
          title: 'A sample of a test, or an object file: a note',
          packages: [
            {
              files: [
                { path: '/usr/share/demo/tests/sample.elf', elf: {} },
                { path: '/usr/share/doc/demo/hello', elf: {} },
              ],
            },
          ],
          findings: [{ level: 'note' }, { level: 'note' }],
        },
      ],
      good: [
        {
          packages: [
            {
              files: [
                { path: '/usr/libexec/demo/helper', elf: {} },
                { path: '/usr/share/demo/data', content: 'x\n' },
              ],
            },
          ],
        },
        {
          title: 'For another machine, and for one that is simulated',
          packages: [
            {
              files: [
                { path: '/usr/share/demo/firmware.elf', mode: 0o644, elf: { machine: 'arm', class: 32 } },
                { path: '/usr/share/qemu/s390-ccw.img', elf: {} },
                { path: '/usr/share/foo/x86_64/start', elf: {} },
              ],
            },
          ],
        },
        {
          title: "Code for the kernel's own machine",
          packages: [{ files: [{ path: '/usr/share/demo/trace.bpf.o', mode: 0o644, elf: { machine: 'bpf', type: 'rel' } }] }],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      if (pkg.arch === 'noarch') return;
      for (const file of [...elfFiles(pkg), ...filesEnding(pkg, '.a')]) {
        if (!file.content?.elf && !file.content?.archive) continue;
        const path = mergedUsr(file.path);
        const inEtc = path.startsWith('/etc/');
        if ((!inEtc && !path.startsWith('/usr/share/')) || !isNative(file, pkg.arch)) continue;
        if (!inEtc && (foreign.test(path) || ofArchitecture.test(path))) continue;
        const isData = isSample(file) || (file.content?.elf?.type === 'rel' && !isExecutable(file));
        report({
          file: file.path,
          message: inEtc
            ? 'Machine code lies below /etc. Install it in /usr/libexec or %{_libdir}.'
            : 'Machine code of one architecture lies below /usr/share, which all architectures share. Install it in /usr/libexec or %{_libdir}.',
          ...(isData && { level: 'note' }),
          rpmlint: inEtc ? 'binary-in-etc' : 'arch-dependent-file-in-usr-share',
        });
      }
    },
  },
});

/** Code for the machine that the package is for; a noarch package has no business with any (`noarch-contains-binary`). */
function isNative({ content }: PackageFile, arch: string): boolean {
  if (!content) return false;
  if (content.archive) return content.archive.objects > 0;
  const fit = content.elf && fitsArchitecture(arch, content.elf);
  return fit === 'native' || fit === 'companion';
}
