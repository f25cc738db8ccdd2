type Parts = readonly [string, ...string[]];

/** What has a meaning to the macro engine or inside a line. */
export const tokens: Parts = [
  '%',
  '\n',
  '\\\n',
  '<<EOF\n',
  '\nEOF\n',
  ...listed(String.raw`
%
%%
%{
}
%(
)
%[
]
{
(
[
"
'
\
:
?
!
-
*
#
&&
||
<
>
=
,
~
^
$(
/
..
%{?
%{!?
%{expand:
%{lua:
%{lua:print(
%{quote:
%{gsub:
%{shrink:
%{S:0}
%{P:1}
%{-x}
%{-x*}
%*
%**
%#
%1
%0
%{1}
%define x 
%global x 
%global name %{name}
%define p(ab:) 
%undefine name
%dnl 
%{name}
%{version}
%{_bindir}
%{?dist}
%{?_isa}
%include 
%{load:x}
(a or b)
(a if b else c)
a >= 1:2-3
%if 1
%else
%elif 0
%endif
v"1.0"
1 ? 2 : 3
0x
99999999999
%files
%changelog
`),
  '`',
];

/** Whole lines that change how what follows is read, or are hard to read themselves. */
export const lines: Parts = [
  '',
  ' ',
  ...listed(String.raw`
%if 1
%if 0
%if %{unknown}
%if 0%{?x:1} && (
%if "%{name}" == "
%ifarch x86_64
%ifnarch %{nothing}
%ifos linux
%elif 1
%elifarch s390x
%else
%else x
%endif
%endif # x
%package x
%package -n x
%package
%description
%description -n x
%prep
%build -a
%install
%check
%clean
%conf
%generate_buildrequires
%files
%files -n x -f y
%files -f
%post -p <lua>
%post -p
%triggerin -- a > 1
%triggerin
%filetriggerin -P 1 -- /usr
%changelog
%sourcelist
%patchlist
%sepolicy
%end
%include x
%include %{S:0}
%define name %{name}x
%global a %{b}
%global b %{a}
%define f() %{f}
%define f(x:) %{-x*} %1
%f -x 1 2
%{f:%{f}}
%global n %{lua:print(rpm.expand("%{name}"))}
%{lua:while true do end}
%{lua:macros.x = macros.x}
%(echo a | cut -c1)
%(while :; do :; done)
%[1 / 0]
%{?a:%{?b:%{?c}}}
%undefine dist
%{error:x}
%{warn:x}
%{echo:x}
%dnl %{
%{!?x: %global x 1}
Name: x
Name: %{name}
Epoch: -1
Version: 1-2
Release: %{release}
BuildArch: noarch
BuildArch: %{x} y
Source: a
Source99999999999: a
Patch 1: a
NoSource: 0
Requires: a,,b ( >= 1
Requires: (a and (b or (c if d)))
Requires(pre,post): a
Requires(: a
BuildRequires: a >= %{x}
Provides: %{x}
ExclusiveArch: %{ix86}
Summary(de): x
License:
Icon: x
BuildSystem: x
BuildOption(conf): x
%defattr(-,root
%attr(0755,a,b) %config(noreplace) %dir /a
%config(
"/a b
%doc a{,b,{c,d}} *
%exclude /[a-
%patch -P
%patch1 -p1
%setup -q -n "
%autosetup -p1
* Mon Jan 01 2024 A <a@b> - 1
* Foo
- x
# %{name}
#
cat <<EOF
EOF
\
`),
];

/** One on each line. */
function listed(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
