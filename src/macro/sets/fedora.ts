import { redhat } from './redhat.js';

/**
 * Fedora Linux 43 (fedora-release, redhat-rpm-config, rpmautospec-rpm-macros, Fedora's list of architectures). A release number that
 * rpmautospec takes from the repository's history is 1 without one.
 */
export const fedora = `${redhat({ python: '3.14', lua: '5.4' })}
%fedora 43
%fc43 1
%dist .fc43
%autorelease(e:s:pb:n) %{?-p:0.}1%{?-e:.%{-e*}}%{?-s:.%{-s*}}%{!?-n:%{?dist}}
%autochangelog %{nil}
%_sbindir %{_bindir}
%python3_ext_suffix .cpython-314-%{_target_cpu}-linux-gnu.so
%java_arches aarch64 ppc64le s390x x86_64
%golang_arches x86_64 aarch64 ppc64le s390x riscv64
%go_arches %{golang_arches}
%rust_arches x86_64 i686 aarch64 ppc64le s390x riscv64
%nodejs_arches x86_64 aarch64 ppc64le s390x riscv64
%kernel_arches x86_64 s390x ppc64le aarch64 riscv64
%fontconfig_confdir %{_fontconfig_confdir}
%_fonts_dir %{_fontbasedir}
`;
