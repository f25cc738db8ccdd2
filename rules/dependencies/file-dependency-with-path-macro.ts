import { defineRule, type Fix, type Spec, textOf } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { type FileDependency, fileDependencies } from '../reading/dependencies/file-dependencies.js';

/** Installation directories as rpm's macro file and distributions define them, and what the two allowed ones are. */
const macros = new Set(
  '_bindir _sbindir _libdir _libexecdir _datadir _datarootdir _sysconfdir _prefix _exec_prefix _includedir _sharedstatedir _localstatedir _mandir _docdir _infodir'.split(
    ' ',
  ),
);
const plain: Readonly<Record<string, string>> = { _bindir: '/usr/bin', _sysconfdir: '/etc' };

export default defineRule({
  meta: {
    id: 'file-dependency-with-path-macro',
    category: 'dependencies',
    summary: 'A file dependency is written with an installation path macro',
    why: "The macro is the directory of this package's own build. The package that has the file may be built with another one, as Flatpak builds do with /app/bin.",
    source: fedoraGuidelines('File and Directory Dependencies', 'MUST NOT'),
    level: 'error',
    profiles: { generic: 'note', fedora: 'error', opensuse: 'warning' },
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'fedora',
          spec: 'BuildRequires: %{_bindir}/sometool\n',
          findings: [{ line: 1, column: 16, text: '%{_bindir}/sometool', level: 'error' }],
          fixed: 'BuildRequires: /usr/bin/sometool\n',
        },
        {
          title: 'Other kinds and spellings',
          spec: 'Requires: (%_sysconfdir/foo or bar)\nRecommends: %{?_bindir}/a, %{_datadir}/b\nRequires(post): %{_sbindir}/c\n',
          findings: [
            { line: 1, text: '%_sysconfdir/foo' },
            { line: 2, text: '%{?_bindir}/a' },
            { line: 2, text: '%{_datadir}/b' },
            { line: 3, text: '%{_sbindir}/c' },
          ],
          fixed: 'Requires: (/etc/foo or bar)\nRecommends: /usr/bin/a, %{_datadir}/b\nRequires(post): %{_sbindir}/c\n',
        },
        {
          title: 'Behind a macro of the spec; in a spec that moves the directory: no fix',
          spec: '%global _prefix /opt/x\n%define tool %{_bindir}/tool\nRequires: %{tool}\nRequires: %{_bindir}/b\n',
          findings: [
            { line: 3, text: '%{tool}' },
            { line: 4, text: '%{_bindir}/b' },
          ],
        },
      ],
      good: [
        { spec: 'BuildRequires: /usr/bin/sometool\n' },
        { title: 'What a package provides itself', spec: 'Provides: %{_bindir}/demo\nConflicts: %{_bindir}/x\n' },
        { title: 'A macro that is no directory', spec: 'Requires: /usr/bin/%{name}, python(abi)\n' },
        { title: 'Another use of the macro', spec: 'Requires: foo\n%install\ntouch %{buildroot}%{_bindir}/foo\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const found of fileDependencies(spec)) {
        const at = found.operand.nameText.origin(0, 1);
        const macro = at.via.map(({ macro: name }) => name).find((name) => macros.has(name));
        const [called] = at.via;
        // A path that the distribution's own macros give (%{__pear}) is for it to keep right.
        const given = called !== undefined && !macros.has(called.macro) && called.definition?.source !== spec.source;
        if (macro === undefined || given) continue;
        const fix = spellOut(spec, found);
        report({
          message: `%{${macro}} is a directory of this package, not of the one that has ${found.path}. Write the path without macros, or the package.`,
          at: found.operand.nameText.origin(),
          ...(fix && { fix }),
        });
      }
    },
  },
});

/** Replaces the macro by what it is everywhere, where it is that here too. */
function spellOut({ source }: Spec, { operand, path }: FileDependency): Fix | undefined {
  const { location, via } = operand.nameText.origin(0, 1);
  const [, name = ''] = (location?.source === source && /^%(?:\{\??)?(_bindir|_sysconfdir)\}?$/.exec(textOf(location))) || [];
  const directory = plain[name];
  if (!location || via[0]?.macro !== name || directory === undefined || !path.startsWith(`${directory}/`)) return undefined;
  return { safety: 'safe', title: `Write ${directory}`, edits: [{ location, text: directory }] };
}
