// Generated from the folder rules/ by "npm run generate"; do not edit.
import type { AnyRule } from '../src/policy/rule.js';
import r_arched_buildrequires from './dependencies/arched-buildrequires.js';
import r_buildrequires_in_ifarch from './dependencies/buildrequires-in-ifarch.js';
import r_buildroot_removed_in_install from './tags/buildroot-removed-in-install.js';
import r_clean_section_present from './tags/clean-section-present.js';
import r_discouraged_tag from './tags/discouraged-tag.js';
import r_epoch_missing_in_own_dependency from './versioning/epoch-missing-in-own-dependency.js';
import r_epoch_missing_in_provides_obsoletes from './versioning/epoch-missing-in-provides-obsoletes.js';
import r_epoch_not_numeric from './versioning/epoch-not-numeric.js';
import r_epoch_undefined_reference from './versioning/epoch-undefined-reference.js';
import r_epoch_unreasonable from './versioning/epoch-unreasonable.js';
import r_epoch_without_need from './versioning/epoch-without-need.js';
import r_epoch_zero from './versioning/epoch-zero.js';
import r_files_glob_conceals_soname from './files/files-glob-conceals-soname.js';
import r_files_glob_shared_directory from './files/files-glob-shared-directory.js';
import r_files_glob_shared_subdirectory from './files/files-glob-shared-subdirectory.js';
import r_files_glob_too_wide from './files/files-glob-too-wide.js';
import r_files_owns_shared_directory from './ownership/files-owns-shared-directory.js';
import r_find_lang_missing from './i18n/find-lang-missing.js';
import r_forbidden_tag from './tags/forbidden-tag.js';
import r_locale_directory_in_files from './i18n/locale-directory-in-files.js';
import r_manpage_compression_suffix from './docs/manpage-compression-suffix.js';
import r_packager_tag_missing from './tags/packager-tag-missing.js';
import r_python_sitelib_glob from './files/python-sitelib-glob.js';
import r_relocatable_package from './tags/relocatable-package.js';
import r_rpath_check_disabled from './build/rpath-check-disabled.js';
import r_rpath_tool_without_buildrequires from './dependencies/rpath-tool-without-buildrequires.js';
import r_shebang_env_written_in_spec from './scripts/shebang-env-written-in-spec.js';
import r_shebang_mangling_disabled from './scripts/shebang-mangling-disabled.js';
import r_spec_parse_error from './hygiene/spec-parse-error.js';
import r_vendor_macro_in_spec from './hygiene/vendor-macro-in-spec.js';
import r_vendor_tag_missing from './tags/vendor-tag-missing.js';

/** Rules that read a spec. Sorted by id. */
export const rules: readonly AnyRule[] = [
  r_arched_buildrequires,
  r_buildrequires_in_ifarch,
  r_buildroot_removed_in_install,
  r_clean_section_present,
  r_discouraged_tag,
  r_epoch_missing_in_own_dependency,
  r_epoch_missing_in_provides_obsoletes,
  r_epoch_not_numeric,
  r_epoch_undefined_reference,
  r_epoch_unreasonable,
  r_epoch_without_need,
  r_epoch_zero,
  r_files_glob_conceals_soname,
  r_files_glob_shared_directory,
  r_files_glob_shared_subdirectory,
  r_files_glob_too_wide,
  r_files_owns_shared_directory,
  r_find_lang_missing,
  r_forbidden_tag,
  r_locale_directory_in_files,
  r_manpage_compression_suffix,
  r_packager_tag_missing,
  r_python_sitelib_glob,
  r_relocatable_package,
  r_rpath_check_disabled,
  r_rpath_tool_without_buildrequires,
  r_shebang_env_written_in_spec,
  r_shebang_mangling_disabled,
  r_spec_parse_error,
  r_vendor_macro_in_spec,
  r_vendor_tag_missing,
];
