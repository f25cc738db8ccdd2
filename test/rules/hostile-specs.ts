const head = 'Name: demo\nVersion: 1\nRelease: 1\nEpoch: 1\n';

/** Specs that grow with `n`, each made to be slow for a rule that looks at everything again for every finding. bench/rules.mjs times them. */
export const hostileSpecs: Readonly<Record<string, (n: number) => string>> = {
  'many architectures in one line': (n) => `BuildRequires: ${'a%{?_isa} '.repeat(n)}\n`,
  'one long word': (n) => `BuildRequires: ${'a%{?_isa}'.repeat(n)}\n`,
  'deep nesting of tags': (n) => `${'%if 0%{?suse}\nGroup: x\nBuildRequires: x\n'.repeat(n)}${'%endif\n'.repeat(n)}`,
  'deep nesting of commands': (n) => `%install\n${'%if 1\n%find_lang x\n'.repeat(n)}${'%endif\n'.repeat(n)}`,
  'many tags that are gone': (n) => 'Copyright: x\n'.repeat(n),
  'many epochs': (n) => 'Epoch: 1\n'.repeat(n),
  'many dependencies without epoch': (n) => `${head}%package libs\nSummary: x\n${'Requires: demo = 1\n'.repeat(n)}`,
  'many names on both sides': (n) => head + Array.from({ length: n }, (_, i) => `Provides: a${i} = 1\nObsoletes: a${i} < 1\n`).join(''),
  'many %clean sections': (n) => '%clean\nrm -rf %{buildroot}\n'.repeat(n),
  'here-documents without end': (n) => `%install\n${'cat <<EOF\n'.repeat(n)}`,
  'settings without end': (n) => `%install\n${'QA_RPATHS=$((;'.repeat(n)}\n${'QA_RPATHS="'.repeat(n)}\n`,
  'shebangs without end': (n) => `%install\nsed ${'#!'.repeat(n)}\necho ${'#!/a'.repeat(n)}\nsed -e '#!/usr/bin/env' ${'s,a s|b s!'.repeat(n)}\n`,
  'separators before a command': (n) => `%install\n${';  \\\n'.repeat(n)}chrpath\n${' xargs -a'.repeat(n)} patchelf\n`,
  'brackets in a path': (n) => `%files\n%{_bindir}/${'['.repeat(n)}*\n%{_mandir}/man1/${'.1'.repeat(n)}\n/${'*/'.repeat(n)}*\n`,
  'many catalogues and many calls': (n) =>
    `%install\n${Array.from({ length: n }, (_, i) => `%find_lang x${i}\n`).join('')}%files\n${'%{_datadir}/locale/*\n'.repeat(n)}`,
  'guards without end': (n) => `Requires: ${'%{?epoch:'.repeat(n)}%{epoch}\n%build\n${'%{epoch}'.repeat(n)}\n`,
  'macros in comments': (n) => `${head}# ${'%{name}'.repeat(n)}\n${'# %version\n'.repeat(n)}%build\n# ${'%{?name'.repeat(n)}\n`,
  'one value by two names': (n) => `%install\nls %{buildroot} ${'"$RPM_BUILD_ROOT"/usr/bin '.repeat(n)}\n%files\n${'/usr/bin/a %{_bindir} '.repeat(n)}\n`,
  'characters that do not show': (n) => `${'a\u00a0\r\n'.repeat(n)}${'\u202e'.repeat(n)}\n${'\udce4'.repeat(n)}\n`,
};
