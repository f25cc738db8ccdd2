import type { Command, ParsedScript, SyntaxNode } from 'unbash';
import { bashismOf } from './bashism-of.js';
import { endOfShell } from './end-of-shell.js';
import { lineCounter, parseShell } from './parse.js';
import { walkShell } from './walk.js';

/** Something in a script that bash understands and a POSIX shell need not. Offsets are those of the script. */
export interface Bashism {
  /** `[[ … ]]`, "arrays", `echo -e`. */
  readonly what: string;
  readonly start: number;
  readonly end: number;
  /** From 1. */
  readonly line: number;
}

/**
 * The bash-only syntax, builtins and variables of a script, in the order of the text, at most 200. None where the script asks which shell runs it
 * (`$BASH_VERSION`), nor what it first tries in a subshell: it knows what it does. What stands behind the point where the script hands over to another program is not looked at.
 */
export function bashismsIn(text: string, script: ParsedScript | undefined = asksForShell(text) ? undefined : parseShell(text)): readonly Bashism[] {
  if (!script || asksForShell(text)) return [];
  const lineOf = lineCounter(text);
  const end = endOfShell(script);
  const own = { functions: new Set<string>(), variables: new Set<string>() };
  const found: Bashism[] = [];
  const probed = new Set<string>();
  walkShell(text, script, (node, around) => {
    if (node.pos >= end || found.length >= most) return false;
    remember(node, own);
    const what = bashismOf(node, around, text, own);
    if (what !== undefined && isProbe(around)) probed.add(what);
    if (what !== undefined) found.push({ what, start: node.pos, end: Math.min(node.end, node.pos + longestShown), line: lineOf(node.pos) });
    return true;
  });
  return found.filter(({ what }) => !own.functions.has(what) && !probed.has(what) && !(own.functions.has('.') && ordinaryWords.has(what)));
}

/** Builtins whose names a sourced file may well give to a function. */
const ordinaryWords: ReadonlySet<string> = new Set(['help', 'enable', 'bind', 'logout', 'suspend', 'history', 'caller']);

const asksForShell = (text: string): boolean => text.includes('BASH') && /\bBASH_VERSION\b|\bBASH_VERSINFO\b|\$\{?BASH\b(?!_)/.test(text);
const most = 200;
const longestShown = 60;

/** A subshell or bare assignment whose complaints are thrown away: the script tries what the shell can do. */
function isProbe(around: readonly SyntaxNode[]): boolean {
  return around.some((node) => (node.type === 'Redirected' || (node.type === 'Command' && node.name === undefined)) && node.redirects.some(isSilencing));
}

const isSilencing = (node: SyntaxNode): boolean =>
  node.type === 'Redirect' && node.descriptor?.type === 'FileDescriptor' && node.descriptor.value === 2 && node.target?.text === '/dev/null';

/** Names that the script gives itself (a function `source`, a variable `UID`), variables that it does not take for set, and whether it sources others (`.`). */
function remember(node: SyntaxNode, { functions, variables }: { readonly functions: Set<string>; readonly variables: Set<string> }): void {
  if (node.type === 'Function') functions.add(node.name.value);
  else if (node.type === 'Assignment') variables.add(node.name);
  else if (node.type === 'For') variables.add(node.name.value);
  else if (node.type === 'Command') {
    const name = node.name?.value;
    if (name === '.') functions.add(name);
    else if (name === 'read') for (const word of node.args) variables.add(word.text);
    else if (name === 'test' || name === '[') for (const variable of testedForEmptiness(node)) variables.add(variable);
  }
}

/** The variables that a test asks to be empty or not: `-z "$UID"`, `"x$UID" = x`, `"$UID"` alone. */
function testedForEmptiness({ args }: Command): string[] {
  const words = args.map(({ text }) => text.replace(/^(["'])(.*)\1$/s, '$2')).filter((word) => word !== ']' && word !== '!');
  return words.flatMap((word, i) => {
    const [, prefix, variable] = /^(\w?)\$\{?([A-Z_]+)\}?$/.exec(word) ?? [];
    if (prefix === undefined || variable === undefined) return [];
    const asked =
      words.length === 1 || (prefix === '' && /^-[nz]$/.test(words[i - 1] ?? '')) || (/^!?==?$/.test(words[i + 1] ?? '') && words[i + 2] === prefix);
    return asked ? [variable] : [];
  });
}
