import { defineRule, type PackageFacts, type PackageSet } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { directoryOf, linkTarget, mergedUsr } from '../data/paths/install-path.js';
import { isDocumentation } from '../data/paths/samples.js';
import { symbolicLinks } from '../reading/package/files.js';
import { bringsInterpreter, reached } from './shebang/requirement.js';
import { executableScripts, type Script, sampleLevel } from './shebang/scripts.js';

export default defineRule({
  meta: {
    id: 'shebang-interpreter-not-required',
    category: 'scripts',
    summary: 'The interpreter of a script is not required by its package',
    why:
      'rpm requires the interpreter of every executable script by itself. Where automatic requirements are off or filtered, or a program is a link to a script of another ' +
      'package, nothing brings the interpreter onto the system.',
    source: fedoraGuidelines('Package Independence; Dependency Types', 'MUST'),
    level: 'warning',
    needs: ['first-line'],
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['symlink-to-binary-with-shebang'], rpminspect: [] },
    examples: {
      bad: [
        {
          title: 'The requirement was filtered',
          packages: [{ files: [{ path: '/usr/bin/demo', mode: 0o755, content: '#!/usr/bin/ruby\n' }] }],
          findings: [{ file: '/usr/bin/demo', level: 'warning', message: 'Add "Requires: /usr/bin/ruby"' }],
        },
        {
          title: 'A link to a script of another package of the build',
          packages: [
            { files: [{ path: '/usr/bin/demo', linkTo: '../libexec/demo/run' }] },
            { name: 'demo-libs', requires: ['/usr/bin/python3'], files: [{ path: '/usr/libexec/demo/run', mode: 0o755, content: '#!/usr/bin/python3\n' }] },
          ],
          findings: [{ file: '/usr/bin/demo', message: '/usr/libexec/demo/run of demo-libs' }],
        },
        {
          title: 'A template',
          packages: [{ files: [{ path: '/usr/share/demo/run.tmpl', mode: 0o755, content: '#!/usr/bin/ruby\n' }] }],
          findings: [{ level: 'note' }],
        },
      ],
      good: [
        { packages: [{ requires: ['/usr/bin/ruby'], files: [{ path: '/usr/bin/demo', mode: 0o755, content: '#!/usr/bin/ruby\n' }] }] },
        {
          title: 'The old path of the same file',
          packages: [{ requires: ['/usr/bin/zsh'], files: [{ path: '/usr/bin/demo', mode: 0o755, content: '#!/bin/zsh\n' }] }],
        },
        {
          title: 'A package that brings it is required',
          packages: [
            {
              requires: ['ruby(release)', 'perl-interpreter', 'python(abi) = 3.13', '(nodejs(engine) >= 18 or nodejs22)'],
              files: [
                { path: '/usr/bin/a', mode: 0o755, content: '#!/usr/bin/ruby\n' },
                { path: '/usr/bin/b', mode: 0o755, content: '#!/usr/bin/perl\n' },
                { path: '/usr/bin/c', mode: 0o755, content: '#!/usr/bin/python3\n' },
                { path: '/usr/bin/d', mode: 0o755, content: '#!/usr/bin/node\n' },
              ],
            },
          ],
        },
        { title: 'Part of the base install', packages: [{ files: [{ path: '/usr/bin/demo', mode: 0o755, content: '#!/bin/sh\n' }] }] },
        {
          title: 'In the package itself, or in a package of the build that it requires',
          packages: [
            {
              requires: ['demo-libs(x86-64) = 1.0-1'],
              files: [
                { path: '/usr/bin/a', mode: 0o755, content: '#!/usr/libexec/demo/one\n' },
                { path: '/usr/libexec/demo/one', elf: {} },
                { path: '/usr/bin/b', mode: 0o755, content: '#!/usr/libexec/demo/two\n' },
              ],
            },
            { name: 'demo-libs', provides: ['demo-libs(x86-64) = 1.0-1'], files: [{ path: '/usr/libexec/demo/two', elf: {} }] },
          ],
        },
        {
          title: 'A link to a script of a package that is required',
          packages: [
            { requires: ['demo-libs = 1.0-1'], files: [{ path: '/usr/bin/demo', linkTo: '/usr/libexec/demo/run' }] },
            { name: 'demo-libs', files: [{ path: '/usr/libexec/demo/run', mode: 0o755, content: '#!/usr/bin/python3\n' }] },
          ],
        },
        {
          title: 'Documentation requires nothing',
          packages: [
            {
              files: [
                { path: '/usr/share/doc/demo/examples/run.rb', mode: 0o755, content: '#!/usr/bin/ruby\n' },
                { path: '/usr/share/demo/README.run', mode: 0o755, flags: ['doc'], content: '#!/usr/bin/ruby\n' },
              ],
            },
          ],
        },
        { title: 'Nobody starts a file that is not executable', packages: [{ files: [{ path: '/usr/share/demo/run.rb', content: '#!/usr/bin/ruby\n' }] }] },
      ],
    },
  },
  readsSet: true,
  check: {
    rpm(pkg, { set, report }) {
      const brought = new Map<string, boolean>();
      for (const { file, shebang } of executableScripts(pkg)) {
        const { interpreter } = shebang;
        if (!brought.has(interpreter)) brought.set(interpreter, !interpreter.startsWith('/') || bringsInterpreter(pkg, interpreter, set));
        if (brought.get(interpreter) || isDocumentation(file)) continue;
        report({ file: file.path, message: `The interpreter ${interpreter} is not required by the package. ${advice(interpreter)}`, ...sampleLevel(file) });
      }
      for (const { link, script, owner } of linksToOthers(pkg, set)) {
        const { interpreter } = script.shebang;
        if (!interpreter.startsWith('/') || reached(pkg, set).includes(owner) || bringsInterpreter(pkg, interpreter, set)) continue;
        report({
          file: link,
          message: `The link leads to the script ${script.file.path} of ${owner.name}, whose interpreter ${interpreter} this package does not require. Require ${owner.name}, or the interpreter.`,
        });
      }
    },
  },
});

const advice = (interpreter: string): string => `Add "Requires: ${interpreter}", or leave automatic requirements on for this file.`;

interface ForeignScript {
  readonly link: string;
  readonly script: Script;
  readonly owner: PackageFacts;
}

/** Links among the programs of a package that lead to a script of another package of the build. */
function linksToOthers(pkg: PackageFacts, { packages }: PackageSet): ForeignScript[] {
  const links = symbolicLinks(pkg).filter((file) => /^\/usr\/s?bin$/.test(mergedUsr(directoryOf(file.path))));
  if (links.length === 0) return [];
  const byPath = new Map(
    packages
      .filter((other) => other !== pkg)
      .flatMap((owner) => executableScripts(owner).map((script) => [mergedUsr(script.file.path), { script, owner }] as const)),
  );
  return links.flatMap(({ path, linkTo = '' }) => {
    const found = byPath.get(mergedUsr(linkTarget(path, linkTo)));
    return found ? [{ link: path, ...found }] : [];
  });
}
