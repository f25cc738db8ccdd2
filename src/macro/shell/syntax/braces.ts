import { refuse } from '../refuse.js';
import type { Part, Word } from './tree.js';

/** Brace expansion (bash manual, 3.5.1) of one or more lists or ranges that are not inside each other and have nothing but text in them. */
export function expandBraces(word: Word): Word[] {
  const index = word.findIndex((part) => part.kind === 'text' && !part.quoted && groupForm.test(part.text));
  if (index < 0) {
    // an expression that spans quotes or expansions
    if (/\{.*(?:,|\.\.).*\}/s.test(bare(word)) && word.length > 1) refuse('brace expansion');
    return [word];
  }
  const part = word[index] as Extract<Part, { kind: 'text' }>;
  const { index: at, 0: whole, 1: inner = '' } = groupForm.exec(part.text) as RegExpExecArray;
  if (/[{}]/.test(part.text.slice(0, at))) refuse('brace expansion');
  const before: Word = [...word.slice(0, index), { ...part, text: part.text.slice(0, at) }];
  const after: Word = [{ ...part, text: part.text.slice(at + whole.length) }, ...word.slice(index + 1)];
  const rests = expandBraces(after);
  const choices = choicesOf(inner);
  if (rests.length * choices.length > 200) refuse('brace expansion');
  return choices.flatMap((text) => rests.map((rest): Word => [...before, { kind: 'text', quoted: false, text }, ...rest]));
}

/** What has no comma and is no range is text. */
const groupForm = /(?<!\$)\{([^{}]*,[^{}]*|[A-Za-z0-9]+\.\.[A-Za-z0-9]+)\}/;

function choicesOf(inner: string): string[] {
  if (inner.includes(',')) return inner.split(',');
  const [from = '', to = ''] = inner.split('..');
  if (!/^(?:0|[1-9][0-9]{0,3})$/.test(from) || !/^(?:0|[1-9][0-9]{0,3})$/.test(to)) refuse('brace expansion');
  const [first, last] = [Number(from), Number(to)];
  const step = first <= last ? 1 : -1;
  return Array.from({ length: Math.min(Math.abs(last - first) + 1, 201) }, (_, i) => String(first + i * step));
}

function bare(word: Word): string {
  return word.map((part) => (part.kind === 'text' && !part.quoted ? part.text : ' ')).join('');
}
