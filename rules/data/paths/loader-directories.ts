import { components } from './install-path.js';

/**
 * Where the loader looks without being told, on a system whose /lib and /lib64 are links into /usr (ld.so(8), "the cache and the
 * default path").
 */
export const defaultLoaderDirectories: readonly string[] = ['/usr/lib', '/usr/lib64'];

/** Trees that may hold a package's private libraries: below the defaults, or below libexec (rpm's check-rpaths, class 0x0002). */
export const privateLibraryTrees: readonly string[] = ['/usr/lib', '/usr/lib64', '/usr/libexec'];

/** `/usr/lib/x86_64-linux-gnu`: default directories on systems of Debian's layout, harmless elsewhere. */
export function isMultiarchDirectory(path: string): boolean {
  const [usr, lib, triplet = '', ...rest] = components(path);
  return usr === 'usr' && lib === 'lib' && rest.length === 0 && /^[a-z0-9_]+-linux-(gnu|musl)[a-z0-9]*$/.test(triplet);
}

/**
 * Directories of plugin hosts that document them as the place to link plugins against, so that other packages may point there.
 * `*` stands for text within one name; everything below counts. Source: the install layouts of R, perl, PostgreSQL, octave, the JDKs and
 * the MPI compilers (Fedora's MPI guidelines).
 */
export const pluginHostDirectories: readonly string[] = [
  '/usr/lib*/R/lib',
  '/usr/lib*/perl5/CORE',
  '/usr/lib*/perl5/*/CORE',
  '/usr/lib*/pgsql',
  '/usr/lib*/octave',
  '/usr/lib/jvm/*/lib',
  '/usr/lib*/openmpi/lib',
  '/usr/lib*/mpich/lib',
];
