import { defineRule } from '../../src/policy/index.js';
import { rpmlintMessages } from '../data/documents/rpmlint.js';
import { commandsNamed } from '../reading/commands/shell-commands.js';

export default defineRule({
  meta: {
    id: 'opensuse-update-desktop-file-macro',
    category: 'files',
    summary: 'The spec changes desktop files with %suse_update_desktop_file',
    why: 'The macro put categories and translations into desktop files that upstream has kept in order for years. openSUSE gives it up: send what is missing upstream, and drop update-desktop-files. The modules of YaST may keep it.',
    source: rpmlintMessages('suse-update-desktop-file-deprecated', 'SHOULD NOT'),
    level: 'off',
    profiles: { opensuse: 'note' },
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['suse-update-desktop-file-deprecated'], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'opensuse',
          spec: 'BuildRequires: update-desktop-files\n%install\n%suse_update_desktop_file -r demo Game\n%{?suse_update_desktop_file:%suse_update_desktop_file other}\n',
          findings: [
            { line: 1, column: 16, text: 'update-desktop-files', level: 'note' },
            { line: 3, column: 1, text: '%suse_update_desktop_file' },
            { line: 4 },
          ],
        },
      ],
      good: [
        { profile: 'opensuse', spec: 'BuildRequires: desktop-file-utils\n%check\ndesktop-file-validate demo.desktop\n' },
        { title: 'Modules of YaST, whose menu is made of such files', profile: 'opensuse', spec: 'Name: yast2-demo\nBuildRequires: update-desktop-files\n' },
        { title: 'Text', profile: 'opensuse', spec: '%install\n# %%suse_update_desktop_file\ncat > x <<EOF\n%%suse_update_desktop_file\nEOF\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const { source } = spec;
      if (/^yast2?(?:-|$)/.test(spec.packages[0]?.name.text ?? '')) return;
      for (const { name, text } of spec.buildRequires) {
        if (name === 'update-desktop-files') report({ message: 'update-desktop-files is given up. Delete the requirement and the macro.', at: text.origin() });
      }
      for (const { program } of commandsNamed(spec, ['%suse_update_desktop_file'])) {
        report({
          message: '%suse_update_desktop_file is given up. Drop it, and send changes of the desktop file upstream.',
          at: { source, start: program.start, end: program.end },
        });
      }
    },
  },
});
