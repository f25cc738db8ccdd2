import { defineRule, type PackageFile, type Spec } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { isRegular, isSymlink } from '../data/paths/file-type.js';
import { buildSections, type ShellLine, shellLines } from '../reading/commands/shell-lines.js';
import { insideAny } from '../reading/syntax/enclosing.js';
import { parseFindLang, useList } from './find-lang-fix.js';
import { isLanguagePack, localised } from './localised-files.js';

export default defineRule({
  meta: {
    id: 'find-lang-missing',
    category: 'i18n',
    summary: 'Files of one language are not marked with it',
    why:
      '%find_lang finds the translations that were installed and marks each with its language, so that users can leave out the languages that they do not read, and new ' +
      'translations are packaged without a change of the spec.',
    source: fedoraGuidelines('Handling Locale Files', 'MUST'),
    level: 'error',
    fix: 'unsafe',
    precision: 'high',
    equivalents: { rpmlint: ['subfile-not-in-%lang'], rpminspect: [] },
    examples: {
      bad: [
        {
          title: 'The list is made and not used',
          spec: '%install\n%make_install\n%find_lang %{name}\n%files\n%{_bindir}/foo\n',
          findings: [{ line: 3, column: 1, text: '%find_lang', level: 'error', message: '%files -f' }],
          fixed: '%install\n%make_install\n%find_lang %{name}\n%files -f %{name}.lang\n%{_bindir}/foo\n',
        },
        {
          title: 'A list with a name of its own; several %files sections',
          spec: '%install\n%find_lang demo all.lang --with-gnome\n%files\n%files libs\n/usr/lib64/x\n',
          findings: [{ line: 2 }],
          fixed: '%install\n%find_lang demo all.lang --with-gnome\n%files -f all.lang\n%files libs\n/usr/lib64/x\n',
        },
        {
          title: 'No %files of the main package: the packager must choose',
          spec: '%package libs\nSummary: x\n%install\n%find_lang demo\n%files libs\n/usr/lib64/x\n',
          findings: [{ line: 4 }],
        },
        {
          title: 'Called where nothing is installed yet',
          spec: '%build\n%find_lang demo\n%files -f demo.lang\n',
          findings: [{ line: 2, message: 'before %install' }],
        },
        {
          title: 'Called where --nocheck leaves it out',
          spec: '%check\n%find_lang demo\n%files -f demo.lang\n',
          findings: [{ line: 2, message: '%check' }],
        },
        {
          packages: [{ files: [{ path: '/usr/share/locale/de/LC_MESSAGES/demo.mo' }, { path: '/usr/share/locale/fr/LC_MESSAGES/demo.mo' }] }],
          findings: [{ file: '/usr/share/locale/de/LC_MESSAGES/demo.mo', level: 'error', message: '2 message catalogues' }],
        },
        {
          title: 'Manual pages, Qt translations, and help of GNOME and KDE: one finding each, with the option that %find_lang needs',
          packages: [
            {
              files: [
                { path: '/usr/share/man/de/man1/demo.1.gz' },
                { path: '/usr/share/demo/translations/demo_de.qm' },
                { path: '/usr/share/help/de/demo/index.page' },
                { path: '/usr/share/doc/HTML/de/demo/index.docbook' },
              ],
            },
          ],
          findings: [{ message: '--with-man' }, { message: '--with-qt' }, { message: '--with-gnome' }, { message: '--with-kde' }],
        },
        {
          title: 'One that %find_lang did not find',
          packages: [{ files: [{ path: '/usr/share/locale/de/LC_MESSAGES/demo.mo', lang: 'de' }, { path: '/usr/share/locale/de/LC_MESSAGES/other.mo' }] }],
          findings: [{ file: '/usr/share/locale/de/LC_MESSAGES/other.mo', message: '1 message catalogue' }],
        },
      ],
      good: [
        { spec: '%install\n%make_install\n%find_lang %{name}\n%files -f %{name}.lang\n' },
        { title: 'The list goes into another one', spec: '%install\n%find_lang demo\ncat demo.lang >> all.files\n%files -f all.files\n' },
        { title: 'In a branch that is not taken, in a comment', spec: '%install\n%if 0\n%find_lang demo\n%endif\n# %find_lang demo\n%files\n%{_bindir}/foo\n' },
        { title: 'From a spec alone a missing call cannot be seen', spec: '%install\n%make_install\n%files\n%{_bindir}/foo\n' },
        {
          title: 'Marked by %find_lang, or by hand',
          packages: [
            {
              files: [
                { path: '/usr/share/locale/de/LC_MESSAGES/demo.mo', lang: 'de' },
                { path: '/usr/share/man/de/man1/demo.1.gz', lang: 'de' },
              ],
            },
          ],
        },
        {
          title: 'Language packs',
          packages: [{ name: 'demo-langpack-de', files: [{ path: '/usr/share/locale/de/LC_MESSAGES/demo.mo' }] }],
        },
        {
          title: 'Manual pages and help that are not translated, and English',
          packages: [
            {
              files: [
                { path: '/usr/share/man/man1/demo.1.gz' },
                { path: '/usr/share/help/C/demo/index.page' },
                { path: '/usr/share/demo/app.qm' },
                { path: '/usr/share/doc/HTML/en/demo/index.docbook' },
              ],
            },
          ],
        },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const listed = spec.packages.some(({ fileLists }) => fileLists.length > 0);
      for (const { text, start, leaf } of calls(spec)) {
        const at = { source: spec.source, start, end: start + (/^%\{?find_lang\}?/.exec(text)?.[0].length ?? 0) };
        if (leaf.section !== '%install') {
          const why =
            leaf.section === '%check'
              ? 'is called in %check, which a build with --nocheck leaves out'
              : 'is called before %install, when there is nothing to find';
          report({ message: `%find_lang ${why}. Move the call behind the installation.`, at });
        } else if (!listed) {
          const call = parseFindLang(text);
          const fix = call && useList(spec, call);
          report({ message: 'No %files section uses the list that %find_lang makes. Pass it to %files -f.', at, ...(fix && { fix }) });
        }
      }
    },
    rpm(pkg, { report }) {
      if (isLanguagePack(pkg.name)) return;
      for (const { files, one, many, call } of localised(pkg, isUnmarked)) {
        const what = files.length === 1 ? `1 ${one} has` : `${files.length} ${many} have`;
        report({
          file: files[0].path,
          message: `${what} no language mark, the first being ${files[0].path}. Call ${call} in %install and pass its list to %files -f.`,
        });
      }
    },
  },
});

const isUnmarked = (file: PackageFile): boolean => (file.lang === undefined || file.lang === '') && (isRegular(file) || isSymlink(file));

/** The calls in sections that this build runs for sure. */
function calls(spec: Spec): ShellLine[] {
  const mayBeSkipped = insideAny((branch) => spec.activity(branch) !== 'taken');
  return shellLines(spec, buildSections).filter(
    ({ text, hereDocument, inside }) => hereDocument === 0 && /^%\{?find_lang\b/.test(text) && !mayBeSkipped(inside),
  );
}
