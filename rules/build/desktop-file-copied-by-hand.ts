import { defineRule, type Spec } from '../../src/policy/index.js';
import { desktopChecks } from '../data/commands/desktop-tools.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { copying } from '../reading/commands/copied-files.js';
import { scriptMentions } from '../reading/commands/script-mentions.js';
import { type ShellCommand, type ShellWord, shellCommands } from '../reading/commands/shell-commands.js';
import { sourceOf } from '../reading/sources/source-words.js';

export default defineRule({
  meta: {
    id: 'desktop-file-copied-by-hand',
    category: 'build',
    summary: 'A desktop file of the spec is installed without desktop-file-install',
    why: 'Where the upstream build does not install the desktop file, or the spec changes it, desktop-file-install does so and checks the result. A plain copy puts any mistake into the menus.',
    source: fedoraGuidelines('desktop-file-install Usage', 'MUST'),
    level: 'off',
    profiles: { fedora: 'warning' },
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'fedora',
          spec: 'Source3: demo.desktop\n%install\ninstall -Dpm644 %{SOURCE3} %{buildroot}%{_datadir}/applications/demo.desktop\n',
          findings: [{ line: 3, column: 1, text: 'install', level: 'warning' }],
        },
        {
          title: 'Into the directory',
          profile: 'fedora',
          spec: 'Source3: demo.desktop\n%install\ncp %{S:3} $RPM_BUILD_ROOT/usr/share/applications/\n',
          findings: [{ line: 3 }],
        },
        {
          title: 'Written by the spec, or changed in place',
          profile: 'fedora',
          spec: '%install\ncat > %{buildroot}%{_datadir}/applications/demo.desktop <<EOF\n[Desktop Entry]\nEOF\nsed -i s/a/b/ %{buildroot}%{_datadir}/applications/demo.desktop\n',
          findings: [
            { line: 2, text: 'cat' },
            { line: 5, text: 'sed' },
          ],
        },
      ],
      good: [
        { profile: 'fedora', spec: 'Source3: demo.desktop\n%install\ndesktop-file-install --dir=%{buildroot}%{_datadir}/applications %{SOURCE3}\n' },
        {
          title: 'Installed from there afterwards',
          profile: 'fedora',
          spec: 'Source3: demo.desktop\n%install\ninstall -pm644 %{SOURCE3} %{buildroot}%{_datadir}/applications/\ndesktop-file-install --delete-original --dir=%{buildroot}%{_datadir}/applications %{buildroot}%{_datadir}/applications/demo.desktop\n',
        },
        {
          title: 'Terra has a macro',
          profile: 'terra',
          spec: 'Source3: x.desktop\n%install\n%desktop_file_install %{SOURCE3}\ncp %{SOURCE3} %{buildroot}%{_datadir}/applications/x.desktop\n',
        },
        {
          title: 'No menu entry',
          profile: 'fedora',
          spec: 'Source3: demo.desktop\n%install\ninstall %{SOURCE3} %{buildroot}%{_sysconfdir}/xdg/autostart/demo.desktop\nsed -i s/a/b/ applications/demo.desktop.in\n',
        },
        {
          title: 'Validated where it is',
          profile: 'fedora',
          spec: 'Source3: demo.desktop\n%install\ncp %{S:3} %{buildroot}%{_datadir}/applications/\n%check\ndesktop-file-validate %{buildroot}%{_datadir}/applications/*.desktop\n',
        },
        { title: 'A file of upstream', profile: 'fedora', spec: '%install\ninstall -pm644 data/demo.desktop %{buildroot}%{_datadir}/applications/\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      if (!spec.source.text.includes('/applications')) return;
      const found = shellCommands(spec, ['%install']).filter((command) => copiesOwn(spec, command) || writesOne(command));
      if (found.length === 0 || scriptMentions(spec, ['%install', '%build', '%prep', '%check'], desktopChecks)) return;
      for (const { program, tool } of found) {
        report({
          message: `${tool} puts a desktop file in its place unchecked. Use desktop-file-install --dir=%{buildroot}%{_datadir}/applications.`,
          at: { source: spec.source, start: program.start, end: program.end },
        });
      }
    },
  },
});

const inMenus = ({ text }: ShellWord): boolean => /(?:%\{?_datadir\}?|\/usr\/share|\/share)\/applications(?:\/|$)/.test(text);

const isDesktopFile = (word: ShellWord): boolean => inMenus(word) && /\.desktop$/.test(word.text);

/** A copy of a Source that is a desktop file. */
function copiesOwn(spec: Spec, command: ShellCommand): boolean {
  const { sources = [], target } = copying(command) ?? {};
  return target !== undefined && inMenus(target) && sources.some((word) => /\.desktop$/.test(sourceOf(spec, word.text)?.value.text ?? ''));
}

/** A desktop file that is written or edited where it is installed. */
function writesOne({ tool, args, redirections }: ShellCommand): boolean {
  const writes = redirections.some(({ operator, target }) => /^>/.test(operator) && isDesktopFile(target));
  return writes || (tool === 'sed' && args.some(({ text }) => /^(?:-[a-zA-Z]*i|--in-place)/.test(text)) && args.some(isDesktopFile));
}
