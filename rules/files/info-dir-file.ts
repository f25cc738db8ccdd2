import { defineRule } from '../../src/policy/index.js';
import { rpmlintMessages } from '../data/documents/rpmlint.js';
import { isRegular } from '../data/paths/file-type.js';
import { filesInDirectories } from '../reading/package/files.js';

const path = '/usr/share/info/dir';

export default defineRule({
  meta: {
    id: 'info-dir-file',
    category: 'files',
    summary: 'The menu of all info manuals is packaged',
    why: 'The file dir belongs to the system: each package that brings one overwrites the menu of the others, or conflicts with them. make install makes it as a by-product.',
    source: rpmlintMessages('info-dir-file', 'MUST NOT'),
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['info-dir-file'], rpminspect: [] },
    examples: {
      bad: [
        { packages: [{ files: [{ path }, { path: '/usr/share/info/demo.info.gz' }] }], findings: [{ file: path, level: 'error', message: 'rm -f' }] },
        { title: 'Compressed, and elsewhere', packages: [{ files: [{ path: '/usr/info/dir.gz' }] }], findings: [{ file: '/usr/info/dir.gz' }] },
      ],
      good: [
        { title: 'Made by a scriptlet, of the package that owns it', packages: [{ name: 'info', files: [{ path, flags: ['ghost'] }] }] },
        { title: 'A directory', packages: [{ files: [{ path, type: 'directory' }, { path: '/usr/share/info/directory.info.gz' }] }] },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      for (const file of filesInDirectories(pkg, (directory) => directory.endsWith('/info/'))) {
        if (!/\/info\/dir(?:\.(?:gz|bz2|xz|zst|old))?$/.test(file.path) || !/^\/usr\/(?:share\/|local\/share\/)?info\//.test(file.path)) continue;
        if (!isRegular(file) || file.flags.includes('ghost')) continue;
        report({
          message:
            'The menu of all info manuals is made on the system where the package is installed. Delete it in %install: rm -f %{buildroot}%{_infodir}/dir.',
          file: file.path,
        });
      }
    },
  },
});
