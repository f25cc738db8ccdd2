import { defineRule } from '../../src/policy/index.js';
import { isDirectory } from '../data/paths/file-type.js';
import { components, mergedUsr } from '../data/paths/install-path.js';
import { filesBelow } from '../reading/package/files.js';

export default defineRule({
  meta: {
    id: 'subdirectory-in-bin',
    category: 'filesystem',
    summary: 'A package makes a directory within a directory of programs',
    why: 'The directories of programs hold programs and nothing else. Nothing looks for a program deeper down, and its helpers have their place in /usr/libexec.',
    source: {
      document: 'Filesystem Hierarchy Standard',
      heading: '/bin: There must be no subdirectories in /bin',
      strength: 'MUST NOT',
      url: 'https://refspecs.linuxfoundation.org/FHS_3.0/fhs-3.0.html',
    },
    level: 'warning',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['subdir-in-bin'], rpminspect: [] },
    examples: {
      bad: [
        {
          title: 'Once, whatever is in it',
          packages: [
            {
              files: [
                { path: '/usr/bin/demo', type: 'directory' },
                { path: '/usr/bin/demo/a', mode: 0o755 },
              ],
            },
          ],
          findings: [{ file: '/usr/bin/demo', level: 'warning', message: '/usr/bin/demo' }],
        },
        {
          title: 'Where only its files are packaged',
          packages: [
            {
              files: [
                { path: '/sbin/demo/a', mode: 0o755 },
                { path: '/sbin/demo/b', mode: 0o755 },
              ],
            },
          ],
          findings: [{ file: '/sbin/demo/a', message: '/usr/sbin/demo' }],
        },
      ],
      good: [
        {
          packages: [
            {
              files: [
                { path: '/usr/bin/demo', mode: 0o755 },
                { path: '/usr/bin', type: 'directory' },
              ],
            },
          ],
        },
        { title: 'A link to a directory', packages: [{ files: [{ path: '/usr/bin/X11', linkTo: '.' }] }] },
        { title: "A directory of the program's own", packages: [{ files: [{ path: '/usr/libexec/demo/bin/a', mode: 0o755 }] }] },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      const told = new Set<string>();
      for (const file of [...filesBelow(pkg, '/usr/bin'), ...filesBelow(pkg, '/usr/sbin')]) {
        const [, bin, name, ...rest] = components(mergedUsr(file.path));
        if ((rest.length === 0 && !isDirectory(file)) || told.has(`${bin}/${name}`)) continue;
        told.add(`${bin}/${name}`);
        report({ file: file.path, message: `/usr/${bin}/${name} is a directory among programs. Install what is in it below /usr/libexec.` });
      }
    },
  },
});
