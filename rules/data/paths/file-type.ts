import type { PackageFile } from '../../../src/policy/index.js';

export { isGhost, isRegular, isSymlink } from '../../../src/rpm/payload/file-type.js';

/** S_IFDIR of st_mode (inode(7)). */
export const isDirectory = ({ mode }: PackageFile): boolean => (mode & 0o170000) === 0o040000;

/** Any of the three execute bits. */
export const isExecutable = ({ mode }: PackageFile): boolean => (mode & 0o111) !== 0;

/** Runs with rights that its caller lacks, so that the loader takes less from its surroundings (ld.so(8), "secure-execution mode"). */
export const gainsRights = ({ mode, caps }: PackageFile): boolean => (mode & 0o6000) !== 0 || (caps !== undefined && caps !== '' && caps !== '=');
