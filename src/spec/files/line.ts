import type { Traced } from '../../macro/traced.js';
import { isSpace, skipSpaces } from '../../text/whitespace.js';
import { withoutUnknowns } from '../known.js';
import type { FilesEntry } from '../model.js';
import { fileDirectives } from './directives.js';

/** `%attr(mode,user,group)` as it applies to a path. */
export type Attr = NonNullable<FilesEntry['attr']>;

/** What one line of a %files list says. */
export interface FilesLine {
  /** As written, white space inside the parentheses dropped. */
  readonly directives: readonly string[];
  readonly attr?: Attr;
  /** `%defattr(...)`: the arguments. */
  readonly defattr?: readonly string[];
  readonly paths: readonly { readonly path: string; readonly text: Traced }[];
  readonly faults: readonly string[];
}

/**
 * Reads one expanded line of `%files`: directives in any order before, between or behind the paths (rpm's processPackageFiles).
 * Blanks separate; double quotes keep them in a path, a backslash hides the next character, braces and brackets are left for globbing.
 */
export function parseFilesLine(line: Traced): FilesLine {
  const text = withoutUnknowns(line);
  const directives = new Set<string>();
  const faults: string[] = [];
  const paths: { path: string; text: Traced }[] = [];
  let attr: Attr | undefined;
  let defattr: readonly string[] | undefined;
  for (let at = skipSpaces(text, 0); at < text.length; at = skipSpaces(text, at)) {
    const directive = directiveAt(text, at);
    if (!directive) {
      const end = endOfPath(text, at);
      paths.push(pathOf(line, at, end));
      at = end;
      continue;
    }
    if (directive.fault) faults.push(directive.fault);
    const args = directive.args?.split(',').map((arg) => arg.trim());
    if (directive.name === '%attr' && args) attr = { mode: args[0] ?? '', user: args[1] ?? '', group: args[2] ?? '' };
    if (directive.name === '%defattr' && args) defattr = args;
    if (directives.size < maximalDirectives)
      directives.add(directive.name + (directive.args === undefined ? '' : `(${directive.args.replace(/[ \t]+/g, '')})`));
    at = directive.end;
  }
  return { directives: [...directives], ...(attr && { attr }), ...(defattr && { defattr }), paths, faults };
}

/** More than this on one line, each of them other than the rest, is no list of files. */
const maximalDirectives = 64;

interface Found {
  readonly name: string;
  readonly args?: string;
  readonly end: number;
  readonly fault?: string;
}

function directiveAt(text: string, at: number): Found | undefined {
  if (text[at] !== '%') return undefined;
  let end = at + 1;
  while (end < text.length && /[a-z]/.test(text[end] as string)) end++;
  const name = text.slice(at, end);
  const takes = fileDirectives.get(name);
  if (takes === undefined) return undefined;
  const open = takes === 'nothing' ? end : skipSpaces(text, end);
  if (text[open] !== '(') {
    if (end < text.length && !isSpace(text.charCodeAt(end))) return undefined;
    return { name, end, ...(takes === 'needs' && { fault: `Missing '(' in ${name}` }) };
  }
  const close = text.indexOf(')', open);
  if (close < 0) return { name, args: text.slice(open + 1), end: text.length, fault: `Missing ')' in ${name}(${text.slice(open + 1)}` };
  return { name, args: text.slice(open + 1, close), end: close + 1 };
}

/** The end of the path that starts at `at`: white space outside quotes. */
function endOfPath(text: string, at: number): number {
  let quoted = false;
  let i = at;
  for (; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x5c) i++;
    else if (unit === 0x22) quoted = !quoted;
    else if (!quoted && isSpace(unit)) break;
  }
  return Math.min(i, text.length);
}

function pathOf(line: Traced, start: number, end: number): { path: string; text: Traced } {
  const text = line.slice(start, end);
  return { path: withoutQuotes(text.text), text };
}

/** Without the double quotes that a backslash does not hide. */
export function withoutQuotes(text: string): string {
  return text.includes('"') ? text.replace(/\\[\s\S]|"/g, (found) => (found === '"' ? '' : found)) : text;
}
