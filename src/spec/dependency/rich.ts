import { skipSpaces } from '../../text/whitespace.js';
import { type Operator, operators } from './evr.js';

/** One simple operand of a rich dependency; offsets into the text that was parsed. */
export interface RichOperand {
  readonly name: { readonly start: number; readonly end: number };
  readonly op?: Operator;
  readonly evr?: { readonly start: number; readonly end: number };
}

export interface RichResult {
  /** Offset behind the closing parenthesis, or where the reading stopped. */
  readonly end: number;
  readonly operands: readonly RichOperand[];
  /** Words and parentheses as `(a or b)`, single blanks. */
  readonly normalized: string;
  readonly error?: string;
}

/** In which sense a dependency is meant: needed (`Requires` …) or opposed (`Conflicts`, `Supplements` …). It decides about `if` and `unless`. */
export type RichContext = 'and' | 'or';

const richOps: ReadonlySet<string> = new Set(['and', 'or', 'if', 'unless', 'else', 'with', 'without']);
const maximalDepth = 256;

interface Group {
  chain: string | undefined;
  /** `else` was seen. */
  ended: boolean;
  expects: 'operand' | 'operator';
  context: RichContext | 'with' | 'free';
  outer: RichContext | 'with' | 'free';
}

/**
 * Reads the boolean dependency whose `(` stands at `start` (rpm manual "Boolean dependencies", rpm's rpmrichParse). Iterative; at most
 * 256 levels. White space and commas separate words, a `)` inside a name's own parentheses belongs to the name.
 */
export function parseRich(text: string, start: number, context: RichContext): RichResult {
  const operands: RichOperand[] = [];
  const words: string[] = [];
  const open: Group[] = [];
  let at = start;
  const stop = (error: string): RichResult => ({ end: at, operands, normalized: join(words), error });
  do {
    at = skipSeparators(text, at);
    const group = open[open.length - 1];
    if (at >= text.length) return stop(`Unterminated rich dependency: ${text.slice(start)}`);
    const unit = text[at];
    if (unit === '(' && group?.expects !== 'operator') {
      if (open.length >= maximalDepth) return stop('Rich dependency is nested too deeply');
      const here = group?.context ?? context;
      open.push({ chain: undefined, ended: false, expects: 'operand', context: here, outer: here });
      words.push('(');
      at++;
      if (text[skipSeparators(text, at)] === ')') return stop('Empty rich dependency');
    } else if (unit === ')') {
      if (group?.expects === 'operand') return stop('Missing argument to rich dependency op');
      words.push(')');
      open.pop();
      at++;
      const outer = open[open.length - 1];
      if (outer) outer.expects = 'operator';
    } else if (group?.expects === 'operator') {
      const end = endOfWord(text, at);
      const op = text.slice(at, end);
      const error = richOps.has(op) ? applyOperator(group, op) : `Unknown rich dependency op '${op}'`;
      if (error) return stop(error);
      words.push(op);
      at = end;
    } else if (group) {
      const operand = simpleOperand(text, at);
      if (typeof operand === 'string') return stop(operand);
      operands.push(operand.operand);
      words.push(operand.normalized);
      at = operand.end;
      group.expects = 'operator';
    }
  } while (open.length > 0);
  return { end: at, operands, normalized: join(words) };
}

function applyOperator(group: Group, op: string): string | undefined {
  if (op === 'else' && (group.chain === 'if' || group.chain === 'unless') && !group.ended) {
    group.ended = true;
    group.expects = 'operand';
    return undefined;
  }
  if (group.chain && (op !== group.chain || group.ended)) return 'Cannot chain different ops';
  if (group.chain && op !== 'and' && op !== 'or' && op !== 'with') return 'Can only chain and/or/with ops';
  if (op === 'else') return 'Cannot chain different ops';
  if (group.outer === 'with' && op !== 'with' && op !== 'without' && op !== 'or') return 'Illegal ops in with/without';
  if (op === 'unless' && group.outer === 'and') return "Illegal context for 'unless', please use 'or' instead";
  if (op === 'if' && group.outer === 'or') return "Illegal context for 'if', please use 'and' instead";
  group.chain = op;
  group.context = op === 'with' || op === 'without' ? 'with' : op === 'and' || op === 'or' ? op : 'free';
  group.expects = 'operand';
  return undefined;
}

function simpleOperand(text: string, at: number): { operand: RichOperand; normalized: string; end: number } | string {
  const end = endOfWord(text, at);
  const name = { start: at, end };
  const next = skipSeparators(text, end);
  const nextEnd = endOfWord(text, next);
  const op = operators.get(text.slice(next, nextEnd));
  if (!op) return { operand: { name }, normalized: text.slice(at, end), end };
  const evr = skipSeparators(text, nextEnd);
  const evrEnd = endOfWord(text, evr);
  if (evr === evrEnd) return 'Version required';
  return {
    operand: { name, op, evr: { start: evr, end: evrEnd } },
    normalized: `${text.slice(at, end)} ${op} ${text.slice(evr, evrEnd)}`,
    end: evrEnd,
  };
}

function skipSeparators(text: string, at: number): number {
  let i = skipSpaces(text, at);
  while (text[i] === ',') i = skipSpaces(text, i + 1);
  return i;
}

/** Up to white space, a comma, or a `)` that closes more than the word itself opened. */
function endOfWord(text: string, at: number): number {
  let depth = 0;
  let i = at;
  for (; i < text.length; i++) {
    const unit = text[i] as string;
    if (unit === ',' || unit === ' ' || (unit >= '\t' && unit <= '\r')) break;
    if (unit === '(') depth++;
    else if (unit === ')' && depth-- <= 0) break;
  }
  return i;
}

function join(words: readonly string[]): string {
  return words.join(' ').replaceAll('( ', '(').replaceAll(' )', ')');
}
