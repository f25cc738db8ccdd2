// Generated from the folder rules/ by "npm run generate"; do not edit.
import type { AnyRule } from '../src/policy/rule.js';
import r_almalinux_dist_suffix_missing from './versioning/almalinux-dist-suffix-missing.js';
import r_arched_buildrequires from './dependencies/arched-buildrequires.js';
import r_base_package_dependency_not_arched from './dependencies/base-package-dependency-not-arched.js';
import r_base_package_dependency_not_versioned from './dependencies/base-package-dependency-not-versioned.js';
import r_bootstrap_left_enabled from './build/bootstrap-left-enabled.js';
import r_bundled_provides_without_version from './dependencies/bundled-provides-without-version.js';
import r_changelog_copies_upstream from './changelog/changelog-copies-upstream.js';
import r_changelog_date_in_future from './changelog/changelog-date-in-future.js';
import r_changelog_missing from './changelog/changelog-missing.js';
import r_changelog_version_mismatch from './changelog/changelog-version-mismatch.js';
import r_circular_subpackage_dependency from './dependencies/circular-subpackage-dependency.js';
import r_config_under_usr from './files/config-under-usr.js';
import r_config_without_noreplace from './files/config-without-noreplace.js';
import r_dependency_ignores_known_epoch from './versioning/dependency-ignores-known-epoch.js';
import r_description_line_too_long from './tags/description-line-too-long.js';
import r_description_missing from './tags/description-missing.js';
import r_devel_file_in_base_package from './files/devel-file-in-base-package.js';
import r_devel_lacks_base_dependency from './dependencies/devel-lacks-base-dependency.js';
import r_epoch_lowered_or_dropped from './versioning/epoch-lowered-or-dropped.js';
import r_epoch_missing_in_own_dependency from './versioning/epoch-missing-in-own-dependency.js';
import r_epoch_missing_in_provides_obsoletes from './versioning/epoch-missing-in-provides-obsoletes.js';
import r_epoch_unreasonable from './versioning/epoch-unreasonable.js';
import r_executable_without_shebang from './scripts/executable-without-shebang.js';
import r_explicit_library_dependency from './dependencies/explicit-library-dependency.js';
import r_fedora_trademark_asset from './files/fedora-trademark-asset.js';
import r_file_dependency_outside_allowed_paths from './dependencies/file-dependency-outside-allowed-paths.js';
import r_file_in_var_run from './filesystem/file-in-var-run.js';
import r_file_under_forbidden_directory from './filesystem/file-under-forbidden-directory.js';
import r_file_under_opt from './filesystem/file-under-opt.js';
import r_files_owns_shared_directory from './ownership/files-owns-shared-directory.js';
import r_find_lang_missing from './i18n/find-lang-missing.js';
import r_forbidden_tag from './tags/forbidden-tag.js';
import r_irrelevant_doc_file from './docs/irrelevant-doc-file.js';
import r_kernel_module_packaged from './files/kernel-module-packaged.js';
import r_ldconfig_scriptlet from './scriptlets/ldconfig-scriptlet.js';
import r_libexec_not_in_subdirectory from './filesystem/libexec-not-in-subdirectory.js';
import r_libtool_archive from './files/libtool-archive.js';
import r_license_file_marked_doc from './licensing/license-file-marked-doc.js';
import r_license_file_not_packaged from './licensing/license-file-not-packaged.js';
import r_license_not_spdx from './licensing/license-not-spdx.js';
import r_metainfo_invalid from './files/metainfo-invalid.js';
import r_metainfo_missing from './files/metainfo-missing.js';
import r_new_top_level_directory from './filesystem/new-top-level-directory.js';
import r_noarch_requires_isa from './dependencies/noarch-requires-isa.js';
import r_noarch_uses_libdir from './filesystem/noarch-uses-libdir.js';
import r_non_american_spelling from './tags/non-american-spelling.js';
import r_obsoletes_without_provides from './dependencies/obsoletes-without-provides.js';
import r_opensuse_ldconfig_missing from './scriptlets/opensuse-ldconfig-missing.js';
import r_opensuse_zypp_syntax from './dependencies/opensuse-zypp-syntax.js';
import r_package_name_characters from './versioning/package-name-characters.js';
import r_prebuilt_binary_in_source from './sources/prebuilt-binary-in-source.js';
import r_pretrans_not_lua from './scriptlets/pretrans-not-lua.js';
import r_pretrans_used from './scriptlets/pretrans-used.js';
import r_python_package_name_prefix from './versioning/python-package-name-prefix.js';
import r_python_unversioned_dependency from './dependencies/python-unversioned-dependency.js';
import r_relocatable_package from './tags/relocatable-package.js';
import r_repository_file_shipped from './files/repository-file-shipped.js';
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
import r_rpm_macro_file_location from './macros/rpm-macro-file-location.js';
import r_rpmlint_not_clean from './hygiene/rpmlint-not-clean.js';
import r_scriptlet_empty from './scriptlets/scriptlet-empty.js';
import r_self_obsoletion from './dependencies/self-obsoletion.js';
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
import r_shell_syntax_error from './scripts/shell-syntax-error.js';
import r_source_file_missing from './sources/source-file-missing.js';
import r_source_rpm_built_with_options from './sources/source-rpm-built-with-options.js';
import r_spec_name_mismatch from './hygiene/spec-name-mismatch.js';
import r_spec_not_utf8 from './hygiene/spec-not-utf8.js';
import r_spec_suspicious_unicode from './hygiene/spec-suspicious-unicode.js';
import r_split_usr_path from './filesystem/split-usr-path.js';
import r_static_subpackage_lacks_devel_dependency from './dependencies/static-subpackage-lacks-devel-dependency.js';
import r_subpackage_name_suffix from './versioning/subpackage-name-suffix.js';
import r_summary_ends_with_period from './tags/summary-ends-with-period.js';
import r_summary_not_capitalized from './tags/summary-not-capitalized.js';
import r_summary_repeats_name from './tags/summary-repeats-name.js';
import r_summary_too_long from './tags/summary-too-long.js';
import r_systemd_enabled_by_package from './scriptlets/systemd-enabled-by-package.js';
import r_systemd_scriptlets_missing from './scriptlets/systemd-scriptlets-missing.js';
import r_sysv_init_script from './files/sysv-init-script.js';
import r_tag_in_description from './tags/tag-in-description.js';
import r_trademark_symbol_in_text from './tags/trademark-symbol-in-text.js';
import r_unexpanded_macro_in_header from './macros/unexpanded-macro-in-header.js';
import r_unsatisfiable_dependency from './dependencies/unsatisfiable-dependency.js';
import r_unversioned_obsoletes from './dependencies/unversioned-obsoletes.js';
import r_unversioned_provides from './dependencies/unversioned-provides.js';
import r_versioned_dependency_unneeded from './dependencies/versioned-dependency-unneeded.js';
import r_weak_file_digest from './hygiene/weak-file-digest.js';
import r_web_content_in_var_www from './filesystem/web-content-in-var-www.js';

/** Rules that read packages. Sorted by id. */
export const rules: readonly AnyRule[] = [
  r_almalinux_dist_suffix_missing,
  r_arched_buildrequires,
  r_base_package_dependency_not_arched,
  r_base_package_dependency_not_versioned,
  r_bootstrap_left_enabled,
  r_bundled_provides_without_version,
  r_changelog_copies_upstream,
  r_changelog_date_in_future,
  r_changelog_missing,
  r_changelog_version_mismatch,
  r_circular_subpackage_dependency,
  r_config_under_usr,
  r_config_without_noreplace,
  r_dependency_ignores_known_epoch,
  r_description_line_too_long,
  r_description_missing,
  r_devel_file_in_base_package,
  r_devel_lacks_base_dependency,
  r_epoch_lowered_or_dropped,
  r_epoch_missing_in_own_dependency,
  r_epoch_missing_in_provides_obsoletes,
  r_epoch_unreasonable,
  r_executable_without_shebang,
  r_explicit_library_dependency,
  r_fedora_trademark_asset,
  r_file_dependency_outside_allowed_paths,
  r_file_in_var_run,
  r_file_under_forbidden_directory,
  r_file_under_opt,
  r_files_owns_shared_directory,
  r_find_lang_missing,
  r_forbidden_tag,
  r_irrelevant_doc_file,
  r_kernel_module_packaged,
  r_ldconfig_scriptlet,
  r_libexec_not_in_subdirectory,
  r_libtool_archive,
  r_license_file_marked_doc,
  r_license_file_not_packaged,
  r_license_not_spdx,
  r_metainfo_invalid,
  r_metainfo_missing,
  r_new_top_level_directory,
  r_noarch_requires_isa,
  r_noarch_uses_libdir,
  r_non_american_spelling,
  r_obsoletes_without_provides,
  r_opensuse_ldconfig_missing,
  r_opensuse_zypp_syntax,
  r_package_name_characters,
  r_prebuilt_binary_in_source,
  r_pretrans_not_lua,
  r_pretrans_used,
  r_python_package_name_prefix,
  r_python_unversioned_dependency,
  r_relocatable_package,
  r_repository_file_shipped,
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
  r_rpm_macro_file_location,
  r_rpmlint_not_clean,
  r_scriptlet_empty,
  r_self_obsoletion,
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
  r_shell_syntax_error,
  r_source_file_missing,
  r_source_rpm_built_with_options,
  r_spec_name_mismatch,
  r_spec_not_utf8,
  r_spec_suspicious_unicode,
  r_split_usr_path,
  r_static_subpackage_lacks_devel_dependency,
  r_subpackage_name_suffix,
  r_summary_ends_with_period,
  r_summary_not_capitalized,
  r_summary_repeats_name,
  r_summary_too_long,
  r_systemd_enabled_by_package,
  r_systemd_scriptlets_missing,
  r_sysv_init_script,
  r_tag_in_description,
  r_trademark_symbol_in_text,
  r_unexpanded_macro_in_header,
  r_unsatisfiable_dependency,
  r_unversioned_obsoletes,
  r_unversioned_provides,
  r_versioned_dependency_unneeded,
  r_weak_file_digest,
  r_web_content_in_var_www,
];
