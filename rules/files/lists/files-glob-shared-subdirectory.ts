import { defineRule } from '../../../src/policy/index.js';
import { fedoraGuidelines } from '../../data/documents/fedora-guidelines.js';
import { filesSection } from '../../data/example-specs.js';
import { components } from '../../data/paths/install-path.js';
import { sharedSubdirectories } from '../../data/paths/shared-directories.js';
import { type FilesPattern, filesPatterns, openDirectory, takenBy } from '../../reading/files-section/files-patterns.js';

export default defineRule({
  meta: {
    id: 'files-glob-shared-subdirectory',
    category: 'files',
    summary: 'A %files entry takes everything in a shared second-level directory, such as a man section',
    why: 'As in the large shared directories, a bare wildcard packs whatever comes next unseen. The usual harm is smaller here, so it is a note.',
    source: fedoraGuidelines('Explicit lists', 'SHOULD NOT'),
    level: 'note',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: filesSection('%{_mandir}/man1/*'), findings: [{ line: 2, column: 1, text: '%{_mandir}/man1/*', level: 'note' }] },
        {
          title: 'Other directories of this kind',
          spec: filesSection(
            '%{_mandir}/*/*',
            '%{_datadir}/icons/*',
            '%{_mandir}/de/man1/*',
            '%{_datadir}/man/*/man*/*',
            '%{_datadir}/bash-completion/completions/*',
          ),
          findings: [{ line: 2 }, { line: 3 }, { line: 4 }, { line: 5 }, { line: 6 }],
        },
      ],
      good: [
        { spec: filesSection('%{_mandir}/man1/foo.1*') },
        {
          title: 'The usual way to list icons and localised pages',
          spec: filesSection('%{_datadir}/icons/hicolor/*/apps/demo.png', '%{_mandir}/*/man1/demo.1*'),
        },
        { title: 'The five directories have their own rule', spec: filesSection('%{_mandir}/*') },
        { title: '%exclude takes nothing', spec: filesSection('%exclude %{_mandir}/man1/*') },
        { title: 'Perl modules come with a page for each module', spec: `Name: perl-Demo\n${filesSection('%{perl_vendorlib}/*', '%{_mandir}/man3/*')}` },
        { title: 'Pages of one language', spec: filesSection('%lang(de) %{_mandir}/de/man*/*') },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const pattern of filesPatterns(spec)) {
        const open = openDirectory(pattern);
        const parent = pattern.names.slice(0, -1);
        if (!open || isUsual(pattern) || !(isShared(parent) || (open.levels > 1 && open.directory === '/usr/share/man'))) continue;
        report({ message: `This takes ${takenBy(pattern)} in ${pattern.directory}. List the files, or narrow the name.`, at: pattern.entry.pathText.origin() });
      }
    },
  },
});

/** What guidelines and their tools list so: the pages of Perl modules (as cpanspec writes it), and what is marked with its language. */
function isUsual({ package: pkg, directory, entry }: FilesPattern): boolean {
  return (
    (pkg.name.text.startsWith('perl-') && /^\/usr\/share\/man\/man(?:3|[*?])$/.test(directory)) ||
    entry.directives.some((directive) => directive.startsWith('%lang('))
  );
}

/** A directory given by its names, which may be wildcards themselves, against the list. */
function isShared(directory: readonly string[]): boolean {
  return sharedSubdirectories.some((shared) => {
    const names = components(shared);
    return names.length === directory.length && names.every((name, i) => name === directory[i] || name === '*');
  });
}
