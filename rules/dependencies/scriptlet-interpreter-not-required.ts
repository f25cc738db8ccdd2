import { defineRule } from '../../src/policy/index.js';
import { mergedUsr } from '../data/paths/install-path.js';
import { packagedScriptlets } from '../reading/package/scriptlets.js';
import { bringsInterpreter } from '../scripts/shebang/requirement.js';

export default defineRule({
  meta: {
    id: 'scriptlet-interpreter-not-required',
    category: 'dependencies',
    summary: 'The program that runs a scriptlet is not required',
    why: 'rpm requires the program behind -p by itself. Where that requirement is missing, because it was filtered or the package was changed after the build, nothing says that the program has to be there before the package.',
    source: { document: 'RPM Packaging Guide', heading: 'Scriptlets and triggers; Scriptlet interpreters', strength: 'MUST' },
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['no-prereq-on'], rpminspect: [] },
    examples: {
      bad: [
        {
          packages: [{ scriptlets: { post: { interpreter: ['/usr/bin/python3'], body: 'print(1)\n' } } }],
          findings: [{ level: 'error', message: '/usr/bin/python3' }],
        },
      ],
      good: [
        { packages: [{ scriptlets: { post: { interpreter: ['<lua>'], body: 'print(1)\n' }, pre: 'true\n', postun: { interpreter: ['/sbin/ldconfig'] } } }] },
        { packages: [{ requires: ['/usr/bin/python3'], scriptlets: { post: { interpreter: ['/usr/bin/python3'], body: 'print(1)\n' } } }] },
        {
          title: 'Another path of the same program, a package that brings it, its own program',
          packages: [
            {
              requires: ['/usr/bin/perl', 'ruby'],
              scriptlets: {
                post: { interpreter: ['/bin/perl'], body: '1' },
                postun: { interpreter: ['/usr/bin/ruby'], body: '1' },
                posttrans: { interpreter: ['/usr/bin/demo'] },
              },
              files: [{ path: '/usr/bin/demo', elf: {} }],
            },
          ],
        },
      ],
    },
  },
  readsSet: true,
  check: {
    rpm(pkg, { report, set }) {
      const told = new Set<string>();
      for (const { type, interpreter } of packagedScriptlets(pkg)) {
        const [program = ''] = interpreter;
        if (!program.startsWith('/') || told.has(program) || bringsInterpreter(pkg, mergedUsr(program), set)) continue;
        told.add(program);
        report({
          message: `The %${type} scriptlet is run by ${program}, which the package does not require. Add "Requires(${type}): ${program}", or leave automatic requirements on.`,
          cause: { scriptlet: type },
        });
      }
    },
  },
});
