import type { SourceText } from '../../text/source-text.js';
import { trimmedRange } from '../../text/whitespace.js';
import { classify, mainPreamble, type Where } from './classify.js';
import { conditionalRole, type Directive, directiveAt } from './keyword.js';
import { logicalLines } from './logical-lines.js';
import type { Branch, Conditional, SectionHeading, SyntaxNode, SyntaxTree } from './tree.js';

/**
 * Reads a spec into a tree that holds every character once: leaves and the heads and `%endif` lines of conditionals tile the text.
 * Takes any text and linear time; nesting uses no call stack. An `%else` or `%endif` without `%if` is an ordinary line, a missing
 * `%endif` leaves the conditional open to the end of the text.
 */
export function parseSyntax(source: SourceText): SyntaxTree {
  const { text } = source;
  const starts = syntacticLines(text);
  const nodes: SyntaxNode[] = [];
  const open: OpenConditional[] = [];
  let where = mainPreamble;
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i] as number;
    const end = starts[i + 1] ?? text.length;
    const inner = open[open.length - 1];
    const directive = directiveAt(text, start, end);
    const role = directive && conditionalRole(directive.keyword);
    if (directive && role === 'opens') {
      const conditional = { ...openBranch(text, directive, start, end), start, branches: [], before: where, after: undefined };
      open.push(conditional);
    } else if (directive && role === 'next' && inner) {
      closeBranch(inner, where, start);
      where = inner.before;
      Object.assign(inner, openBranch(text, directive, start, end));
    } else if (role === 'closes' && inner) {
      closeBranch(inner, where, start);
      where = inner.after ?? inner.before;
      open.pop();
      (open[open.length - 1]?.nodes ?? nodes).push(closed(inner, end, { start, end }));
    } else {
      const leaf = classify(source, start, end, where);
      (inner?.nodes ?? nodes).push(leaf);
      if (leaf.kind === 'section') where = whereAfter(leaf);
    }
  }
  for (let inner = open.pop(); inner; inner = open.pop()) {
    closeBranch(inner, where, text.length);
    (open[open.length - 1]?.nodes ?? nodes).push(closed(inner, text.length));
  }
  return { source, nodes };
}

/**
 * The logical lines, taken apart where a directive stands behind a backslash: rpm joins such lines only to expand them. The body of a
 * definition stays whole.
 */
function syntacticLines(text: string): readonly number[] {
  const { starts, continuations } = logicalLines(text);
  const lines: number[] = [];
  let next = 0;
  for (const [i, start] of starts.entries()) {
    const end = starts[i + 1] ?? text.length;
    lines.push(start);
    const isDefinition = definition.test(text.slice(start, Math.min(end, start + 200)));
    for (; (continuations[next] ?? text.length) < end; next++) {
      const at = continuations[next] as number;
      if (!isDefinition && directiveAt(text, at, continuations[next + 1] ?? end)) lines.push(at);
    }
  }
  return lines;
}

const definition = /^\s*%(?:define|global)\s/;

interface OpenBranch {
  keyword: string;
  head: { start: number; end: number };
  condition: { start: number; end: number };
  nodes: SyntaxNode[];
}

interface OpenConditional extends OpenBranch {
  readonly start: number;
  readonly branches: Branch[];
  /** The section at the `%if`; every branch starts in it. */
  readonly before: Where;
  /** The section that the last branch with a heading in it ended in. */
  after: Where | undefined;
}

function openBranch(text: string, directive: Directive, start: number, end: number): OpenBranch {
  return { keyword: directive.keyword, head: { start, end }, condition: trimmedRange(text, directive.after, end), nodes: [] };
}

function closeBranch(conditional: OpenConditional, where: Where, end: number): void {
  const { keyword, head, condition, nodes } = conditional;
  conditional.branches.push({ kind: 'branch', start: head.start, end, keyword, head, condition, nodes });
  if (where !== conditional.before) conditional.after = where;
}

function closed(conditional: OpenConditional, end: number, endif?: Conditional['endif']): Conditional {
  return { kind: 'conditional', start: conditional.start, end, branches: conditional.branches, ...(endif && { endif }) };
}

function whereAfter(heading: SectionHeading): Where {
  return { section: heading.name === '%package' ? 'preamble' : heading.name, heading };
}
