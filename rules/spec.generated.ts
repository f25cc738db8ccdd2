// Generated from the folder rules/ by "npm run generate"; do not edit.
import type { AnyRule } from '../src/policy/rule.js';
import r_account_created_by_scriptlet from './scriptlets/account-created-by-scriptlet.js';
import r_almalinux_dist_suffix_missing from './versioning/almalinux-dist-suffix-missing.js';
import r_alternatives_incomplete from './scriptlets/alternatives-incomplete.js';
import r_ambiguous_trademark_phrase from './tags/ambiguous-trademark-phrase.js';
import r_arch_conditional_source from './sources/arch-conditional-source.js';
import r_arched_buildrequires from './dependencies/arched-buildrequires.js';
import r_auto_dependencies_disabled from './dependencies/auto-dependencies-disabled.js';
import r_base_package_dependency_not_arched from './dependencies/base-package-dependency-not-arched.js';
import r_base_package_dependency_not_versioned from './dependencies/base-package-dependency-not-versioned.js';
import r_bashism_in_sh_script from './scripts/bashism-in-sh-script.js';
import r_binaries_in_noarch_check_disabled from './hygiene/binaries-in-noarch-check-disabled.js';
import r_bootstrap_condition_form from './build/bootstrap-condition-form.js';
import r_bootstrap_left_enabled from './build/bootstrap-left-enabled.js';
import r_brp_script_disabled_without_comment from './build/brp-script-disabled-without-comment.js';
import r_build_id_links_disabled from './hygiene/build-id-links-disabled.js';
import r_build_reproducibility_disabled from './build/build-reproducibility-disabled.js';
import r_build_writes_outside_allowed_tree from './build/build-writes-outside-allowed-tree.js';
import r_buildarch_not_noarch from './tags/buildarch-not-noarch.js';
import r_buildrequires_in_ifarch from './dependencies/buildrequires-in-ifarch.js';
import r_buildrequires_missing_for_tool from './dependencies/buildrequires-missing-for-tool.js';
import r_buildrequires_not_pkgconfig from './dependencies/buildrequires-not-pkgconfig.js';
import r_buildroot_removed_in_install from './tags/buildroot-removed-in-install.js';
import r_buildroot_style_mixed from './macros/buildroot-style-mixed.js';
import r_bundled_library_not_declared from './dependencies/bundled-library-not-declared.js';
import r_bundled_provides_without_version from './dependencies/bundled-provides-without-version.js';
import r_changelog_autochangelog_preferred from './changelog/changelog-autochangelog-preferred.js';
import r_changelog_bug_reference_form from './changelog/changelog-bug-reference-form.js';
import r_changelog_copies_upstream from './changelog/changelog-copies-upstream.js';
import r_changelog_cve_not_mentioned from './changelog/changelog-cve-not-mentioned.js';
import r_changelog_date_in_future from './changelog/changelog-date-in-future.js';
import r_changelog_entry_format from './changelog/changelog-entry-format.js';
import r_changelog_missing from './changelog/changelog-missing.js';
import r_changelog_trimmed_by_spec from './changelog/changelog-trimmed-by-spec.js';
import r_changelog_version_mismatch from './changelog/changelog-version-mismatch.js';
import r_check_section_missing from './build/check-section-missing.js';
import r_circular_subpackage_dependency from './dependencies/circular-subpackage-dependency.js';
import r_clean_section_present from './tags/clean-section-present.js';
import r_comma_separated_dependencies from './dependencies/comma-separated-dependencies.js';
import r_comment_at_end_of_tag_line from './tags/comment-at-end-of-tag-line.js';
import r_config_under_usr from './files/lists/config-under-usr.js';
import r_config_without_noreplace from './files/lists/config-without-noreplace.js';
import r_configure_outside_conf from './build/configure-outside-conf.js';
import r_configure_without_triplet from './build/configure-without-triplet.js';
import r_conflicting_arch_tags from './tags/conflicting-arch-tags.js';
import r_dangerous_scriptlet_command from './scriptlets/dangerous-scriptlet-command.js';
import r_debuginfo_disabled_without_comment from './build/debuginfo-disabled-without-comment.js';
import r_debuginfo_macro_conflict from './hygiene/debuginfo-macro-conflict.js';
import r_define_instead_of_global from './macros/define-instead-of-global.js';
import r_dependency_comparison_malformed from './dependencies/dependency-comparison-malformed.js';
import r_dependency_filter_old_form from './macros/dependency-filter-old-form.js';
import r_description_line_too_long from './tags/description-line-too-long.js';
import r_description_missing from './tags/description-missing.js';
import r_desktop_file_copied_by_hand from './build/desktop-file-copied-by-hand.js';
import r_desktop_file_not_validated from './build/desktop-file-not-validated.js';
import r_desktop_vendor_prefix from './build/desktop-vendor-prefix.js';
import r_devel_file_in_base_package from './files/libraries/devel-file-in-base-package.js';
import r_devel_lacks_base_dependency from './dependencies/devel-lacks-base-dependency.js';
import r_deviation_without_comment from './hygiene/deviation-without-comment.js';
import r_directory_dependency_misused from './dependencies/directory-dependency-misused.js';
import r_discouraged_tag from './tags/discouraged-tag.js';
import r_doc_mixed_styles from './docs/doc-mixed-styles.js';
import r_downstream_soname_form from './binaries/downstream-soname-form.js';
import r_duplicate_files_check_disabled from './hygiene/duplicate-files-check-disabled.js';
import r_duplicate_tag from './tags/duplicate-tag.js';
import r_empty_manifest_check_disabled from './hygiene/empty-manifest-check-disabled.js';
import r_epel_missing_compat_macro from './macros/epel-missing-compat-macro.js';
import r_epoch_missing_in_own_dependency from './versioning/epoch-missing-in-own-dependency.js';
import r_epoch_missing_in_provides_obsoletes from './versioning/epoch-missing-in-provides-obsoletes.js';
import r_epoch_not_numeric from './versioning/epoch-not-numeric.js';
import r_epoch_undefined_reference from './versioning/epoch-undefined-reference.js';
import r_epoch_unreasonable from './versioning/epoch-unreasonable.js';
import r_epoch_without_need from './versioning/epoch-without-need.js';
import r_epoch_zero from './versioning/epoch-zero.js';
import r_excludearch_without_comment from './tags/excludearch-without-comment.js';
import r_explicit_conflict_without_comment from './dependencies/explicit-conflict-without-comment.js';
import r_explicit_dependency_not_arched from './dependencies/explicit-dependency-not-arched.js';
import r_explicit_internal_section from './build/explicit-internal-section.js';
import r_explicit_library_dependency from './dependencies/explicit-library-dependency.js';
import r_explicit_provides_not_arched from './dependencies/explicit-provides-not-arched.js';
import r_file_dependency_outside_allowed_paths from './dependencies/file-dependency-outside-allowed-paths.js';
import r_file_dependency_with_path_macro from './dependencies/file-dependency-with-path-macro.js';
import r_file_in_var_run from './filesystem/file-in-var-run.js';
import r_file_listed_twice from './files/lists/file-listed-twice.js';
import r_file_under_forbidden_directory from './filesystem/file-under-forbidden-directory.js';
import r_file_under_opt from './filesystem/file-under-opt.js';
import r_files_directive_invalid from './files/lists/files-directive-invalid.js';
import r_files_glob_conceals_soname from './files/lists/files-glob-conceals-soname.js';
import r_files_glob_shared_directory from './files/lists/files-glob-shared-directory.js';
import r_files_glob_shared_subdirectory from './files/lists/files-glob-shared-subdirectory.js';
import r_files_glob_too_wide from './files/lists/files-glob-too-wide.js';
import r_files_owns_shared_directory from './ownership/files-owns-shared-directory.js';
import r_find_lang_missing from './i18n/find-lang-missing.js';
import r_find_lang_name_mismatch from './i18n/find-lang-name-mismatch.js';
import r_forbidden_tag from './tags/forbidden-tag.js';
import r_foreign_distro_conditional from './macros/foreign-distro-conditional.js';
import r_github_source_url from './sources/github-source-url.js';
import r_go_name_prefix from './versioning/go-name-prefix.js';
import r_go_vendor_license_unchecked from './licensing/go-vendor-license-unchecked.js';
import r_hardcoded_install_path from './macros/hardcoded-install-path.js';
import r_hardcoded_library_path from './filesystem/hardcoded-library-path.js';
import r_header_only_base_noarch from './tags/header-only-base-noarch.js';
import r_inconsistent_path_style from './macros/inconsistent-path-style.js';
import r_install_instructions_in_description from './tags/install-instructions-in-description.js';
import r_invalid_encoding_check_disabled from './hygiene/invalid-encoding-check-disabled.js';
import r_irrelevant_doc_file from './docs/irrelevant-doc-file.js';
import r_kernel_module_packaged from './files/kernel-module-packaged.js';
import r_keyring_in_lookaside from './sources/keyring-in-lookaside.js';
import r_keyring_url_not_authenticated from './sources/keyring-url-not-authenticated.js';
import r_keyring_without_origin from './sources/keyring-without-origin.js';
import r_language_arches_macro_missing from './tags/language-arches-macro-missing.js';
import r_ldconfig_scriptlet from './scriptlets/ldconfig-scriptlet.js';
import r_libexec_not_in_subdirectory from './filesystem/libexec-not-in-subdirectory.js';
import r_libtool_archive from './files/libraries/libtool-archive.js';
import r_license_expression_not_broken_down from './licensing/license-expression-not-broken-down.js';
import r_license_file_marked_doc from './licensing/license-file-marked-doc.js';
import r_license_file_not_packaged from './licensing/license-file-not-packaged.js';
import r_license_not_spdx from './licensing/license-not-spdx.js';
import r_locale_buildrequires_missing from './dependencies/locale-buildrequires-missing.js';
import r_locale_directory_in_files from './i18n/locale-directory-in-files.js';
import r_macro_in_changelog from './changelog/macro-in-changelog.js';
import r_macro_in_comment from './macros/macro-in-comment.js';
import r_make_not_parallel from './build/make-not-parallel.js';
import r_makeinstall_macro from './build/makeinstall-macro.js';
import r_malformed_suppression from './hygiene/malformed-suppression.js';
import r_mandatory_section_missing from './build/mandatory-section-missing.js';
import r_manpage_compression_suffix from './docs/manpage-compression-suffix.js';
import r_manpage_marked_doc from './docs/manpage-marked-doc.js';
import r_metainfo_invalid from './files/formats/metainfo-invalid.js';
import r_metainfo_missing from './files/formats/metainfo-missing.js';
import r_missing_build_ids_check_disabled from './hygiene/missing-build-ids-check-disabled.js';
import r_missing_doc_files_check_disabled from './hygiene/missing-doc-files-check-disabled.js';
import r_mixed_source_tags_and_sourcelist from './sources/mixed-source-tags-and-sourcelist.js';
import r_mixed_tabs_and_spaces from './hygiene/mixed-tabs-and-spaces.js';
import r_mtime_policy_deprecated from './hygiene/mtime-policy-deprecated.js';
import r_network_access_in_build from './build/network-access-in-build.js';
import r_new_top_level_directory from './filesystem/new-top-level-directory.js';
import r_noarch_requires_isa from './dependencies/noarch-requires-isa.js';
import r_noarch_uses_libdir from './filesystem/noarch-uses-libdir.js';
import r_non_american_spelling from './tags/non-american-spelling.js';
import r_nonstandard_compiler_without_comment from './build/nonstandard-compiler-without-comment.js';
import r_nosource_or_nopatch_tag from './sources/nosource-or-nopatch-tag.js';
import r_obs_config_assetsurl_missing from './build/configurations/obs-config-assetsurl-missing.js';
import r_obs_config_fileprovides_missing from './build/configurations/obs-config-fileprovides-missing.js';
import r_obs_spec_without_directory from './hygiene/obs-spec-without-directory.js';
import r_obsolete_files_directive from './files/lists/obsolete-files-directive.js';
import r_obsolete_tag from './tags/obsolete-tag.js';
import r_obsoletes_uses_macro_version from './dependencies/obsoletes-uses-macro-version.js';
import r_obsoletes_without_provides from './dependencies/obsoletes-without-provides.js';
import r_opensuse_changes_file from './changelog/opensuse-changes-file.js';
import r_opensuse_devel_lacks_library_dependency from './dependencies/opensuse-devel-lacks-library-dependency.js';
import r_opensuse_ldconfig_missing from './scriptlets/opensuse-ldconfig-missing.js';
import r_opensuse_license_header_missing from './hygiene/opensuse-license-header-missing.js';
import r_opensuse_patch_tag_missing from './patches/opensuse-patch-tag-missing.js';
import r_opensuse_release_not_zero from './versioning/opensuse-release-not-zero.js';
import r_opensuse_service_macros_missing from './scriptlets/opensuse-service-macros-missing.js';
import r_opensuse_update_desktop_file_macro from './files/opensuse-update-desktop-file-macro.js';
import r_opensuse_zypp_syntax from './dependencies/opensuse-zypp-syntax.js';
import r_optflags_overridden from './build/optflags-overridden.js';
import r_package_check_failure_ignored from './hygiene/package-check-failure-ignored.js';
import r_package_name_characters from './versioning/package-name-characters.js';
import r_package_name_not_lowercase from './versioning/package-name-not-lowercase.js';
import r_packager_tag_missing from './tags/packager-tag-missing.js';
import r_parallelism_override from './build/parallelism-override.js';
import r_patch_applied_by_hand from './patches/patch-applied-by-hand.js';
import r_patch_from_source_dir from './patches/patch-from-source-dir.js';
import r_patch_fuzz_changed from './patches/patch-fuzz-changed.js';
import r_patch_in_lookaside from './patches/patch-in-lookaside.js';
import r_patch_macro_old_form from './patches/patch-macro-old-form.js';
import r_patch_not_applied from './patches/patch-not-applied.js';
import r_patch_without_comment from './patches/patch-without-comment.js';
import r_perl_conventions from './build/perl-conventions.js';
import r_pie_disabled from './binaries/pie-disabled.js';
import r_prerelease_without_tilde from './versioning/prerelease-without-tilde.js';
import r_pretrans_not_lua from './scriptlets/pretrans-not-lua.js';
import r_pretrans_used from './scriptlets/pretrans-used.js';
import r_python_deprecated_install from './build/python-deprecated-install.js';
import r_python_devel_missing from './dependencies/python-devel-missing.js';
import r_python_no_import_check from './build/python-no-import-check.js';
import r_python_package_name_prefix from './versioning/python-package-name-prefix.js';
import r_python_sitelib_glob from './files/lists/python-sitelib-glob.js';
import r_python_unversioned_dependency from './dependencies/python-unversioned-dependency.js';
import r_redundant_defattr from './files/lists/redundant-defattr.js';
import r_release_format from './versioning/release-format.js';
import r_release_not_bumped from './versioning/release-not-bumped.js';
import r_release_without_dist from './versioning/release-without-dist.js';
import r_relocatable_package from './tags/relocatable-package.js';
import r_remote_asset_insecure from './sources/remote-asset-insecure.js';
import r_remote_asset_malformed from './sources/remote-asset-malformed.js';
import r_remote_asset_without_checksum from './sources/remote-asset-without-checksum.js';
import r_repository_file_shipped from './files/repository-file-shipped.js';
import r_required_tag_missing from './tags/required-tag-missing.js';
import r_reverse_weak_dependency_avoidable from './dependencies/reverse-weak-dependency-avoidable.js';
import r_rpath_check_disabled from './build/rpath-check-disabled.js';
import r_rpath_tool_without_buildrequires from './dependencies/rpath-tool-without-buildrequires.js';
import r_rpm_macro_file_location from './macros/rpm-macro-file-location.js';
import r_rust_cargo_called_directly from './build/rust-cargo-called-directly.js';
import r_rust_license_breakdown_missing from './licensing/rust-license-breakdown-missing.js';
import r_scl_macro from './macros/scl-macro.js';
import r_scripting_language_in_spec from './build/scripting-language-in-spec.js';
import r_scriptlet_build_variable from './scriptlets/scriptlet-build-variable.js';
import r_scriptlet_empty from './scriptlets/scriptlet-empty.js';
import r_scriptlet_for_central_registry from './scriptlets/scriptlet-for-central-registry.js';
import r_scriptlet_may_fail from './scriptlets/scriptlet-may-fail.js';
import r_scriptlet_selinux_context from './scriptlets/scriptlet-selinux-context.js';
import r_scriptlet_temporary_file from './scriptlets/scriptlet-temporary-file.js';
import r_scriptlet_uses_home from './scriptlets/scriptlet-uses-home.js';
import r_section_needs_newer_rpm from './build/section-needs-newer-rpm.js';
import r_self_obsoletion from './dependencies/self-obsoletion.js';
import r_shebang_env_written_in_spec from './scripts/shebang-env-written-in-spec.js';
import r_shebang_mangling_disabled from './scripts/shebang-mangling-disabled.js';
import r_shell_syntax_error from './scripts/shell-syntax-error.js';
import r_signature_not_verified from './sources/signature-not-verified.js';
import r_snapshot_without_caret from './versioning/snapshot-without-caret.js';
import r_source_dir_macro from './sources/source-dir-macro.js';
import r_source_file_missing from './sources/source-file-missing.js';
import r_source_not_url from './sources/source-not-url.js';
import r_source_url_without_version_macro from './sources/source-url-without-version-macro.js';
import r_sources_entry_unused from './sources/sources-entry-unused.js';
import r_sources_weak_checksum from './sources/sources-weak-checksum.js';
import r_spec_crlf from './hygiene/spec-crlf.js';
import r_spec_name_mismatch from './hygiene/spec-name-mismatch.js';
import r_spec_not_utf8 from './hygiene/spec-not-utf8.js';
import r_spec_parse_error from './hygiene/spec-parse-error.js';
import r_spec_parse_warning from './hygiene/spec-parse-warning.js';
import r_spec_suspicious_unicode from './hygiene/spec-suspicious-unicode.js';
import r_split_usr_path from './filesystem/split-usr-path.js';
import r_static_link_without_static_buildrequires from './dependencies/static-link-without-static-buildrequires.js';
import r_static_subpackage_lacks_devel_dependency from './dependencies/static-subpackage-lacks-devel-dependency.js';
import r_subpackage_name_suffix from './versioning/subpackage-name-suffix.js';
import r_summary_ends_with_period from './tags/summary-ends-with-period.js';
import r_summary_macro_not_defined_in_spec from './macros/summary-macro-not-defined-in-spec.js';
import r_summary_not_capitalized from './tags/summary-not-capitalized.js';
import r_summary_repeats_name from './tags/summary-repeats-name.js';
import r_summary_too_long from './tags/summary-too-long.js';
import r_systemd_enabled_by_package from './scriptlets/systemd-enabled-by-package.js';
import r_systemd_rpm_macros_missing from './dependencies/systemd-rpm-macros-missing.js';
import r_systemd_scriptlets_missing from './scriptlets/systemd-scriptlets-missing.js';
import r_sysusers_manual_scriptlet from './scriptlets/sysusers-manual-scriptlet.js';
import r_sysv_init_script from './files/sysv-init-script.js';
import r_tag_in_description from './tags/tag-in-description.js';
import r_terra_autochangelog from './changelog/terra-autochangelog.js';
import r_terra_cargo_double_build from './build/terra-cargo-double-build.js';
import r_terra_description_without_period from './tags/terra-description-without-period.js';
import r_terra_manifest_spec_mismatch from './hygiene/terra-manifest-spec-mismatch.js';
import r_terra_nightly_label_missing from './hygiene/terra-nightly-label-missing.js';
import r_terra_release_form from './versioning/terra-release-form.js';
import r_tests_ignored from './build/tests-ignored.js';
import r_tests_outside_check from './build/tests-outside-check.js';
import r_timestamps_not_preserved from './build/timestamps-not-preserved.js';
import r_toolchain_macro_missing from './build/toolchain-macro-missing.js';
import r_trademark_symbol_in_text from './tags/trademark-symbol-in-text.js';
import r_underscore_macro_command from './macros/underscore-macro-command.js';
import r_unknown_tag from './tags/unknown-tag.js';
import r_unpackaged_files_check_disabled from './hygiene/unpackaged-files-check-disabled.js';
import r_unused_suppression from './hygiene/unused-suppression.js';
import r_unversioned_obsoletes from './dependencies/unversioned-obsoletes.js';
import r_unversioned_provides from './dependencies/unversioned-provides.js';
import r_url_invalid from './tags/url-invalid.js';
import r_url_not_authenticated from './sources/url-not-authenticated.js';
import r_vcs_aware_autosetup from './build/vcs-aware-autosetup.js';
import r_vendor_macro_in_spec from './hygiene/vendor-macro-in-spec.js';
import r_vendor_tag_missing from './tags/vendor-tag-missing.js';
import r_verification_by_hand from './sources/verification-by-hand.js';
import r_verification_needs_gnupg2 from './dependencies/verification-needs-gnupg2.js';
import r_verification_not_first from './sources/verification-not-first.js';
import r_version_invalid_characters from './versioning/version-invalid-characters.js';
import r_versioned_dependency_unneeded from './dependencies/versioned-dependency-unneeded.js';
import r_weak_dependency_with_or from './dependencies/weak-dependency-with-or.js';
import r_weak_file_digest from './hygiene/weak-file-digest.js';
import r_web_content_in_var_www from './filesystem/web-content-in-var-www.js';
import r_wrong_version_format_check_disabled from './hygiene/wrong-version-format-check-disabled.js';

/** Rules that read a spec, or the directory around it. Sorted by id. */
export const rules: readonly AnyRule[] = [
  r_account_created_by_scriptlet,
  r_almalinux_dist_suffix_missing,
  r_alternatives_incomplete,
  r_ambiguous_trademark_phrase,
  r_arch_conditional_source,
  r_arched_buildrequires,
  r_auto_dependencies_disabled,
  r_base_package_dependency_not_arched,
  r_base_package_dependency_not_versioned,
  r_bashism_in_sh_script,
  r_binaries_in_noarch_check_disabled,
  r_bootstrap_condition_form,
  r_bootstrap_left_enabled,
  r_brp_script_disabled_without_comment,
  r_build_id_links_disabled,
  r_build_reproducibility_disabled,
  r_build_writes_outside_allowed_tree,
  r_buildarch_not_noarch,
  r_buildrequires_in_ifarch,
  r_buildrequires_missing_for_tool,
  r_buildrequires_not_pkgconfig,
  r_buildroot_removed_in_install,
  r_buildroot_style_mixed,
  r_bundled_library_not_declared,
  r_bundled_provides_without_version,
  r_changelog_autochangelog_preferred,
  r_changelog_bug_reference_form,
  r_changelog_copies_upstream,
  r_changelog_cve_not_mentioned,
  r_changelog_date_in_future,
  r_changelog_entry_format,
  r_changelog_missing,
  r_changelog_trimmed_by_spec,
  r_changelog_version_mismatch,
  r_check_section_missing,
  r_circular_subpackage_dependency,
  r_clean_section_present,
  r_comma_separated_dependencies,
  r_comment_at_end_of_tag_line,
  r_config_under_usr,
  r_config_without_noreplace,
  r_configure_outside_conf,
  r_configure_without_triplet,
  r_conflicting_arch_tags,
  r_dangerous_scriptlet_command,
  r_debuginfo_disabled_without_comment,
  r_debuginfo_macro_conflict,
  r_define_instead_of_global,
  r_dependency_comparison_malformed,
  r_dependency_filter_old_form,
  r_description_line_too_long,
  r_description_missing,
  r_desktop_file_copied_by_hand,
  r_desktop_file_not_validated,
  r_desktop_vendor_prefix,
  r_devel_file_in_base_package,
  r_devel_lacks_base_dependency,
  r_deviation_without_comment,
  r_directory_dependency_misused,
  r_discouraged_tag,
  r_doc_mixed_styles,
  r_downstream_soname_form,
  r_duplicate_files_check_disabled,
  r_duplicate_tag,
  r_empty_manifest_check_disabled,
  r_epel_missing_compat_macro,
  r_epoch_missing_in_own_dependency,
  r_epoch_missing_in_provides_obsoletes,
  r_epoch_not_numeric,
  r_epoch_undefined_reference,
  r_epoch_unreasonable,
  r_epoch_without_need,
  r_epoch_zero,
  r_excludearch_without_comment,
  r_explicit_conflict_without_comment,
  r_explicit_dependency_not_arched,
  r_explicit_internal_section,
  r_explicit_library_dependency,
  r_explicit_provides_not_arched,
  r_file_dependency_outside_allowed_paths,
  r_file_dependency_with_path_macro,
  r_file_in_var_run,
  r_file_listed_twice,
  r_file_under_forbidden_directory,
  r_file_under_opt,
  r_files_directive_invalid,
  r_files_glob_conceals_soname,
  r_files_glob_shared_directory,
  r_files_glob_shared_subdirectory,
  r_files_glob_too_wide,
  r_files_owns_shared_directory,
  r_find_lang_missing,
  r_find_lang_name_mismatch,
  r_forbidden_tag,
  r_foreign_distro_conditional,
  r_github_source_url,
  r_go_name_prefix,
  r_go_vendor_license_unchecked,
  r_hardcoded_install_path,
  r_hardcoded_library_path,
  r_header_only_base_noarch,
  r_inconsistent_path_style,
  r_install_instructions_in_description,
  r_invalid_encoding_check_disabled,
  r_irrelevant_doc_file,
  r_kernel_module_packaged,
  r_keyring_in_lookaside,
  r_keyring_url_not_authenticated,
  r_keyring_without_origin,
  r_language_arches_macro_missing,
  r_ldconfig_scriptlet,
  r_libexec_not_in_subdirectory,
  r_libtool_archive,
  r_license_expression_not_broken_down,
  r_license_file_marked_doc,
  r_license_file_not_packaged,
  r_license_not_spdx,
  r_locale_buildrequires_missing,
  r_locale_directory_in_files,
  r_macro_in_changelog,
  r_macro_in_comment,
  r_make_not_parallel,
  r_makeinstall_macro,
  r_malformed_suppression,
  r_mandatory_section_missing,
  r_manpage_compression_suffix,
  r_manpage_marked_doc,
  r_metainfo_invalid,
  r_metainfo_missing,
  r_missing_build_ids_check_disabled,
  r_missing_doc_files_check_disabled,
  r_mixed_source_tags_and_sourcelist,
  r_mixed_tabs_and_spaces,
  r_mtime_policy_deprecated,
  r_network_access_in_build,
  r_new_top_level_directory,
  r_noarch_requires_isa,
  r_noarch_uses_libdir,
  r_non_american_spelling,
  r_nonstandard_compiler_without_comment,
  r_nosource_or_nopatch_tag,
  r_obs_config_assetsurl_missing,
  r_obs_config_fileprovides_missing,
  r_obs_spec_without_directory,
  r_obsolete_files_directive,
  r_obsolete_tag,
  r_obsoletes_uses_macro_version,
  r_obsoletes_without_provides,
  r_opensuse_changes_file,
  r_opensuse_devel_lacks_library_dependency,
  r_opensuse_ldconfig_missing,
  r_opensuse_license_header_missing,
  r_opensuse_patch_tag_missing,
  r_opensuse_release_not_zero,
  r_opensuse_service_macros_missing,
  r_opensuse_update_desktop_file_macro,
  r_opensuse_zypp_syntax,
  r_optflags_overridden,
  r_package_check_failure_ignored,
  r_package_name_characters,
  r_package_name_not_lowercase,
  r_packager_tag_missing,
  r_parallelism_override,
  r_patch_applied_by_hand,
  r_patch_from_source_dir,
  r_patch_fuzz_changed,
  r_patch_in_lookaside,
  r_patch_macro_old_form,
  r_patch_not_applied,
  r_patch_without_comment,
  r_perl_conventions,
  r_pie_disabled,
  r_prerelease_without_tilde,
  r_pretrans_not_lua,
  r_pretrans_used,
  r_python_deprecated_install,
  r_python_devel_missing,
  r_python_no_import_check,
  r_python_package_name_prefix,
  r_python_sitelib_glob,
  r_python_unversioned_dependency,
  r_redundant_defattr,
  r_release_format,
  r_release_not_bumped,
  r_release_without_dist,
  r_relocatable_package,
  r_remote_asset_insecure,
  r_remote_asset_malformed,
  r_remote_asset_without_checksum,
  r_repository_file_shipped,
  r_required_tag_missing,
  r_reverse_weak_dependency_avoidable,
  r_rpath_check_disabled,
  r_rpath_tool_without_buildrequires,
  r_rpm_macro_file_location,
  r_rust_cargo_called_directly,
  r_rust_license_breakdown_missing,
  r_scl_macro,
  r_scripting_language_in_spec,
  r_scriptlet_build_variable,
  r_scriptlet_empty,
  r_scriptlet_for_central_registry,
  r_scriptlet_may_fail,
  r_scriptlet_selinux_context,
  r_scriptlet_temporary_file,
  r_scriptlet_uses_home,
  r_section_needs_newer_rpm,
  r_self_obsoletion,
  r_shebang_env_written_in_spec,
  r_shebang_mangling_disabled,
  r_shell_syntax_error,
  r_signature_not_verified,
  r_snapshot_without_caret,
  r_source_dir_macro,
  r_source_file_missing,
  r_source_not_url,
  r_source_url_without_version_macro,
  r_sources_entry_unused,
  r_sources_weak_checksum,
  r_spec_crlf,
  r_spec_name_mismatch,
  r_spec_not_utf8,
  r_spec_parse_error,
  r_spec_parse_warning,
  r_spec_suspicious_unicode,
  r_split_usr_path,
  r_static_link_without_static_buildrequires,
  r_static_subpackage_lacks_devel_dependency,
  r_subpackage_name_suffix,
  r_summary_ends_with_period,
  r_summary_macro_not_defined_in_spec,
  r_summary_not_capitalized,
  r_summary_repeats_name,
  r_summary_too_long,
  r_systemd_enabled_by_package,
  r_systemd_rpm_macros_missing,
  r_systemd_scriptlets_missing,
  r_sysusers_manual_scriptlet,
  r_sysv_init_script,
  r_tag_in_description,
  r_terra_autochangelog,
  r_terra_cargo_double_build,
  r_terra_description_without_period,
  r_terra_manifest_spec_mismatch,
  r_terra_nightly_label_missing,
  r_terra_release_form,
  r_tests_ignored,
  r_tests_outside_check,
  r_timestamps_not_preserved,
  r_toolchain_macro_missing,
  r_trademark_symbol_in_text,
  r_underscore_macro_command,
  r_unknown_tag,
  r_unpackaged_files_check_disabled,
  r_unused_suppression,
  r_unversioned_obsoletes,
  r_unversioned_provides,
  r_url_invalid,
  r_url_not_authenticated,
  r_vcs_aware_autosetup,
  r_vendor_macro_in_spec,
  r_vendor_tag_missing,
  r_verification_by_hand,
  r_verification_needs_gnupg2,
  r_verification_not_first,
  r_version_invalid_characters,
  r_versioned_dependency_unneeded,
  r_weak_dependency_with_or,
  r_weak_file_digest,
  r_web_content_in_var_www,
  r_wrong_version_format_check_disabled,
];
