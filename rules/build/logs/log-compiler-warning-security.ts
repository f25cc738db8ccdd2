import { defineRule } from '../../../src/policy/index.js';
import { messagesOf } from '../../reading/builds/log-messages.js';

const defaults = {
  options: [
    'implicit-function-declaration',
    'return-type',
    'format-security',
    'array-bounds',
    'strict-aliasing',
    'stringop-overflow',
    'int-conversion',
    'incompatible-pointer-types',
  ],
};

export default defineRule<typeof defaults>({
  meta: {
    id: 'log-compiler-warning-security',
    category: 'build',
    summary: 'The compiler warns of code that is likely to be wrong at run time',
    why: 'These warnings are of code that works by chance: functions that are not declared, values that are not returned, formats from data. Newer compilers make errors of some of them.',
    source: { document: 'openSUSE post-build checks', heading: 'Compiler warnings', strength: 'SHOULD NOT' },
    level: 'note',
    fix: 'none',
    precision: 'medium',
    options: {
      schema: {
        type: 'object',
        additionalProperties: false,
        properties: { options: { type: 'array', items: { type: 'string' }, description: 'The warnings that are told, by the name of their -W option.' } },
      },
      defaults,
    },
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          title: 'Each warning once for each file',
          log: "a.c:3:5: warning: implicit declaration of function 'f' [-Wimplicit-function-declaration]\na.c:4:5: warning: implicit declaration of function 'f' [-Wimplicit-function-declaration]\nb.c:9:1: warning: control reaches end of non-void function [-Wreturn-type]\n",
          findings: [
            { line: 1, level: 'note', message: 'a.c' },
            { line: 3, message: 'b.c' },
          ],
        },
      ],
      good: [{ log: "a.c:3:5: warning: unused variable 'x' [-Wunused-variable]\n" }, { log: 'checking whether gcc supports -Wreturn-type... yes\n' }],
    },
  },
  check: {
    buildlog(log, { options, report }) {
      const wanted = new Set(options.options);
      const told = new Set<string>();
      for (const { option, file, text, at } of messagesOf(log, 'compiler-warning')) {
        const name = option.replace(/=.*$/, '');
        const key = `${file} ${name}`;
        if (!wanted.has(name) || told.has(key)) continue;
        told.add(key);
        report({ message: `${file}: ${text} (-W${name}). Tell upstream, or patch it.`, at });
      }
    },
  },
});
