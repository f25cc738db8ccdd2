import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { demoFiles } from '../data/example-specs.js';
import { isBelow } from '../data/paths/install-path.js';
import { ownsSharedDirectories } from '../ownership/shared-directory-owners.js';
import { pathChecks } from '../reading/packaged-paths.js';

const vendorTrees = ['/opt', '/etc/opt', '/var/opt'];
const chrome = '/etc/opt/chrome/native-messaging-hosts';

export default defineRule({
  meta: {
    id: 'file-under-opt',
    category: 'filesystem',
    summary: 'A package installs below /opt, /etc/opt or /var/opt',
    why: "These trees are for software that vendors ship outside of the distribution. Distributions have a name of their own there at most: Fedora has /opt/fedora, Red Hat's toolsets have /opt/rh.",
    source: fedoraGuidelines('Limited Usage of /opt, /etc/opt, and /var/opt', 'MUST NOT'),
    level: 'error',
    profiles: { generic: 'off', fedora: 'error', opensuse: 'error', terra: 'note' },
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['dir-or-file-in-opt'], rpminspect: ['files'] },
    examples: {
      bad: [
        { spec: demoFiles('/opt/foo/bin/foo'), findings: [{ line: 3, column: 1, text: '/opt/foo/bin/foo', level: 'error' }] },
        { title: 'The trees beside it', spec: demoFiles('/etc/opt/foo.conf', '%dir /var/opt/foo'), findings: [{ line: 3 }, { line: 4 }] },
        { title: 'Terra allows it for software of vendors: a note', profile: 'terra', spec: demoFiles('/opt/foo'), findings: [{ line: 3, level: 'note' }] },
        {
          title: 'In a package: each tree once',
          packages: [{ files: [{ path: '/opt/foo', type: 'directory' }, { path: '/opt/foo/a' }, { path: '/etc/opt/foo' }] }],
          findings: [{ file: '/opt/foo' }, { file: '/etc/opt/foo' }],
        },
      ],
      good: [
        { title: 'Toolsets of Red Hat', profile: 'almalinux', spec: demoFiles('/opt/rh/gcc-toolset-14/enable') },
        { spec: demoFiles('%{_libdir}/foo/foo') },
        { title: 'What is allotted to Fedora', profile: 'fedora', spec: demoFiles('/opt/fedora/scls/foo', '/etc/opt/fedora', '/var/opt/fedora/foo') },
        {
          title: 'The only place where Chrome looks, and the way there',
          profile: 'fedora',
          spec: demoFiles('%dir /etc/opt/chrome', '/etc/opt/chrome/native-messaging-hosts/org.demo.json'),
        },
        { title: 'The package that makes the directories', spec: 'Name: filesystem\n%files\n%dir /opt\n' },
      ],
    },
  },
  check: pathChecks(
    ({ path, package: name }) => {
      const root = vendorTrees.find((tree) => isBelow(path, tree));
      if (
        !root ||
        ownsSharedDirectories(name) ||
        isBelow(path, `${root}/fedora`) ||
        isBelow(path, `${root}/rh`) ||
        isBelow(path, chrome) ||
        isBelow(chrome, path)
      )
        return undefined;
      return { message: `${root} is for vendors outside of the distribution. Install below /usr/lib64, /usr/lib or /usr/share instead.`, root };
    },
    { below: vendorTrees },
  ),
});
