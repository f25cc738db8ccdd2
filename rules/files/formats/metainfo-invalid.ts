import { defineRule } from '../../../src/policy/index.js';
import { isBelow } from '../../data/paths/install-path.js';
import { buildSections, shellLines } from '../../reading/commands/shell-lines.js';
import { desktopFiles, metainfoDirectories } from '../../reading/files-section/desktop-applications.js';
import { metainfoProblems } from '../../reading/formats/metainfo.js';
import { textFormatCheck } from '../../reading/formats/text-format.js';
import { filesEnding } from '../../reading/package/files.js';

const [right, old] = metainfoDirectories as readonly [string, string];
const component = '<component><id>org.demo.Foo</id><metadata_license>CC0-1.0</metadata_license><name>Foo</name><summary>A demo</summary></component>';

/** The programs and macros; and the tests of Meson and CMake projects, which validate the file where the tool is there (GNOME's and KDE's do). */
const validators = /\b(?:appstream-util|appstreamcli)\b|%\{?\??(?:terra_)?appstream_(?:check|validate)|%appdata_validate|%\{?(?:meson_test|ctest)\b/;

export default defineRule({
  meta: {
    id: 'metainfo-invalid',
    category: 'files',
    summary: 'AppStream metadata is faulty, in an outdated place, or never validated',
    why: "Software centres leave out what they can't read. A file that is no XML, or lacks its id, name or summary, hides the application; validating it in %check shows that before users do.",
    source: {
      document: 'Fedora Packaging Guidelines',
      heading: 'AppData Files',
      strength: 'SHOULD',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/AppData/',
    },
    level: 'warning',
    profiles: { generic: 'off', fedora: 'warning', opensuse: 'warning' },
    needs: ['text:*.metainfo.xml', 'text:*.appdata.xml'],
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['invalid-appdata-file'], rpminspect: ['xml'] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: `${right}/foo.metainfo.xml`, content: '<component><id>foo</component>\n' }] }],
          findings: [
            { file: `${right}/foo.metainfo.xml`, level: 'warning', message: 'Line 1: The metadata is not well-formed XML: Missing end tag for element id' },
          ],
        },
        {
          title: 'Nothing says what it is called; at the older place',
          packages: [{ files: [{ path: `${old}/foo.appdata.xml`, content: '<component><id>org.foo</id></component>' }] }],
          findings: [{ message: 'has no <name>, <summary> and <metadata_license>' }, { level: 'note', message: right }],
        },
        {
          title: 'A type that there is not; an add-on to nothing; the root element of 2013; a catalogue',
          packages: [
            {
              files: [
                { path: `${right}/a.metainfo.xml`, content: component.replace('>', ' type="app">') },
                { path: `${right}/b.metainfo.xml`, content: component.replace('>', ' type="addon">') },
                { path: `${right}/c.metainfo.xml`, content: '<application/>' },
                { path: `${right}/d.metainfo.xml`, content: '<components/>' },
              ],
            },
          ],
          findings: [{ message: '"app"' }, { message: '<extends>' }, { message: 'outdated' }, { message: 'one <component>' }],
        },
        {
          title: 'In a spec: the older place, and no validation',
          spec: 'Name: demo\n%files\n%{_datadir}/appdata/foo.appdata.xml\n',
          findings: [
            { line: 3, column: 1, level: 'note', message: right },
            { line: 3, level: 'note', message: 'appstreamcli' },
          ],
        },
      ],
      good: [
        { spec: 'Name: demo\n%check\nappstream-util validate-relax --nonet %{buildroot}%{_metainfodir}/*.xml\n%files\n%{_metainfodir}/foo.metainfo.xml\n' },
        { title: 'By the tests of the project', profile: 'fedora', spec: 'Name: demo\n%check\n%meson_test\n%files\n%{_metainfodir}/foo.metainfo.xml\n' },
        { title: 'By another tool, in %install', spec: 'Name: demo\n%install\nappstreamcli validate --no-net x.xml\n%files\n%{_metainfodir}/*.xml\n' },
        { packages: [{ files: [{ path: `${right}/foo.metainfo.xml`, content: `<?xml version="1.0"?>\n${component}\n` }] }] },
        {
          title: 'Add-ons and fonts are components too; names in several languages',
          packages: [{ files: [{ path: `${right}/x.metainfo.xml`, content: component.replace('<name>', '<name xml:lang="de">Fuh</name><name>') }] }],
        },
        {
          title: 'Merged into another component',
          packages: [{ files: [{ path: `${right}/x.metainfo.xml`, content: '<component merge="append"><id>x</id></component>' }] }],
        },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const { metainfo } = desktopFiles(spec);
      for (const { entry, names } of metainfo) {
        if (isBelow(`/${names.join('/')}`, old))
          report({ message: `${old} is outdated. Install the file below ${right} (%{_metainfodir}).`, at: entry.pathText.origin(), level: 'note' });
      }
      const first = metainfo.find(({ base }) => base.endsWith('.xml'));
      if (!first || shellLines(spec, buildSections).some(({ text }) => validators.test(text))) return;
      report({
        message: 'Nothing validates this file. Call appstreamcli validate --no-net or appstream-util validate-relax --nonet in %check.',
        at: first.entry.pathText.origin(),
        level: 'note',
      });
    },
    rpm(pkg, context) {
      judgeTexts(pkg, context);
      for (const { path } of filesEnding(pkg, '.metainfo.xml', '.appdata.xml')) {
        if (covers(path) && isBelow(path, old)) context.report({ message: `${old} is outdated. Install the file below ${right}.`, file: path, level: 'note' });
      }
    },
  },
});

const covers = (path: string): boolean => /\.(?:metainfo|appdata)\.xml$/.test(path) && metainfoDirectories.some((directory) => isBelow(path, directory));

const judgeTexts = textFormatCheck({
  covers,
  endings: ['.metainfo.xml', '.appdata.xml'],
  problems: metainfoProblems,
  noText: 'The metadata is no text, so no software centre can read it. Write it as UTF-8.',
});
