import type { Spec } from '../../../src/policy/index.js';
import { oncePerSpec } from '../once-per-spec.js';
import { assignment, behindPrefixes, toolOf } from './behind-prefixes.js';
import { buildSections, type ShellLine, scriptletSections, shellLines } from './shell-lines.js';
import { type ShellToken, shellTokens } from './shell-tokens.js';
import type { Redirection, SimpleCommand } from './simple-command.js';

export type { ShellWord } from './simple-command.js';

/** One simple command of a shell section, raw text. Offsets are those of the spec. */
export interface ShellCommand extends SimpleCommand {
  /** What ends it: `|`, `&&`, `||`, `;`, `&`, `)` or nothing at the end of the line. */
  readonly ender: string;
  readonly line: ShellLine;
}

/**
 * The simple commands of the named sections (of build and scriptlets) as they stand in the text, branches taken or not; here-documents,
 * comments and definitions of macros hold none. Words that only lead to a command (`if`, `!`, `env X=1`, `xvfb-run -a`) are skipped. A command that a
 * macro makes is the macro's call; those in `%{?condition:…}`, in `$(…)` and behind find's `-exec` come behind the one that holds them.
 */
export function shellCommands(spec: Spec, sections: readonly string[]): readonly ShellCommand[] {
  const known = bySection(spec);
  const [only] = sections;
  return sections.length === 1 && only !== undefined ? (known.get(only) ?? []) : [...known].flatMap(([name, list]) => (sections.includes(name) ? list : []));
}

/** The commands of the build sections whose `tool` is one of the given, tool by tool. */
export function commandsNamed(spec: Spec, tools: readonly string[]): ShellCommand[] {
  const known = byTool(spec);
  return tools.flatMap((tool) => known.get(tool) ?? []);
}

const bySection = oncePerSpec((spec) => {
  const known = new Map<string, ShellCommand[]>();
  for (const line of wholeLines(spec)) {
    const { section } = line.leaf;
    const list = known.get(section) ?? [];
    known.set(section, list);
    for (const command of simpleCommands(line, line.text, line.start, 0)) list.push(command);
  }
  return known;
});

const byTool = oncePerSpec((spec) => {
  const known = new Map<string, ShellCommand[]>();
  for (const command of shellCommands(spec, buildSections)) {
    const list = known.get(command.tool);
    if (list) list.push(command);
    else known.set(command.tool, [command]);
  }
  return known;
});

/** Longer lines are data, not commands. */
const longest = 20_000;

/** The lines that hold commands; one that ends inside quotes goes on to the line that closes them, if there is one. */
function* wholeLines(spec: Spec): Generator<ShellLine> {
  const lines = shellLines(spec, [...buildSections, ...scriptletSections]);
  let attempts = mostJoined;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as ShellLine;
    if (line.hereDocument > 0 || line.leaf.kind === 'definition' || line.text.length > longest || line.text.startsWith('%dnl')) continue;
    const isOpen = attempts > 0 && endsInQuotes(line.text);
    const joined = isOpen ? joinedWith(spec, lines, i) : undefined;
    if (isOpen) attempts -= joined ? joined.last - i : longestQuote;
    yield joined ? joined.line : line;
    i = joined ? joined.last : i;
  }
}

/** Lines that may belong to quoted texts, in all; each is read again with those before it. */
const mostJoined = 10_000;

/** Lines that one quoted text may go on for. */
const longestQuote = 200;

function joinedWith({ source }: Spec, lines: readonly ShellLine[], first: number): { readonly line: ShellLine; readonly last: number } | undefined {
  const line = lines[first] as ShellLine;
  for (let last = first + 1; last < Math.min(lines.length, first + longestQuote); last++) {
    const next = lines[last] as ShellLine;
    const end = next.start + next.text.length;
    if (next.leaf.heading !== line.leaf.heading || end - line.start > longest) return undefined;
    if (!/["']/.test(next.text)) continue;
    const text = source.text.slice(line.start, end);
    if (!endsInQuotes(text)) return { line: { ...line, text }, last };
  }
  return undefined;
}

function endsInQuotes(text: string): boolean {
  if (isEven(text, '"') && isEven(text, "'")) return false;
  for (const { unclosed } of shellTokens(text, 0)) if (unclosed) return true;
  return false;
}

function isEven(text: string, quote: string): boolean {
  let even = true;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) even = !even;
  return even;
}

const keywords = new Set(['!', '{', '}', 'do', 'done', 'elif', 'else', 'esac', 'fi', 'if', 'then', 'until', 'while']);
const enders = new Set(['|', '|&', '||', '&&', '&', ';', ';;', '(', ')', '\n', '`']);

/** Commands in commands, in commands. */
const deepest = 4;

function* simpleCommands(line: ShellLine, text: string, start: number, depth: number): Generator<ShellCommand> {
  let assignments: ShellToken[] = [];
  let words: ShellToken[] = [];
  let redirections: Redirection[] = [];
  const finish = function* (ender: string): Generator<ShellCommand> {
    const found = commandOf(line, words, assignments, redirections, ender);
    if (found) yield found;
    if (depth < deepest) for (const each of [...assignments, ...words]) yield* inner(line, each, depth);
    if (found?.tool === 'find') yield* executed(found);
    [words, assignments, redirections] = [[], [], []];
  };
  let pending: ShellToken | undefined;
  for (const token of shellTokens(text, start)) {
    if (token.bare && enders.has(token.text)) {
      yield* finish(token.text === '\n' ? '' : token.text);
      pending = undefined;
    } else if (pending) {
      redirections.push({ operator: pending.text, target: token });
      pending = undefined;
    } else if (token.redirects === 'next') pending = token;
    else if (token.redirects) redirections.push(attached(token));
    else if (words.length === 0 && token.bare && keywords.has(token.text)) continue;
    else if (words.length === 0 && assignment.test(token.text)) assignments.push(token);
    else words.push(token);
  }
  yield* finish('');
}

function commandOf(
  line: ShellLine,
  all: readonly ShellToken[],
  leading: readonly ShellToken[],
  redirections: readonly Redirection[],
  ender: string,
): ShellCommand | undefined {
  const last = all.at(-1) ?? leading.at(-1);
  if (!last) return undefined;
  const [words, more] = behindPrefixes(all);
  const assignments = [...leading, ...more];
  const [program = assignments[0] ?? last, ...args] = words;
  const name = words.length > 0 ? program.text : '';
  return { name, tool: toolOf(name), program, args, assignments, redirections, end: last.end, ender, line };
}

/** The commands in `$(…)`, and in `%{?condition:…}` where it stands for a whole word. */
function* inner(line: ShellLine, { text, start, end, substitutions = [], bare }: ShellToken, depth: number): Generator<ShellCommand> {
  const condition = bare && text.length === end - start ? /^%\{[?!]{1,4}[A-Za-z0-9_]+:/.exec(text) : null;
  const ranges = condition && text.endsWith('}') && /\s/.test(text) ? [{ start: start + condition[0].length, end: end - 1 }] : substitutions;
  for (const range of ranges) {
    const from = range.start - line.start;
    yield* simpleCommands(line, line.text.slice(from, range.end - line.start), range.start, depth + 1);
  }
}

function* executed(found: ShellCommand): Generator<ShellCommand> {
  const { args } = found;
  for (let at = 0; at < args.length; at++) {
    if (!/^-(?:exec|execdir|ok)$/.test(args[at]?.text ?? '')) continue;
    let end = at + 1;
    while (end < args.length && args[end]?.text !== ';' && args[end]?.text !== '+') end++;
    const [program, ...own] = args.slice(at + 1, end);
    if (program) yield { ...found, name: program.text, tool: toolOf(program.text), program, args: own, assignments: [], redirections: [], ender: '' };
    at = end;
  }
}

/** A redirection whose target is part of the token; `2>&1` has none but itself. */
function attached({ text, start, end, operator = '' }: ShellToken): Redirection {
  return { operator, target: { text, start: Math.min(start + operator.length, end), end } };
}
