// Generated from the folder rules/ by "npm run generate"; do not edit.
import type { AnyRule } from '../src/policy/rule.js';
import r_builddir_leak from './hygiene/builddir-leak.js';
import r_debuginfo_empty from './binaries/debuginfo-empty.js';
import r_log_binaries_in_noarch from './hygiene/log-binaries-in-noarch.js';
import r_log_build_failed from './build/logs/log-build-failed.js';
import r_log_compiler_warning_security from './build/logs/log-compiler-warning-security.js';
import r_log_dependency_resolution_failed from './dependencies/log-dependency-resolution-failed.js';
import r_log_duplicate_files from './hygiene/log-duplicate-files.js';
import r_log_empty_manifest from './hygiene/log-empty-manifest.js';
import r_log_expected_package_missing from './build/logs/log-expected-package-missing.js';
import r_log_invalid_encoding from './hygiene/log-invalid-encoding.js';
import r_log_missing_build_ids from './hygiene/log-missing-build-ids.js';
import r_log_missing_doc_files from './hygiene/log-missing-doc-files.js';
import r_log_package_check from './hygiene/log-package-check.js';
import r_log_patch_fuzz_or_offset from './patches/log-patch-fuzz-or-offset.js';
import r_log_result_mismatch from './build/logs/log-result-mismatch.js';
import r_log_rpath_error from './binaries/log-rpath-error.js';
import r_log_rpm_warning from './build/logs/log-rpm-warning.js';
import r_log_shebang_mangled from './scripts/log-shebang-mangled.js';
import r_log_unexpected_download from './build/logs/log-unexpected-download.js';
import r_log_unpackaged_files from './hygiene/log-unpackaged-files.js';
import r_log_wrong_version_format from './hygiene/log-wrong-version-format.js';
import r_mock_config_network_enabled from './build/configurations/mock-config-network-enabled.js';
import r_optflags_not_honoured from './build/optflags-not-honoured.js';
import r_static_link_without_static_buildrequires from './dependencies/static-link-without-static-buildrequires.js';

/** Rules that read the log of a build. Sorted by id. */
export const rules: readonly AnyRule[] = [
  r_builddir_leak,
  r_debuginfo_empty,
  r_log_binaries_in_noarch,
  r_log_build_failed,
  r_log_compiler_warning_security,
  r_log_dependency_resolution_failed,
  r_log_duplicate_files,
  r_log_empty_manifest,
  r_log_expected_package_missing,
  r_log_invalid_encoding,
  r_log_missing_build_ids,
  r_log_missing_doc_files,
  r_log_package_check,
  r_log_patch_fuzz_or_offset,
  r_log_result_mismatch,
  r_log_rpath_error,
  r_log_rpm_warning,
  r_log_shebang_mangled,
  r_log_unexpected_download,
  r_log_unpackaged_files,
  r_log_wrong_version_format,
  r_mock_config_network_enabled,
  r_optflags_not_honoured,
  r_static_link_without_static_buildrequires,
];
