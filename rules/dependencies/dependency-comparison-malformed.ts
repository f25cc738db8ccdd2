import { defineRule, type Edit, type Fix, type Location, type Spec, type Tag, type Traced } from '../../src/policy/index.js';
import { operators } from '../../src/spec/dependency/evr.js';
import { withoutUnknowns } from '../../src/spec/known.js';
import { tagKinds } from '../../src/spec/tag-table.js';

/** A sign of comparison that touches something else. */
const suspect = /[^\s,<>=!~][<>=!]|[<>=][^\s,<>=]|!=|<>|~=|=~|<<|>>|===/;
const signs = /[<>=!~]+/g;
/** Spellings of other languages; rpm refuses them. */
const foreign = /^(?:!=|<>|=!|~=|=~|<<|>>|===)$/;

export default defineRule({
  meta: {
    id: 'dependency-comparison-malformed',
    category: 'dependencies',
    summary: 'A comparison in a dependency has no blanks around it, or no operator that rpm knows',
    why: 'rpm splits dependencies at blanks. "foo>=1.2" is one word, which old versions of rpm take for the name of a package, so that nothing is compared; newer ones refuse the spec.',
    source: {
      document: 'rpm manual: Dependencies',
      heading: 'Package dependencies',
      strength: 'MUST NOT',
      url: 'https://rpm-software-management.github.io/rpm/manual/dependencies.html',
    },
    level: 'error',
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: ['comparison-operator-in-deptoken', 'invalid-dependency'], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'Requires: foo>=1.2\n',
          findings: [{ line: 1, column: 11, text: 'foo>=1.2', level: 'error', message: 'foo >= 1.2' }],
          fixed: 'Requires: foo >= 1.2\n',
        },
        {
          title: 'A blank on one side only, every kind of dependency',
          spec: 'BuildRequires: a >=1, b= 2, pkgconfig(c)>3\nProvides: d=%{version}\n%package x\nRequires: (e<4 or f)\n',
          findings: [
            { line: 1, text: '>=1' },
            { line: 1, text: 'b=' },
            { line: 1, text: 'pkgconfig(c)>3' },
            { line: 2, text: 'd=%{version}' },
            { line: 4, text: 'e<4' },
          ],
          fixed: 'BuildRequires: a >= 1, b = 2, pkgconfig(c) > 3\nProvides: d = %{version}\n%package x\nRequires: (e < 4 or f)\n',
        },
        { title: 'No operator of rpm: no fix', spec: 'Requires: foo != 2\n', findings: [{ text: '!=', message: 'knows' }] },
      ],
      good: [
        { spec: 'Requires: foo >= 1.2\n' },
        { title: 'Other spellings that rpm takes', spec: 'Requires: a => 1, b =< 2, c == 3\n' },
        { title: "Signs inside a capability's own parentheses", spec: 'Requires: font(:lang=en), (foo >= 1 if bar), cmake(x=y)\n' },
        { title: 'A version with a tilde', spec: 'Requires: foo = 1.0~rc1\nProvides: demo = 1~0\n' },
        { title: 'A path', spec: 'Requires: /usr/share/x=y/z\n' },
        { title: 'What cannot be known', spec: 'Requires: %(cat x)\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const tag of spec.tags) {
        if (!suspect.test(tag.value.text) || !isDependency(tag)) continue;
        for (const { text, from, to, op, right } of malformed(withoutUnknowns(tag.value))) {
          const at = tag.value.origin(from, to);
          if (right === undefined) report({ message: `"${op}" is no comparison that rpm knows. Write <, <=, =, >= or >.`, at });
          else {
            const fix = setBlanks(spec, tag.value, from + text.indexOf(op), op);
            report({ message: `Blanks must stand around "${op}", or rpm does not read it as a comparison. Write ${right}.`, at, ...(fix && { fix }) });
          }
        }
      }
    },
  },
});

const isDependency = ({ name }: Tag): boolean => tagKinds.get(name.toLowerCase())?.use.role === 'dependency';

interface Malformed {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly op: string;
  /** How it is written; absent where the operator is none. */
  readonly right?: string;
}

/** The words of a dependency list that hold a comparison together with something else, or a comparison that is none. */
function* malformed(list: string): Generator<Malformed> {
  for (const { 0: raw, index } of list.matchAll(/[^\s,]+/g)) {
    const lead = /^\(*/.exec(raw)?.[0].length ?? 0;
    const text = raw.slice(lead, lead + ownLength(raw.slice(lead)));
    if (text === '' || text.startsWith('/') || operators.has(text)) continue;
    const from = index + lead;
    const to = from + text.length;
    if (foreign.test(text)) yield { text, from, to, op: text };
    for (const { 0: op, index: at } of outside(text).matchAll(signs)) {
      if (!operators.has(op) || op.length === text.length) continue;
      yield { text, from, to, op, right: [text.slice(0, at), op, text.slice(at + op.length)].filter((part) => part !== '').join(' ') };
      break;
    }
  }
}

/** How much of a word is left without the parentheses that it does not open itself. */
function ownLength(word: string): number {
  let depth = 0;
  for (let i = 0; i < word.length; i++) {
    if (word[i] === '(') depth++;
    else if (word[i] === ')' && --depth < 0) return i;
  }
  return word.length;
}

/** The word with everything inside its parentheses blotted out. */
function outside(word: string): string {
  let depth = 0;
  let out = '';
  for (const sign of word) {
    if (sign === ')') depth--;
    out += depth > 0 ? 'x' : sign;
    if (sign === '(') depth++;
  }
  return out;
}

/** Puts blanks where none stand around an operator that stands in the spec itself. */
function setBlanks({ source }: Spec, value: Traced, at: number, op: string): Fix | undefined {
  const { location, exact } = value.origin(at, at + op.length);
  if (!exact || location?.source !== source) return undefined;
  const edits = [location.start, location.end].flatMap((offset, side): Edit[] => {
    const beside = side === 0 ? source.text[offset - 1] : source.text[offset];
    return beside === undefined || /[\s,]/.test(beside) ? [] : [insertBlank(source, offset)];
  });
  return edits.length === 0 ? undefined : { safety: 'safe', title: `Put blanks around ${op}`, edits };
}

const insertBlank = (source: Location['source'], offset: number): Edit => ({ location: { source, start: offset, end: offset }, text: ' ' });
