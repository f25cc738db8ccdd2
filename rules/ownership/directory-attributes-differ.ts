import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { isDirectory } from '../data/paths/file-type.js';
import { attributes } from '../data/paths/permissions.js';
import { sharedPaths } from '../reading/sets/shared-paths.js';

export default defineRule({
  meta: {
    id: 'directory-attributes-differ',
    category: 'ownership',
    summary: 'Two packages own a directory with different modes or owners',
    why: 'rpm does not refuse it: whichever package comes last decides, so the directory changes with the order of installation and rpm --verify complains about one of the two.',
    source: fedoraGuidelines('File and Directory Ownership', 'MUST'),
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [
            { name: 'demo', files: [{ path: '/usr/share/demo', type: 'directory' }] },
            { name: 'demo-libs', files: [{ path: '/usr/share/demo', type: 'directory', mode: 0o750 }] },
          ],
          findings: [{ file: '/usr/share/demo', level: 'error', message: '0750 root:root' }],
        },
        {
          title: 'Another owner; a ghost owns the directory as well',
          packages: [
            { name: 'demo', files: [{ path: '/var/lib/demo', type: 'directory', user: 'demo', group: 'demo' }] },
            { name: 'demo-libs', files: [{ path: '/var/lib/demo', type: 'directory', flags: ['ghost'] }] },
          ],
          findings: [{ message: '0755 demo:demo' }],
        },
      ],
      good: [
        {
          packages: [
            { name: 'demo', files: [{ path: '/usr/share/demo', type: 'directory' }] },
            { name: 'demo-libs', files: [{ path: '/usr/share/demo', type: 'directory' }] },
          ],
        },
        {
          title: 'Packages that exclude each other',
          packages: [
            { name: 'demo-full', files: [{ path: '/var/lib/demo', type: 'directory' }] },
            { name: 'demo-minimal', conflicts: ['demo-full'], files: [{ path: '/var/lib/demo', type: 'directory', mode: 0o700 }] },
          ],
        },
      ],
    },
  },
  check: {
    rpmset(set, { report }) {
      for (const { path, first, second } of sharedPaths(set)) {
        if (!isDirectory(first.file) || !isDirectory(second.file) || attributes(first.file) === attributes(second.file)) continue;
        const [here, there] = [second, first].map(({ package: pkg, file }) => `${attributes(file)} in ${pkg.name}`);
        report({ package: second.package.nevra, file: path, message: `The directory is ${here}, but ${there}. Give it the same attributes in both packages.` });
      }
    },
  },
});
