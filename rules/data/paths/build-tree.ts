import { components, isBelow } from './install-path.js';

/** Directories that anybody may write to: what is loaded or run from there is under the control of every local user. */
const worldWritable = ['/tmp', '/var/tmp', '/usr/tmp', '/dev/shm'];

/** Home directories, and mock's build home. */
const buildHomes = ['/builddir', '/home', '/root'];

/** rpm's own trees (`%_builddir`, `%_buildrootdir`), and where libtool keeps what is not installed yet. */
const buildNames = new Set(['BUILD', 'BUILDROOT', '.libs']);

/** What an absolute path has to do with the machine that the package was built on; undefined for nothing. */
export function buildPlace(path: string): 'world-writable' | 'build' | undefined {
  if (worldWritable.some((directory) => isBelow(path, directory))) return 'world-writable';
  if (buildHomes.some((directory) => isBelow(path, directory))) return 'build';
  return components(path).some((name) => buildNames.has(name)) ? 'build' : undefined;
}
