import type { PackageFile } from '../../../src/policy/index.js';

/** The permission, set-id and sticky bits of st_mode (inode(7)). */
export const permissions = ({ mode }: Pick<PackageFile, 'mode'>): number => mode & 0o7777;

/** `0644`, as %attr writes it. */
export const octal = (file: Pick<PackageFile, 'mode'>): string => permissions(file).toString(8).padStart(4, '0');

/** `0644 root:root`. */
export const attributes = (file: PackageFile): string => `${octal(file)} ${file.user}:${file.group}`;

export const isRoots = ({ user, group }: PackageFile): boolean => isRootAccount(user) && isRootAccount(group);

/** Packages that were not built by rpmbuild have the number in place of the name. */
export const isRootAccount = (name: string): boolean => name === 'root' || name === '0';
