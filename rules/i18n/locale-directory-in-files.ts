import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { demoFiles } from '../data/example-specs.js';
import { ownsSharedDirectories } from '../ownership/shared-directory-owners.js';
import { filesPatterns, isBareWildcard } from '../reading/files-section/files-patterns.js';
import { callFindLang } from './find-lang-fix.js';
import { isLanguagePack } from './localised-files.js';

export default defineRule({
  meta: {
    id: 'locale-directory-in-files',
    category: 'i18n',
    summary: 'A %files entry lists message catalogues by hand',
    why: '%find_lang lists the catalogues of all languages, marks each with its language so that users can leave others out, and never takes the directories themselves, which belong to the filesystem package.',
    source: fedoraGuidelines('Why do we need to use %find_lang', 'MUST NOT'),
    level: 'error',
    fix: 'unsafe',
    precision: 'very-high',
    equivalents: { rpmlint: ['subfile-not-in-%lang'], rpminspect: [] },
    examples: {
      bad: [
        { spec: demoFiles('%{_datadir}/locale/*'), findings: [{ line: 3, column: 1, text: '%{_datadir}/locale/*', level: 'error' }] },
        {
          title: 'The directory, one catalogue, a literal path',
          spec: demoFiles(
            '%{_datadir}/locale',
            '%{_datadir}/locale/*/LC_MESSAGES/foo.mo',
            '/usr/share/locale/de/LC_MESSAGES/foo.mo',
            '%lang(fr) %{_datadir}/locale/fr/LC_MESSAGES/foo.mo',
          ),
          findings: [{ line: 3 }, { line: 4 }, { line: 5 }, { line: 6 }],
        },
        {
          title: 'With an %install section %find_lang can be put at its end',
          spec: '%install\n%make_install\n\n# tests\n%check\nmake check\n\n%files\n%{_bindir}/foo\n%{_datadir}/locale/*/LC_MESSAGES/foo.mo\n%lang(fr) /usr/share/locale/fr/LC_MESSAGES/foo.mo\n',
          findings: [{ line: 10 }, { line: 11, column: 11 }],
          fixed: '%install\n%make_install\n%find_lang foo\n\n# tests\n%check\nmake check\n\n%files -f foo.lang\n%{_bindir}/foo\n',
        },
        {
          title: 'It is called, but another line lists the same',
          spec: '%install\n%find_lang demo all.lang\n%files -f all.lang\n%{_datadir}/locale/*\n',
          findings: [{ line: 4 }],
          fixed: '%install\n%find_lang demo all.lang\n%files -f all.lang\n',
        },
      ],
      good: [
        { spec: '%install\n%find_lang %{name}\n%files -f %{name}.lang\n' },
        { title: 'Language packs', spec: 'Name: demo\n%package langpack-de\nSummary: x\n%files langpack-de\n%{_datadir}/locale/de/LC_MESSAGES/foo.mo\n' },
        { title: 'A directory that the filesystem package lacks', spec: demoFiles('%dir %{_datadir}/locale/tlh') },
        { title: 'A package whose purpose it is', spec: 'Name: demo-filesystem\n%files\n%{_datadir}/locale/tok\n' },
        { title: 'Other files of the C library', spec: demoFiles('%{_datadir}/locale/locale.alias') },
        { title: 'A private directory', spec: demoFiles('%{_datadir}/foo/locale', '%{_datadir}/locale-demo/x') },
        { title: '%exclude takes nothing', spec: demoFiles('%exclude %{_datadir}/locale/*') },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { entry, names, package: pkg } of filesPatterns(spec)) {
        if (names.slice(0, 3).join('/') !== 'usr/share/locale' || !isLanguage(names[3]) || entry.directives.includes('%dir')) continue;
        if (isLanguagePack(pkg.name.text) || ownsSharedDirectories(pkg.name.text)) continue;
        const fix = callFindLang(spec, entry);
        report({
          message: 'Message catalogues are listed by hand. Call %find_lang in %install and pass its list to %files -f.',
          at: entry.pathText.origin(),
          ...(fix && { fix }),
        });
      }
    },
  },
});

/** The locale directory itself, all languages, or one: `de`, `pt_BR`, `sr@latin`. */
const isLanguage = (name: string | undefined): boolean => name === undefined || isBareWildcard(name) || /^[a-z]{2,3}(?:[_@.*{?[].*)?$/.test(name);
