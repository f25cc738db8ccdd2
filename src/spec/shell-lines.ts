import type { Traced } from '../macro/traced.js';
import type { Section } from './model.js';
import { linesWithEnds } from './traced-text.js';

/** One line of a shell section, joined with those that a backslash continues. */
export interface ShellLine {
  /** Without the line end; a continued line keeps its backslashes and line feeds. */
  readonly text: Traced;
  /** `heredoc`: text between `<<WORD` and the line `WORD`, that line included. */
  readonly kind: 'command' | 'comment' | 'blank' | 'heredoc';
}

/**
 * The lines of a shell section, told apart so that a rule looks at commands only. Quotes are followed over line ends (a `#` or `<<`
 * inside them is text); nothing is executed or expanded.
 */
export function shellLines(section: Pick<Section, 'body'>): ShellLine[] {
  const out: ShellLine[] = [];
  const waiting: string[] = [];
  let open: ScanState = { quote: '' };
  let joined: { start: number; end: number } | undefined;
  let at = 0;
  for (const line of linesWithEnds(section.body)) {
    const text = line.text.replace(/\r?\n$/, '');
    const start = at;
    at += line.length;
    const ends = waiting[0];
    if (ends !== undefined && !joined) {
      if (text.replace(/^\t+/, '') === ends) waiting.shift();
      out.push({ text: section.body.slice(start, start + text.length), kind: 'heredoc' });
      continue;
    }
    const first = text.trimStart();
    if (!joined && !open.quote && (first === '' || first.startsWith('#'))) {
      out.push({ text: section.body.slice(start, start + text.length), kind: first === '' ? 'blank' : 'comment' });
      continue;
    }
    open = scan(text, open.quote, waiting);
    joined = { start: joined?.start ?? start, end: start + text.length };
    if (open.quote || open.continued) continue;
    out.push({ text: section.body.slice(joined.start, joined.end), kind: 'command' });
    joined = undefined;
  }
  if (joined) out.push({ text: section.body.slice(joined.start, joined.end), kind: 'command' });
  return out;
}

interface ScanState {
  /** The quote that is open at the end of the line. */
  readonly quote: '' | '"' | "'";
  /** The line ends in a backslash. */
  readonly continued?: boolean;
}

/** Follows quotes through one line and notes the heredocs that it opens. */
function scan(text: string, quote: ScanState['quote'], waiting: string[]): ScanState {
  let open = quote;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (open === "'") {
      if (character === "'") open = '';
    } else if (character === '\\') {
      if (at === text.length - 1) return { quote: open, continued: true };
      at++;
    } else if (open === '"') {
      if (character === '"') open = '';
    } else if (character === '"' || character === "'") open = character;
    else if (character === '#' && (at === 0 || text[at - 1] === ' ' || text[at - 1] === '\t' || text[at - 1] === ';')) break;
    else if (character === '<' && text[at + 1] === '<' && text[at + 2] !== '<' && text[at - 1] !== '<') {
      const found = /^<<-?[ \t]*(?:'([^']+)'|"([^"]+)"|\\?([A-Za-z_][\w.-]*))/.exec(text.slice(at, at + 200));
      const word = found?.[1] ?? found?.[2] ?? found?.[3];
      if (word !== undefined) waiting.push(word);
      at += (found?.[0].length ?? 2) - 1;
    }
  }
  return { quote: open };
}
