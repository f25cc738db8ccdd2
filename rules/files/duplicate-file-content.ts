import { defineRule, type PackageFile, type Report } from '../../src/policy/index.js';
import { rpmlintMessages } from '../data/documents/rpmlint.js';
import { mergedUsr } from '../data/paths/install-path.js';
import { duplicateFiles } from '../reading/package/duplicate-files.js';

const data = (path: string, size = 200_000) => ({ path, size, digest: 'd1', content: 'x' });
const linked = (path: string, flags: readonly string[] = []) => ({ path, digest: 'd2', size: 9, inode: 7, content: 'y', flags });

/** So many groups are told, those that cost most. */
const mostTold = 5;

export default defineRule<{ waste: number }>({
  meta: {
    id: 'duplicate-file-content',
    category: 'files',
    summary: "A package holds the same content several times, or in links that can't be kept",
    why:
      'Copies take space on every disk and mirror; links to one of them do not. But hard links do not reach from one file system to another, so a package with links from /usr ' +
      "to /var can't be installed where these are two; and a hard link between configuration files breaks when one is edited.",
    source: rpmlintMessages('DuplicatesCheck', 'SHOULD'),
    level: 'note',
    fix: 'none',
    precision: 'high',
    options: {
      schema: {
        type: 'object',
        properties: { waste: { type: 'integer', minimum: 1, description: 'Bytes that copies may take in one package' } },
        additionalProperties: false,
      },
      defaults: { waste: 100_000 },
    },
    equivalents: {
      rpmlint: ['files-duplicate', 'files-duplicated-waste', 'hardlink-across-partition', 'hardlink-across-config-files', 'cross-directory-hard-link'],
      rpminspect: [],
    },
    examples: {
      bad: [
        {
          packages: [{ files: [data('/usr/share/demo/a'), data('/usr/share/demo/b'), { path: '/usr/share/demo/c', content: 'x' }] }],
          findings: [{ file: '/usr/share/demo/b', level: 'note', message: '200 kB' }],
        },
        {
          title: 'Many small ones',
          options: { waste: 10 },
          packages: [{ files: [data('/usr/share/demo/a', 6), data('/usr/share/demo/b', 6), data('/usr/share/demo/c', 6)] }],
          findings: [{ file: '/usr/share/demo/b', message: 'and 1 more' }],
        },
        {
          title: "Hard links that can't be kept",
          packages: [{ files: [linked('/usr/share/demo/a'), linked('/var/lib/demo/a')] }, { name: 'demo-other', files: [] }],
          findings: [{ file: '/var/lib/demo/a', level: 'warning', message: 'file system' }],
        },
        {
          packages: [{ files: [linked('/etc/demo/a', ['config']), linked('/etc/demo/b', ['config'])] }],
          findings: [{ file: '/etc/demo/b', level: 'warning', message: 'configuration' }],
        },
      ],
      good: [
        { packages: [{ files: [data('/usr/share/demo/a', 90_000), data('/usr/share/demo/b', 90_000)] }] },
        {
          title: 'Linked',
          packages: [
            {
              files: [
                { ...data('/usr/share/demo/a'), inode: 7 },
                { ...data('/usr/share/demo/b'), inode: 7 },
                { path: '/usr/share/demo/c', linkTo: 'a' },
              ],
            },
          ],
        },
        { title: 'From /bin to /usr/bin, which are one directory', packages: [{ files: [linked('/bin/a'), linked('/usr/lib/a')] }] },
        { title: 'Ghosts', packages: [{ files: [{ ...data('/var/a'), flags: ['ghost'] }, data('/usr/share/demo/b')] }] },
      ],
    },
  },
  check: {
    rpm(pkg, { report, options }) {
      const { groups, waste, links } = duplicateFiles(pkg);
      for (const files of links) {
        const fault = linkFault(files);
        if (fault) report(fault);
      }
      if (waste <= options.waste) return;
      // small change is left out
      for (const { files, waste: bytes } of groups.slice(0, mostTold).filter((group, index) => index === 0 || group.waste >= waste / 10)) {
        const [first, second] = files;
        if (!first || !second) continue;
        const more = files.length > 2 ? ` (and ${files.length - 2} more)` : '';
        report({
          message: `The file is the same as ${first.path}${more}, which costs ${amount(bytes)} of ${amount(waste)} that copies take in this package. Link them: %fdupes does it.`,
          file: second.path,
          rpmlint: 'files-duplicated-waste',
        });
      }
    },
  },
});

/** What is wrong with hard links of one file: they reach into another tree that may be a file system of its own, or join configuration. */
function linkFault(files: readonly PackageFile[]): Report | undefined {
  const [first, ...others] = files;
  if (!first) return undefined;
  const far = others.find((file) => treeOf(file) !== treeOf(first));
  if (far)
    return {
      message: `The file is a hard link of ${first.path}, which may be on another file system; then the package can't be installed. Make it a symbolic link.`,
      file: far.path,
      level: 'warning',
      rpmlint: 'hardlink-across-partition',
    };
  const config = others.find(({ flags }) => flags.includes('config'));
  if (!config || !first.flags.includes('config')) return undefined;
  const message = `The configuration file is a hard link of ${first.path}: an editor breaks the link, and then only one of them is changed. Make it a symbolic link.`;
  return { message, file: config.path, level: 'warning', rpmlint: 'hardlink-across-config-files' };
}

/** The first directory, after the usr-merge; /usr/local is often apart (file-hierarchy(7); FHS 3.0, chapter 3). */
function treeOf({ path }: PackageFile): string {
  const [, top = '', second = ''] = mergedUsr(path).split('/');
  return second === 'local' ? `${top}/local` : top;
}

function amount(bytes: number): string {
  return bytes >= 10_000_000 ? `${Math.round(bytes / 1_000_000)} MB` : bytes >= 10_000 ? `${Math.round(bytes / 1000)} kB` : `${bytes} bytes`;
}
