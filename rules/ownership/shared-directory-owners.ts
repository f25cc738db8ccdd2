import { directoryOwners } from '../data/paths/shared-directories.js';

/** Whether a package of this name exists to own directories that others share. */
export function ownsSharedDirectories(name: string): boolean {
  return directoryOwners.some((owner) => (owner.startsWith('*') ? name.endsWith(owner.slice(1)) : name === owner));
}
