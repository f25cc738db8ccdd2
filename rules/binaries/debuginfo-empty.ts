import { defineRule, type PackageFacts, type PackageSet } from '../../src/policy/index.js';
import { baseName } from '../../src/text/paths.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { isRegular } from '../data/paths/file-type.js';
import { isBelow } from '../data/paths/install-path.js';
import { isDebugList, messagesOf } from '../reading/builds/log-messages.js';
import { isProgram, isShared, nativeObjects } from '../reading/package/elf-objects.js';

export default defineRule({
  meta: {
    id: 'debuginfo-empty',
    category: 'binaries',
    summary: 'A build has machine code, and no or no useful -debuginfo package',
    why: 'Without debug information nobody can tell from a crash report where a program failed. An empty -debuginfo package means that the build stripped its files itself or compiled without -g.',
    source: fedoraGuidelines('Debuginfo Packages', 'SHOULD'),
    level: 'warning',
    profiles: { generic: 'off', fedora: 'warning', opensuse: 'note', photon: 'off', azurelinux: 'warning' },
    needs: ['elf'],
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['empty-debuginfo-package', 'debuginfo-without-sources'], rpminspect: ['debuginfo'] },
    examples: {
      bad: [
        {
          profile: 'fedora',
          packages: [{ name: 'demo-debuginfo', files: [{ path: '/usr/lib/debug', type: 'directory' }] }],
          findings: [{ level: 'warning', message: 'empty' }],
        },
        {
          title: 'No -debuginfo package in a whole build',
          profile: 'fedora',
          wholeBuild: true,
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { needed: ['libc.so.6'] } }] }],
          findings: [{ message: '/usr/bin/demo' }],
        },
        {
          title: 'The build says so itself',
          profile: 'fedora',
          log: 'error: Empty %files file /builddir/build/BUILD/demo-1/debugsourcefiles.list\n',
          findings: [{ line: 1, level: 'error', message: 'no debug information' }],
        },
        {
          title: 'No sources',
          profile: 'fedora',
          packages: [
            { name: 'demo-debuginfo', files: [{ path: '/usr/lib/debug/usr/bin/demo.debug', elf: { stripped: false, debugInfo: true } }] },
            { name: 'demo', files: [{ path: '/usr/bin/demo', elf: { needed: ['libc.so.6'] } }] },
          ],
          findings: [{ level: 'note', message: 'sources' }],
        },
      ],
      good: [
        { title: 'Another list', profile: 'fedora', log: 'error: Empty %files file /b/BUILD/demo-1/demo.lang\n' },
        {
          profile: 'fedora',
          packages: [
            { files: [{ path: '/usr/bin/demo', elf: { needed: ['libc.so.6'] } }] },
            { name: 'demo-debuginfo', files: [{ path: '/usr/lib/debug/usr/bin/demo.debug', elf: { stripped: false, debugInfo: true } }] },
            { name: 'demo-debugsource', files: [{ path: '/usr/src/debug/demo-1-1/demo.c', content: 'int x;\n' }] },
          ],
        },
        {
          title: 'Packages that are not all of a build',
          profile: 'fedora',
          packages: [{ files: [{ path: '/usr/bin/demo', elf: { needed: ['libc.so.6'] } }] }],
        },
        {
          title: 'Nothing but firmware or files of another architecture',
          profile: 'fedora',
          wholeBuild: true,
          packages: [
            {
              files: [
                { path: '/usr/lib/firmware/demo.elf', elf: { type: 'exec' } },
                { path: '/usr/share/demo/arm', elf: { machine: 'arm', class: 32, needed: ['libc.so.6'] } },
              ],
            },
          ],
        },
        {
          title: 'A package of debug information that is split by package',
          profile: 'fedora',
          packages: [{ name: 'demo-libs-debuginfo', files: [{ path: '/usr/lib/debug/.build-id/01/2', linkTo: '../x' }] }],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { set, report }) {
      if (isDebugInfo(pkg) && !pkg.files.some(isDebugFile))
        report({
          message: 'The package is empty: the build left no debug information. Compile with -g and strip nothing.',
          rpmlint: 'empty-debuginfo-package',
        });
      else if (isDebugInfo(pkg) && set.complete && !hasSources(set))
        report({
          message: 'There are no sources for this debug information. Compile below %{_builddir} with -g.',
          level: 'note',
          rpmlint: 'debuginfo-without-sources',
        });
      else if (set.complete && first(set) === pkg) reportMissing(pkg, set, report);
    },
    buildlog(log, { report }) {
      for (const { path, at, level } of messagesOf(log, 'empty-manifest')) {
        const name = baseName(path);
        if (isDebugList(name))
          report({
            message: `${name} is empty: the build left no debug information. Compile with -g and strip nothing.`,
            at,
            ...(level === 'error' && { level }),
          });
      }
    },
  },
  readsSet: true,
});

function reportMissing(pkg: PackageFacts, set: PackageSet, report: (finding: { message: string; file: string }) => void): void {
  if (set.packages.some(isDebugInfo)) return;
  const [object] = nativeObjects(pkg).filter(({ elf }) => isProgram(elf) || isShared(elf));
  if (object)
    report({
      file: object.file.path,
      message: `No -debuginfo package came from this build, though ${object.file.path} was compiled. Remove what switches it off.`,
    });
}

/** The first package with machine code: a build is told once. */
const first = ({ packages }: PackageSet): PackageFacts | undefined =>
  packages.find((pkg) => pkg.kind === 'rpm' && pkg.arch !== 'noarch' && nativeObjects(pkg).some(({ elf }) => isProgram(elf) || isShared(elf)));

const isDebugInfo = ({ name }: PackageFacts): boolean => /-debuginfo(?:-|$)/.test(name);

const isDebugFile = (file: PackageFacts['files'][number]): boolean =>
  (isRegular(file) || file.linkTo !== undefined) && (isBelow(file.path, '/usr/lib/debug') || isBelow(file.path, '/usr/src/debug'));

const hasSources = ({ packages }: PackageSet): boolean =>
  packages.some(({ name, files }) => /-debugsource(?:-|$)/.test(name) || files.some(({ path }) => path.startsWith('/usr/src/debug/')));
