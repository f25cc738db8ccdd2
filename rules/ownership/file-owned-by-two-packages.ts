import { defineRule, type PackageFile, type Report } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { isDirectory, isGhost } from '../data/paths/file-type.js';
import { isLicenseFile } from '../data/paths/license-file-names.js';
import { attributes } from '../data/paths/permissions.js';
import { type SharedPath, sharedPaths } from '../reading/sets/shared-paths.js';

export default defineRule({
  meta: {
    id: 'file-owned-by-two-packages',
    category: 'ownership',
    summary: 'Two packages of a build have the same file',
    why:
      'Where the two differ, rpm refuses to install one beside the other. Where they are equal it keeps one copy, but both packages have to change it together from then on; ' +
      'a third package that both require is the better place.',
    source: fedoraGuidelines('File and Directory Ownership', 'MUST NOT'),
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [
            { name: 'demo', files: [{ path: '/usr/share/demo/x', content: 'a\n' }] },
            { name: 'demo-libs', files: [{ path: '/usr/share/demo/x', content: 'b\n' }] },
          ],
          findings: [{ file: '/usr/share/demo/x', level: 'error', message: 'content' }],
        },
        {
          title: 'Another mode, owner, target or kind',
          packages: [
            {
              name: 'demo',
              files: [
                { path: '/etc/demo.conf', mode: 0o600 },
                { path: '/usr/share/demo/y', user: 'demo' },
                { path: '/usr/bin/demo', linkTo: 'demo-1' },
                { path: '/usr/share/demo/z', type: 'directory' },
              ],
            },
            {
              name: 'demo-tools',
              files: [
                { path: '/etc/demo.conf' },
                { path: '/usr/share/demo/y' },
                { path: '/usr/bin/demo', linkTo: 'demo-2' },
                { path: '/usr/share/demo/z', linkTo: 'y' },
              ],
            },
          ],
          findings: [{ message: 'not 0600 root:root' }, { message: 'owner' }, { message: 'demo-2' }, { message: 'kind' }],
        },
        {
          title: 'Equal copies: a note, once for each pair of packages',
          packages: [
            {
              name: 'demo',
              files: [
                { path: '/usr/share/demo/x', content: 'a\n' },
                { path: '/usr/share/demo/y', content: 'b\n' },
              ],
            },
            {
              name: 'demo-libs',
              files: [
                { path: '/usr/share/demo/x', content: 'a\n' },
                { path: '/usr/share/demo/y', content: 'b\n' },
              ],
            },
          ],
          findings: [{ file: '/usr/share/demo/x', level: 'note', message: 'and 1 other file' }],
        },
      ],
      good: [
        {
          packages: [
            { name: 'demo', files: [{ path: '/usr/share/demo/x', content: 'a\n' }] },
            { name: 'demo-libs', files: [{ path: '/usr/share/demo/y', content: 'b\n' }] },
          ],
        },
        {
          title: 'Directories, license texts, and a ghost on one side',
          packages: [
            {
              name: 'demo',
              files: [
                { path: '/usr/share/demo', type: 'directory' },
                { path: '/usr/share/licenses/demo/COPYING', flags: ['license'], content: 'a\n' },
                { path: '/var/lib/demo/state', flags: ['ghost'] },
              ],
            },
            {
              name: 'demo-libs',
              files: [
                { path: '/usr/share/demo', type: 'directory', mode: 0o750 },
                { path: '/usr/share/licenses/demo/COPYING', flags: ['license'], content: 'a\n' },
                { path: '/var/lib/demo/state', content: 'b\n' },
              ],
            },
          ],
        },
        {
          title: 'Packages that exclude each other',
          packages: [
            { name: 'demo-full', conflicts: ['demo-minimal'], files: [{ path: '/usr/bin/demo', content: 'a\n' }] },
            { name: 'demo-minimal', files: [{ path: '/usr/bin/demo', content: 'b\n' }] },
          ],
        },
        {
          title: 'One package for two architectures',
          packages: [
            { name: 'demo', arch: 'x86_64', files: [{ path: '/usr/bin/demo', elf: {}, digest: 'aa' }] },
            { name: 'demo', arch: 'i686', files: [{ path: '/usr/bin/demo', elf: {}, digest: 'bb' }] },
          ],
        },
      ],
    },
  },
  check: {
    rpmset(set, { report }) {
      const copies = new Map<string, { readonly shared: SharedPath; others: number }>();
      for (const shared of sharedPaths(set)) {
        if (mayBeShared(shared)) continue;
        const { first, second } = shared;
        const difference = differenceOf(first.file, second.file);
        const pair = `${first.package.nevra} ${second.package.nevra}`;
        const same = copies.get(pair);
        if (difference) report(conflict(shared, difference));
        else if (same) same.others++;
        else copies.set(pair, { shared, others: 0 });
      }
      for (const { shared, others } of copies.values()) report(copied(shared, others));
    },
  },
});

/** Directories have a rule of their own; of a ghost one side brings nothing; rpm gives equal programs the same link by their build id. */
function mayBeShared({ path, first: { file: a }, second: { file: b } }: SharedPath): boolean {
  if ((isDirectory(a) && isDirectory(b)) || isGhost(a) || isGhost(b)) return true;
  return b.flags.includes('license') || isLicenseFile(path) || path.startsWith('/usr/lib/.build-id/');
}

/** What rpm compares before it lets two packages have one path (rpmfilesCompare of lib/rpmfi.c), and what else the guideline asks to be equal. */
function differenceOf(a: PackageFile, b: PackageFile): string | undefined {
  if ((a.mode & 0o170000) !== (b.mode & 0o170000)) return 'is of another kind';
  if (a.digest !== b.digest || a.size !== b.size) return 'has another content';
  if (a.linkTo !== b.linkTo) return `leads to ${b.linkTo} instead of ${a.linkTo}`;
  if (a.user !== b.user || a.group !== b.group) return `has another owner (${attributes(b)}, not ${attributes(a)})`;
  return a.mode === b.mode ? undefined : `has another mode (${attributes(b)}, not ${attributes(a)})`;
}

const conflict = ({ path, first, second }: SharedPath, difference: string): Report => ({
  package: second.package.nevra,
  file: path,
  message: `In ${second.package.name} the file ${difference}, unlike in ${first.package.name}: the two can't be installed together. Leave it in one of them.`,
});

function copied({ path, first, second }: SharedPath, others: number): Report {
  const more = others > 0 ? ` and ${others} other file${others > 1 ? 's' : ''}` : '';
  return {
    package: second.package.nevra,
    file: path,
    message: `${first.package.name} has this file${more} too. Leave it in one package that the other requires.`,
    level: 'note',
  };
}
