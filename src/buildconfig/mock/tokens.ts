/** A token of the part of Python that configuration files are written in (The Python Language Reference, chapter 2). */
export interface Token {
  readonly kind: 'name' | 'string' | 'number' | 'operator' | 'line-end';
  /** A string's value, else the text. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** For strings: where their content begins, if it stands in the file as it is (no escapes). */
  readonly plainFrom?: number;
  /** A formatted string (`f'…'`): its value is not known. */
  readonly formatted?: true;
}

const blank = /[ \t\f\r\\]+/y;
const comment = /#[^\n]*/y;
const name = /[A-Za-z_]\w*/y;
const number = /\d[\w.]*/y;
const stringStart = /([rRbBuUfF]{0,2})("""|'''|"|')/y;
const operator = /\*\*=?|\/\/=?|[-+*/%|&^]=|[=!<>]=|[^\s\w]/y;

/** All tokens. A string without an end reaches to the end of its line, or of the text where it has three quotes. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  while (at < text.length) {
    if (text[at] === '\n') {
      found.push({ kind: 'line-end', text: '\n', start: at, end: at + 1 });
      at++;
      continue;
    }
    const skipped = take(blank) ?? take(comment);
    if (skipped) {
      at += skipped[0].length;
      continue;
    }
    const quoted = take(stringStart);
    if (quoted) {
      const token = stringToken(text, at, quoted);
      found.push(token);
      at = token.end;
      continue;
    }
    const word = take(name);
    const plain = word ?? take(number) ?? take(operator);
    const end = at + (plain?.[0].length ?? 1);
    found.push({ kind: word ? 'name' : /^\d/.test(text[at] ?? '') ? 'number' : 'operator', text: text.slice(at, end), start: at, end });
    at = end;
  }
  return found;
}

function stringToken(text: string, start: number, [opening, prefix = '', quote = '']: RegExpExecArray): Token {
  const from = start + opening.length;
  const raw = /r/i.test(prefix);
  const end = endOf(text, from, quote);
  const content = text.slice(from, end);
  const plain = raw || !content.includes('\\');
  const closed = text.startsWith(quote, end);
  return {
    kind: 'string',
    text: plain ? content : unescaped(content),
    start,
    end: closed ? end + quote.length : end,
    ...(plain && { plainFrom: from }),
    ...(/f/i.test(prefix) && { formatted: true }),
  };
}

function endOf(text: string, from: number, quote: string): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text.startsWith(quote, at)) return at;
    else if (quote.length === 1 && text[at] === '\n') return at;
  }
  return text.length;
}

const unescaped = (content: string): string => content.replace(/\\(\n|.)/g, (_, character: string) => ({ n: '\n', t: '\t', '\n': '' })[character] ?? character);
