import { targetText } from './target.js';

/**
 * What rpm 6.1 itself defines and specs rely on, besides the built-ins: rpm's own macro file and its platform file for Linux, with the
 * directories that all distributions use (rpm-macros(7); Filesystem Hierarchy Standard 3.0). The build folders are those of mock, since a
 * home directory belongs to a machine. Macros whose result is a script of several commands are not
 * here: their calls stay text that is known to be unknown.
 */
export const generic = `
%nil %{!?nil}

# conditional builds (rpm manual, "Conditional builds")
%defined() %{expand:%%{?%{1}:1}%%{!?%{1}:0}}
%undefined() %{expand:%%{!?%{1}:1}%%{?%{1}:0}}
%with() %{expand:%%{?with_%{1}:1}%%{!?with_%{1}:0}}
%without() %{expand:%%{!?with_%{1}:1}%%{?with_%{1}:0}}
%bcond_override_default() %{expand:%%global bcond_override_default_%{1} %{2}}
%__bcond_value() %{expand:%%{!?bcond_override_default_%{1}:%{2}}%%{?bcond_override_default_%{1}}}
%bcond() %[%{__bcond_value %{1} %{2}} ? "%{expand:%%{!?_without_%{1}:%%global with_%{1} 1}}" : "%{expand:%%{?_with_%{1}:%%global with_%{1} 1}}"]
%bcond_with() %bcond %{1} 0
%bcond_without() %bcond %{1} 1

# directories
%_usr /usr
%_usrsrc %{_usr}/src
%_var /var
%_prefix /usr
%_exec_prefix %{_prefix}
%_bindir %{_exec_prefix}/bin
%_sbindir %{_exec_prefix}/sbin
%_libexecdir %{_exec_prefix}/libexec
%_datarootdir %{_prefix}/share
%_datadir %{_prefix}/share
%_sysconfdir /etc
%_sharedstatedir /var/lib
%_localstatedir /var
%_libdir %{_prefix}/%{_lib}
%_includedir %{_prefix}/include
%_oldincludedir /usr/include
%_infodir %{_datadir}/info
%_mandir %{_datadir}/man
%_iconsdir %{_datadir}/icons
%_initddir %{_sysconfdir}/rc.d/init.d
%_initrddir %{_initddir}
%_rundir /run
%_defaultdocdir %{_datadir}/doc
%_docdir %{_defaultdocdir}
%_defaultlicensedir %{_datadir}/licenses
%_tmppath %{_var}/tmp
%_dbpath %{_var}/lib/rpm

# rpm's own places
%_rpmconfigdir /usr/lib/rpm
%_rpmmacrodir %{_rpmconfigdir}/macros.d
%_rpmluadir %{_rpmconfigdir}/lua
%_fileattrsdir %{_rpmconfigdir}/fileattrs
%__rpmuncompress /usr/bin/rpmuncompress
%_topdir /builddir/build
%_builddir %{_topdir}/BUILD
%_rpmdir %{_topdir}/RPMS
%_sourcedir %{_topdir}/SOURCES
%_specdir %{_topdir}/SPECS
%_srcrpmdir %{_topdir}/SRPMS

# programs
%_buildshell /bin/sh
%___build_shell %{?_buildshell:%{_buildshell}}%{!?_buildshell:/bin/sh}
%__7zip /usr/bin/7za
%__ar ar
%__as as
%__awk /usr/bin/gawk
%__brp_compress %{_rpmconfigdir}/brp-compress %{?_prefix}
%__bzip2 /usr/bin/bzip2
%__bzr /usr/bin/bzr
%__cat /usr/bin/cat
%__cc gcc
%__chmod /usr/bin/chmod
%__chown /usr/bin/chown
%__cp /usr/bin/cp
%__cpp gcc -E
%__cxx g++
%__file /usr/bin/file
%__gem /usr/bin/gem
%__git /usr/bin/git
%__gpg /usr/bin/gpg2
%__grep /usr/bin/grep
%__gzip /usr/bin/gzip
%__hg /usr/bin/hg
%__id /usr/bin/id
%__id_u %{__id} -u
%__install /usr/bin/install
%__ld ld
%__ln /usr/bin/ln
%__ln_s %{__ln} -s
%__make /usr/bin/make
%__mkdir /usr/bin/mkdir
%__mkdir_p %{__mkdir} -p
%__mv /usr/bin/mv
%__objdump objdump
%__patch /usr/bin/patch
%__perl /usr/bin/perl
%__quilt /usr/bin/quilt
%__rm /usr/bin/rm
%__sed /usr/bin/sed
%__strip strip
%__tar /usr/bin/tar
%__unzip /usr/bin/unzip
%__xz /usr/bin/xz
%__zstd /usr/bin/zstd

# the machine
%_vendor unknown
%_host_vendor %{_vendor}
%_host_os linux
%_gnu -gnu
%_host %{_host_cpu}-%{_host_vendor}-%{_host_os}%{?_gnu}
%_host_alias %{_host}
%_build %{_host}
%_build_alias %{_host}
%_build_cpu %{_host_cpu}
%_build_vendor %{_host_vendor}
%_build_os %{_host_os}
%_target_vendor %{_vendor}
%_target_platform %{_target_cpu}-%{_vendor}-%{_target_os}
%_target %{_target_platform}
%_target_alias %{_host_alias}
%optflags -O2 -g
%build_cflags %{optflags}
%build_cxxflags %{optflags}
%build_fflags %{optflags} %{?_fmoddir:-I%{_fmoddir}}
%_smp_mflags -j${'$'}{RPM_BUILD_NCPUS}
%_smp_tasksize_proc 512
%_smp_tasksize_thread %{_smp_tasksize_proc}

# architecture groups
%ix86 i386 i486 i586 i686 pentium3 pentium4 athlon geode
%x86_64 x86_64 x86_64_v2 x86_64_v3 x86_64_v4 amd64 em64t
%arm32 armv3l armv4b armv4l armv4tl armv5tl armv5tel armv5tejl armv6l armv6hl armv7l armv7hl armv7hnl armv8l armv8hl armv8hnl armv8hcnl
%arm %{arm32}
%arm64 aarch64
%mips32 mips mipsel mipsr6 mipsr6el
%mips64 mips64 mips64el mips64r6 mips64r6el
%mipseb mips mipsr6 mips64 mips64r6
%mipsel mipsel mipsr6el mips64el mips64r6el
%mips %{mips32} %{mips64}
%sparc sparc sparcv8 sparcv9 sparcv9v sparc64 sparc64v
%alpha alpha alphaev56 alphaev6 alphaev67
%power64 ppc64 ppc64p7 ppc64le
%riscv32 riscv32
%riscv64 riscv64
%riscv128 riscv128
%riscv %{riscv32} %{riscv64} %{riscv128}
%loongarch64 loongarch64

# switches that specs turn off or ask for
%_default_patch_fuzz 0
%_default_patch_flags --no-backup-if-mismatch -f
%_unpackaged_files_terminate_build 1
%_duplicate_files_terminate_build 0
%_missing_doc_files_terminate_build 1
%_empty_manifest_terminate_build 1
%_binaries_in_noarch_packages_terminate_build 1
%_invalid_encoding_terminates_build 1
%_wrong_version_format_terminate_build 1
%_disable_source_fetch 1
%_build_id_links compat
%_unique_build_ids 1
%_unique_debug_names 1
%_unique_debug_srcs 1
%_use_internal_dependency_generator 1
%_source_filedigest_algorithm 8
%_binary_filedigest_algorithm 8
%_rpmformat 6
%_changelog_trimage 0
%_changelog_trimtime 0
%source_date_epoch_from_changelog 0
%__scm patch
%__arch_install_post %{nil}

# calls of one program
%make_build %{__make} -O %{?_smp_mflags} V=1 VERBOSE=1
%make_install %{__make} install DESTDIR=%{?buildroot} INSTALL="%{__install} -p"
%_fixperms %{__chmod} -Rf a+rX,u+w,g-w,o-w
%find_lang %{_rpmconfigdir}/find-lang.sh %{buildroot}

${targetText('x86_64')}`;
