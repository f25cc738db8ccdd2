import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { shellCommands } from '../reading/commands/shell-commands.js';

/** `-soname,libx.so.1`, `-soname=…`, `-h,…`, or the next word. */
const option = /(?:^|,)-{1,2}(?:soname|h)(?:[,=]|$)([^,]*)/;

export default defineRule({
  meta: {
    id: 'downstream-soname-form',
    category: 'binaries',
    summary: 'The spec gives a library a soname that upstream may use one day',
    why: 'Upstream projects start with one number. A soname of the form libx.so.0.N, given by the packager, collides with none that they choose later.',
    source: fedoraGuidelines('Downstream .so Name Versioning', 'SHOULD'),
    level: 'note',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: '%build\ngcc -shared -Wl,-soname,libfoo.so.1 -o x\n',
          findings: [{ line: 2, column: 13, text: '-Wl,-soname,libfoo.so.1', level: 'note', message: 'libfoo.so.0.1' }],
        },
        {
          title: 'No version; other spellings',
          spec: '%build\nmake LDFLAGS="-Wl,-soname=libfoo.so -lm"\nld -soname libbar.so.1.2\n',
          findings: [{ line: 2 }, { line: 3, text: 'libbar.so.1.2' }],
        },
      ],
      good: [
        { spec: '%build\ngcc -shared -Wl,-soname,libfoo.so.0.1 -o x\n' },
        { title: 'A version that is not written there', spec: '%build\ngcc -shared -Wl,-soname,libfoo.so.%{sover} -o x\n' },
        { title: 'The number of a known interface', spec: '%build\ncc -shared -Wl,-soname=libblas.so.3 -lblis -o libblas.so.3\n' },
        { title: 'Other programs', spec: '%install\ngrep -h libfoo.so.1 x\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      if (!spec.source.text.includes('-soname') && !spec.source.text.includes('-Wl,-h')) return;
      for (const { args } of shellCommands(spec, ['%prep', '%conf', '%build', '%install'])) {
        for (const [i, { text }] of args.entries()) {
          if (!text.includes('-soname') && !text.includes('-Wl,-h')) continue;
          const word = option.exec(text)?.[1] === '' ? args[i + 1] : args[i];
          const given = word === args[i] ? (/-(?:soname|h)[,=]([^,\s"']+)/.exec(text)?.[1] ?? '') : (word?.text ?? '');
          const library = /^(lib[\w+-]+\.so)(?:\.[01](?:\.[\d.]+)?)?$/.exec(given)?.[1];
          if (!word || library === undefined || /\.so\.0\.\d+$/.test(given)) continue;
          report({
            message: `The soname ${given} may collide with one of upstream. Give it the form ${library}.0.1, or ask upstream for a version.`,
            at: { source: spec.source, start: word.start, end: word.end },
          });
        }
      }
    },
  },
});
