/**
 * Programs that are of use only where something is built: files for builds belong into their main packages (Fedora Packaging Guidelines,
 * "Devel Packages", the exception for compilers). Names of source packages of Fedora 42.
 */
const tools = new Set(
  (
    'autoconf autoconf-archive automake binutils bison clang cmake crystal dmd dotnet doxygen extra-cmake-modules fasm flex fpc gcc gdb gettext ghc glibc gnu-efi ' +
    'gobject-introspection golang gtk-doc help2man intltool itstool ldc libtool llvm lld m4 meson mpich musl nasm nim ninja-build ocaml openmpi pkgconf ragel ' +
    'rust sdcc swig tcc util-macros vala xorg-x11-util-macros yasm zig'
  ).split(' '),
);

/** Whether a package is such a program, or one of its subpackages or versions: `gcc-c++`, `llvm17`, `clang18-libs`. */
export function isDevelopmentTool(name: string): boolean {
  return isOrExtendsTool(name) || isOrExtendsTool(name.replace(/[0-9.]+(?=-|$)/, ''));
}

function isOrExtendsTool(name: string): boolean {
  const words = name.split('-');
  return words.some((_, i) => tools.has(words.slice(0, i + 1).join('-')));
}
