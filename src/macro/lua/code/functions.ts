import type { Box, Frame, Runtime } from '../runtime.js';
import type { LuaTable } from '../table.js';
import type { LuaFunction, LuaValue } from '../value.js';
import { inBlock, type Statement } from './blocks.js';
import { nextToken } from './lexer.js';
import { accept, type Expression, expect, expectClosing, expectName, nested, type Parser, refuse } from './parser.js';
import { createFunctionScope, declare, type FunctionScope, initialize, type Variable } from './scope.js';
import { createSource } from './source.js';
import { readStatements } from './statements.js';

/**
 * Reads a program and gives it as a function of its `...` (Lua 5.4 manual, 3.3.2). Throws a `LuaError` where its syntax is wrong.
 */
export function compile(rt: Runtime, text: string, name: string, environment: LuaTable): LuaFunction {
  if (rt.stack + readWeight > maxStack) rt.overflow();
  const source = createSource(text.replace(/^#[^\n]*/, ''), name);
  const scope = createFunctionScope(undefined, true);
  const token = nextToken(source);
  const parser: Parser = { rt, source, environment, token, ahead: undefined, scope, level: 0, readFunction };
  const body = inBlock(parser, false, (block) => readStatements(parser, block));
  if (parser.token.kind !== '<eof>') refuse(parser, "'<eof>' expected");
  return closure(rt, { scope, parameters: [], body }, []);
}

interface Prototype {
  readonly scope: FunctionScope;
  readonly parameters: readonly Variable[];
  readonly body: Statement;
}

function readFunction(parser: Parser, method: boolean, line: number): Expression {
  return nested(parser, () => {
    const outer = parser.scope;
    const names = method ? ['self'] : [];
    const varargs = readParameters(parser, names);
    const scope = createFunctionScope(outer, varargs);
    parser.scope = scope;
    let parameters: Variable[] = [];
    const body = inBlock(parser, false, (block) => {
      parameters = names.map((name) => declare(parser.source, scope, name));
      readStatements(parser, block);
    });
    expectClosing(parser, 'end', 'function', line);
    parser.scope = outer;
    const prototype = { scope, parameters, body };
    const { rt } = parser;
    return { one: (frame) => closure(rt, prototype, captured(scope, frame)), depth: 1 };
  });
}

function readParameters(parser: Parser, names: string[]): boolean {
  expect(parser, '(');
  if (accept(parser, ')')) return false;
  do {
    if (accept(parser, '...')) {
      expect(parser, ')');
      return true;
    }
    names.push(expectName(parser));
  } while (accept(parser, ','));
  expect(parser, ')');
  return false;
}

function captured(scope: FunctionScope, frame: Frame): Box[] {
  return scope.upvalues.map(({ outer }) => (typeof outer === 'number' ? frame.upvalues[outer] : frame.registers[outer.slot]) as Box);
}

const closureCost = 4;

/** What calls may stack on the host, over all that are inside each other: more than programs need, and safe. */
const maxStack = 2400;

/** What a call stacks besides the function's own code, and what reading a program may stack. */
const callWeight = 4;
const readWeight = 300;

function closure(rt: Runtime, { scope, parameters, body }: Prototype, upvalues: readonly Box[]): LuaFunction {
  rt.pay(closureCost, 0);
  const { size, varargs } = scope;
  const weight = scope.weight + callWeight;
  const call = (args: LuaValue[]): LuaValue[] => {
    rt.stack += weight;
    if (rt.stack > maxStack) return rt.overflow();
    const frame: Frame = {
      registers: new Array(size),
      upvalues,
      extra: varargs ? args.slice(parameters.length) : args,
      caller: rt.frame,
      calledAt: rt.where,
      result: [],
    };
    rt.frame = frame;
    for (let i = 0; i < parameters.length; i++) initialize(frame, parameters[i] as Variable, args[i]);
    body(frame);
    rt.frame = frame.caller;
    rt.stack -= weight;
    return frame.result;
  };
  return { type: 'function', native: false, call };
}
