import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { demoFiles } from '../data/example-specs.js';
import { isBelow } from '../data/paths/install-path.js';
import { pathChecks } from '../reading/packaged-paths.js';

/** Where package managers look for repositories (dnf.conf(5), zypper(8), sources.list(5), flatpak-remote-add(1)). */
const directories = [
  '/etc/yum.repos.d',
  '/etc/dnf/repos.d',
  '/etc/zypp/repos.d',
  '/etc/apt/sources.list.d',
  '/usr/share/dnf5/repos.d',
  '/etc/flatpak/remotes.d',
  '/usr/share/flatpak/remotes.d',
];

/** Packages that exist to make repositories known. */
const owner = /-(?:release|repos?|repositories)(?:-|$)/;

export default defineRule({
  meta: {
    id: 'repository-file-shipped',
    category: 'files',
    summary: 'The package configures a repository of packages',
    why: 'A repository that comes along with a program lets somebody else decide what is installed on the system. Only the packages of the distribution that exist for it configure repositories.',
    source: fedoraGuidelines('Configuration of Package Managers', 'MUST NOT'),
    level: 'error',
    profiles: { generic: 'note', fedora: 'error', opensuse: 'error', terra: 'warning' },
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { profile: 'fedora', spec: demoFiles('%config(noreplace) %{_sysconfdir}/yum.repos.d/foo.repo'), findings: [{ line: 3, column: 20, level: 'error' }] },
        {
          title: 'Of other package managers',
          spec: demoFiles('/etc/zypp/repos.d/foo.repo', '/etc/flatpak/remotes.d/foo.flatpakrepo'),
          findings: [{ line: 3 }, { line: 4 }],
        },
        { title: 'Terra', profile: 'terra', spec: demoFiles('/etc/yum.repos.d/foo.repo'), findings: [{ line: 3, level: 'warning' }] },
        { packages: [{ files: [{ path: '/etc/yum.repos.d/foo.repo' }] }], findings: [{ file: '/etc/yum.repos.d/foo.repo' }] },
      ],
      good: [
        { title: 'As documentation', spec: demoFiles('%doc foo.repo', '%{_docdir}/demo/foo.repo') },
        {
          title: 'Packages that exist for it',
          spec: 'Name: demo-release\n%files\n/etc/yum.repos.d/demo.repo\n%package -n demo-repos-extra\nSummary: x\n%files -n demo-repos-extra\n/etc/yum.repos.d/extra.repo\n',
        },
        { title: 'The package manager owns the directory', spec: demoFiles('%dir /etc/yum.repos.d') },
      ],
    },
  },
  check: pathChecks(
    ({ path, package: name }) => {
      const directory = directories.find((each) => path !== each && isBelow(path, each));
      if (!directory || owner.test(name)) return undefined;
      return { message: `A package must not configure repositories (${directory}). Ship the file as documentation, or not at all.` };
    },
    { below: directories },
  ),
});
