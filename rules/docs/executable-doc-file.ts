import { defineRule, type PackageFacts, type PackageFile } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { isExecutable, isGhost, isRegular } from '../data/paths/file-type.js';
import { octal } from '../data/paths/permissions.js';
import { flaggedFiles } from '../reading/package/files.js';
import { executableScripts } from '../scripts/shebang/scripts.js';

const path = '/usr/share/doc/demo/example.rb';
const flags = ['doc'];
const content = '#!/usr/bin/ruby\n';

export default defineRule({
  meta: {
    id: 'executable-doc-file',
    category: 'docs',
    summary: 'A documentation file is executable, or makes the package require an interpreter',
    why: 'Documentation is read, not run: the package must work without it. rpm looks for what executable files need, so an example that is executable brings its interpreter onto every system.',
    source: fedoraGuidelines('Documentation', 'MUST NOT'),
    level: 'warning',
    needs: ['first-line'],
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['executable-docs', 'doc-file-dependency'], rpminspect: ['doc'] },
    examples: {
      bad: [
        {
          packages: [{ files: [{ path: '/usr/share/doc/demo/README', mode: 0o755, flags }] }],
          findings: [{ file: '/usr/share/doc/demo/README', level: 'warning', message: '0755' }],
        },
        {
          title: 'Requires an interpreter that nothing else needs',
          packages: [{ requires: ['/usr/bin/ruby'], files: [{ path, mode: 0o755, flags, content }] }],
          findings: [{ file: path, message: '/usr/bin/ruby' }],
        },
      ],
      good: [
        { packages: [{ files: [{ path, flags, content }] }] },
        {
          title: 'A directory, and a link',
          packages: [
            {
              files: [
                { path: '/usr/share/doc/demo', type: 'directory', flags },
                { path: '/usr/share/doc/demo/x', linkTo: 'y', flags },
              ],
            },
          ],
        },
        { title: 'A program', packages: [{ files: [{ path: '/usr/bin/demo', mode: 0o755, content }] }] },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      const documents = flaggedFiles(pkg).filter((file) => file.flags.includes('doc') && isExecutable(file) && isRegular(file) && !isGhost(file));
      if (documents.length === 0) return;
      const interpreters = soleInterpreters(pkg);
      for (const file of documents) {
        const interpreter = interpreters.get(file);
        report(
          interpreter === undefined
            ? {
                message: `Documentation is not run, and this file has mode ${octal(file)}. Take the execute bits away in %prep.`,
                file: file.path,
                rpmlint: 'executable-docs',
              }
            : {
                message: `The package requires ${interpreter} for this documentation only. Take the execute bits away in %prep.`,
                file: file.path,
                rpmlint: 'doc-file-dependency',
              },
        );
      }
    },
  },
});

/** By document: its interpreter, where the package requires that for no other file. */
function soleInterpreters(pkg: PackageFacts): Map<PackageFile, string> {
  const scripts = executableScripts(pkg).map(({ file, shebang }) => ({ file, interpreter: shebang.interpreter }));
  const required = new Set(pkg.dependencies.requires.map(({ name }) => name));
  const needed = new Set(scripts.flatMap(({ file, interpreter }) => (file.flags.includes('doc') ? [] : [interpreter])));
  for (const { interpreter } of pkg.scriptlets) needed.add(interpreter[0] ?? '');
  return new Map(
    scripts.flatMap(({ file, interpreter }) =>
      file.flags.includes('doc') && required.has(interpreter) && !needed.has(interpreter) ? [[file, interpreter] as const] : [],
    ),
  );
}
