import { shortened } from '../../../src/text/shortened.js';
import { formerUdevKeys, formerUdevOptions, udevImports, udevKeys } from '../../data/formats/udev-keys.js';
import { logicalLines } from './logical-lines.js';
import type { FormatProblem } from './text-problem.js';

interface Token {
  readonly key: string;
  readonly attribute?: string;
  readonly operator: string;
  readonly value: string;
}

/** What udev would say of a rules file when it reads it (udev(7); `udevadm verify`). A rule that it can't read, it leaves out. */
export function udevProblems(text: string): FormatProblem[] {
  const problems: FormatProblem[] = [];
  const labels = new Set<string>();
  const jumps: { label: string; line: number }[] = [];
  for (const { text: rule, line } of logicalLines(text, { comments: '#', joint: '' })) {
    const tokens = tokensOf(rule);
    if (typeof tokens === 'string') {
      problems.push({ line, message: tokens });
      continue;
    }
    for (const token of tokens) {
      const problem = faultOf(token);
      if (problem) problems.push({ line, ...problem });
      if (token.key === 'LABEL') labels.add(token.value);
      if (token.key === 'GOTO') jumps.push({ label: token.value, line });
    }
  }
  for (const { label, line } of jumps) {
    if (!labels.has(label))
      problems.push({
        line,
        message: `GOTO names the label "${shortened(label)}", which the file does not have; udev ignores it. Add LABEL="${shortened(label)}".`,
      });
  }
  return problems.sort((a, b) => a.line - b.line);
}

function faultOf({ key, attribute, operator, value }: Token): Omit<FormatProblem, 'line'> | undefined {
  const known = udevKeys.get(key);
  if (!known) return { message: strangeKey(key) };
  if (known.attribute === 'needed' && !attribute) return { message: `${key} needs the name of an attribute. Write ${key}{name}.` };
  if (known.attribute === 'none' && attribute !== undefined) return { message: `${key} takes no attribute. Delete {${shortened(attribute)}}.` };
  const compares = operator === '==' || operator === '!=';
  if (compares && !known.match) return { message: `${key} can't be compared with; ${operator} makes udev leave the rule out. Write =.` };
  if (!compares && known.assign.length === 0) return { message: `${key} can only be compared with; ${operator} makes udev leave the rule out. Write ==.` };
  if (!compares && !known.assign.includes(operator)) return { message: `${key} does not take ${operator}; udev leaves the rule out. Write =.` };
  if (key === 'IMPORT' && !udevImports.includes(attribute ?? ''))
    return { message: `IMPORT knows no "${shortened(attribute ?? '')}". Write one of ${udevImports.join(', ')}.` };
  if (key === 'RUN' && attribute !== undefined && attribute !== 'program' && attribute !== 'builtin')
    return { message: `RUN knows no "${shortened(attribute)}". Write program or builtin.` };
  const former = key === 'OPTIONS' ? value.split(/[,\s]+/).find((option) => formerUdevOptions.includes(option)) : undefined;
  if (former !== undefined) return { message: `udev no longer has the option ${former}, and ignores it. Delete it.`, level: 'note' };
  return undefined;
}

function strangeKey(key: string): string {
  const now = formerUdevKeys.get(key);
  if (now === 'nothing') return `udev no longer knows ${key}, and leaves the rule out. Delete it.`;
  if (now !== undefined) return `udev no longer knows ${key}, and leaves the rule out. Write ${now}.`;
  return `udev knows no key "${shortened(key)}", and leaves the rule out. Correct it.`;
}

/** The parts of a rule, or what is wrong where one is none. */
function tokensOf(rule: string): Token[] | string {
  const tokens: Token[] = [];
  const blank = /[\s,]*/y;
  const head = /([A-Za-z_]+)\s*(?:\{([^}]*)\})?\s*(==|!=|\+=|-=|:=|=)\s*([ei]{0,2})"/y;
  for (let at = 0; at < rule.length; ) {
    blank.lastIndex = at;
    at += blank.exec(rule)?.[0].length ?? 0;
    if (at >= rule.length) break;
    head.lastIndex = at;
    const found = head.exec(rule);
    if (!found) return `"${shortened(rule.slice(at))}" is no pair of a key and a quoted value, and udev leaves the rule out. Correct it.`;
    const [whole, key = '', attribute, operator = ''] = found;
    const start = at + whole.length;
    const end = closingQuote(rule, start);
    if (end < 0) return `The value of ${shortened(key)} has no closing quote, and udev leaves the rule out. Close it.`;
    tokens.push({ key, operator, value: rule.slice(start, end), ...(attribute !== undefined && { attribute }) });
    at = end + 1;
  }
  return tokens;
}

/** Where the value ends: a backslash keeps the quote behind it. */
function closingQuote(rule: string, from: number): number {
  for (let i = from; i < rule.length; i++) {
    if (rule[i] === '\\') i++;
    else if (rule[i] === '"') return i;
  }
  return -1;
}
