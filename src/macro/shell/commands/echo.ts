import { refuse } from '../refuse.js';
import { type PureCommand, printed } from './pure.js';

/** Dash reads escapes in all it prints and has `-n` only; to bash and coreutils they are text unless `-e` is given. */
export const echo: PureCommand = ({ args, dialect, program, noteForm }) => {
  const dash = dialect === 'dash' && !program;
  let at = 0;
  let [feed, escapes] = [true, dash];
  for (const form = dash ? /^-n$/ : /^-[neE]+$/; form.test(args[at] ?? '') && !(dash && at > 0); at++) {
    for (const letter of (args[at] as string).slice(1)) {
      if (letter === 'n') feed = false;
      else escapes = letter === 'e';
    }
  }
  if (program && /^--/.test(args[0] ?? '')) refuse('option of echo');
  if (dash && /^-[neE]*e[neE]*$/.test(args[at] ?? '')) noteForm('echo -e');
  const text = args.slice(at).join(' ');
  const { out, stop } = escapes ? withEscapes(text, dash) : { out: text, stop: false };
  return printed(feed && !stop ? `${out}\n` : out);
};

const letters: Readonly<Record<string, string>> = { n: '\n', t: '\t', '\\': '\\' };

/** The text with its escapes replaced; `\c` ends it, and the line with it. */
export function withEscapes(text: string, octalWithoutZero: boolean): { readonly out: string; readonly stop: boolean } {
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const c = text[at] as string;
    const next = text[at + 1];
    if (c !== '\\' || next === undefined) {
      out += c;
      continue;
    }
    at++;
    if (next === 'c') return { out, stop: true };
    const octal = (octalWithoutZero ? /^(?:0[0-7]{0,3}|[1-7][0-7]{0,2})/ : /^0[0-7]{0,3}/).exec(text.slice(at, at + 4))?.[0];
    if (octal !== undefined) {
      const code = Number.parseInt(octal, 8);
      if (code < 32 || code > 126) refuse('control character');
      out += String.fromCharCode(code);
      at += octal.length - 1;
    } else if (Object.hasOwn(letters, next)) out += letters[next];
    else if (/[0-9abefrvxuUE]/.test(next)) refuse('escape of echo');
    else out += `\\${next}`;
  }
  return { out, stop: false };
}
