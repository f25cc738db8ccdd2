import { defineRule, type PackageFacts, type PackageFile } from '../../src/policy/index.js';
import { rpmlintMessages } from '../data/documents/rpmlint.js';
import { isDirectory, isGhost, isSymlink } from '../data/paths/file-type.js';
import { directoryOf } from '../data/paths/install-path.js';
import { isRootAccount } from '../data/paths/permissions.js';
import { directories, filesBelow } from '../reading/package/files.js';

export default defineRule({
  meta: {
    id: 'file-in-directory-of-another-owner',
    category: 'ownership',
    summary: 'A file lies in a directory whose owner is another account, which can replace it',
    why:
      'Whoever owns a directory can rename and remove what is in it, whatever the modes of the files say. An account of a service so puts files of its own in the place of ' +
      "root's; what root then starts, reads or removes there is the account's choice.",
    source: rpmlintMessages('file-parent-ownership-mismatch', 'MUST NOT'),
    level: 'warning',
    securitySeverity: 6.7,
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['file-parent-ownership-mismatch'], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [
            {
              files: [
                { path: '/var/lib/demo', type: 'directory', user: 'demo' },
                { path: '/var/lib/demo/start.sh', mode: 0o755 },
              ],
            },
          ],
          findings: [{ file: '/var/lib/demo/start.sh', level: 'warning', message: 'demo' }],
        },
        {
          title: 'Another account',
          packages: [
            {
              files: [
                { path: '/var/lib/demo', type: 'directory', user: 'demo' },
                { path: '/var/lib/demo/db', user: 'other' },
              ],
            },
          ],
          findings: [{ message: 'other' }],
        },
        {
          title: 'A directory or a link',
          packages: [
            {
              files: [
                { path: '/var/lib/demo', type: 'directory', user: 'demo' },
                { path: '/var/lib/demo/conf', type: 'directory' },
                { path: '/var/lib/demo/log', linkTo: '../../log/demo' },
              ],
            },
          ],
          findings: [{ file: '/var/lib/demo/conf' }, { file: '/var/lib/demo/log', level: 'note' }],
        },
      ],
      good: [
        {
          packages: [
            {
              files: [
                { path: '/var/lib/demo', type: 'directory', user: 'demo' },
                { path: '/var/lib/demo/db', user: 'demo' },
              ],
            },
          ],
        },
        {
          title: 'root may own any directory',
          packages: [
            {
              files: [
                { path: '/var/lib/demo', type: 'directory' },
                { path: '/var/lib/demo/db', user: 'demo' },
              ],
            },
          ],
        },
        { title: 'Nobody has the directory: another rule', packages: [{ files: [{ path: '/var/lib/demo/db', user: 'demo' }] }] },
        {
          title: 'A ghost is made later, by whoever',
          packages: [
            {
              files: [
                { path: '/var/lib/demo', type: 'directory', user: 'demo' },
                { path: '/var/lib/demo/pid', flags: ['ghost'] },
              ],
            },
          ],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      for (const { file, owner } of directories(pkg).flatMap((directory) => filesOfOthers(pkg, directory))) {
        report({
          file: file.path,
          message: `${said(file)} lies in a directory that ${owner} owns and can put something else in its place. Give it to ${owner}, or the directory to root.`,
          ...(isSymlink(file) && { level: 'note' }),
        });
      }
    },
  },
});

/** What lies directly in a directory that root does not own, and belongs to another account. */
function filesOfOthers(pkg: PackageFacts, { path: directory, user: owner }: PackageFile): { file: PackageFile; owner: string }[] {
  if (isRootAccount(owner)) return [];
  const others = filesBelow(pkg, directory).filter((file) => file.user !== owner && !isGhost(file) && directoryOf(file.path) === directory);
  return others.map((file) => ({ file, owner }));
}

function said(file: PackageFile): string {
  const what = isSymlink(file) ? 'This link' : isDirectory(file) ? 'This directory' : 'This file';
  return `${what} of ${file.user}`;
}
