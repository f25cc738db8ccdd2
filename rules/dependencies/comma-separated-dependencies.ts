import { defineRule, type Fix, type Spec, type TagLine } from '../../src/policy/index.js';
import { tagSites } from '../reading/syntax/tag-sites.js';

const tags = /^(?:build)?(?:requires|conflicts)$|^(?:provides|obsoletes|recommends|suggests|supplements|enhances|orderwithrequires|buildprereq|prereq)$/i;

export default defineRule({
  meta: {
    id: 'comma-separated-dependencies',
    category: 'dependencies',
    summary: 'Commas separate dependencies in a line',
    why: "rpm takes blanks and commas alike. One form everywhere is easier to read and to compare, and Terra's specs have blanks.",
    source: {
      document: 'Terra Packaging Guidelines',
      heading: 'Specifying (Build) Dependencies',
      strength: 'SHOULD NOT',
    },
    level: 'note',
    profiles: { generic: 'off', terra: 'note' },
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: 'Requires: a, b\n', findings: [{ line: 1, column: 12, text: ',', level: 'note' }], fixed: 'Requires: a b\n' },
        {
          title: 'One finding for each line',
          spec: 'BuildRequires:  a , b,c >= %{?x:1,2}, (d or e)\nProvides: f(x, y),\n',
          findings: [
            { line: 1, text: ',' },
            { line: 2, text: ',' },
          ],
          fixed: 'BuildRequires:  a b c >= %{?x:1,2} (d or e)\nProvides: f(x, y)\n',
        },
      ],
      good: [
        { spec: 'Requires: a b\n' },
        { title: 'Commas in parentheses and in macros', spec: 'Requires: f(x,y) %{?a:b, c}\nRequires(pre,post): a\n' },
        { title: 'No dependencies', spec: 'Summary: One, two\n%description\nRequires: a, b\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { name, leaf, value } of tagSites(spec)) {
        if (!leaf || !value.includes(',') || !tags.test(name)) continue;
        const commas = separators(value);
        const first = commas[0];
        if (first === undefined) continue;
        const start = leaf.value.start + first;
        report({
          message: 'Commas separate the dependencies. Write blanks.',
          at: { source: spec.source, start, end: start + 1 },
          fix: writeBlanks(spec, leaf, value, commas),
        });
      }
    },
  },
});

/** Offsets of the commas that stand neither in parentheses nor in a macro call. */
function separators(value: string): number[] {
  const found: number[] = [];
  let depth = 0;
  for (let i = 0; i < value.length; i++) {
    const sign = value[i];
    if (sign === '(' || sign === '{') depth++;
    else if (sign === ')' || sign === '}') depth--;
    else if (sign === ',' && depth === 0) found.push(i);
  }
  return found;
}

/** Each comma with the blanks around it becomes one blank; at the end of the line it goes. */
function writeBlanks({ source }: Spec, { value: { start } }: TagLine, value: string, commas: readonly number[]): Fix {
  const edits = commas.map((at) => {
    let from = at;
    let to = at + 1;
    while (from > 0 && isBlank(value[from - 1])) from--;
    while (isBlank(value[to])) to++;
    return { location: { source, start: start + from, end: start + to }, text: to >= value.length || from === 0 ? '' : ' ' };
  });
  return { safety: 'safe', title: 'Write blanks', edits: edits.filter((edit, i) => i === 0 || edit.location.start >= (edits[i - 1]?.location.end ?? 0)) };
}

const isBlank = (sign: string | undefined): boolean => sign === ' ' || sign === '\t';
