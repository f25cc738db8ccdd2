import { defineRule, type PackageFile } from '../../src/policy/index.js';
import { isHostMachine } from '../data/names/rpm-architectures.js';
import { baseName, directoryOf, mergedUsr } from '../data/paths/install-path.js';
import { isSample } from '../data/paths/samples.js';
import { isDynamic, isOutsideSystem, isProgramDirectory } from '../reading/package/elf-objects.js';

export default defineRule({
  meta: {
    id: 'noarch-contains-binary',
    category: 'binaries',
    summary: 'A noarch package holds machine code',
    why: 'A noarch package is installed on every architecture, and its programs run on one of them. rpmbuild refuses such packages unless the check is switched off.',
    source: {
      document: 'Fedora Packaging Guidelines',
      heading: 'Arch-specific extensions; noarch packages',
      strength: 'MUST NOT',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/',
    },
    level: 'error',
    needs: ['elf'],
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['arch-independent-package-contains-binary-or-object'], rpminspect: ['arch', 'elf'] },
    examples: {
      bad: [
        {
          packages: [{ arch: 'noarch', files: [{ path: '/usr/bin/demo', elf: { needed: ['libc.so.6'] } }] }],
          findings: [{ file: '/usr/bin/demo', level: 'error', message: 'x86_64' }],
        },
        {
          title: 'Libraries, compiled Scheme and Emacs code, and what only the header tells',
          packages: [
            {
              arch: 'noarch',
              files: [
                { path: '/usr/share/demo/helper.so', elf: { needed: ['libc.so.6'] } },
                { path: '/usr/lib/demo/libdemo.a', archive: {} },
                { path: '/usr/lib/guile/3.0/site-ccache/demo.go', elf: { machine: '0' } },
                { path: '/usr/bin/large', class: 'ELF 64-bit LSB pie executable, x86-64', mode: 0o755 },
              ],
            },
          ],
          findings: [{}, {}, { message: 'arch' }, { file: '/usr/bin/large' }],
        },
      ],
      good: [
        { packages: [{ arch: 'x86_64', files: [{ path: '/usr/bin/demo', elf: {} }] }] },
        {
          title: 'Firmware, programs for the kernel, test data',
          packages: [
            {
              arch: 'noarch',
              files: [
                { path: '/usr/lib/firmware/demo.elf', elf: { machine: 'arm', class: 32, type: 'exec' } },
                { path: '/usr/share/demo/fw.elf', elf: { type: 'exec', static: true } },
                { path: '/usr/lib/bpf/demo.o', elf: { machine: 'bpf', type: 'rel' } },
                { path: '/usr/lib/python3.14/site-packages/elftools/testdata/hello', elf: { needed: ['libc.so.6'] } },
              ],
            },
          ],
        },
        {
          title: 'Libraries for the target of a cross compiler',
          packages: [{ arch: 'noarch', files: [{ path: '/usr/lib/rustlib/aarch64-unknown-none/lib/libcore-1.rlib', archive: { machines: ['aarch64/64'] } }] }],
        },
        { title: 'Java modules', packages: [{ arch: 'noarch', files: [{ path: '/usr/share/java/demo.jmod', content: 'JM\u0001\u0000' }] }] },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      if (pkg.arch !== 'noarch') return;
      for (const file of pkg.files) {
        const kind = machineCode(file);
        if (kind === undefined || isSample(file)) continue;
        report({ file: file.path, message: `The package is noarch, but this is ${kind}. Delete BuildArch: noarch, or move the file to an arched subpackage.` });
      }
    },
  },
});

/** `aarch64-unknown-none`, `x86_64-unknown-uefi`: the directory of a cross compiler's target, where the machine of the system does not count. */
const ofTarget = /\/[a-z0-9_]+(?:-(?!linux)[a-z0-9_]+){2,3}\//;

function machineCode(file: PackageFile): string | undefined {
  const path = mergedUsr(file.path);
  if (isOutsideSystem(path)) return undefined;
  const { elf, archive } = file.content ?? {};
  const inPrograms = isProgramDirectory(directoryOf(path));
  if (elf) {
    if (elf.machine === '0') return /\.go$/.test(baseName(path)) ? 'compiled Scheme, which is different for each arch' : undefined;
    const forLinux = isDynamic(elf) || inPrograms || (elf.type === 'rel' && /^\/usr\/lib(?:64)?\//.test(path) && path.endsWith('.o'));
    return forLinux && isHostMachine(elf.machine) ? `machine code for ${elf.machine}` : undefined;
  }
  if (archive)
    return archive.objects > 0 && !ofTarget.test(path) && /^\/usr\/lib(?:64)?\//.test(path) ? `a library for ${archive.machines.join(', ')}` : undefined;
  return inPrograms && /^ELF (?:32|64)-bit/.test(file.class) ? 'machine code' : undefined;
}
