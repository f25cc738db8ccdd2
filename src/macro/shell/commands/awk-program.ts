import { refuse } from '../refuse.js';

/** A term of what `print` prints. */
export type AwkTerm =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly index: number }
  /** `$NF`, `$(NF-1)`. */
  | { readonly kind: 'last'; readonly back: number }
  | { readonly kind: 'case'; readonly upper: boolean; readonly term: AwkTerm }
  /** `substr(term, start, length)`. */
  | { readonly kind: 'part'; readonly term: AwkTerm; readonly start: number; readonly length?: number };

interface Program {
  readonly text: string;
  at: number;
}

/** Reads `{ print …; print … }`: for each statement the terms that are put together (POSIX.1-2017, awk). */
export function readProgram(text: string): AwkTerm[][] {
  const program: Program = { text, at: 0 };
  const statements: AwkTerm[][] = [];
  take(program, /[ \t\n]*\{[ \t\n]*/y) ?? refuse('program of awk');
  for (;;) {
    take(program, /print(?![A-Za-z0-9_])/y) ?? refuse('statement of awk');
    statements.push(readPrint(program));
    const end = take(program, /[ \t\n;]*/y) ?? '';
    if (take(program, /\}[ \t\n]*$/y) !== undefined) break;
    if (!/[;\n]/.test(end)) refuse('program of awk');
  }
  return statements;
}

/** What stands behind `print`: with a comma between two, a blank is printed; otherwise they are put together. */
function readPrint(program: Program): AwkTerm[] {
  const terms = readTerms(program);
  while (terms.length > 0 && take(program, /[ \t]*,/y) !== undefined) {
    const more = readTerms(program);
    if (more.length === 0) refuse('comma of awk');
    terms.push({ kind: 'text', text: ' ' }, ...more);
  }
  return terms.length === 0 ? [{ kind: 'field', index: 0 }] : terms;
}

function readTerms(program: Program): AwkTerm[] {
  const terms: AwkTerm[] = [];
  for (let term = readTerm(program); term; term = readTerm(program)) terms.push(term);
  return terms;
}

function readTerm(program: Program): AwkTerm | undefined {
  take(program, /[ \t]*/y);
  const name = take(program, /(?:toupper|tolower|substr)\([ \t]*/y);
  if (name === undefined) return readSimple(program);
  const term = readSimple(program) ?? refuse('argument of awk');
  if (name.startsWith('substr')) return readPart(program, term);
  take(program, /[ \t]*\)/y) ?? refuse('argument of awk');
  return { kind: 'case', upper: name.startsWith('toupper'), term };
}

function readPart(program: Program, term: AwkTerm): AwkTerm {
  const rest = take(program, /[ \t]*,[ \t]*[1-9][0-9]{0,5}[ \t]*(?:,[ \t]*[0-9]{1,6}[ \t]*)?\)/y) ?? refuse('argument of awk');
  const [start = 1, length] = (rest.match(/[0-9]+/g) ?? []).map(Number);
  return length === undefined ? { kind: 'part', term, start } : { kind: 'part', term, start, length };
}

function readSimple(program: Program): AwkTerm | undefined {
  const text = take(program, /"[^"\\\n]*"/y);
  if (text !== undefined) return { kind: 'text', text: text.slice(1, -1) };
  const field = take(program, /\$(?:[0-9]{1,3}(?![0-9.A-Za-z_])|NF(?![A-Za-z0-9_])|\([ ]*NF[ ]*-[ ]*[1-9][ ]*\))/y);
  return field === undefined ? undefined : fieldOf(field.slice(1));
}

function fieldOf(text: string): AwkTerm {
  if (/^[0-9]/.test(text)) return { kind: 'field', index: Number(text) };
  return { kind: 'last', back: Number(/[0-9]/.exec(text)?.[0] ?? 0) };
}

function take(program: Program, form: RegExp): string | undefined {
  form.lastIndex = program.at;
  const found = form.exec(program.text)?.[0];
  if (found !== undefined) program.at += found.length;
  return found;
}
