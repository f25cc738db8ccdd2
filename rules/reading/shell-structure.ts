import { type ShellToken, shellTokens } from './shell-tokens.js';

/** Where a script cannot be parsed, and why. */
export interface StructureFault {
  /** "if is never closed by fi". */
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** A compound command that is open. */
interface Open {
  readonly kind: 'if' | 'loop' | 'case' | '(' | '{';
  readonly token: ShellToken;
  /** For `if`: waiting for then, or in a body, or behind else. For a loop: its head, or its body. For `case`: its head, a pattern, or commands. */
  stage: 'head' | 'then' | 'else' | 'body' | 'pattern';
}

/**
 * The first place where the compound commands or quotes of a shell script do not fit: a missing or stray `fi`, `done`, `esac` and their like
 * (POSIX.1-2017, Shell Command Language, 2.9.4). Undefined where all fits, and where the script has forms that this reading is not sure of.
 */
export function structureFault(script: string): StructureFault | undefined {
  const text = script.length > longest ? undefined : withoutHereDocuments(script);
  if (text === undefined || unsure.test(text)) return undefined;
  const open: Open[] = [];
  let expected = true;
  let words = 0;
  let before: ShellToken | undefined;
  for (const token of shellTokens(text, 0)) {
    const { text: word, start, end } = token;
    if (token.unclosed) return { message: 'a quote is never closed', start, end: Math.min(end, start + 40) };
    const top = open.at(-1);
    const previous = before;
    before = token;
    if (top?.kind === 'case' && top.stage !== 'body') {
      if (top.stage === 'head') top.stage = token.bare && word === 'in' ? 'pattern' : 'head';
      else if (token.bare && word === ')') [top.stage, expected] = ['body', true];
      else if (token.bare && word === 'esac') [open.length, expected] = [open.length - 1, false];
      continue;
    }
    if (token.bare && operators.has(word)) {
      const isArray = word === '(' && previous?.end === start && previous.text.endsWith('=');
      if (word === '(') open.push({ kind: '(', token, stage: isArray ? 'head' : 'body' });
      else if (word === ')' && open.pop()?.kind !== '(') return stray(token);
      else if (word === ';;') {
        if (top?.kind !== 'case') return undefined;
        top.stage = 'pattern';
      }
      const isFunction = word === ')' && previous?.bare === true && previous.text === '(';
      [expected, words] = [word !== ')' || isFunction, 0];
      continue;
    }
    words++;
    const isDo = word === 'do' && top?.kind === 'loop' && top.stage === 'head' && words <= 3;
    if (!token.bare || token.redirects || (!expected && !isDo) || isInArray(open)) continue;
    const step = keyword(word, token, open);
    if (step === 'stray') return stray(token);
    if (step === 'unsure') return undefined;
    expected = step === 'command';
  }
  const last = open.at(-1);
  return last && { message: `${last.token.text} is never closed by ${closers[last.kind]}`, start: last.token.start, end: last.token.end };
}

/** The words of `x=(a b)`. */
const isInArray = (open: readonly Open[]): boolean => open.at(-1)?.kind === '(' && open.at(-1)?.stage === 'head';

/** Longer scripts are not looked at. */
const longest = 100_000;

const operators = new Set(['|', '|&', '||', '&&', '&', ';', ';;', '(', ')', '\n', '`']);
const closers: Readonly<Record<Open['kind'], string>> = { if: 'fi', loop: 'done', case: 'esac', '(': ')', '{': '}' };

/** ANSI-C quotes, functions by keyword, extended patterns. */
const unsure = /\$'|\bfunction\b|[?*+@!]\(|\bcoproc\b/;

const stray = ({ text, start, end }: ShellToken): StructureFault => ({ message: `there is nothing that this ${text} belongs to`, start, end });

/** What a word at the beginning of a command does to the open ones, and whether a command may follow it. */
function keyword(word: string, token: ShellToken, open: Open[]): 'command' | 'words' | 'stray' | 'unsure' {
  const top = open.at(-1);
  const opens = openers.get(word);
  if (opens) {
    open.push({ kind: opens, token, stage: opens === '{' ? 'body' : 'head' });
    return word === 'case' || word === 'for' || word === 'select' ? 'words' : 'command';
  }
  switch (word) {
    case 'then':
      return moves(top, 'if', ['head'], 'then');
    case 'elif':
      return moves(top, 'if', ['then'], 'head');
    case 'else':
      return moves(top, 'if', ['then'], 'else');
    case 'do':
      return moves(top, 'loop', ['head'], 'body');
    case 'fi':
      return closes(open, 'if', ['then', 'else']);
    case 'done':
      return closes(open, 'loop', ['body']);
    case 'esac':
      return closes(open, 'case', ['body']);
    case '}':
      return top?.kind === '{' ? closes(open, '{', ['body']) : 'unsure';
    default:
      return word === '!' || word === 'time' ? 'command' : 'words';
  }
}

const openers: ReadonlyMap<string, Open['kind']> = new Map([
  ['if', 'if'],
  ['while', 'loop'],
  ['until', 'loop'],
  ['for', 'loop'],
  ['select', 'loop'],
  ['case', 'case'],
  ['{', '{'],
]);

function moves(top: Open | undefined, kind: Open['kind'], from: readonly Open['stage'][], to: Open['stage']): 'command' | 'stray' {
  if (top?.kind !== kind || !from.includes(top.stage)) return 'stray';
  top.stage = to;
  return 'command';
}

function closes(open: Open[], kind: Open['kind'], from: readonly Open['stage'][]): 'words' | 'stray' {
  const top = open.pop();
  return top?.kind === kind && from.includes(top.stage) ? 'words' : 'stray';
}

/** The script with the lines of its here-documents blanked; undefined where one has no end. */
function withoutHereDocuments(script: string): string | undefined {
  if (!script.includes('<<')) return script;
  let wanted: string[] = [];
  const lines = script.split('\n').map((line) => {
    const [word] = wanted;
    if (word !== undefined) {
      if (line.trim() === word) wanted = wanted.slice(1);
      return ' '.repeat(line.length);
    }
    if (!/^\s*#/.test(line)) wanted = [...line.matchAll(/(?<!<)<<(?!<)-?[ \t]{0,20}["'\\]?([A-Za-z_][A-Za-z0-9_.-]{0,200})/g)].map(([, each = '']) => each);
    return line;
  });
  return wanted.length > 0 ? undefined : lines.join('\n');
}
