import { defineRule } from '../../src/policy/index.js';
import { isReadable } from '../../src/spec/known.js';
import { structureFault } from '../reading/shell-structure.js';

export default defineRule({
  meta: {
    id: 'shell-syntax-error',
    category: 'scripts',
    summary: 'A shell script cannot be parsed by its shell',
    why: 'A scriptlet with a syntax error fails on every machine that installs the package, and a failing %pre or %preun stops the transaction. Looked at are compound commands and quotes, not what only bash understands.',
    source: { document: 'rpminspect', heading: 'shellsyntax', strength: 'MUST' },
    level: 'error',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['bin-sh-syntax-error'], rpminspect: ['shellsyntax'] },
    examples: {
      bad: [
        { spec: 'Name: x\n%post\nif [ "$1" = 1 ]; then\n  true\n', findings: [{ line: 3, column: 1, text: 'if', level: 'error', message: 'fi' }] },
        {
          title: 'Something too much; a quote',
          spec: 'Name: x\n%preun\ntrue\nfi\n%postun -p /bin/bash\necho "x\n',
          findings: [{ line: 4, text: 'fi' }, { line: 6 }],
        },
      ],
      good: [
        { spec: 'Name: x\n%post\nif [ "$1" = 1 ]; then\n  true\nfi\n' },
        { title: 'Branches of the spec may divide a script', spec: 'Name: x\n%post\n%if 1\nif true; then\n%else\nif false; then\n%endif\n  true\nfi\n' },
        { title: 'Other languages, texts', spec: 'Name: x\n%post -p <lua>\nif x then\nend\n%postun\ncat <<EOF\nif you like "\nEOF\n# fi\n' },
        { title: 'What is not known', spec: 'Name: x\n%post\n%{lua: print(rpm.expand("%demo")) }\n%(cat x)\nfi\n' },
      ],
    },
  },
  check: {
    spec({ packages }, { report }) {
      for (const { scriptlets, triggers } of packages) {
        for (const { interpreter, body, uncertain } of [...scriptlets, ...triggers]) {
          const fault = !uncertain && isShell(interpreter) && isReadable(body) ? structureFault(body.text) : undefined;
          if (fault) report({ message: `The shell cannot parse this scriptlet: ${fault.message}.`, at: body.origin(fault.start, fault.end) });
        }
      }
    },
    rpm({ nevra, scriptlets }, { report }) {
      for (const { type, interpreter, body } of scriptlets) {
        const fault = isShell(interpreter[0] ?? '') ? structureFault(body) : undefined;
        if (fault) report({ message: `The shell cannot parse %${type} of ${nevra}: ${fault.message} (line ${lineOf(body, fault.start)}).` });
      }
    },
  },
});

const isShell = (interpreter: string): boolean => /^\/(?:usr\/)?bin\/(?:ba|da)?sh$/.test(interpreter);

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
