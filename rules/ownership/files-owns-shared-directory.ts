import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { isBaseDirectory } from '../data/paths/base-directories.js';
import { isDirectory } from '../data/paths/file-type.js';
import { isBelow } from '../data/paths/install-path.js';
import { deleteLine } from '../reading/edits/delete-line.js';
import { soleEntry } from '../reading/edits/sole-entry.js';
import { filesPatterns } from '../reading/files-section/files-patterns.js';
import { filesInDirectories } from '../reading/package/files.js';
import { ownsSharedDirectories } from './shared-directory-owners.js';

export default defineRule({
  meta: {
    id: 'files-owns-shared-directory',
    category: 'ownership',
    summary: 'The package owns a directory of the base system',
    why:
      'The package filesystem owns these directories. A second owner sets their mode and owner to what its build happened to have, conflicts with the first where they ' +
      'differ, and usually shows that a %files entry takes in more than was meant.',
    source: fedoraGuidelines('File and Directory Ownership', 'MUST NOT'),
    level: 'error',
    fix: 'unsafe',
    precision: 'very-high',
    equivalents: { rpmlint: ['standard-dir-owned-by-package', 'dir-or-file-in-var-local'], rpminspect: ['ownership'] },
    examples: {
      bad: [
        {
          spec: 'Name: demo\n%files\n%{_libdir}\n%dir %{_datadir}/icons\n',
          findings: [
            { line: 3, column: 1, text: '%{_libdir}', level: 'error' },
            { line: 4, column: 6, text: '%{_datadir}/icons' },
          ],
          fixed: 'Name: demo\n%files\n%{_libdir}\n',
        },
        { title: 'With a slash at the end, by path', spec: 'Name: demo\n%files\n%{_bindir}/\n/etc\n', findings: [{ line: 3 }, { line: 4 }] },
        {
          packages: [
            {
              files: [{ path: '/usr/lib64', type: 'directory' }, { path: '/usr/share/icons', type: 'directory' }, { path: '/usr/share/icons/demo.png' }],
            },
          ],
          findings: [
            { file: '/usr/lib64', level: 'error' },
            { file: '/usr/share/icons', level: 'error' },
          ],
        },
        {
          title: 'Manual and locale directories',
          packages: [
            {
              files: [
                { path: '/usr/share/man/man1', type: 'directory' },
                { path: '/usr/share/man/de/man8', type: 'directory' },
                { path: '/usr/share/locale/pt_BR/LC_MESSAGES', type: 'directory' },
              ],
            },
          ],
          findings: [{ file: '/usr/share/man/man1' }, { file: '/usr/share/man/de/man8' }, { file: '/usr/share/locale/pt_BR/LC_MESSAGES' }],
        },
        {
          title: 'Something else in its place',
          packages: [{ files: [{ path: '/usr/lib64', linkTo: 'lib' }] }],
          findings: [{ file: '/usr/lib64', message: 'in the place of' }],
        },
      ],
      good: [
        {
          title: "A directory that only Fedora's base system has",
          profile: 'photon',
          spec: 'Name: demo\n%files\n%{_datadir}/bash-completion/\n',
        },
        { spec: 'Name: demo\n%files\n%{_libdir}/libfoo.so.3*\n' },
        { title: 'The packages whose purpose it is, in the spec', spec: 'Name: demo-filesystem\n%files\n%dir %{_datadir}/sounds\n' },
        {
          title: 'A relative %doc or %license is no path, %exclude takes nothing',
          spec: 'Name: demo\n%files\n%doc usr\n%license share\n%exclude %{_libdir}\n',
        },
        { title: 'Message catalogues have their own rule', spec: 'Name: demo\n%files\n%{_datadir}/locale/de\n' },
        { title: 'Directories of ordinary packages in a spec', spec: 'Name: demo\n%files\n%dir /etc/cron.d\n%dir %{_datadir}/gtk-doc\n%{_datadir}/demo\n' },
        { packages: [{ files: [{ path: '/usr/lib64/libdemo.so.3', elf: { soname: 'libdemo.so.3' } }] }] },
        {
          title: 'Directories of ordinary packages, and of languages that the base system lacks',
          packages: [
            {
              files: [
                { path: '/etc/cron.d', type: 'directory' },
                { path: '/etc/logrotate.d', type: 'directory' },
                { path: '/usr/share/gtk-doc', type: 'directory' },
                { path: '/usr/share/demo', type: 'directory' },
                { path: '/usr/share/locale/xx_YY', type: 'directory' },
              ],
            },
          ],
        },
        {
          title: 'The packages whose purpose it is',
          packages: [
            { name: 'demo-filesystem', files: [{ path: '/usr/share/sounds', type: 'directory' }] },
            { name: 'other', files: [] },
          ],
        },
        {
          title: 'filesystem itself',
          packages: [
            {
              name: 'filesystem',
              files: [
                { path: '/usr/lib64', type: 'directory' },
                { path: '/bin', linkTo: 'usr/bin' },
              ],
            },
          ],
        },
        {
          title: 'rpm lists the directories of debug files by itself',
          packages: [
            {
              name: 'demo-debuginfo',
              files: [
                { path: '/usr/lib/debug', type: 'directory' },
                { path: '/usr/lib/debug/usr', type: 'directory' },
              ],
            },
          ],
        },
        { title: 'So it does with debug sources', packages: [{ name: 'demo-debugsource', files: [{ path: '/usr/src/debug', type: 'directory' }] }] },
      ],
    },
  },
  readsSet: true,
  check: {
    spec(spec, { report, profiles }) {
      for (const { entry, names, package: pkg } of filesPatterns(spec)) {
        const path = `/${names.join('/')}`;
        const listsCatalogues = names[2] === 'locale' && !entry.directives.includes('%dir');
        if (ownsSharedDirectories(pkg.name.text) || !isOwnedHere(path, profiles) || listsCatalogues) continue;
        const line = entry.directives.includes('%dir') ? soleEntry(spec, entry) : undefined;
        report({
          message: `This entry makes the package own ${path}, a directory of the base system. List what lies in it, not the directory.`,
          at: entry.pathText.origin(),
          ...(line && { fix: deleteLine({ source: spec.source, start: line.start, end: line.end }, 'unsafe') }),
        });
      }
    },
    rpm(pkg, { report, profiles }) {
      if (ownsSharedDirectories(pkg.name)) return;
      const isDebug = /-debug(?:info|source)$/.test(pkg.name);
      // what is in the place of a base directory lies in one, or in the root
      for (const file of filesInDirectories(pkg, (directory) => directory === '/' || isBaseDirectory(directory.slice(0, -1)))) {
        const { path } = file;
        if (!isOwnedHere(path, profiles) || (isDebug && (isBelow(path, '/usr/lib/debug') || isBelow(path, '/usr/src/debug')))) continue;
        const what = isDirectory(file)
          ? `The package owns ${path}, a directory of the base system.`
          : `The package installs something in the place of ${path}, a directory of the base system.`;
        report({ file: path, message: `${what} List what lies in it, not the directory.` });
      }
    },
  },
});

/** Directories that Fedora's filesystem has and that of others leaves to the packages which use them. */
const fedoras = /^\/(?:usr\/share\/(?:bash-completion|appdata|augeas|backgrounds|empty|wayland-sessions|xsessions)|etc\/bash_completion\.d|var\/empty)(?:\/|$)/;

const isOwnedHere = (path: string, profiles: readonly string[]): boolean => isBaseDirectory(path) && (profiles.includes('fedora') || !fedoras.test(path));
