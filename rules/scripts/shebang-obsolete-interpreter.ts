import { defineRule, type PackageSet } from '../../src/policy/index.js';
import { baseName } from '../../src/text/paths.js';
import { fedoraPython } from '../data/documents/fedora-python.js';
import { wordListOption } from '../data/word-list-option.js';
import { programOf, shown } from './shebang/parse.js';
import { executableScripts, sampleLevel } from './shebang/scripts.js';

/** python2, python2.7, python3.12, jython2.7: retired, or gone with the distribution's next Python. */
const obsolete = /^(?:python2(?:\.[0-9]+)?|python3\.[0-9]+|jython[0-9.]+)$/;

export default defineRule<{ allow: readonly string[] }>({
  meta: {
    id: 'shebang-obsolete-interpreter',
    category: 'scripts',
    summary: 'A script asks for an interpreter that is retired or bound to one minor version',
    why: 'Python 2 is no longer shipped. A minor version of Python 3 in a first line breaks the script when the distribution moves to the next one, and needs an edit at every rebuild.',
    source: fedoraPython('Python 2 is retired', 'SHOULD NOT'),
    level: 'warning',
    needs: ['first-line'],
    fix: 'none',
    precision: 'high',
    options: wordListOption('allow', 'Names of interpreters that this distribution still has, such as python2; a version may follow'),
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/usr/bin/demo', mode: 0o755, content: '#!/usr/bin/python2.7\n' }] }],
          findings: [{ file: '/usr/bin/demo', level: 'warning', message: 'Python 2 is retired' }],
        },
        {
          title: 'Without a minor version, with one of Python 3, through env, and a fixed Jython',
          packages: [
            {
              files: [
                { path: '/usr/bin/a', mode: 0o755, content: '#!/usr/bin/python2\n' },
                { path: '/usr/bin/b', mode: 0o755, content: '#!/usr/bin/python3.12 -s\n' },
                { path: '/usr/bin/c', mode: 0o755, content: '#!/usr/bin/env python2\n' },
                { path: '/usr/bin/d', mode: 0o755, content: '#!/usr/bin/jython2.7\n' },
              ],
            },
          ],
          findings: [{ message: 'python2' }, { message: '/usr/bin/python3' }, { message: 'python2' }, { message: 'jython2.7' }],
        },
      ],
      good: [
        { packages: [{ files: [{ path: '/usr/bin/demo', mode: 0o755, content: '#!/usr/bin/python3\n' }] }] },
        {
          title: 'A distribution that still has Python 2',
          packages: [{ files: [{ path: '/usr/bin/demo', mode: 0o755, content: '#!/usr/bin/python2.7\n' }] }],
          options: { allow: ['python2'] },
        },
        {
          title: "A package for one Python version, and the interpreter's own tools",
          packages: [{ name: 'python3.12-demo', files: [{ path: '/usr/bin/demo-3.12', mode: 0o755, content: '#!/usr/bin/python3.12\n' }] }],
        },
        {
          title: 'A program that is named for the version that it runs under',
          packages: [
            {
              files: [
                { path: '/usr/bin/f2py3.12', mode: 0o755, content: '#!/usr/bin/python3.12\n' },
                { path: '/usr/bin/pip-3.12', mode: 0o755, content: '#!/usr/bin/python3.12 -s\n' },
              ],
            },
          ],
        },
        {
          title: 'Where names leave the dot out',
          packages: [{ name: 'python312-demo', files: [{ path: '/usr/bin/demo-3.12', mode: 0o755, content: '#!/usr/bin/python3.12\n' }] }],
        },
        {
          title: 'The build that brings the interpreter',
          packages: [
            { name: 'pypy-tools', files: [{ path: '/usr/bin/pydoc3.14', mode: 0o755, content: '#!/usr/bin/python3.14\n' }] },
            { name: 'pypy', files: [{ path: '/usr/bin/python3.14', elf: {} }] },
          ],
        },
      ],
    },
  },
  check: {
    rpm(pkg, { set, options, report }) {
      for (const { file, shebang } of executableScripts(pkg)) {
        const name = baseName(programOf(shebang));
        if (!obsolete.test(name) || options.allow.some((allowed) => name === allowed || name.startsWith(`${allowed}.`))) continue;
        if (isMadeFor(pkg.name, name) || isNamedFor(baseName(file.path), name) || brings(set, name)) continue;
        const why = name.startsWith('python2')
          ? 'Python 2 is retired: port the script, or drop it.'
          : `It is bound to one version: write /usr/bin/${name.startsWith('python') ? 'python3' : 'jython'}.`;
        report({ file: file.path, message: `"${shown(shebang)}" asks for ${name}. ${why}`, ...sampleLevel(file) });
      }
    },
  },
});

/** Whether a package is for this interpreter only: `python3.12-demo` in Fedora, `python312-demo` in openSUSE. */
function isMadeFor(packageName: string, interpreter: string): boolean {
  return [interpreter, interpreter.replace('.', '')].some((stem) => packageName === stem || packageName.startsWith(`${stem}-`));
}

/** Whether the program itself is the one for this version: `f2py3.11`, `pip-3.12`. */
function isNamedFor(program: string, interpreter: string): boolean {
  const [version] = /[0-9]+\.[0-9]+$/.exec(interpreter) ?? [];
  return version !== undefined && program.endsWith(version) && !/[0-9.]/.test(program.charAt(program.length - version.length - 1));
}

const brings = ({ packages }: PackageSet, name: string): boolean => packages.some(({ files }) => files.some(({ path }) => path === `/usr/bin/${name}`));
