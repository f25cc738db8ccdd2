import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { demoFiles } from '../data/example-specs.js';
import { isBelow } from '../data/paths/install-path.js';
import { ownsSharedDirectories } from '../ownership/shared-directory-owners.js';
import { pathChecks } from '../reading/packaged-paths.js';

/** The web servers that own the tree, and what they show for themselves (error pages, icons, manuals). */
const servers = /^(?:httpd|apache|apache2|nginx|lighttpd|caddy|cherokee|mod_[a-z0-9_]+)(?:$|-)/;

export default defineRule({
  meta: {
    id: 'web-content-in-var-www',
    category: 'filesystem',
    summary: 'A web application is installed below /var/www',
    why: '/var is for data that change, and /var/www is full of what users put there. A web application belongs to /usr/share, where a configuration of the server makes it seen.',
    source: fedoraGuidelines('Web Applications', 'SHOULD NOT'),
    level: 'warning',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: demoFiles('/var/www/html/foo/index.php'),
          findings: [{ line: 3, column: 1, text: '/var/www/html/foo/index.php', level: 'warning', message: '/usr/share/demo' }],
        },
        { title: 'By macro', spec: demoFiles('%{_localstatedir}/www/cgi-bin/foo'), findings: [{ line: 3 }] },
        { title: 'In a package: once', packages: [{ files: [{ path: '/var/www/a' }, { path: '/var/www/b' }] }], findings: [{ file: '/var/www/a' }] },
      ],
      good: [
        { spec: demoFiles('/usr/share/foo/index.php', '%ghost /var/www/foo.rpmmoved') },
        {
          title: 'The server that owns the tree',
          spec: 'Name: httpd\n%files\n%dir /var/www/html\n%package filesystem\nSummary: x\n%files filesystem\n%dir /var/www\n',
        },
        { title: 'Data of the application', spec: demoFiles('/var/lib/foo') },
      ],
    },
  },
  check: pathChecks(
    ({ path, package: name, isGhost }) => {
      if (isGhost || !isBelow(path, '/var/www') || servers.test(name) || ownsSharedDirectories(name)) return undefined;
      return { message: `Web content does not belong below /var/www. Install it below /usr/share/${name} and point the server there.`, root: '/var/www' };
    },
    { below: ['/var/www'] },
  ),
});
