/** Specs that the tests of this folder share: a plain one, one with everything, one that is hard to read. */
export const ownSpecs: readonly [OwnSpec, ...OwnSpec[]] = [
  [
    'plain.spec',
    `Name: plain
Version: 1.0
Release: 2%{?dist}
Summary: A plain package
License: MIT
URL: https://example.org/
Source0: %{url}%{name}-%{version}.tar.gz
BuildRequires: gcc, make >= 4

%description
It does
one thing.

%prep
%setup -q

%build
make

%install
make install DESTDIR=%{buildroot}

%files
%license COPYING
%doc README
/usr/bin/plain

%changelog
* Tue Oct 20 2020 Ann Other <ann@example.org> - 1.0-2
- Second

* Mon Oct 19 2020 Ann Other <ann@example.org> - 1.0-1
- First
`,
  ],
  [
    'rich.spec',
    `%global upstream Rich-Thing
%define helper(n:) %{-n*} %1
Name: rich
Epoch: 1
Version: 2~rc1
Release: 1
Summary: Everything at once
Summary(de): Alles
License: MIT AND BSD
Source: https://example.org/%{upstream}.tgz
Source10: extra.conf
Patch: one.patch
%if 0%{?with_feature}
BuildRequires: (feature-devel or feature2-devel)
%elif "%{name}" == "rich"
BuildRequires: plain-devel >= 1:2.0-3
%else
BuildRequires: nothing
%endif
%ifarch x86_64 aarch64
ExcludeArch: s390x
%endif
Requires(post,postun): systemd
Provides: bundled(lib) = 1, other
Obsoletes: older < 2

%description
Everything.

%package -n librich
Summary: Library of %{name}
License: BSD
Requires: %{name}%{?_isa} = %{epoch}:%{version}-%{release}

%description -n librich
Library.

%package data
Summary: Data
BuildArch: noarch

%description data
Data.

%patchlist
two.patch

%prep
%setup -q -n %{upstream}
%patch -P 0 -p1

%build
cat > x <<EOF
# not a comment
EOF
# a comment
make %{?_smp_mflags} \\
  all

%pre -n librich -p <lua>
print("hi")

%post
systemctl daemon-reload

%triggerin -- other > 1, third
echo trigger

%transfiletriggerin -P 100 -- /usr/share/rich
echo files

%files -f %{name}.lang
%defattr(-,root,root,-)
%attr(0755, root, wheel) %dir /var/lib/rich
%config(noreplace) %verify(not mtime) "/etc/with blank.conf"
%ghost /var/log/rich{,.old}

%files -n librich
/usr/lib64/lib*.so.*

%files data
%exclude /usr/share/rich/*.txt
/usr/share/rich

%changelog
* Tue Oct 20 12:30:00 UTC 2020 Ann Other <ann@example.org>
- Second
`,
  ],
  [
    'hard.spec',
    '\ufeffName: x\r\nVersion: %(date)\r\n%if %{lua: print(1)}\r\n%files\r\n%endif\r\n%{!?x:%global x %{expand:\r\n1}}\r\n# \udcff %{open\r\n%changelog\r\n* x\r\n',
  ],
];

export type OwnSpec = readonly [name: string, text: string];
