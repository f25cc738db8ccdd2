import { refuse } from '../../refuse.js';

export interface AwkToken {
  readonly kind: 'name' | 'function' | 'number' | 'text' | 'regex' | 'sign' | 'feed' | 'end';
  readonly text: string;
  /** A blank stands in front of it. */
  readonly spaced: boolean;
}

const form = /([A-Za-z_][A-Za-z0-9_]*)|([0-9]+(?:\.[0-9]+)?)(?![0-9.A-Za-z_])|(&&|\|\||\+\+|--|[-+*/%=!<>]=|!~|[-+*/%=!<>~?:;,(){}[\]$])/y;

/** Reads the words of a program. Line feeds behind `{ && || , ;` and the like are no tokens. */
export function awkTokens(program: string): AwkToken[] {
  const out: AwkToken[] = [];
  for (let at = 0; at < program.length; ) {
    const blank = /(?:[ \t]|\\\n|#[^\n]*)*/y;
    blank.lastIndex = at;
    const skipped = blank.exec(program)?.[0].length ?? 0;
    at += skipped;
    const c = program[at];
    if (c === undefined) break;
    const spaced = skipped > 0;
    if (c === '\n') {
      if (!/^(?:\{|&&|\|\||,|;)$/.test(out.at(-1)?.text ?? ';') || out.at(-1)?.kind === 'text') out.push({ kind: 'feed', text: '\n', spaced });
      at++;
    } else if (c === '"' || (c === '/' && startsOperand(out.at(-1)))) {
      const { text, end } = quoted(program, at, c);
      out.push({ kind: c === '"' ? 'text' : 'regex', text, spaced });
      at = end;
    } else {
      form.lastIndex = at;
      const [whole = '', name, number] = form.exec(program) ?? refuse('word of awk');
      at += whole.length;
      const kind = name !== undefined ? (program[at] === '(' ? 'function' : 'name') : number !== undefined ? 'number' : 'sign';
      out.push({ kind, text: whole, spaced });
    }
  }
  out.push({ kind: 'end', text: '', spaced: false });
  return out;
}

/** Whether a slash here starts a regular expression. */
function startsOperand(last: AwkToken | undefined): boolean {
  return !last || last.kind === 'feed' || (last.kind === 'sign' && !/^(?:[)\]$]|\+\+|--)$/.test(last.text)) || /^(?:print|printf)$/.test(last.text);
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', '\\': '\\', '"': '"', '/': '/' };

function quoted(program: string, from: number, mark: string): { text: string; end: number } {
  let text = '';
  for (let at = from + 1; program[at] !== mark; at++) {
    const c = program[at];
    if (c === undefined || c === '\n') refuse('open text of awk');
    if (c !== '\\') text += c;
    else if (mark === '/') text += program[++at] === '/' ? '/' : `\\${program[at]}`;
    else text += escapes[program[++at] ?? ''] ?? refuse('escape of awk');
    if (text.length > 2000) refuse('long text of awk');
    if (at > program.length) break;
  }
  return { text, end: endOf(program, from, mark) };
}

function endOf(program: string, from: number, mark: string): number {
  let at = from + 1;
  for (; program[at] !== mark; at++) if (program[at] === '\\') at++;
  return at + 1;
}
