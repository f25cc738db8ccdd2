/** A program or macro of build sections, and what to ask for so that it is there. */
export interface BuildTool {
  /** Programs and macros (`%meson`) as they are called. */
  readonly tools: readonly string[];
  /** The package to add. */
  readonly add: string;
  /** Names of packages and capabilities that bring it; `add` itself need not be listed. */
  readonly brings: RegExp;
  /** A `%generate_buildrequires` of the spec may ask for it. */
  readonly generated?: true;
  /** Called for packages with nothing to compile too, which need no compiler. */
  readonly compiles?: true;
}

/** Packages that hold a compiler or require one. Source: Fedora's gcc, clang, libtool, golang, rust, ghc, ocaml, R and php packages. */
const compilers = String.raw`gcc|kf[56]|qt[56]?-|clang|llvm|libtool|go(?:lang|-rpm|-srpm)?|rust|cargo|ghc|ocaml|R-(?:core-)?devel|php.*-devel|ruby-devel|nim|ldc|fpc|gnat|mono|java.*-devel|kernel-devel|kmodtool|mingw|nodejs-devel|erlang|swift|zig|vala|dotnet|rocm|hip|cuda|openmpi|mpich|arm-none|avr-|cross-|c\+\+|cc$|perl-devel|perl-ExtUtils|swig|Cython|dmd|crystal|guile|sbcl|python3?-.*compiler|mate-common|gnome-common|xfce4-dev-tools`;

/**
 * Tools whose packages are no part of the minimal build environment. Sources: the files of the packages in Fedora 43; the guideline's "Build-Time
 * Dependencies", "desktop-file-install Usage", "AppStream metadata".
 */
export const buildTools: readonly BuildTool[] = [
  {
    tools: ['desktop-file-install', 'desktop-file-validate'],
    add: 'desktop-file-utils',
    brings: /desktop-file-(?:utils|install|validate)|update-desktop-files/,
  },
  { tools: ['appstream-util'], add: 'libappstream-glib', brings: /appstream-(?:glib|util)/ },
  { tools: ['appstreamcli'], add: 'appstream', brings: /appstream/ },
  { tools: ['%meson', '%meson_build', '%meson_install', '%meson_test', 'meson'], add: 'meson', brings: /meson/, generated: true },
  { tools: ['%cmake', '%cmake_build', '%cmake_install', 'cmake', 'ctest', '%ctest'], add: 'cmake', brings: /cmake|kf[56]|rocm|extra-cmake/, generated: true },
  { tools: ['%cmake_kf5'], add: 'kf5-rpm-macros', brings: /kf5|extra-cmake-modules|plasma/ },
  { tools: ['%cmake_kf6'], add: 'kf6-rpm-macros', brings: /kf6|extra-cmake-modules|plasma/ },
  { tools: ['ninja', '%ninja_build', '%ninja_install', '%ninja_test'], add: 'ninja-build', brings: /ninja|meson|samu/, generated: true },
  { tools: ['scons'], add: 'python3-scons', brings: /scons/ },
  {
    tools: ['python3'],
    add: 'python3',
    brings: /python|meson|glib2-devel|gobject-introspection|kf[56]|rocm|scons|waf|yum|dnf|libreoffice|clang|gdb|asciidoc|nodejs|sphinx/i,
    generated: true,
  },
  { tools: ['help2man'], add: 'help2man', brings: /help2man/ },
  { tools: ['xmlto'], add: 'xmlto', brings: /xmlto/ },
  { tools: ['asciidoc', 'a2x'], add: 'asciidoc', brings: /asciidoc/ },
  { tools: ['doxygen'], add: 'doxygen', brings: /doxygen/ },
  { tools: ['dos2unix', 'unix2dos'], add: 'dos2unix', brings: /dos2unix/ },
  { tools: ['rsync'], add: 'rsync', brings: /rsync/ },
  { tools: ['pandoc'], add: 'pandoc', brings: /pandoc/ },
  { tools: ['jq'], add: 'jq', brings: /^jq|\/jq$/ },
  { tools: ['swig'], add: 'swig', brings: /swig/ },
  { tools: ['nasm'], add: 'nasm', brings: /nasm/ },
];

/**
 * Tools that Fedora keeps out of the minimal build environment and others have in it: compiler, make, autotools, parsers. Source: Fedora's change
 * "Remove GCC from BuildRoot" (29); the toolchains of Azure Linux and Photon.
 */
export const toolchain: readonly BuildTool[] = [
  {
    tools: ['make', '%make_build', '%make_install'],
    add: 'make',
    brings:
      /\bmake\b|cmake|automake|libtool|kernel-devel|kmodtool|qt[56]?-|php.*-devel|ghc|R-(?:core-)?devel|redhat-lsb|golang|gnome-common|perl-devel|perl-ExtUtils-MakeMaker|ocaml|texlive|mingw|rocm|rpm-build|dkms|java|erlang|ruby-devel|rubygem|nodejs|selinux-policy-devel/,
  },
  { tools: ['%configure', 'gcc', 'cc', '%cmake'], add: 'gcc', brings: new RegExp(compilers), generated: true, compiles: true },
  { tools: ['git'], add: 'git-core', brings: /\bgit\b|git-core|\/git$|gitpython|go-vendor-tools|rust-packaging/i },
  {
    tools: ['autoreconf', 'autoconf', 'autoheader'],
    add: 'autoconf',
    brings: /autoconf|automake|libtool|autoreconf|gnome-common|mate-common|xfce4-dev-tools|php.*-devel|intltool|rpm-build/,
  },
  { tools: ['automake', 'aclocal'], add: 'automake', brings: /automake|libtool|aclocal|gnome-common|mate-common|xfce4-dev-tools|php.*-devel/ },
  { tools: ['libtoolize', 'libtool'], add: 'libtool', brings: /libtool|gnome-common|mate-common|xfce4-dev-tools/ },
  { tools: ['bison', 'yacc'], add: 'bison', brings: /bison|yacc/ },
  { tools: ['flex', 'lex'], add: 'flex', brings: /flex|lex$/ },
  { tools: ['gperf'], add: 'gperf', brings: /gperf/ },
  {
    tools: ['pod2man', 'perl'],
    add: 'perl-interpreter',
    brings: /perl|autoconf|automake|libtool|git|texinfo|help2man|kernel|gnome|kde|openssl|docbook|asciidoc|intltool|\bR\b/,
    generated: true,
  },
];

/** Python's macros; where Fedora's guideline holds, python-devel-missing asks for more. */
export const pythonTools: readonly BuildTool[] = [
  {
    tools: ['%pyproject_wheel', '%pyproject_install', '%py3_build', '%py3_install', '%py3_build_wheel', '%py3_install_wheel'],
    add: 'python3-devel',
    brings: /python[\d.]*(?:-rpm-macros|-devel)|pyproject-rpm-macros|pkgconfig\(python/,
  },
];
