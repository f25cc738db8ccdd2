import { defineRule } from '../../src/policy/index.js';
import { rpminspectInspection } from '../data/documents/rpminspect.js';
import { fitsArchitecture, isHostMachine } from '../data/names/rpm-architectures.js';
import { directoryOf } from '../data/paths/install-path.js';
import { isSample } from '../data/paths/samples.js';
import { elfObjects, isLoaderDirectory, isOutsideSystem, isProgramDirectory } from '../reading/package/elf-objects.js';

/** Names of directories and files that are plainly for another system: emulators, cross compilers, prebuilt files of several machines. */
const elsewhere =
  /(?:^|[/_.-])(?:arm\w*|aarch64\w*|i[3-6]86|x86|x64|ia32|amd64|x86_64|mips\w*|ppc\w*|powerpc\w*|riscv\w*|s390x?|sparc\w*|loong\w*|android\w*|cross|sys-?root|prebuilds?|vmlinux|wine\w*|valgrind)(?=$|[/_.-])/i;
/** Packages that are about other machines. */
const about = /^(?:cross-|mingw|qemu|valgrind|wine|edk2|u-boot|.*-(?:32bit|64bit|x86|firmware|compat32|cross.*|multilib)$)/;

export default defineRule({
  meta: {
    id: 'elf-wrong-architecture',
    category: 'binaries',
    summary: "A program or library is for another machine than the package's",
    why: 'The system that installs the package cannot run it: it was taken prebuilt from the sources, or the build compiled for the wrong target.',
    source: rpminspectInspection('elf and arch inspections', 'MUST NOT'),
    level: 'error',
    needs: ['elf'],
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: ['elf'] },
    examples: {
      bad: [
        {
          packages: [{ arch: 'aarch64', files: [{ path: '/usr/bin/demo', elf: { machine: 'x86_64', needed: ['libc.so.6'] } }] }],
          findings: [{ file: '/usr/bin/demo', level: 'error', message: 'x86_64' }],
        },
        {
          title: 'The other byte order; a library of 32 bits among those of 64',
          packages: [
            {
              arch: 'ppc64le',
              files: [
                { path: '/usr/lib64/demo/plugin.so', elf: { machine: 'ppc64', endian: 'big', needed: ['libc.so.6'] } },
                { path: '/usr/lib64/libdemo.so.1', elf: { machine: 'ppc64', class: 32, needed: ['libc.so.6'] } },
              ],
            },
          ],
          findings: [{ message: 'big-endian' }, { message: '32-bit' }],
        },
      ],
      good: [
        { packages: [{ arch: 'x86_64', files: [{ path: '/usr/bin/demo', elf: { needed: ['libc.so.6'] } }] }] },
        {
          title: 'The 32-bit companion of a 64-bit system',
          packages: [{ files: [{ path: '/usr/lib/libdemo.so.1', elf: { class: 32, needed: ['libc.so.6'] } }] }],
        },
        {
          title: 'Firmware, sysroots, prebuilt files of several machines, an architecture that nobody knows',
          packages: [
            {
              files: [
                { path: '/usr/lib/firmware/demo', elf: { machine: 'arm', class: 32, type: 'exec' } },
                { path: '/usr/arm-linux-gnu/sys-root/usr/lib/libc.so.6', elf: { machine: 'arm', class: 32, needed: ['ld-linux.so.3'] } },
                { path: '/usr/lib64/node/prebuilds/linux-arm64/x.node', elf: { machine: 'aarch64', needed: ['libc.so.6'] } },
                { path: '/usr/lib64/demo/kernel.o', elf: { machine: 'amdgpu', needed: ['x'] } },
              ],
            },
            { name: 'other', arch: 'sw_64', files: [{ path: '/usr/bin/demo', elf: { machine: '39190', needed: ['libc.so.6'] } }] },
          ],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      if (pkg.arch === 'noarch' || about.test(pkg.name)) return;
      for (const { file, elf, path } of elfObjects(pkg)) {
        if ((elf.type !== 'exec' && elf.type !== 'dyn') || elf.needed.length === 0 || !isHostMachine(elf.machine)) continue;
        const fit = fitsArchitecture(pkg.arch, elf);
        if (fit === undefined || fit === 'native' || isOutsideSystem(path) || isSample(file) || elsewhere.test(path)) continue;
        const directory = directoryOf(path);
        const isForSystem = isLoaderDirectory(directory) || isProgramDirectory(directory) || directory.startsWith('/usr/lib64/');
        if (!isForSystem || (fit === 'companion' && directory !== '/usr/lib64')) continue;
        report({
          file: file.path,
          message: `The file is for ${elf.machine} (${elf.class}-bit, ${elf.endian}-endian), the package for ${pkg.arch}. Build it from source for the package's architecture.`,
        });
      }
    },
  },
});
