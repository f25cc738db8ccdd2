import { evaluateArithmetic } from './arithmetic.js';
import { compileGlob, type Glob, type GlobText } from './glob.js';
import { applyOperation } from './operation.js';
import { pay, refuse } from './refuse.js';
import { type Shell, variable } from './state.js';
import type { Part, Word } from './tree.js';

/** A stretch of an expanded word: `bare` text is as written, `split` is a value that stands outside quotes. */
interface Segment {
  readonly kind: 'quoted' | 'bare' | 'split';
  readonly text: string;
}

/** The fields that the word becomes (POSIX.1-2017, Shell Command Language, 2.6). */
export function expandFields(shell: Shell, word: Word): string[] {
  const segments = expandSegments(shell, word);
  checkTilde(segments);
  // the command `[`
  const alone = segments.length === 1 && segments[0]?.kind === 'bare' && segments[0].text === '[';
  const fields: string[] = [];
  let field: string | undefined;
  for (const { kind, text } of segments) {
    pay(shell.meter, text.length + 1);
    if (kind !== 'quoted' && /[*?[\\]/.test(text) && !alone) refuse('file name pattern');
    if (kind !== 'split') {
      field = (field ?? '') + text;
      continue;
    }
    // blanks in a value end the field; IFS is never anything but its default
    for (const [i, piece] of text.split(/[ \t\n]+/).entries()) {
      if (i > 0 && field !== undefined) {
        fields.push(field);
        field = undefined;
      }
      if (piece !== '') field = (field ?? '') + piece;
    }
  }
  if (field !== undefined) fields.push(field);
  return fields;
}

/** The word as one text, as in assignments: neither split nor taken for a pattern. */
export function expandString(shell: Shell, word: Word): string {
  const segments = expandSegments(shell, word);
  checkTilde(segments);
  const text = segments.map((s) => s.text).join('');
  pay(shell.meter, text.length);
  return text;
}

/** The word as a pattern; quoted text and values in it stand for themselves. */
export function expandPattern(shell: Shell, word: Word): Glob {
  const segments = expandSegments(shell, word);
  // no user's name has a star, so that `~*` is not a home directory
  if (!/^~[^/]*\*/.test(segments[0]?.text ?? '')) checkTilde(segments);
  const texts = segments.map(({ kind, text }): GlobText => {
    if (kind === 'split' && /[*?[\\]/.test(text)) refuse('pattern in a value');
    return { text, literal: kind !== 'bare' };
  });
  return compileGlob(texts, shell.meter);
}

function expandSegments(shell: Shell, word: Word): Segment[] {
  const out: Segment[] = [];
  for (const segment of word.flatMap((part) => expandPart(shell, part))) {
    const last = out.at(-1);
    if (last?.kind === 'bare' && segment.kind === 'bare') out[out.length - 1] = { kind: 'bare', text: last.text + segment.text };
    else out.push(segment);
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
  const old = variable(shell, part.name);
  const operation = part.operation;
  if (!operation) return [value(part, old)];
  if (operation.kind !== 'default') {
    return [
      value(
        part,
        applyOperation(
          old,
          operation,
          shell.meter,
          (word) => expandPattern(shell, word),
          (word) => expandString(shell, word),
        ),
      ),
    ];
  }
  const has = !operation.orEmpty || old !== '';
  if (has === operation.alternative) return replaced(shell, part, operation.word);
  return [value(part, has ? old : '')];
}

/** The word that stands in for a value: outside quotes, what is not quoted in it is split. */
function replaced(shell: Shell, part: Part, word: Word): Segment[] {
  const segments = expandSegments(shell, word);
  checkTilde(segments);
  if (part.quoted) return [{ kind: 'quoted', text: segments.map((s) => s.text).join('') }];
  return segments.map((s) => (s.kind === 'bare' ? { ...s, kind: 'split' } : s));
}

function value(part: Part, text: string): Segment {
  return { kind: part.quoted ? 'quoted' : 'split', text };
}

/** A `~` at the start, or behind `=` or `:` where the shells differ, may be a home directory. */
function checkTilde(segments: readonly Segment[]): void {
  for (const [i, { kind, text }] of segments.entries()) {
    if (kind === 'bare' && ((i === 0 && text.startsWith('~')) || /[=:]~/.test(text))) refuse('home directory');
  }
}
