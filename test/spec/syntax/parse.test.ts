import { describe, expect, it } from '@jest/globals';
import { parseSyntax } from '../../../src/spec/syntax/parse.js';
import type { SyntaxNode } from '../../../src/spec/syntax/tree.js';
import { sourceText } from '../../../src/text/source-text.js';
import { random } from '../../support/random.js';
import { ownSpecs } from '../own-specs.js';

const parse = (text: string): readonly SyntaxNode[] => parseSyntax(sourceText('x.spec', text)).nodes;

/** Every stretch that a tree accounts for, in order: leaves, heads of branches, `%endif` lines. */
function tiles(nodes: readonly SyntaxNode[]): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  const todo: (SyntaxNode | { kind: 'tile'; start: number; end: number })[] = [...nodes].reverse();
  for (let node = todo.pop(); node; node = todo.pop()) {
    if (node.kind !== 'conditional') out.push({ start: node.start, end: node.end });
    else {
      if (node.endif) todo.push({ kind: 'tile', ...node.endif });
      for (const branch of [...node.branches].reverse()) todo.push(...[...branch.nodes].reverse(), { kind: 'tile', ...branch.head });
    }
  }
  return out;
}

function expectTiled(text: string): void {
  let at = 0;
  const misplaced = tiles(parse(text)).filter(({ start, end }) => {
    const fits = start === at && end > start;
    at = end;
    return !fits;
  });
  expect(misplaced).toEqual([]);
  expect(at).toBe(text.length);
}

describe('the syntax tree', () => {
  it('knows the kinds of preamble lines', () => {
    const kinds = parse('# c\n\nName: x\n%global a 1\n%{?b}\n%include f\n%package p\n').map((node) => node.kind);
    expect(kinds).toEqual(['comment', 'blank', 'tag', 'definition', 'code', 'include', 'section']);
  });

  it('reads a definition', () => {
    const text = '%define foo(x:) a \\\n  b\n';
    expect(parse(text)[0]).toMatchObject({ kind: 'definition', keyword: 'define', name: 'foo', options: 'x:', body: { start: 16, end: 23 } });
  });

  it('says which section a line stands in', () => {
    const sections = parse('Name: x\n%BUILD\nmake\n%package a\nSummary: y\n').map((node) => (node.kind === 'conditional' ? '' : node.section));
    expect(sections).toEqual(['preamble', 'preamble', '%build', '%build', 'preamble']);
  });

  it('starts every branch in the section of the %if', () => {
    const [, conditional, last] = parse('%build\n%if 1\n%install\na\n%else\nb\n%endif\nc\n');
    if (conditional?.kind !== 'conditional' || last?.kind !== 'body') throw new Error('no conditional');
    expect(conditional.branches.map((branch) => branch.nodes.map((node) => node.kind !== 'conditional' && node.section))).toEqual([
      ['%build', '%install'],
      ['%build'],
    ]);
    expect(last.section).toBe('%install');
  });

  it('keeps an %endif without %if as a line, and a conditional without %endif', () => {
    expect(parse('%endif\n%if 1\nName: x\n')).toMatchObject([
      { kind: 'code' },
      { kind: 'conditional', branches: [{ keyword: '%if', nodes: [{ kind: 'tag' }] }] },
    ]);
  });

  it('takes continued lines apart at directives, as rpm does once they are expanded', () => {
    const text = '%build\n./configure \\\n%if 0\n  --a \\\n%endif\n%if 0\n  --b \\\n%endif\n  --c\n';
    expectTiled(text);
    expect(parse(text)).toMatchObject([
      { kind: 'section' },
      { kind: 'body' },
      { kind: 'conditional', branches: [{ nodes: [{ kind: 'body' }] }] },
      { kind: 'conditional', branches: [{ nodes: [{ kind: 'body' }] }] },
      { kind: 'body' },
    ]);
  });

  it('keeps the body of a definition whole', () => {
    expect(parse('%define x a \\\n%if 1\nName: y\n')).toMatchObject([{ kind: 'definition' }, { kind: 'tag' }]);
  });

  it.each(ownSpecs)('tiles the text of %s', (_, text) => expectTiled(text));

  it('tiles damaged texts', () => {
    const { below, pick } = random(7);
    for (let run = 0; run < 200; run++) {
      let text = pick(ownSpecs)[1];
      for (let cut = 0; cut < 3; cut++) {
        const at = below(text.length);
        text = text.slice(0, at) + pick(['', '%if 1\n', '%endif\n', '%{', '}', '\\\n', '%else\n', '\r', '\udc80']) + text.slice(at + below(20));
      }
      expectTiled(text);
    }
  });

  it('takes 100,000 nested conditionals', () => {
    const n = 100_000;
    expectTiled(`${'%if 1\n'.repeat(n)}x\n${'%endif\n'.repeat(n)}`);
  });
});
