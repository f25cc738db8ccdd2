import type { Location, SourceText } from '../../text/source-text.js';
import type { MockConfig, MockOption, MockRepository, MockValue } from '../model.js';
import { repositoriesIn } from './repositories.js';
import { type Token, tokens } from './tokens.js';

/** Files of a package manager that a configuration holds as one string. */
const packageManagerFiles = new Set(['dnf.conf', 'yum.conf', 'dnf5.conf']);

/** Reads a configuration file of mock, without running it. Never fails: what it cannot read makes the result not `whole`. */
export function readMockConfig(source: SourceText): MockConfig {
  const statements = statementsOf(tokens(source.text));
  const options: MockOption[] = [];
  const includes: MockConfig['includes'][number][] = [];
  const repositories: MockRepository[] = [];
  let whole = true;
  for (const statement of statements) {
    const option = assignment(source, statement);
    const include = option ? undefined : included(source, statement);
    if (include) includes.push(include);
    else if (option) {
      options.push(option.option);
      if (option.option.value === undefined) whole = false;
      if (packageManagerFiles.has(option.option.path[0] ?? '') && option.content) repositories.push(...repositoriesIn(source, option.content));
    } else whole = false;
  }
  return { kind: 'mock', source, options, includes, repositories, whole };
}

/** Tokens by logical line: brackets join lines (The Python Language Reference, 2.1.6). */
function statementsOf(all: readonly Token[]): Token[][] {
  const found: Token[][] = [];
  let current: Token[] = [];
  let depth = 0;
  const end = (): void => {
    if (current.length > 0) found.push(current);
    current = [];
  };
  for (const token of all) {
    if (token.kind === 'operator' && '([{'.includes(token.text)) depth++;
    if (token.kind === 'operator' && ')]}'.includes(token.text)) depth = Math.max(0, depth - 1);
    if ((token.kind === 'line-end' || (token.kind === 'operator' && token.text === ';')) && depth === 0) end();
    else if (token.kind !== 'line-end') current.push(token);
  }
  end();
  return found;
}

/** `config_opts['a']['b'] = value`, or `+=`. `content`: where the text of a plain string stands. */
function assignment(source: SourceText, statement: readonly Token[]): { option: MockOption; content?: Location } | undefined {
  if (statement[0]?.text !== 'config_opts' || statement[0].kind !== 'name') return undefined;
  const path: string[] = [];
  let at = 1;
  while (statement[at]?.text === '[' && statement[at + 1]?.kind === 'string' && statement[at + 2]?.text === ']') {
    path.push(statement[at + 1]?.text ?? '');
    at += 3;
  }
  const sign = statement[at];
  const right = statement.slice(at + 1);
  const [first, last] = [right[0], right.at(-1)];
  if (path.length === 0 || !first || !last || (sign?.text !== '=' && sign?.text !== '+=')) return undefined;
  const isKnown = !isIndented(source.text, statement[0].start) && (sign.text === '=' || first.kind === 'string');
  const value = isKnown ? literal(right) : undefined;
  const valueAt = { source, start: first.start, end: last.end };
  const option = { path, at: { source, start: statement[0].start, end: statement[at - 1]?.end ?? sign.start }, valueAt };
  const content =
    right.length === 1 && first.plainFrom !== undefined ? { source, start: first.plainFrom, end: first.plainFrom + first.text.length } : undefined;
  return { option: { ...option, ...(value !== undefined && { value }) }, ...(content && { content }) };
}

/** In a block of a condition, a loop or a function: whether Python comes there is not known. */
function isIndented(text: string, start: number): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  return start > lineStart && text.slice(lineStart, start).trim() === '';
}

function included(source: SourceText, statement: readonly Token[]): MockConfig['includes'][number] | undefined {
  const [name, open, path, close] = statement;
  if (statement.length !== 4 || name?.text !== 'include' || open?.text !== '(' || path?.kind !== 'string' || close?.text !== ')') return undefined;
  return { path: path.text, at: { source, start: name.start, end: close.end } };
}

/** The value of a literal; undefined for anything else. */
function literal(all: readonly Token[]): MockValue | undefined {
  const read = value(all, 0);
  return read && read.next === all.length ? read.value : undefined;
}

const constants: Readonly<Record<string, MockValue>> = { True: true, False: false, None: null };
const deepest = 20;

function value(all: readonly Token[], at: number, depth = 0): { readonly value: MockValue; readonly next: number } | undefined {
  const token = all[at];
  if (!token || depth > deepest) return undefined;
  if (token.kind === 'string') return strings(all, at);
  if (token.kind === 'number') return Number.isNaN(Number(token.text)) ? undefined : { value: Number(token.text), next: at + 1 };
  const constant = token.kind === 'name' && Object.hasOwn(constants, token.text) ? constants[token.text] : undefined;
  if (constant !== undefined) return { value: constant, next: at + 1 };
  return token.text === '(' || token.text === '[' ? list(all, at, depth) : undefined;
}

/** Strings beside each other are one. */
function strings(all: readonly Token[], at: number): { readonly value: string; readonly next: number } | undefined {
  let text = '';
  let next = at;
  for (; all[next]?.kind === 'string'; next++) {
    if (all[next]?.formatted) return undefined;
    text += all[next]?.text ?? '';
  }
  return { value: text, next };
}

function list(all: readonly Token[], at: number, depth: number): { readonly value: MockValue; readonly next: number } | undefined {
  const close = all[at]?.text === '(' ? ')' : ']';
  const items: MockValue[] = [];
  let comma = false;
  let next = at + 1;
  while (all[next] && all[next]?.text !== close) {
    const item = value(all, next, depth + 1);
    if (!item) return undefined;
    items.push(item.value);
    next = item.next;
    if (all[next]?.text === ',') {
      comma = true;
      next++;
    } else if (all[next]?.text !== close) return undefined;
  }
  if (!all[next]) return undefined;
  const single = close === ')' && items.length === 1 && !comma;
  return { value: single ? (items[0] as MockValue) : items, next: next + 1 };
}
