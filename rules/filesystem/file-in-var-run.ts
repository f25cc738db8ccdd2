import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { demoFiles } from '../data/example-specs.js';
import { isBelow } from '../data/paths/install-path.js';
import { ownsSharedDirectories } from '../ownership/shared-directory-owners.js';
import { filesPatterns } from '../reading/files-section/files-patterns.js';
import { filesBelow } from '../reading/package/files.js';
import { type PackagedPath, type PathFault, pathChecks } from '../reading/packaged-paths.js';

/** Links into /run since its introduction (file-hierarchy(7), "Compatibility Symlinks"; /var/lock likewise). */
const legacy = new Map([
  ['/var/run', '/run'],
  ['/var/lock', '/run/lock'],
]);

const tmpfilesDirectory = '/usr/lib/tmpfiles.d';

const places = { below: [...legacy.keys(), '/run'] };

const all = pathChecks((path) => judge(path, true), places);
/** Where a tmpfiles.d line makes the directory at every start, guidelines list it as %dir: only the old names are wrong then. */
const linksOnly = pathChecks((path) => judge(path, false), places);

export default defineRule({
  meta: {
    id: 'file-in-var-run',
    category: 'filesystem',
    summary: 'A package installs below /var/run, /var/lock or /run',
    why: '/run is empty after every start of the system, so what a package put there is gone. A tmpfiles.d line or RuntimeDirectory= of the unit makes it again; /var/run and /var/lock are only links to it.',
    source: fedoraGuidelines('/run', 'SHOULD NOT'),
    level: 'warning',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['non-ghost-in-run', 'dir-or-file-in-var-run', 'dir-or-file-in-var-lock'], rpminspect: [] },
    examples: {
      bad: [
        { spec: demoFiles('%dir /var/run/foo'), findings: [{ line: 3, column: 6, text: '/var/run/foo', level: 'warning', message: '/run/foo' }] },
        {
          title: 'By macro, a lock, a ghost below the old name, and a file in /run itself',
          spec: demoFiles('%{_localstatedir}/run/foo', '/var/lock/subsys/foo', '%ghost %{_localstatedir}/run/foo.pid', '%dir /run/foo'),
          findings: [{ line: 3 }, { line: 4, message: '/run/lock/subsys/foo' }, { line: 5 }, { line: 6, message: '%ghost' }],
        },
        { packages: [{ files: [{ path: '/run/foo', type: 'directory' }] }], findings: [{ file: '/run/foo' }] },
        {
          title: 'openSUSE wants %ghost in any case',
          profile: 'opensuse',
          spec: demoFiles('%dir /run/foo', '%{_tmpfilesdir}/foo.conf'),
          findings: [{ line: 3, message: '%ghost' }],
        },
      ],
      good: [
        { spec: demoFiles('%{_tmpfilesdir}/foo.conf', '%ghost %dir /run/foo', '%ghost %{_rundir}/foo.pid') },
        { title: 'As the guideline lists it, beside its tmpfiles.d line', profile: 'fedora', spec: demoFiles('%dir /run/foo/', '%{_tmpfilesdir}/foo.conf') },
        { title: 'Names that only look alike', spec: demoFiles('/var/runner', '/var/lib/foo/run') },
        { title: 'The package that makes the links', spec: 'Name: filesystem\n%files\n/var/run\n%dir /run\n' },
        { packages: [{ files: [{ path: '/run/foo', type: 'directory', flags: ['ghost'] }] }] },
        { packages: [{ files: [{ path: '/run/foo', type: 'directory' }, { path: '/usr/lib/tmpfiles.d/foo.conf' }] }] },
      ],
    },
  },
  check: {
    spec(spec, context) {
      const isMade = filesPatterns(spec).some(({ directory }) => directory === tmpfilesDirectory);
      (isMade && !context.profiles.includes('opensuse') ? linksOnly : all).spec(spec, context);
    },
    rpm(pkg, context) {
      const isMade = filesBelow(pkg, tmpfilesDirectory).length > 0;
      (isMade && !context.profiles.includes('opensuse') ? linksOnly : all).rpm(pkg, context);
    },
  },
});

function judge({ path, package: name, isGhost }: PackagedPath, inRun: boolean): PathFault | undefined {
  if (ownsSharedDirectories(name)) return undefined;
  for (const [old, now] of legacy) {
    if (isBelow(path, old))
      return { message: `${old} is a link to ${now}. List it as %ghost ${now}${path.slice(old.length)}, and let tmpfiles.d or the unit make it.` };
  }
  if (!inRun || isGhost || !isBelow(path, '/run')) return undefined;
  return { message: '/run is empty after every start of the system. List it as %ghost, and let tmpfiles.d or the unit make it.' };
}
