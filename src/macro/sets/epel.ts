import { redhat } from './redhat.js';

/** Enterprise Linux 9 as the EPEL builders have it (redhat-release, epel-rpm-macros). */
export const epel = `${redhat({ python: '3.9', lua: '5.4' })}
%rhel 9
%el9 1
%dist .el9
%epel 9
%python3_ext_suffix .cpython-39-%{_target_cpu}-linux-gnu.so
%java_arches aarch64 ppc64le s390x x86_64
%golang_arches x86_64 aarch64 ppc64le s390x
%go_arches %{golang_arches}
%rust_arches x86_64 aarch64 ppc64le s390x
%nodejs_arches x86_64 aarch64 ppc64le s390x
`;
