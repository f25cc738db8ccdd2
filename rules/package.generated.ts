// Generated from the folder rules/ by "npm run generate"; do not edit.
import type { AnyRule } from '../src/policy/rule.js';
import r_account_created_by_scriptlet from './scriptlets/account-created-by-scriptlet.js';
import r_almalinux_dist_suffix_missing from './versioning/almalinux-dist-suffix-missing.js';
import r_alternatives_incomplete from './scriptlets/alternatives-incomplete.js';
import r_arched_buildrequires from './dependencies/arched-buildrequires.js';
import r_arched_package_without_binary from './binaries/arched-package-without-binary.js';
import r_base_package_dependency_not_arched from './dependencies/base-package-dependency-not-arched.js';
import r_base_package_dependency_not_versioned from './dependencies/base-package-dependency-not-versioned.js';
import r_bashism_in_sh_script from './scripts/bashism-in-sh-script.js';
import r_binary_in_data_directory from './filesystem/binary-in-data-directory.js';
import r_bootstrap_left_enabled from './build/bootstrap-left-enabled.js';
import r_builddir_leak from './hygiene/builddir-leak.js';
import r_bundled_font from './files/bundled-font.js';
import r_bundled_library_not_declared from './dependencies/bundled-library-not-declared.js';
import r_bundled_provides_without_version from './dependencies/bundled-provides-without-version.js';
import r_changelog_copies_upstream from './changelog/changelog-copies-upstream.js';
import r_changelog_date_in_future from './changelog/changelog-date-in-future.js';
import r_changelog_missing from './changelog/changelog-missing.js';
import r_changelog_version_mismatch from './changelog/changelog-version-mismatch.js';
import r_circular_subpackage_dependency from './dependencies/circular-subpackage-dependency.js';
import r_config_file_not_marked from './files/lists/config-file-not-marked.js';
import r_config_under_usr from './files/lists/config-under-usr.js';
import r_config_without_noreplace from './files/lists/config-without-noreplace.js';
import r_cron_file_attributes from './files/formats/cron-file-attributes.js';
import r_crontab_invalid from './files/formats/crontab-invalid.js';
import r_crypto_policy_override from './binaries/crypto-policy-override.js';
import r_dangerous_scriptlet_command from './scriptlets/dangerous-scriptlet-command.js';
import r_dbus_config_invalid from './files/formats/dbus-config-invalid.js';
import r_dbus_policy_without_destination from './files/formats/dbus-policy-without-destination.js';
import r_debuginfo_empty from './binaries/debuginfo-empty.js';
import r_dependency_duplicates_generated from './dependencies/dependency-duplicates-generated.js';
import r_dependency_ignores_known_epoch from './versioning/dependency-ignores-known-epoch.js';
import r_description_line_too_long from './tags/description-line-too-long.js';
import r_description_missing from './tags/description-missing.js';
import r_desktop_file_invalid from './files/formats/desktop-file-invalid.js';
import r_desktop_icon_has_extension from './files/formats/desktop-icon-has-extension.js';
import r_devel_file_in_base_package from './files/libraries/devel-file-in-base-package.js';
import r_devel_lacks_base_dependency from './dependencies/devel-lacks-base-dependency.js';
import r_directory_attributes_differ from './ownership/directory-attributes-differ.js';
import r_directory_permissions from './ownership/directory-permissions.js';
import r_doc_in_main_package_too_large from './docs/doc-in-main-package-too-large.js';
import r_doc_package_version_mismatch from './docs/doc-package-version-mismatch.js';
import r_duplicate_file_content from './files/duplicate-file-content.js';
import r_elf_wrong_architecture from './binaries/elf-wrong-architecture.js';
import r_epel_conflicts_with_base from './dependencies/epel-conflicts-with-base.js';
import r_epel_strong_dependency_outside_base from './dependencies/epel-strong-dependency-outside-base.js';
import r_epoch_lowered_or_dropped from './versioning/epoch-lowered-or-dropped.js';
import r_epoch_missing_in_own_dependency from './versioning/epoch-missing-in-own-dependency.js';
import r_epoch_missing_in_provides_obsoletes from './versioning/epoch-missing-in-provides-obsoletes.js';
import r_epoch_unreasonable from './versioning/epoch-unreasonable.js';
import r_executable_config_file from './files/executable-config-file.js';
import r_executable_doc_file from './docs/executable-doc-file.js';
import r_executable_in_bin_and_sbin from './filesystem/executable-in-bin-and-sbin.js';
import r_executable_not_pie from './binaries/executable-not-pie.js';
import r_executable_stack from './binaries/executable-stack.js';
import r_executable_without_manpage from './docs/executable-without-manpage.js';
import r_executable_without_shebang from './scripts/executable-without-shebang.js';
import r_explicit_library_dependency from './dependencies/explicit-library-dependency.js';
import r_fedora_trademark_asset from './files/fedora-trademark-asset.js';
import r_file_dependency_outside_allowed_paths from './dependencies/file-dependency-outside-allowed-paths.js';
import r_file_in_directory_of_another_owner from './ownership/file-in-directory-of-another-owner.js';
import r_file_in_var_run from './filesystem/file-in-var-run.js';
import r_file_newer_than_changelog from './hygiene/file-newer-than-changelog.js';
import r_file_owned_by_two_packages from './ownership/file-owned-by-two-packages.js';
import r_file_permissions from './ownership/file-permissions.js';
import r_file_under_forbidden_directory from './filesystem/file-under-forbidden-directory.js';
import r_file_under_opt from './filesystem/file-under-opt.js';
import r_files_owns_shared_directory from './ownership/files-owns-shared-directory.js';
import r_find_lang_missing from './i18n/find-lang-missing.js';
import r_font_package_layout from './versioning/font-package-layout.js';
import r_forbidden_function from './binaries/forbidden-function.js';
import r_forbidden_tag from './tags/forbidden-tag.js';
import r_gsettings_schema_invalid from './files/formats/gsettings-schema-invalid.js';
import r_gui_application_without_desktop_file from './files/gui-application-without-desktop-file.js';
import r_header_only_lacks_static_provide from './dependencies/header-only-lacks-static-provide.js';
import r_info_dir_file from './files/info-dir-file.js';
import r_info_page_invalid from './docs/info-page-invalid.js';
import r_ipv4_only_function from './binaries/ipv4-only-function.js';
import r_irrelevant_doc_file from './docs/irrelevant-doc-file.js';
import r_java_class_path_manifest from './files/formats/java-class-path-manifest.js';
import r_kernel_module_packaged from './files/kernel-module-packaged.js';
import r_ldconfig_scriptlet from './scriptlets/ldconfig-scriptlet.js';
import r_leftover_file_packaged from './files/leftover-file-packaged.js';
import r_libalternatives_config_invalid from './files/formats/libalternatives-config-invalid.js';
import r_libexec_not_in_subdirectory from './filesystem/libexec-not-in-subdirectory.js';
import r_library_file_in_devel_package from './files/libraries/library-file-in-devel-package.js';
import r_libtool_archive from './files/libraries/libtool-archive.js';
import r_libtool_archive_invalid from './files/libraries/libtool-archive-invalid.js';
import r_libtool_wrapper_packaged from './files/libraries/libtool-wrapper-packaged.js';
import r_license_file_marked_doc from './licensing/license-file-marked-doc.js';
import r_license_file_not_packaged from './licensing/license-file-not-packaged.js';
import r_license_not_spdx from './licensing/license-not-spdx.js';
import r_log_directory_without_logrotate from './files/log-directory-without-logrotate.js';
import r_log_file_not_in_own_directory from './files/log-file-not-in-own-directory.js';
import r_logrotate_config_invalid from './files/formats/logrotate-config-invalid.js';
import r_logrotate_file_attributes from './files/formats/logrotate-file-attributes.js';
import r_lto_bytecode_shipped from './binaries/lto-bytecode-shipped.js';
import r_manpage_invalid from './docs/manpage-invalid.js';
import r_metainfo_invalid from './files/formats/metainfo-invalid.js';
import r_metainfo_missing from './files/formats/metainfo-missing.js';
import r_metapackage_not_empty from './files/metapackage-not-empty.js';
import r_mime_package_invalid from './files/formats/mime-package-invalid.js';
import r_mixed_app_and_library from './files/libraries/mixed-app-and-library.js';
import r_new_top_level_directory from './filesystem/new-top-level-directory.js';
import r_noarch_contains_binary from './binaries/noarch-contains-binary.js';
import r_noarch_requires_isa from './dependencies/noarch-requires-isa.js';
import r_noarch_uses_libdir from './filesystem/noarch-uses-libdir.js';
import r_node_modules_bundled from './files/node-modules-bundled.js';
import r_non_american_spelling from './tags/non-american-spelling.js';
import r_non_utf8_filename from './files/non-utf8-filename.js';
import r_nonexecutable_in_bin from './files/nonexecutable-in-bin.js';
import r_obsoletes_without_provides from './dependencies/obsoletes-without-provides.js';
import r_opensuse_atomic_update from './filesystem/opensuse-atomic-update.js';
import r_opensuse_ldconfig_missing from './scriptlets/opensuse-ldconfig-missing.js';
import r_opensuse_pam_dbus_allowlist from './files/opensuse-pam-dbus-allowlist.js';
import r_opensuse_shlib_policy_name from './versioning/opensuse-shlib-policy-name.js';
import r_opensuse_zypp_syntax from './dependencies/opensuse-zypp-syntax.js';
import r_optflags_not_honoured from './build/optflags-not-honoured.js';
import r_owner_account_missing from './ownership/owner-account-missing.js';
import r_package_name_characters from './versioning/package-name-characters.js';
import r_pam_config_invalid from './files/formats/pam-config-invalid.js';
import r_pkgconfig_file_invalid from './files/formats/pkgconfig-file-invalid.js';
import r_polkit_policy_invalid from './files/formats/polkit-policy-invalid.js';
import r_prebuilt_binary_in_source from './sources/prebuilt-binary-in-source.js';
import r_prerelease_without_tilde from './versioning/prerelease-without-tilde.js';
import r_pretrans_not_lua from './scriptlets/pretrans-not-lua.js';
import r_pretrans_used from './scriptlets/pretrans-used.js';
import r_private_key_shipped from './files/private-key-shipped.js';
import r_private_library_provided from './dependencies/private-library-provided.js';
import r_python_bytecode from './files/python-bytecode.js';
import r_python_leftover_in_site_packages from './files/python-leftover-in-site-packages.js';
import r_python_package_name_prefix from './versioning/python-package-name-prefix.js';
import r_python_provides_mismatch from './dependencies/python-provides-mismatch.js';
import r_python_unversioned_dependency from './dependencies/python-unversioned-dependency.js';
import r_relocatable_package from './tags/relocatable-package.js';
import r_relro_missing from './binaries/relro-missing.js';
import r_repository_file_shipped from './files/repository-file-shipped.js';
import r_required_tag_missing from './tags/required-tag-missing.js';
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
import r_rpm_name_mismatch from './build/rpm-name-mismatch.js';
import r_rpmlint_not_clean from './hygiene/rpmlint-not-clean.js';
import r_scriptlet_build_variable from './scriptlets/scriptlet-build-variable.js';
import r_scriptlet_empty from './scriptlets/scriptlet-empty.js';
import r_scriptlet_for_central_registry from './scriptlets/scriptlet-for-central-registry.js';
import r_scriptlet_interpreter_not_required from './dependencies/scriptlet-interpreter-not-required.js';
import r_scriptlet_may_fail from './scriptlets/scriptlet-may-fail.js';
import r_scriptlet_selinux_context from './scriptlets/scriptlet-selinux-context.js';
import r_scriptlet_temporary_file from './scriptlets/scriptlet-temporary-file.js';
import r_scriptlet_uses_home from './scriptlets/scriptlet-uses-home.js';
import r_self_obsoletion from './dependencies/self-obsoletion.js';
import r_service_runs_as_nobody from './ownership/service-runs-as-nobody.js';
import r_setuid_or_capabilities from './ownership/setuid-or-capabilities.js';
import r_shared_library_not_executable from './binaries/shared-library-not-executable.js';
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
import r_soname_link_missing from './binaries/soname-link-missing.js';
import r_source_file_missing from './sources/source-file-missing.js';
import r_source_rpm_built_with_options from './sources/source-rpm-built-with-options.js';
import r_spec_name_mismatch from './hygiene/spec-name-mismatch.js';
import r_spec_not_utf8 from './hygiene/spec-not-utf8.js';
import r_spec_suspicious_unicode from './hygiene/spec-suspicious-unicode.js';
import r_split_usr_path from './filesystem/split-usr-path.js';
import r_static_executable from './binaries/static-executable.js';
import r_static_library_in_wrong_package from './files/libraries/static-library-in-wrong-package.js';
import r_static_library_shipped from './files/libraries/static-library-shipped.js';
import r_static_library_stripped from './files/libraries/static-library-stripped.js';
import r_static_link_without_static_buildrequires from './dependencies/static-link-without-static-buildrequires.js';
import r_static_subpackage_lacks_devel_dependency from './dependencies/static-subpackage-lacks-devel-dependency.js';
import r_subdirectory_in_bin from './filesystem/subdirectory-in-bin.js';
import r_subpackage_name_suffix from './versioning/subpackage-name-suffix.js';
import r_summary_ends_with_period from './tags/summary-ends-with-period.js';
import r_summary_not_capitalized from './tags/summary-not-capitalized.js';
import r_summary_on_several_lines from './tags/summary-on-several-lines.js';
import r_summary_repeats_name from './tags/summary-repeats-name.js';
import r_summary_too_long from './tags/summary-too-long.js';
import r_symlink_dangling from './files/symlink-dangling.js';
import r_systemd_enabled_by_package from './scriptlets/systemd-enabled-by-package.js';
import r_systemd_scriptlets_missing from './scriptlets/systemd-scriptlets-missing.js';
import r_systemd_unit_executable from './files/formats/systemd-unit-executable.js';
import r_systemd_unit_invalid from './files/formats/systemd-unit-invalid.js';
import r_systemd_unit_location from './files/formats/systemd-unit-location.js';
import r_sysusers_config_invalid from './files/formats/sysusers-config-invalid.js';
import r_sysv_init_script from './files/sysv-init-script.js';
import r_tag_in_description from './tags/tag-in-description.js';
import r_text_file_encoding from './docs/text-file-encoding.js';
import r_text_relocation from './binaries/text-relocation.js';
import r_tmpfiles_config_invalid from './files/formats/tmpfiles-config-invalid.js';
import r_tmpfiles_missing_for_run from './files/formats/tmpfiles-missing-for-run.js';
import r_trademark_symbol_in_text from './tags/trademark-symbol-in-text.js';
import r_udev_rule_invalid from './files/formats/udev-rule-invalid.js';
import r_undefined_direct_dependency from './binaries/undefined-direct-dependency.js';
import r_unexpanded_macro_in_header from './macros/unexpanded-macro-in-header.js';
import r_unowned_directory from './ownership/unowned-directory.js';
import r_unsatisfiable_dependency from './dependencies/unsatisfiable-dependency.js';
import r_unstripped_binary from './binaries/unstripped-binary.js';
import r_unused_direct_dependency from './binaries/unused-direct-dependency.js';
import r_unversioned_obsoletes from './dependencies/unversioned-obsoletes.js';
import r_unversioned_provides from './dependencies/unversioned-provides.js';
import r_unversioned_shared_library from './binaries/unversioned-shared-library.js';
import r_url_invalid from './tags/url-invalid.js';
import r_versioned_dependency_unneeded from './dependencies/versioned-dependency-unneeded.js';
import r_visible_desktop_depends_on_visible_desktop from './dependencies/visible-desktop-depends-on-visible-desktop.js';
import r_weak_file_digest from './hygiene/weak-file-digest.js';
import r_web_content_in_var_www from './filesystem/web-content-in-var-www.js';
import r_writable_executable_segment from './binaries/writable-executable-segment.js';
import r_zero_length_file from './files/zero-length-file.js';

/** Rules that read packages. Sorted by id. */
export const rules: readonly AnyRule[] = [
  r_account_created_by_scriptlet,
  r_almalinux_dist_suffix_missing,
  r_alternatives_incomplete,
  r_arched_buildrequires,
  r_arched_package_without_binary,
  r_base_package_dependency_not_arched,
  r_base_package_dependency_not_versioned,
  r_bashism_in_sh_script,
  r_binary_in_data_directory,
  r_bootstrap_left_enabled,
  r_builddir_leak,
  r_bundled_font,
  r_bundled_library_not_declared,
  r_bundled_provides_without_version,
  r_changelog_copies_upstream,
  r_changelog_date_in_future,
  r_changelog_missing,
  r_changelog_version_mismatch,
  r_circular_subpackage_dependency,
  r_config_file_not_marked,
  r_config_under_usr,
  r_config_without_noreplace,
  r_cron_file_attributes,
  r_crontab_invalid,
  r_crypto_policy_override,
  r_dangerous_scriptlet_command,
  r_dbus_config_invalid,
  r_dbus_policy_without_destination,
  r_debuginfo_empty,
  r_dependency_duplicates_generated,
  r_dependency_ignores_known_epoch,
  r_description_line_too_long,
  r_description_missing,
  r_desktop_file_invalid,
  r_desktop_icon_has_extension,
  r_devel_file_in_base_package,
  r_devel_lacks_base_dependency,
  r_directory_attributes_differ,
  r_directory_permissions,
  r_doc_in_main_package_too_large,
  r_doc_package_version_mismatch,
  r_duplicate_file_content,
  r_elf_wrong_architecture,
  r_epel_conflicts_with_base,
  r_epel_strong_dependency_outside_base,
  r_epoch_lowered_or_dropped,
  r_epoch_missing_in_own_dependency,
  r_epoch_missing_in_provides_obsoletes,
  r_epoch_unreasonable,
  r_executable_config_file,
  r_executable_doc_file,
  r_executable_in_bin_and_sbin,
  r_executable_not_pie,
  r_executable_stack,
  r_executable_without_manpage,
  r_executable_without_shebang,
  r_explicit_library_dependency,
  r_fedora_trademark_asset,
  r_file_dependency_outside_allowed_paths,
  r_file_in_directory_of_another_owner,
  r_file_in_var_run,
  r_file_newer_than_changelog,
  r_file_owned_by_two_packages,
  r_file_permissions,
  r_file_under_forbidden_directory,
  r_file_under_opt,
  r_files_owns_shared_directory,
  r_find_lang_missing,
  r_font_package_layout,
  r_forbidden_function,
  r_forbidden_tag,
  r_gsettings_schema_invalid,
  r_gui_application_without_desktop_file,
  r_header_only_lacks_static_provide,
  r_info_dir_file,
  r_info_page_invalid,
  r_ipv4_only_function,
  r_irrelevant_doc_file,
  r_java_class_path_manifest,
  r_kernel_module_packaged,
  r_ldconfig_scriptlet,
  r_leftover_file_packaged,
  r_libalternatives_config_invalid,
  r_libexec_not_in_subdirectory,
  r_library_file_in_devel_package,
  r_libtool_archive,
  r_libtool_archive_invalid,
  r_libtool_wrapper_packaged,
  r_license_file_marked_doc,
  r_license_file_not_packaged,
  r_license_not_spdx,
  r_log_directory_without_logrotate,
  r_log_file_not_in_own_directory,
  r_logrotate_config_invalid,
  r_logrotate_file_attributes,
  r_lto_bytecode_shipped,
  r_manpage_invalid,
  r_metainfo_invalid,
  r_metainfo_missing,
  r_metapackage_not_empty,
  r_mime_package_invalid,
  r_mixed_app_and_library,
  r_new_top_level_directory,
  r_noarch_contains_binary,
  r_noarch_requires_isa,
  r_noarch_uses_libdir,
  r_node_modules_bundled,
  r_non_american_spelling,
  r_non_utf8_filename,
  r_nonexecutable_in_bin,
  r_obsoletes_without_provides,
  r_opensuse_atomic_update,
  r_opensuse_ldconfig_missing,
  r_opensuse_pam_dbus_allowlist,
  r_opensuse_shlib_policy_name,
  r_opensuse_zypp_syntax,
  r_optflags_not_honoured,
  r_owner_account_missing,
  r_package_name_characters,
  r_pam_config_invalid,
  r_pkgconfig_file_invalid,
  r_polkit_policy_invalid,
  r_prebuilt_binary_in_source,
  r_prerelease_without_tilde,
  r_pretrans_not_lua,
  r_pretrans_used,
  r_private_key_shipped,
  r_private_library_provided,
  r_python_bytecode,
  r_python_leftover_in_site_packages,
  r_python_package_name_prefix,
  r_python_provides_mismatch,
  r_python_unversioned_dependency,
  r_relocatable_package,
  r_relro_missing,
  r_repository_file_shipped,
  r_required_tag_missing,
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
  r_rpm_name_mismatch,
  r_rpmlint_not_clean,
  r_scriptlet_build_variable,
  r_scriptlet_empty,
  r_scriptlet_for_central_registry,
  r_scriptlet_interpreter_not_required,
  r_scriptlet_may_fail,
  r_scriptlet_selinux_context,
  r_scriptlet_temporary_file,
  r_scriptlet_uses_home,
  r_self_obsoletion,
  r_service_runs_as_nobody,
  r_setuid_or_capabilities,
  r_shared_library_not_executable,
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
  r_soname_link_missing,
  r_source_file_missing,
  r_source_rpm_built_with_options,
  r_spec_name_mismatch,
  r_spec_not_utf8,
  r_spec_suspicious_unicode,
  r_split_usr_path,
  r_static_executable,
  r_static_library_in_wrong_package,
  r_static_library_shipped,
  r_static_library_stripped,
  r_static_link_without_static_buildrequires,
  r_static_subpackage_lacks_devel_dependency,
  r_subdirectory_in_bin,
  r_subpackage_name_suffix,
  r_summary_ends_with_period,
  r_summary_not_capitalized,
  r_summary_on_several_lines,
  r_summary_repeats_name,
  r_summary_too_long,
  r_symlink_dangling,
  r_systemd_enabled_by_package,
  r_systemd_scriptlets_missing,
  r_systemd_unit_executable,
  r_systemd_unit_invalid,
  r_systemd_unit_location,
  r_sysusers_config_invalid,
  r_sysv_init_script,
  r_tag_in_description,
  r_text_file_encoding,
  r_text_relocation,
  r_tmpfiles_config_invalid,
  r_tmpfiles_missing_for_run,
  r_trademark_symbol_in_text,
  r_udev_rule_invalid,
  r_undefined_direct_dependency,
  r_unexpanded_macro_in_header,
  r_unowned_directory,
  r_unsatisfiable_dependency,
  r_unstripped_binary,
  r_unused_direct_dependency,
  r_unversioned_obsoletes,
  r_unversioned_provides,
  r_unversioned_shared_library,
  r_url_invalid,
  r_versioned_dependency_unneeded,
  r_visible_desktop_depends_on_visible_desktop,
  r_weak_file_digest,
  r_web_content_in_var_www,
  r_writable_executable_segment,
  r_zero_length_file,
];
