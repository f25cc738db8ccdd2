/** A package as readers have one: it builds, and its spec has one error. */
export const demo = `Name:           demo
Version:        1.0
Release:        1%{?dist}
Summary:        A demonstration
License:        MIT
URL:            https://example.org/demo
Vendor:         Acme
Source0:        hello.txt
BuildArch:      noarch

%description
A demonstration of a package.

%prep

%build
:

%install
install -Dpm 0644 %{SOURCE0} %{buildroot}%{_datadir}/demo/hello.txt

%files
%{_datadir}/demo

%changelog
* Mon Jan 06 2025 A Packager <a@example.org> - 1.0-1
- First build
`;

/** The same without a finding that fails a run. */
export const clean = demo.replace(/^Vendor:.*\n/m, '');

/** The same, which does not build. */
export const failing = clean.replace('\n:\n', '\ncat /nonexistent/file\n');

/** The clean one under another name, which does not build. */
export const broken = failing.replaceAll('demo', 'broken');
