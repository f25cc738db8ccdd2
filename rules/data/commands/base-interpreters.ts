/**
 * Interpreters that the smallest install has, because bash, coreutils, glibc-common and util-linux bring them: nobody has to
 * require them. Source: Fedora's @core group and container base image.
 */
export const baseInterpreters: ReadonlySet<string> = new Set(
  ['sh', 'bash', 'env', 'cat', 'echo', 'false', 'true', 'test', 'nologin', 'ldconfig'].flatMap((name) => [`/usr/bin/${name}`, `/usr/sbin/${name}`]),
);

/** Packages that bring an interpreter and are named otherwise. Source: file lists of Fedora's packages of these names. */
export const interpreterPackages: Readonly<Record<string, readonly string[]>> = {
  awk: ['gawk'],
  node: ['nodejs'],
  pwsh: ['powershell'],
  Rscript: ['R-core', 'R'],
  tclsh: ['tcl'],
  wish: ['tk'],
  nft: ['nftables'],
};
