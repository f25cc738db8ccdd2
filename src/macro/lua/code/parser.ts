import type { Frame, Runtime } from '../runtime.js';
import type { LuaTable } from '../table.js';
import type { LuaValue } from '../value.js';
import { nextToken, type Token } from './lexer.js';
import type { FunctionScope } from './scope.js';
import { type Source, syntaxError } from './source.js';

/** A program being read: what is read becomes functions of the host at once, which run on the machine `rt`. */
export interface Parser {
  readonly rt: Runtime;
  readonly source: Source;
  /** The table of the program's global variables. */
  readonly environment: LuaTable;
  token: Token;
  ahead: Token | undefined;
  scope: FunctionScope;
  /** Constructs that are inside each other just now. */
  level: number;
  /** Reads a function from its parameters on; given by who knows statements. */
  readonly readFunction: (parser: Parser, method: boolean, line: number) => Expression;
}

/** An expression that was read. */
export interface Expression {
  readonly one: (frame: Frame) => LuaValue;
  /** All values, for calls and `...`. */
  readonly many?: (frame: Frame) => LuaValue[];
  readonly call?: boolean;
  /** What may be assigned to: evaluates what is in it, and gives what assigns the value. */
  readonly target?: (frame: Frame) => (value: LuaValue) => void;
  readonly assign?: (frame: Frame, value: LuaValue) => void;
  /** It may not be assigned to, for all that. */
  readonly constant?: boolean;
  /** How errors name it: `global 'x'`. */
  readonly what?: string;
  /** How errors name it as a function that is called. */
  readonly name?: string;
  /** Frames of the host that its evaluation stacks, about. */
  readonly depth: number;
}

/** As deep as Lua itself goes. */
const maxLevel = 200;

/** Reading a word takes as long as running some steps. */
const tokenCost = 6;

export function advance(parser: Parser): Token {
  const token = parser.token;
  parser.rt.pay(tokenCost, 0);
  parser.token = parser.ahead ?? nextToken(parser.source);
  parser.ahead = undefined;
  return token;
}

/** The token behind the current one. */
export function peek(parser: Parser): Token {
  parser.ahead ??= nextToken(parser.source);
  return parser.ahead;
}

export function accept(parser: Parser, kind: string): boolean {
  if (parser.token.kind !== kind) return false;
  advance(parser);
  return true;
}

export function expect(parser: Parser, kind: string): Token {
  return parser.token.kind === kind ? advance(parser) : refuse(parser, `${shownKind(kind)} expected`);
}

/** Expects what closes the construct that `open` began in line `line`. */
export function expectClosing(parser: Parser, kind: string, open: string, line: number): void {
  if (accept(parser, kind)) return;
  refuse(parser, line === parser.token.line ? `'${kind}' expected` : `'${kind}' expected (to close '${open}' at line ${line})`);
}

export function expectName(parser: Parser): string {
  return expect(parser, 'name').value as string;
}

export function refuse(parser: Parser, message: string): never {
  return syntaxError(parser.source, message, parser.token.shown, parser.token.line);
}

/** Runs `read` one level deeper. */
export function nested<T>(parser: Parser, read: () => T): T {
  if (++parser.level > maxLevel) syntaxError(parser.source, 'chunk has too many syntax levels');
  const result = read();
  parser.level--;
  return result;
}

/** How errors at a line begin. */
export function position(parser: Parser, line: number): string {
  return `${parser.source.chunk}:${line}: `;
}

function shownKind(kind: string): string {
  return kind === 'name' || kind === '<eof>' ? `<${kind.replace(/[<>]/g, '')}>` : `'${kind}'`;
}
