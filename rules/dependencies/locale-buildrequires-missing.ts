import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { commandsNamed } from '../reading/commands/shell-commands.js';
import { asksFor, buildRequirements } from '../reading/dependencies/build-requirements.js';
import { insertTag } from '../reading/edits/insert-tag.js';
import { insideAny } from '../reading/syntax/enclosing.js';

/** What brings msgfmt or Qt's lrelease: the tools themselves, and packages of frameworks that require them. */
const tools =
  /gettext|msgfmt|intltool|linguist|lrelease|qttools|qt[56]?-(?:devel|qttools)|qt5-devel|extra-cmake-modules|ki18n|kf[56]|kde|plasma|glib2-devel|pkgconfig\(g(?:lib|io|tk)|itstool|yelp-tools|gnome-common|mate-common|xfce4-dev-tools|babel|po4a|LinguistTools|vala|sphinx|meson|libtool|mingw/i;
const call = '%install\n%find_lang %{name}\n';

export default defineRule({
  meta: {
    id: 'locale-buildrequires-missing',
    category: 'dependencies',
    summary: 'Translations are packaged and nothing brings the tools that make them',
    why: 'Without gettext, or the Linguist tools for Qt, many builds leave the translations out and succeed all the same. Azure Linux and Photon have gettext in their toolchains.',
    source: fedoraGuidelines('Handling Locale Files', 'MUST'),
    level: 'note',
    profiles: { azurelinux: 'off', photon: 'off' },
    fix: 'unsafe',
    precision: 'medium',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: `Name: demo\nBuildRequires: gcc\n${call}`,
          findings: [{ line: 4, column: 1, text: '%find_lang', level: 'note', message: 'gettext' }],
          fixed: `Name: demo\nBuildRequires: gcc\nBuildRequires: gettext\n${call}`,
        },
        {
          title: 'Translations of Qt',
          spec: 'Name: demo\nBuildRequires: gcc-c++\n%install\n%find_lang %{name} --with-qt --without-mo\n',
          findings: [{ line: 4, message: 'Linguist' }],
        },
      ],
      good: [
        { spec: `Name: demo\nBuildRequires: gettext\n${call}` },
        { title: 'Packages that bring the tools', spec: `Name: demo\nBuildRequires: extra-cmake-modules\n${call}` },
        { spec: `Name: demo\nBuildRequires: qt6-linguist\n%install\n%find_lang %{name} --with-qt\n` },
        { spec: `Name: demo\nBuildRequires: pkgconfig(glib-2.0), meson\n${call}` },
        { title: 'Manual pages and help only', spec: 'Name: demo\n%install\n%find_lang %{name} --with-man --without-mo\n' },
        { title: 'Nothing is compiled: a noarch package', spec: `Name: demo\nBuildArch: noarch\n${call}` },
        { title: 'In a branch that is not taken', spec: 'Name: demo\n%install\n%if 0\n%find_lang demo\n%endif\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const mayBeSkipped = insideAny((branch) => spec.activity(branch) !== 'taken');
      const found = commandsNamed(spec, ['%find_lang']).find(({ line, args }) => !mayBeSkipped(line.inside) && wantsTools(args.map(({ text }) => text)));
      const { complete, generates } = buildRequirements(spec);
      if (!found || !complete || generates || spec.buildArch.includes('noarch') || asksFor(spec, tools)) return;
      const qt = found.args.some(({ text }) => text === '--with-qt');
      const fix = qt ? undefined : insertTag(spec, 'BuildRequires', 'gettext', 'unsafe');
      const { start, end } = found.program;
      report({
        message: `Nothing here brings the tools that make translations. Add BuildRequires: ${qt ? 'qt6-linguist (or the Linguist of your Qt)' : 'gettext'}.`,
        at: { source: spec.source, start, end },
        ...(fix && { fix }),
      });
    },
  },
});

/** Whether a call looks for compiled catalogues at all. */
const wantsTools = (args: readonly string[]): boolean => args.includes('--with-qt') || !args.includes('--without-mo');
