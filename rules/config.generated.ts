// Generated from the folder rules/ by "npm run generate"; do not edit.
import type { AnyRule } from '../src/policy/rule.js';
import r_binaries_in_noarch_check_disabled from './hygiene/binaries-in-noarch-check-disabled.js';
import r_duplicate_files_check_disabled from './hygiene/duplicate-files-check-disabled.js';
import r_empty_manifest_check_disabled from './hygiene/empty-manifest-check-disabled.js';
import r_invalid_encoding_check_disabled from './hygiene/invalid-encoding-check-disabled.js';
import r_missing_build_ids_check_disabled from './hygiene/missing-build-ids-check-disabled.js';
import r_missing_doc_files_check_disabled from './hygiene/missing-doc-files-check-disabled.js';
import r_mock_config_bootstrap_off from './build/configurations/mock-config-bootstrap-off.js';
import r_mock_config_dist_format from './versioning/mock-config-dist-format.js';
import r_mock_config_gpgcheck_off from './build/configurations/mock-config-gpgcheck-off.js';
import r_mock_config_host_arch_mismatch from './build/configurations/mock-config-host-arch-mismatch.js';
import r_mock_config_insecure_repo_url from './build/configurations/mock-config-insecure-repo-url.js';
import r_mock_config_missing_option from './build/configurations/mock-config-missing-option.js';
import r_mock_config_network_enabled from './build/configurations/mock-config-network-enabled.js';
import r_mock_config_root_mismatch from './build/configurations/mock-config-root-mismatch.js';
import r_mock_config_unsupported_repo_enabled from './build/configurations/mock-config-unsupported-repo-enabled.js';
import r_mock_config_weak_deps_enabled from './build/configurations/mock-config-weak-deps-enabled.js';
import r_mtime_policy_deprecated from './hygiene/mtime-policy-deprecated.js';
import r_obs_config_bad_flag from './build/configurations/obs-config-bad-flag.js';
import r_obs_config_bad_value from './build/configurations/obs-config-bad-value.js';
import r_obs_config_broad_ignore from './build/configurations/obs-config-broad-ignore.js';
import r_obs_config_contradictory from './build/configurations/obs-config-contradictory.js';
import r_obs_config_fileprovides_not_absolute from './build/configurations/obs-config-fileprovides-not-absolute.js';
import r_obs_config_insecure_url from './build/configurations/obs-config-insecure-url.js';
import r_obs_config_macro_percent from './build/configurations/obs-config-macro-percent.js';
import r_obs_config_macros_block_unclosed from './build/configurations/obs-config-macros-block-unclosed.js';
import r_obs_config_multiple_publishfilter from './build/configurations/obs-config-multiple-publishfilter.js';
import r_obs_config_onlybuild_present from './build/configurations/obs-config-onlybuild-present.js';
import r_obs_config_optflags_arch from './build/configurations/obs-config-optflags-arch.js';
import r_obs_config_order_syntax from './build/configurations/obs-config-order-syntax.js';
import r_obs_config_runscripts_not_preinstalled from './build/configurations/obs-config-runscripts-not-preinstalled.js';
import r_obs_config_target_not_triplet from './build/configurations/obs-config-target-not-triplet.js';
import r_obs_config_unclosed_conditional from './build/configurations/obs-config-unclosed-conditional.js';
import r_obs_config_unknown_keyword from './build/configurations/obs-config-unknown-keyword.js';
import r_obs_only_keyword_in_local_config from './build/configurations/obs-only-keyword-in-local-config.js';
import r_package_check_failure_ignored from './hygiene/package-check-failure-ignored.js';
import r_package_check_not_set from './hygiene/package-check-not-set.js';
import r_pbuild_preset_incomplete from './build/configurations/pbuild-preset-incomplete.js';
import r_unpackaged_files_check_disabled from './hygiene/unpackaged-files-check-disabled.js';
import r_wrong_version_format_check_disabled from './hygiene/wrong-version-format-check-disabled.js';

/** Rules that read configurations of builds. Sorted by id. */
export const rules: readonly AnyRule[] = [
  r_binaries_in_noarch_check_disabled,
  r_duplicate_files_check_disabled,
  r_empty_manifest_check_disabled,
  r_invalid_encoding_check_disabled,
  r_missing_build_ids_check_disabled,
  r_missing_doc_files_check_disabled,
  r_mock_config_bootstrap_off,
  r_mock_config_dist_format,
  r_mock_config_gpgcheck_off,
  r_mock_config_host_arch_mismatch,
  r_mock_config_insecure_repo_url,
  r_mock_config_missing_option,
  r_mock_config_network_enabled,
  r_mock_config_root_mismatch,
  r_mock_config_unsupported_repo_enabled,
  r_mock_config_weak_deps_enabled,
  r_mtime_policy_deprecated,
  r_obs_config_bad_flag,
  r_obs_config_bad_value,
  r_obs_config_broad_ignore,
  r_obs_config_contradictory,
  r_obs_config_fileprovides_not_absolute,
  r_obs_config_insecure_url,
  r_obs_config_macro_percent,
  r_obs_config_macros_block_unclosed,
  r_obs_config_multiple_publishfilter,
  r_obs_config_onlybuild_present,
  r_obs_config_optflags_arch,
  r_obs_config_order_syntax,
  r_obs_config_runscripts_not_preinstalled,
  r_obs_config_target_not_triplet,
  r_obs_config_unclosed_conditional,
  r_obs_config_unknown_keyword,
  r_obs_only_keyword_in_local_config,
  r_package_check_failure_ignored,
  r_package_check_not_set,
  r_pbuild_preset_incomplete,
  r_unpackaged_files_check_disabled,
  r_wrong_version_format_check_disabled,
];
