import { defineRule, type PackageContext, type PackageFacts } from '../../src/policy/index.js';
import { isReadable } from '../../src/spec/known.js';
import { shellSyntaxErrors } from '../data/commands/shell-syntax-errors.js';
import { rpminspectInspection } from '../data/documents/rpminspect.js';
import { isExecutable } from '../data/paths/file-type.js';
import { scriptletText } from '../reading/commands/scriptlet-text.js';
import { scriptFaults } from '../reading/package/script-faults.js';
import { shellOf, shellScriptlets } from '../reading/package/scriptlets.js';
import { shellScripts } from '../reading/package/shell-scripts.js';
import { shellFault } from '../reading/shell/fault.js';
import { sampleLevel } from './shebang/scripts.js';

const unclosed = '#!/bin/sh\nif [ "$1" = 1 ]; then\n  true\n';

export default defineRule({
  meta: {
    id: 'shell-syntax-error',
    category: 'scripts',
    summary: 'A shell script cannot be parsed by its shell',
    why: 'The shell gives up at the first line that it cannot read. A scriptlet with such a line fails on every machine that installs the package, and a failing %pre or %preun stops the transaction; a program fails for everybody who starts it.',
    source: rpminspectInspection('shellsyntax', 'MUST'),
    level: 'error',
    needs: ['shell-scripts'],
    fix: 'none',
    precision: 'high',
    equivalents: {
      rpmlint: ['bin-sh-syntax-error', ...shellSyntaxErrors],
      rpminspect: ['shellsyntax'],
    },
    examples: {
      bad: [
        { spec: 'Name: x\n%post\nif [ "$1" = 1 ]; then\n  true\n', findings: [{ line: 3, column: 1, text: 'if', level: 'error', message: 'fi' }] },
        {
          title: 'Something too much; a quote',
          spec: 'Name: x\n%preun\ntrue\nfi\n%postun -p /bin/bash\necho "x\n',
          findings: [{ line: 4, text: 'fi' }, { line: 6 }],
        },
        {
          title: 'A program, a scriptlet and a trigger of a package',
          packages: [
            {
              scriptlets: { post: 'true\nif x then\n  y\nfi\n' },
              triggers: [{ type: 'triggerin', on: ['bash'], body: 'case $1 in\n' }],
              files: [{ path: '/usr/bin/demo', mode: 0o755, content: unclosed }],
            },
          ],
          findings: [
            { level: 'error', message: 'if without then (line 2)' },
            { level: 'error', message: 'case is never closed by esac' },
            { file: '/usr/bin/demo', level: 'error', message: 'Line 2: if is never closed by fi' },
          ],
        },
        {
          title: 'Nobody starts it, or it is an example',
          packages: [
            {
              files: [
                { path: '/usr/share/demo/functions', content: unclosed },
                { path: '/usr/share/doc/demo/run.sh', mode: 0o755, flags: ['doc'], content: unclosed },
              ],
            },
          ],
          findings: [{ level: 'note' }, { level: 'note' }],
        },
      ],
      good: [
        { spec: 'Name: x\n%post\nif [ "$1" = 1 ]; then\n  true\nfi\n' },
        { title: 'Branches of the spec may divide a script', spec: 'Name: x\n%post\n%if 1\nif true; then\n%else\nif false; then\n%endif\n  true\nfi\n' },
        { title: 'Other languages, texts', spec: 'Name: x\n%post -p <lua>\nif x then\nend\n%postun\ncat <<EOF\nif you like "\nEOF\n# fi\n' },
        { title: 'What is not known', spec: 'Name: x\n%post\n%{lua: print(rpm.expand("%demo")) }\n%(cat x)\nfi\n' },
        {
          title: 'What only bash understands, a script that hands over to another language, a template',
          packages: [
            {
              files: [
                { path: '/usr/bin/a', mode: 0o755, content: '#!/bin/bash\nfor ((i=0; i<2; i++)); do [[ $i =~ ^(1|2)$ ]] && x+=("$i"); done\n' },
                { path: '/usr/bin/b', mode: 0o755, content: '#!/bin/sh\n# \\\nexec tclsh "$0" "$@"\nif {$argc > 0} {\n' },
                { path: '/usr/share/demo/c', content: '#!/bin/sh\n{% if x %}\nif @CONDITION@; then\n{% endif %}\n' },
              ],
            },
          ],
        },
      ],
    },
  },
  check: {
    spec({ packages }, { report }) {
      for (const { scriptlets, triggers } of packages) {
        for (const { interpreter, body, uncertain } of [...scriptlets, ...triggers]) {
          const fault = !uncertain && shellOf(interpreter) && isReadable(body) ? shellFault(scriptletText(body)) : undefined;
          if (fault) report({ message: `The shell cannot parse this scriptlet: ${fault.message}.`, at: body.origin(fault.start, fault.end) });
        }
      }
    },
    rpm: checkPackage,
  },
});

function checkPackage(pkg: PackageFacts, { report }: PackageContext): void {
  for (const { type, body } of shellScriptlets(pkg)) {
    const fault = shellFault(body);
    if (fault)
      report({
        message: `The shell cannot parse the %${type} scriptlet: ${fault.message} (line ${fault.line}).`,
        cause: { scriptlet: type, line: fault.line },
        rpmlint: `shell-syntax-error-in-%${type}`,
      });
  }
  for (const script of shellScripts(pkg)) {
    const { file } = script;
    const fault = scriptFaults(script).syntax;
    if (!fault) continue;
    const level = isExecutable(file) ? sampleLevel(file) : ({ level: 'note' } as const);
    report({ file: file.path, message: `The shell cannot parse the script. Line ${fault.line}: ${fault.message}.`, rpmlint: 'bin-sh-syntax-error', ...level });
  }
}
