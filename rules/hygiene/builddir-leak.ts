import { defineRule, type PackageFacts, type PackageFile } from '../../src/policy/index.js';
import { shortened } from '../../src/text/shortened.js';
import { buildPlace } from '../data/paths/build-tree.js';
import { isDocumentation } from '../data/paths/samples.js';
import { messagesOf } from '../reading/builds/log-messages.js';
import { isDebugPath } from '../reading/package/elf-objects.js';

/** rpm's check-buildroot passes over the same: what these hold is recorded on purpose, or rewritten. */
const recorded = /\.(?:pyc|pyo|elc|debug)$|\/\.?packlist$/;
/** What assert() and its like keep of the sources: the compiler puts it there, and only messages show it. */
const sourceFile = /\.(?:[cChHsS]|cc|cpp|cxx|c\+\+|hh|hpp|hxx|inc|ipp|tcc|moc|rs|go|f90|f|m|mm|y|l|ll|yy|vala|pyx|ml|hs|d|adb|ads|cu)(?::\d+)*$/;
/** Texts by which other software is built. */
const forDependents = /\.(?:la|pc|cmake)$|-config$/;

export default defineRule({
  meta: {
    id: 'builddir-leak',
    category: 'hygiene',
    summary: 'A file holds a path of the build',
    why: "Such a path does not exist on a user's system: what is looked for there is not found, or is what somebody else put there. It also makes every build of the package different.",
    source: { document: 'rpm build checks', heading: 'check-buildroot', strength: 'SHOULD NOT' },
    level: 'warning',
    needs: ['build-paths', 'elf', 'text:*.la', 'text:*.pc', 'text:*.cmake', 'text:*-config'],
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['file-contains-buildroot', 'invalid-la-file'], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/usr/bin/demo', content: '#!/bin/sh\nexec /builddir/build/BUILDROOT/demo-1-1.x86_64/usr/libexec/demo\n' }] }],
          findings: [{ file: '/usr/bin/demo', level: 'warning', message: '/builddir/build/BUILDROOT/demo-1-1.x86_64/usr/libexec/demo' }],
        },
        {
          title: 'The build directory: a note in a program',
          packages: [
            {
              files: [
                { path: '/usr/bin/demo', elf: {}, buildPaths: ['/builddir/build/BUILD/demo-1/src/main.c', '/builddir/build/BUILD/demo-1/data'] },
                { path: '/usr/share/demo/paths.conf', content: 'data=/home/abuild/rpmbuild/BUILD/demo-1/data\n' },
              ],
            },
          ],
          findings: [{ level: 'note' }, { level: 'warning' }],
        },
        {
          title: 'Homes and temporary directories in what dependents read',
          packages: [
            {
              name: 'demo-devel',
              files: [
                { path: '/usr/lib64/pkgconfig/demo.pc', content: 'Name: demo\nprefix=/home/me/inst\nLibs: -L/tmp/build/lib -ldemo\n' },
                { path: '/usr/lib64/libdemo.la', content: "dependency_libs=' -L/tmp/x -lz'\n" },
              ],
            },
          ],
          findings: [{ message: 'Line 2' }, { file: '/usr/lib64/libdemo.la', message: '/tmp/x' }],
        },
        {
          title: "rpm's own check stops the build, so that there are no packages",
          log: "Executing(%install): /bin/sh -e /x\n/b/BUILDROOT/demo-1-1.x86_64/usr/bin/demo\nFound '/b/BUILDROOT/demo-1-1.x86_64' in installed files; aborting\n",
          findings: [{ line: 3, level: 'error', file: '/usr/bin/demo', message: 'holds the path of the buildroot' }],
        },
      ],
      good: [
        { title: 'A check that found nothing', log: 'Executing(%install): /bin/sh -e /x\n+ /usr/lib/rpm/check-buildroot\nWrote: /x/demo-1-1.x86_64.rpm\n' },
        { packages: [{ files: [{ path: '/usr/bin/demo', content: '#!/bin/sh\nexec /usr/libexec/demo\n' }] }] },
        {
          title: 'Files that record where they come from; a manual about packaging; a directory of that name',
          packages: [
            {
              files: [
                { path: '/usr/lib/python3.14/site-packages/demo.pyc', buildPaths: ['/builddir/build/BUILD/demo-1/demo.py'] },
                { path: '/usr/bin/unstripped', elf: { debugInfo: true }, buildPaths: ['/builddir/build/BUILD/demo-1/demo.c'] },
                { path: '/usr/lib/debug/usr/bin/demo.debug', elf: {}, buildPaths: ['/builddir/build/BUILD/demo-1/demo.c'] },
                { path: '/usr/share/doc/demo/packaging.txt', flags: ['doc'], content: 'It is installed to /builddir/build/BUILDROOT/demo-1/usr.\n' },
                { path: '/usr/share/demo/bazel.txt', content: 'See //tools/BUILD/rules for it.\n' },
              ],
            },
          ],
        },
        {
          title: 'The names of sources that assert() prints',
          packages: [
            {
              files: [
                { path: '/usr/bin/demo', elf: {}, buildPaths: ['/builddir/build/BUILD/demo-1/src/main.cpp', '/builddir/build/BUILD/demo-1/src/lib.rs:12:5'] },
                { path: '/usr/lib/modules/6.11/extra/demo.ko', elf: { type: 'rel' }, buildPaths: ['/home/abuild/rpmbuild/BUILD/demo-1/demo.c'] },
              ],
            },
          ],
        },
        {
          title: 'A search path, which has a rule of its own; a temporary directory that a script makes',
          packages: [
            {
              files: [
                { path: '/usr/bin/demo', elf: { runpath: '/builddir/build/BUILD/demo-1/lib' }, buildPaths: ['/builddir/build/BUILD/demo-1/lib'] },
                { path: '/usr/bin/demo-config', content: '#!/bin/sh\nlog=/tmp/demo-config.$$\nTMP=${TMPDIR:-/tmp}\n' },
              ],
            },
          ],
        },
      ],
    },
  },
  check: {
    buildlog(log, { report }) {
      for (const { path, at } of messagesOf(log, 'buildroot-in-file')) {
        const what = path === '' ? 'A file that was installed' : path;
        report({
          message: `${what} holds the path of the buildroot. Let the build take paths from where files are installed.`,
          at,
          level: 'error',
          ...(path !== '' && { file: path }),
        });
      }
    },
    rpm(pkg, { report }) {
      for (const file of pkg.files) {
        if (file.content?.buildPaths === undefined && file.content?.text === undefined) continue;
        if (recorded.test(file.path) || isDebugPath(file.path) || isDocumentation(file)) continue;
        // debug information names its sources, and belongs elsewhere as a whole
        const path = file.content.elf?.debugInfo ? undefined : leakOf(pkg, file);
        const isTrace = path !== undefined && file.content.kind !== 'text' && !path.includes('/BUILDROOT/');
        if (path !== undefined)
          report({
            file: file.path,
            message: `The file holds ${shown(path)}, a path of the build. Let the build take paths from where files are installed.`,
            ...(isTrace && { level: 'note' }),
            rpmlint: 'file-contains-buildroot',
          });
        else if (forDependents.test(file.path)) {
          const found = foreignPath(file.content.text ?? '');
          if (found)
            report({
              file: file.path,
              message: `Line ${found.line} names ${shown(found.path)}, which dependents do not have. Replace it in %install.`,
              rpmlint: 'invalid-la-file',
            });
        }
      }
    },
  },
});

const shown = (path: string): string => shortened(path, 160);

function leakOf(pkg: PackageFacts, { content }: PackageFile): string | undefined {
  const searched = [...(content?.elf?.rpath ?? []), ...(content?.elf?.runpath ?? [])];
  const isTraceOnly = (path: string): boolean => content?.kind !== 'text' && !path.includes('/BUILDROOT/') && sourceFile.test(path);
  return content?.buildPaths?.paths.find((path) => !searched.includes(path) && !isTraceOnly(path) && isOfBuild(path, pkg));
}

/** Below a builder's own directory, or below the unpacked sources of this package: other paths may hold the word by chance. */
function isOfBuild(path: string, { name, version, sourceRpm = '' }: PackageFacts): boolean {
  const [, top = '', next = ''] = /^(.*?)\/BUILD(?:ROOT)?\/([^/]*)/.exec(path) ?? [];
  if (next === '' || next.includes('%')) return false;
  if (/(?:^\/builddir|\/rpmbuild|^\/usr\/src\/(?:packages|photon|mariner|azl|redhat|rpm))(?:\/|$)/.test(top)) return true;
  const source = sourceRpm.split('-').slice(0, -2).join('-');
  return next.includes(version) && [name, source].some((each) => each !== '' && next.toLowerCase().includes(each.toLowerCase()));
}

/** A directory to search, or a value of a variable, below /home or /tmp. */
const given = /(?:^|-[LIR]\s*|^\s*[A-Za-z_]\w*=['"]?|\s['"]?)(\/(?:home|tmp|var\/tmp|builddir|root)\/[^\s'"$;:)]*)/;

/** In a script, files below /tmp are often its own: only options and prefixes count there. */
function foreignPath(text: string): { readonly path: string; readonly line: number } | undefined {
  const isScript = text.startsWith('#!');
  for (const [index, line] of text.split('\n', 5000).entries()) {
    if (line.trimStart().startsWith('#')) continue;
    const [whole = '', path = ''] = given.exec(line.slice(0, 4000)) ?? [];
    if (path === '' || buildPlace(path) === undefined) continue;
    if (!isScript || /^-[LIR]/.test(whole.trim()) || /^\s*(?:exec_)?prefix=/.test(line)) return { path, line: index + 1 };
  }
  return undefined;
}
