/**
 * Macros that packages outside of the minimal build root define, so that a source package is built without them. Sources: python-rpm-macros,
 * ghc-rpm-macros, ruby-devel, php-devel, qt5-rpm-macros and qt6-rpm-macros, kernel-rpm-macros, nodejs-packaging of Fedora.
 */
export const buildOnlyMacros: ReadonlySet<string> = new Set([
  ...[
    'python3_version',
    'python3_version_nodots',
    'python2_version',
    'python_version',
    'ghc_version',
    'ruby_version',
    'ruby_abi',
    'php_version',
    'php_core_api',
  ],
  ...['_qt5_version', '_qt6_version', '_qt5', '_qt6', 'tcl_version', 'perl_version', 'nodejs_version', 'kernel_version', 'kversion', 'lua_version', 'R_ver'],
]);
