/**
 * The macros of rpm that stand for a program, with the command that they run. Source: rpm's macro file (macros.in), "Path and program macros".
 * Left out are those that a policy asks for or that have no other name: `%__python3`, `%__strip`, and what is no program.
 */
export const commandMacros: ReadonlyMap<string, string> = new Map([
  ...plain('bzip2 cat chgrp chmod chown cp cpio file gpg grep gzip id install lrzip lzip make mkdir mv patch perl rm sed semodule ssh tar unzip xz zstd'),
  ...plain('ar as cpp ld nm objcopy objdump ranlib aclocal autoconf autoheader automake awk git hg bzr quilt cmake ctest'),
  ['__ln_s', 'ln -s'],
  ['__mkdir_p', 'mkdir -p'],
  ['__chown_Rhf', 'chown -Rhf'],
  ['__chgrp_Rhf', 'chgrp -Rhf'],
  ['__id_u', 'id -u'],
  ['__libtoolize', 'libtoolize'],
]);

/** Those that packagers have a reason to keep: which compiler is used may be configured. */
export const compilerMacros: ReadonlyMap<string, string> = new Map([
  ['__cc', 'gcc'],
  ['__cxx', 'g++'],
]);

function plain(names: string): [string, string][] {
  return names.split(' ').map((name) => [`__${name}`, name]);
}
