import type { Traced } from '../../macro/traced.js';
import { isSpace, skipSpaces, trimmedRange } from '../../text/whitespace.js';
import { isDecided } from '../known.js';
import type { ChangelogEntry } from '../model.js';
import { parseDate } from './date.js';

export interface ChangelogFault {
  readonly level: 'error' | 'warning';
  readonly message: string;
  readonly at: Traced;
}

export interface Changelog {
  readonly entries: readonly ChangelogEntry[];
  readonly faults: readonly ChangelogFault[];
}

/**
 * Reads the text of `%changelog` (rpm's addChangelog): `* DATE NAME` and the text up to the next `*` in the first column. rpm stops at
 * the first faulty entry; here it is reported and reading goes on with the next one.
 */
export function parseChangelog(body: Traced): Changelog {
  const text = body.text;
  const entries: ChangelogEntry[] = [];
  const faults: ChangelogFault[] = [];
  let last: number | undefined;
  let at = skipSpaces(text, 0);
  if (at < text.length && text[at] !== '*') {
    faults.push({ level: 'error', message: '%changelog entries must start with *', at: lineAt(body, text, at) });
    at = nextEntry(text, at);
  }
  while (at < text.length) {
    const lineEnd = endOfLine(text, at);
    const textStart = skipSpaces(text, lineEnd);
    const next = nextEntry(text, textStart + 1);
    const heading = body.slice(at, lineEnd);
    const description = trimmedRange(text, textStart, next);
    const found = readEntry(heading, body.slice(description.start, description.end), last);
    if ('entry' in found) {
      entries.push(found.entry);
      last = found.entry.time;
    }
    for (const fault of found.faults) faults.push(fault);
    at = next;
  }
  return { entries, faults };
}

type Read = { readonly faults: readonly ChangelogFault[] } | { readonly entry: ChangelogEntry; readonly faults: readonly ChangelogFault[] };

function readEntry(heading: Traced, description: Traced, last: number | undefined): Read {
  const words = wordsOf(heading.text.slice(1), 6);
  const shown = heading.text.slice(1).trim();
  const fault = (level: ChangelogFault['level'], message: string): ChangelogFault => ({ level, message, at: heading });
  const date = parseDate(words.map((w) => w.text));
  if (!isDecided(heading)) return { faults: [] };
  if (!date) return { faults: [fault('error', `bad date in %changelog: ${shown}`)] };
  const author = heading.text.slice(1 + (words[date.words - 1]?.end ?? 0)).trim();
  const faults = date.bogus ? [fault('warning', `bogus date in %changelog: ${shown}`)] : [];
  if (last !== undefined && last < date.time) faults.push(fault('error', '%changelog not in descending chronological order'));
  if (author === '') faults.push(fault('error', 'missing name in %changelog'));
  if (description.length === 0) faults.push(fault('error', 'no description in %changelog'));
  return { entry: { time: date.time, author, text: description.text, heading: heading.trim() }, faults };
}

/** The first words of a text with the offset behind each. */
function wordsOf(text: string, most: number): { text: string; end: number }[] {
  const out: { text: string; end: number }[] = [];
  for (let at = skipSpaces(text, 0); at < text.length && out.length < most; at = skipSpaces(text, at)) {
    const start = at;
    while (at < text.length && !isSpace(text.charCodeAt(at))) at++;
    out.push({ text: text.slice(start, at), end: at });
  }
  return out;
}

/** The next `*` that follows a line feed; the text's end where there is none. */
function nextEntry(text: string, from: number): number {
  const at = text.indexOf('\n*', Math.max(from - 1, 0));
  return at < 0 ? text.length : at + 1;
}

function endOfLine(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  return feed < 0 ? text.length : feed;
}

function lineAt(body: Traced, text: string, at: number): Traced {
  return body.slice(at, endOfLine(text, at));
}
