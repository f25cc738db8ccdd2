import { defineRule, type PackageSet } from '../../src/policy/index.js';
import { baseName } from '../../src/text/paths.js';
import { buildPlace } from '../data/paths/build-tree.js';
import { isBelowPattern } from '../data/paths/directory-pattern.js';
import { components, directoryOf, isBelow } from '../data/paths/install-path.js';
import { wordListOption } from '../data/word-list-option.js';
import { programOf } from './shebang/parse.js';
import { executableScripts, sampleLevel } from './shebang/scripts.js';

const environmentNames = new Set(['venv', '.venv', 'virtualenv', '.virtualenv', 'virtualenvs', '.virtualenvs']);

export default defineRule<{ allow: readonly string[] }>({
  meta: {
    id: 'shebang-interpreter-location',
    category: 'scripts',
    summary: 'The interpreter of a script lies where no package may put one',
    why:
      'Such paths come from the machine that the package was built on, or belong to the local administrator: the script fails, or runs what somebody else put there. ' +
      'brp-mangle-shebangs does not look at paths outside /bin, /sbin, /usr/bin and /usr/sbin.',
    source: { document: 'Filesystem Hierarchy Standard; rpmlint', heading: 'wrong-script-interpreter', strength: 'MUST NOT' },
    level: 'error',
    needs: ['first-line'],
    fix: 'none',
    securitySeverity: 5.9,
    precision: 'very-high',
    options: wordListOption('allow', 'Trees such as /opt/acme that this policy installs into; an interpreter there must come from the same build'),
    equivalents: { rpmlint: ['wrong-script-interpreter', 'file-contains-buildroot'], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/usr/bin/demo', mode: 0o755, content: '#!/usr/local/bin/perl\n' }] }],
          findings: [{ file: '/usr/bin/demo', level: 'error', message: '/usr/local' }],
        },
        {
          title: 'Homes, /opt, temporary directories and the build tree',
          packages: [
            {
              files: [
                { path: '/usr/bin/a', mode: 0o755, content: '#!/home/u/bin/ruby\n' },
                { path: '/usr/bin/b', mode: 0o755, content: '#!/root/bin/ruby\n' },
                { path: '/usr/bin/c', mode: 0o755, content: '#!/opt/demo/bin/ruby\n' },
                { path: '/usr/bin/d', mode: 0o755, content: '#!/tmp/ruby\n' },
                { path: '/usr/bin/e', mode: 0o755, content: '#!/builddir/build/BUILDROOT/demo-1/usr/bin/ruby\n' },
                { path: '/usr/bin/f', mode: 0o755, content: '#!/usr/bin/env /usr/local/bin/ruby\n' },
              ],
            },
          ],
          findings: [
            { file: '/usr/bin/a' },
            { file: '/usr/bin/b' },
            { file: '/usr/bin/c' },
            { file: '/usr/bin/d' },
            { file: '/usr/bin/e' },
            { file: '/usr/bin/f' },
          ],
        },
        {
          title: 'A virtual environment, by its name or by its configuration file',
          packages: [
            {
              files: [
                { path: '/usr/bin/a', mode: 0o755, content: '#!/usr/share/demo/.venv/bin/python3\n' },
                { path: '/usr/bin/b', mode: 0o755, content: '#!/usr/lib/demo/bin/python3\n' },
                { path: '/usr/lib/demo/pyvenv.cfg', content: 'home = /usr/bin\n' },
              ],
            },
          ],
          findings: [{ message: 'virtual environment' }, { message: 'virtual environment' }],
        },
        {
          title: 'An allowed tree, but the interpreter is not in the build',
          packages: [{ files: [{ path: '/opt/acme/bin/demo', mode: 0o755, content: '#!/opt/acme/bin/ruby\n' }] }],
          options: { allow: ['/opt/acme'] },
          findings: [{ message: '/opt' }],
        },
      ],
      good: [
        { packages: [{ files: [{ path: '/usr/bin/demo', mode: 0o755, content: '#!/usr/bin/perl\n' }] }] },
        {
          title: 'An interpreter of the same package in a tree that the policy allows',
          packages: [
            {
              files: [
                { path: '/opt/acme/bin/demo', mode: 0o755, content: '#!/opt/acme/bin/ruby\n' },
                { path: '/opt/acme/bin/ruby', elf: {} },
              ],
            },
          ],
          options: { allow: ['/opt/acme'] },
        },
        {
          title: 'Private interpreters below /usr',
          packages: [{ files: [{ path: '/usr/libexec/demo/run', mode: 0o755, content: '#!/usr/libexec/demo/interpreter\n' }] }],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { set, options, report }) {
      for (const { file, shebang } of executableScripts(pkg)) {
        const wrong = [shebang.interpreter, programOf(shebang)].find((path) => placeOf(path, set) !== undefined);
        if (wrong === undefined || (options.allow.some((tree) => isBelowPattern(wrong, tree)) && installs(set, wrong))) continue;
        report({
          file: file.path,
          message: `The interpreter ${wrong} lies in ${placeOf(wrong, set)}. Write the path below /usr/bin that the distribution's package installs.`,
          ...sampleLevel(file),
        });
      }
    },
  },
});

/** The bad place that an interpreter lies in, in words. */
function placeOf(path: string, set: PackageSet): string | undefined {
  if (!path.startsWith('/')) return undefined;
  if (isBelow(path, '/usr/local')) return '/usr/local, which belongs to the administrator';
  if (isBelow(path, '/opt')) return '/opt';
  const place = buildPlace(path);
  if (place) return place === 'build' ? 'a home or build directory' : 'a directory that every local user may write to';
  if (directoryOf(path) === '/usr/bin' || !/^(?:python|pypy)/.test(baseName(path))) return undefined;
  const isEnvironment = components(path).some((name) => environmentNames.has(name)) || installs(set, `${directoryOf(directoryOf(path))}/pyvenv.cfg`);
  return isEnvironment ? 'a virtual environment' : undefined;
}

const installs = ({ packages }: PackageSet, path: string): boolean => packages.some(({ files }) => files.some((file) => file.path === path));
