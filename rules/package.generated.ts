// Generated from the folder rules/ by "npm run generate"; do not edit.
import type { AnyRule } from '../src/policy/rule.js';
import r_arched_buildrequires from './dependencies/arched-buildrequires.js';
import r_dependency_ignores_known_epoch from './versioning/dependency-ignores-known-epoch.js';
import r_epoch_lowered_or_dropped from './versioning/epoch-lowered-or-dropped.js';
import r_epoch_missing_in_own_dependency from './versioning/epoch-missing-in-own-dependency.js';
import r_epoch_missing_in_provides_obsoletes from './versioning/epoch-missing-in-provides-obsoletes.js';
import r_epoch_unreasonable from './versioning/epoch-unreasonable.js';
import r_executable_without_shebang from './scripts/executable-without-shebang.js';
import r_files_owns_shared_directory from './ownership/files-owns-shared-directory.js';
import r_find_lang_missing from './i18n/find-lang-missing.js';
import r_forbidden_tag from './tags/forbidden-tag.js';
import r_relocatable_package from './tags/relocatable-package.js';
import r_rpath_and_runpath_both from './binaries/rpath-and-runpath-both.js';
import r_rpath_build_directory from './binaries/rpath-build-directory.js';
import r_rpath_empty from './binaries/rpath-empty.js';
import r_rpath_in_build_config from './binaries/rpath-in-build-config.js';
import r_rpath_invalid from './binaries/rpath-invalid.js';
import r_rpath_legacy_tag from './binaries/rpath-legacy-tag.js';
import r_rpath_origin_misuse from './binaries/rpath-origin-misuse.js';
import r_rpath_origin_not_first from './binaries/rpath-origin-not-first.js';
import r_rpath_parent_reference from './binaries/rpath-parent-reference.js';
import r_rpath_private_directory_not_owned from './binaries/rpath-private-directory-not-owned.js';
import r_rpath_relative from './binaries/rpath-relative.js';
import r_rpath_standard_directory from './binaries/rpath-standard-directory.js';
import r_rpath_wrong_multilib from './binaries/rpath-wrong-multilib.js';
import r_shebang_ambiguous_python from './scripts/shebang-ambiguous-python.js';
import r_shebang_crlf from './scripts/shebang-crlf.js';
import r_shebang_empty from './scripts/shebang-empty.js';
import r_shebang_env from './scripts/shebang-env.js';
import r_shebang_interpreter_location from './scripts/shebang-interpreter-location.js';
import r_shebang_interpreter_not_required from './scripts/shebang-interpreter-not-required.js';
import r_shebang_legacy_bin_path from './scripts/shebang-legacy-bin-path.js';
import r_shebang_multiple_arguments from './scripts/shebang-multiple-arguments.js';
import r_shebang_obsolete_interpreter from './scripts/shebang-obsolete-interpreter.js';
import r_shebang_on_non_executable from './scripts/shebang-on-non-executable.js';
import r_shebang_relative_interpreter from './scripts/shebang-relative-interpreter.js';
import r_shebang_too_long from './scripts/shebang-too-long.js';

/** Rules that read packages. Sorted by id. */
export const rules: readonly AnyRule[] = [
  r_arched_buildrequires,
  r_dependency_ignores_known_epoch,
  r_epoch_lowered_or_dropped,
  r_epoch_missing_in_own_dependency,
  r_epoch_missing_in_provides_obsoletes,
  r_epoch_unreasonable,
  r_executable_without_shebang,
  r_files_owns_shared_directory,
  r_find_lang_missing,
  r_forbidden_tag,
  r_relocatable_package,
  r_rpath_and_runpath_both,
  r_rpath_build_directory,
  r_rpath_empty,
  r_rpath_in_build_config,
  r_rpath_invalid,
  r_rpath_legacy_tag,
  r_rpath_origin_misuse,
  r_rpath_origin_not_first,
  r_rpath_parent_reference,
  r_rpath_private_directory_not_owned,
  r_rpath_relative,
  r_rpath_standard_directory,
  r_rpath_wrong_multilib,
  r_shebang_ambiguous_python,
  r_shebang_crlf,
  r_shebang_empty,
  r_shebang_env,
  r_shebang_interpreter_location,
  r_shebang_interpreter_not_required,
  r_shebang_legacy_bin_path,
  r_shebang_multiple_arguments,
  r_shebang_obsolete_interpreter,
  r_shebang_on_non_executable,
  r_shebang_relative_interpreter,
  r_shebang_too_long,
];
