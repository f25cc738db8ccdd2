import { compileGlob, type Glob, type GlobText } from '../patterns/glob.js';
import { pay, refuse } from '../refuse.js';
import type { Operation, Part, Word } from '../syntax/tree.js';
import { arithmeticValue, evaluateArithmetic } from './arithmetic.js';
import { giveUp } from './complaints.js';
import { applyOperation } from './operation.js';
import { type Segment, splitFields } from './split-fields.js';
import { assign, fieldSeparator, type Shell, variable } from './state.js';

/** The fields that the word becomes (POSIX.1-2017, Shell Command Language, 2.6). */
export function expandFields(shell: Shell, word: Word): string[] {
  const segments = expandSegments(shell, word);
  checkTilde(segments);
  // the commands `[` and `[[`
  const alone = segments.length === 1 && segments[0]?.kind === 'bare' && /^\[\[?$/.test(segments[0].text);
  for (const { kind, text } of segments) {
    pay(shell.meter, text.length + 1);
    if (kind !== 'quoted' && /[*?[\\]/.test(text) && !alone) refuse('file name pattern');
  }
  return splitFields(segments, fieldSeparator(shell));
}

/** The word as one text, as in assignments: neither split nor taken for a pattern. */
export function expandString(shell: Shell, word: Word): string {
  const segments = expandSegments(shell, word);
  checkTilde(segments);
  const text = segments.map((s) => (s.kind === 'end' ? ' ' : s.text)).join('');
  pay(shell.meter, text.length);
  return text;
}

/** The word as a pattern; quoted text and values in it stand for themselves. */
export function expandPattern(shell: Shell, word: Word): Glob {
  const segments = expandSegments(shell, word);
  // no user's name has a star, so that `~*` is not a home directory
  if (!/^~[^/]*\*/.test(segments[0]?.text ?? '')) checkTilde(segments);
  const texts = segments.map(({ kind, text }): GlobText => {
    if (kind === 'split' && /[[\\]/.test(text)) refuse('pattern in a value');
    return { text, literal: kind === 'quoted' };
  });
  return compileGlob(texts, shell.meter);
}

function expandSegments(shell: Shell, word: Word): Segment[] {
  const out: Segment[] = [];
  for (const part of word) {
    for (const segment of expandPart(shell, part)) {
      const last = out.at(-1);
      if (last?.kind === 'bare' && segment.kind === 'bare') out[out.length - 1] = { kind: 'bare', text: last.text + segment.text };
      else out.push(segment);
    }
  }
  return out;
}

function expandPart(shell: Shell, part: Part): Segment[] {
  switch (part.kind) {
    case 'text':
      return [{ kind: part.quoted ? 'quoted' : 'bare', text: part.text }];
    case 'command':
      return [value(part, shell.capture(shell, part.list))];
    case 'arithmetic':
      return [value(part, evaluateArithmetic(shell, expandString(shell, part.word)))];
    case 'parameter':
      return expandParameter(shell, part);
  }
}

function expandParameter(shell: Shell, part: Extract<Part, { kind: 'parameter' }>): Segment[] {
  const { name, operation } = part;
  if (operation?.kind === 'bad') return giveUp(shell, operation.form);
  if (name === '@' || name === '*') return operation ? refuse('operation on all parameters') : expandAll(shell, part);
  const old = variable(shell, name);
  if (!operation) return [value(part, old ?? '')];
  if (operation.kind === 'default') return expandDefault(shell, part, operation, old);
  const tools = {
    meter: shell.meter,
    glob: (word: Word) => expandPattern(shell, word),
    text: (word: Word) => expandString(shell, word),
    number: (word: Word) => arithmeticValue(shell, expandString(shell, word)),
  };
  return [value(part, applyOperation(old ?? '', operation, tools))];
}

/** `$@` and `$*`: a field for each, and only `"$*"` puts them together. */
function expandAll(shell: Shell, part: Extract<Part, { kind: 'parameter' }>): Segment[] {
  const { positional } = shell;
  if (part.quoted && part.name === '*') return [value(part, positional.join(fieldSeparator(shell).slice(0, 1)))];
  if (positional.length === 0) return [{ kind: 'nothing', text: '' }];
  return positional.flatMap((text, i): Segment[] => [...(i > 0 ? [{ kind: 'end', text: '' } as const] : []), value(part, text)]);
}

function expandDefault(shell: Shell, part: Part & { name: string }, operation: Extract<Operation, { kind: 'default' }>, old: string | undefined): Segment[] {
  const { how, orEmpty, word } = operation;
  const has = old !== undefined && !(orEmpty && old === '');
  if (how === 'alternative') return has ? replaced(shell, part, word) : [value(part, '')];
  if (has) return [value(part, old)];
  if (how === 'default') return replaced(shell, part, word);
  const text = expandString(shell, word);
  if (/[0-9#?]/.test(part.name[0] ?? '')) refuse('assignment of a parameter');
  assign(shell, part.name, text);
  return [value(part, text)];
}

/** The word that stands in for a value: outside quotes, what is not quoted in it is split. */
function replaced(shell: Shell, part: Part & { quoted?: boolean }, word: Word): Segment[] {
  const segments = expandSegments(shell, word);
  checkTilde(segments);
  if (part.quoted) return [{ kind: 'quoted', text: segments.map((s) => s.text).join('') }];
  return segments.map((s) => (s.kind === 'bare' ? { ...s, kind: 'split' } : s));
}

function value(part: { readonly quoted: boolean }, text: string): Segment {
  return { kind: part.quoted ? 'quoted' : 'split', text };
}

/** A `~` at the start, or behind `=` or `:` where the shells differ, may be a home directory. */
function checkTilde(segments: readonly Segment[]): void {
  for (const [i, { kind, text }] of segments.entries()) {
    if (kind === 'bare' && ((i === 0 && text.startsWith('~')) || /[=:]~/.test(text))) refuse('home directory');
  }
}
