import { defineRule, type Spec } from '../../src/policy/index.js';
import { rpmManual } from '../data/documents/rpm-manual.js';
import { oncePerSpec } from '../reading/once-per-spec.js';

export default defineRule({
  meta: {
    id: 'spec-crlf',
    category: 'hygiene',
    summary: 'Lines of the spec end in CR LF',
    why: 'rpm ends a line at the line feed. The carriage return before it becomes part of the value: of commands in %build, of scriptlets that then fail to run, of paths in %files.',
    source: rpmManual('manual/spec', 'Spec file format', 'MUST NOT'),
    level: 'error',
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'Name: demo\r\nVersion: 1\r\n%build\r\nmake\r\n',
          findings: [{ line: 1, column: 11, text: '\r', level: 'error', message: '4 of 4 lines' }],
          fixed: 'Name: demo\nVersion: 1\n%build\nmake\n',
        },
        { title: 'One line', spec: 'Name: demo\n%build\nmake\r\n', findings: [{ line: 3, column: 5, message: '1 of 3' }], fixed: 'Name: demo\n%build\nmake\n' },
      ],
      good: [{ spec: 'Name: demo\nVersion: 1\n' }, { title: 'A carriage return within a line ends none', spec: "%build\nprintf 'a\rb'\n" }],
    },
  },
  check: {
    spec(spec, { report }) {
      const returns = carriageReturns(spec);
      const [first] = returns;
      if (first === undefined) return;
      const { source } = spec;
      const lines = source.lineStarts.length - (source.text.endsWith('\n') ? 1 : 0);
      const edits = returns.map((start) => ({ location: { source, start, end: start + 1 }, text: '' }));
      report({
        message: `${returns.length} of ${lines} lines end in CR LF, and rpm keeps the CR. Save the spec with LF line ends.`,
        at: { source, start: first, end: first + 1 },
        ...(edits.length <= mostEdits && { fix: { safety: 'safe', title: 'Remove the carriage returns', edits } }),
      });
    },
  },
});

/** Longer specs are nothing that a person wrote. */
const mostEdits = 20_000;

const carriageReturns: (spec: Spec) => readonly number[] = oncePerSpec(({ source }) => {
  const found: number[] = [];
  for (let at = source.text.indexOf('\r\n'); at >= 0; at = source.text.indexOf('\r\n', at + 2)) found.push(at);
  return found;
});
