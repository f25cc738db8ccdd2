import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { demoFiles } from '../data/example-specs.js';
import { isBelowPattern } from '../data/paths/directory-pattern.js';
import { isBelow } from '../data/paths/install-path.js';
import { wordListOption } from '../data/word-list-option.js';
import { ownsSharedDirectories } from '../ownership/shared-directory-owners.js';
import { pathChecks } from '../reading/packaged-paths.js';

interface Options {
  readonly allow: readonly string[];
}

/** Left to the administrator, to users, or emptied at will (FHS 3.0: /home, /media, /mnt, /root, /srv, /tmp, /usr/local, /var/tmp). */
const forbidden = ['/srv', '/usr/local', '/home', '/root', '/tmp', '/var/tmp', '/mnt', '/media'];

/** Packages whose purpose such files are: the skeleton of root's home directory. */
const owners = ['rootfiles'];

export default defineRule<Options>({
  meta: {
    id: 'file-under-forbidden-directory',
    category: 'filesystem',
    summary: 'A package installs below /srv, /usr/local, /home or another directory that is not its own',
    why: 'These directories belong to the administrator and to users, or are emptied while the system runs. What a package puts there meets files of others, or vanishes.',
    source: fedoraGuidelines('No Files or Directories Under /srv, /usr/local, or /home/$USER', 'MUST NOT'),
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    options: wordListOption('allow', 'Directories (`*` allowed) in which packages may install all the same.'),
    equivalents: {
      rpmlint: ['srv', 'usr-local', 'home', 'tmp', 'mnt', 'var-tmp', 'var-local'].map((name) => `dir-or-file-in-${name}`),
      rpminspect: ['files'],
    },
    examples: {
      bad: [
        { spec: demoFiles('/srv/www/foo'), findings: [{ line: 3, column: 1, text: '/srv/www/foo', level: 'error', message: '/srv' }] },
        {
          title: 'All of them, by macro too; %ghost is no excuse',
          spec: demoFiles('%{_prefix}/local/bin/foo', '/home/foo/.rc', '%dir /tmp/foo', '%ghost /var/tmp/foo', '/mnt/foo', '/media/foo', '/root/.foorc'),
          findings: [3, 4, 5, 6, 7, 8, 9].map((line) => ({ line })),
        },
        {
          title: 'In a package: each directory once',
          packages: [{ files: [{ path: '/srv/foo' }, { path: '/usr/local/bin/bar' }, { path: '/usr/local/bin/foo' }] }],
          findings: [{ file: '/srv/foo' }, { file: '/usr/local/bin/bar' }],
        },
      ],
      good: [
        { spec: demoFiles('/usr/share/foo', '/usr/localx', '%{_datadir}/foo/tmp') },
        { title: 'The package that makes the skeleton', spec: 'Name: filesystem\n%files\n%dir /usr/local/bin\n' },
        { title: 'openSUSE serves web content from /srv/www', profile: 'opensuse', spec: demoFiles('/srv/www/htdocs/foo') },
        { title: '%exclude takes nothing', spec: demoFiles('%exclude /usr/local/bin/foo') },
      ],
    },
  },
  check: pathChecks<Options>(
    ({ path, package: name }, { options }) => {
      const root = forbidden.find((directory) => isBelow(path, directory));
      if (!root || ownsSharedDirectories(name) || owners.includes(name) || options.allow.some((pattern) => isBelowPattern(path, pattern))) return undefined;
      return { message: `${root} is not for packages. Install below /usr/share, /usr/lib, /var/lib or /var/cache instead.`, root };
    },
    { below: forbidden },
  ),
});
