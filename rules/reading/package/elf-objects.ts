import type { ElfFacts, PackageFacts, PackageFile } from '../../../src/policy/index.js';
import { fitsArchitecture } from '../../data/names/rpm-architectures.js';
import { baseName, directoryOf, isBelow, mergedUsr } from '../../data/paths/install-path.js';
import { defaultLoaderDirectories, isMultiarchDirectory } from '../../data/paths/loader-directories.js';
import { programDirectories } from '../../data/paths/program-directories.js';
import { isSample } from '../../data/paths/samples.js';
import { oncePer } from '../once-per.js';
import { elfFiles } from './files.js';

/** An ELF file, with its path as on a system whose /bin, /sbin and /lib are links into /usr. */
export interface ElfObject {
  readonly file: PackageFile;
  readonly elf: ElfFacts;
  readonly path: string;
  readonly base: string;
}

/** Detached debug information and the sources beside it. */
export const isDebugPath = (path: string): boolean => isBelow(path, '/usr/lib/debug') || isBelow(path, '/usr/src/debug');

/** All ELF files of a package whose structure was read, debug files aside. */
export const elfObjects: (pkg: PackageFacts) => readonly ElfObject[] = oncePer((pkg: PackageFacts) =>
  elfFiles(pkg).flatMap((file) => {
    const elf = file.content?.elf;
    if (!elf || isDebugPath(file.path)) return [];
    const path = mergedUsr(file.path);
    return [{ file, elf, path, base: baseName(path) }];
  }),
);

/**
 * Where files lie that something else than Linux' loader starts or that are built for another system: boot loaders, firmware, kernel modules and the
 * vDSO beside them, sysroots.
 */
const foreignTrees =
  /^\/(?:boot|usr\/src|usr\/lib\/(?:firmware|modules|kernel|grub2?|systemd\/boot|efi|xen\/boot|syslinux)|usr\/share\/(?:syslinux|grub2?|qemu|edk2|ovmf|u-boot\S*|memtest\S*|ipxe\S*|seabios|openbios|xen|efi)|usr\/lib64\/(?:efi|xen)|usr\/libexec\/xen\/boot)(?:\/|$)|\/sys-?root(?:\/|$)/;

/** The programs and shared objects that systems of the package's architecture load, those of 32 bits on 64-bit systems too: no firmware, boot loaders, samples, or files of another machine. */
export const nativeObjects: (pkg: PackageFacts) => readonly ElfObject[] = oncePer((pkg: PackageFacts) =>
  elfObjects(pkg).filter(
    ({ file, elf, path }) => (elf.type === 'exec' || elf.type === 'dyn') && runsOn(pkg, elf) && !foreignTrees.test(path) && !isSample(file),
  ),
);

const runsOn = ({ arch }: PackageFacts, elf: ElfFacts): boolean => ['native', 'companion'].includes(fitsArchitecture(arch, elf) ?? '');

/** Whether a path is for boot loaders, firmware, kernels or another system. */
export const isOutsideSystem = (path: string): boolean => foreignTrees.test(path);

/** A program, position-independent or not; libraries that can be run, as libc.so.6, are none. */
export const isProgram = ({ type, pie }: ElfFacts): boolean => type === 'exec' || pie;

/** Whether the dynamic linker has anything to do with it. */
export const isDynamic = ({ interp, needed, soname }: ElfFacts): boolean => interp !== undefined || needed.length > 0 || soname !== undefined;

export const isShared = (elf: ElfFacts): boolean => elf.type === 'dyn' && !elf.pie && isDynamic(elf);

/** A directory that the loader searches without being told. */
export const isLoaderDirectory = (directory: string): boolean => defaultLoaderDirectories.includes(directory) || isMultiarchDirectory(directory);

/** The shared libraries that lie directly where the loader looks. */
export const publicLibraries: (pkg: PackageFacts) => readonly ElfObject[] = oncePer((pkg: PackageFacts) =>
  nativeObjects(pkg).filter(
    ({ elf, path, base }) => (isShared(elf) || (elf.type === 'dyn' && !elf.pie && base.includes('.so'))) && isLoaderDirectory(directoryOf(path)),
  ),
);

const startedFrom = new Set([...programDirectories, '/usr/local/bin', '/usr/local/sbin']);

/** Where programs lie that people and services start. */
export const isProgramDirectory = (directory: string): boolean => startedFrom.has(directory) || isBelow(directory, '/usr/libexec');
