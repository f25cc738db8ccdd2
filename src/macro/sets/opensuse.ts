import { systemdDirectories } from './systemd.js';

/** openSUSE Tumbleweed (rpm-config-SUSE, suse-release macros, systemd-rpm-macros). It has no %dist: the build service numbers releases. */
export const opensuse = `${systemdDirectories}
%_vendor suse
%_host_vendor suse
%suse_version 1699
%is_opensuse 1
%_defaultdocdir %{_datadir}/doc/packages
%_docdir %{_defaultdocdir}
%_distconfdir /usr/etc
%_fillupdir %{_datadir}/fillup-templates
%_pam_moduledir %{_libdir}/security
%_pam_confdir %{_sysconfdir}/pam.d
%_firmwaredir /usr/lib/firmware
%_initddir %{_sysconfdir}/init.d
%_fontsdir %{_datadir}/fonts
%_ttfontsdir %{_datadir}/fonts/truetype
%_rpmmacrodir /usr/lib/rpm/macros.d
%__python3 /usr/bin/python3
%python3_pkgversion 3
%perl_vendorlib /usr/lib/perl5/vendor_perl/%{perl_version}
`;
