import { isTrue } from '../value.js';
import { type BlockBody, breakLoop, declareLabel, goTo, inBlock, type Statement } from './blocks.js';
import { readExpression, readExpressions, valuesOf } from './expressions.js';
import { genericLoop, numericLoop, whileLoop } from './loops.js';
import { accept, advance, type Expression, expect, expectClosing, expectName, nested, type Parser, position, refuse } from './parser.js';
import { declare, initialize, type Variable } from './scope.js';
import { expressionStatement, localStatement, returnStatement } from './simple-statements.js';
import { fieldOf } from './suffixes.js';
import { variable } from './variables.js';

/** Reads a block to the word that ends it (Lua 5.4 manual, 3.3). */
function readBlock(parser: Parser, loop = false): Statement {
  return inBlock(parser, loop, (body) => readStatements(parser, body));
}

export function readStatements(parser: Parser, body: BlockBody): void {
  while (!['<eof>', 'end', 'else', 'elseif', 'until'].includes(parser.token.kind)) {
    if (parser.token.kind === 'return') {
      body.statements.push(returnStatement(parser));
      return;
    }
    nested(parser, () => readStatement(parser, body));
  }
}

function readStatement(parser: Parser, body: BlockBody): void {
  const { kind, line } = parser.token;
  if (kind === ';') advance(parser);
  else if (kind === '::') labelStatement(parser, body);
  else if (Object.hasOwn(statements, kind)) {
    advance(parser);
    const statement = statements[kind]?.(parser, line);
    if (statement) body.statements.push(statement);
  } else body.statements.push(expressionStatement(parser));
}

const statements: Readonly<Record<string, (parser: Parser, line: number) => Statement>> = {
  if: ifStatement,
  while: (parser, line) => {
    const condition = readExpression(parser);
    expect(parser, 'do');
    const body = readBlock(parser, true);
    expectClosing(parser, 'end', 'while', line);
    return whileLoop(parser.rt, condition, body);
  },
  do: (parser, line) => {
    const body = readBlock(parser);
    expectClosing(parser, 'end', 'do', line);
    return body;
  },
  for: forStatement,
  repeat: repeatStatement,
  function: functionStatement,
  local: (parser, line) => (accept(parser, 'function') ? localFunction(parser, line) : localStatement(parser)),
  break: breakLoop,
  goto: (parser, line) => goTo(parser, expectName(parser), line),
};

function labelStatement(parser: Parser, body: BlockBody): void {
  const { line } = advance(parser);
  const name = expectName(parser);
  expect(parser, '::');
  declareLabel(parser, body, name, line);
}

function ifStatement(parser: Parser, line: number): Statement {
  const arms: { readonly condition: Expression['one']; readonly body: Statement }[] = [];
  let otherwise: Statement | undefined;
  do {
    const condition = readExpression(parser).one;
    expect(parser, 'then');
    arms.push({ condition, body: readBlock(parser) });
  } while (accept(parser, 'elseif'));
  if (accept(parser, 'else')) otherwise = readBlock(parser);
  expectClosing(parser, 'end', 'if', line);
  return (frame) => {
    for (const { condition, body } of arms) if (isTrue(condition(frame))) return body(frame);
    return otherwise?.(frame);
  };
}

function forStatement(parser: Parser, line: number): Statement {
  const where = position(parser, line);
  const first = expectName(parser);
  const names = [first];
  if (accept(parser, '=')) {
    const bounds = readExpressions(parser);
    if (bounds.length < 2) return refuse(parser, "',' expected");
    if (bounds.length > 3) return refuse(parser, "'do' expected");
    const [[held], body] = loopBody(parser, line, names);
    return numericLoop(parser.rt, held as Variable, [bounds[0], bounds[1], bounds[2]], body, where);
  }
  while (accept(parser, ',')) names.push(expectName(parser));
  if (parser.token.kind !== 'in') return refuse(parser, "'=' or 'in' expected");
  advance(parser);
  const values = valuesOf(readExpressions(parser));
  const [held, body] = loopBody(parser, line, names);
  return genericLoop(parser.rt, held, values, body, where);
}

/** Variables of the loop and its body; each turn has variables of its own. */
function loopBody(parser: Parser, line: number, names: readonly string[]): [Variable[], Statement] {
  expect(parser, 'do');
  let held: Variable[] = [];
  const body = inBlock(parser, true, (block) => {
    held = names.map((name) => declare(parser.source, parser.scope, name));
    readStatements(parser, block);
  });
  expectClosing(parser, 'end', 'for', line);
  return [held, body];
}

/** The condition sees the variables of the body. */
function repeatStatement(parser: Parser, line: number): Statement {
  const { rt } = parser;
  let condition: Expression['one'] = () => true;
  let done = false;
  const body = inBlock(parser, true, (block) => {
    readStatements(parser, block);
    expectClosing(parser, 'until', 'repeat', line);
    condition = readExpression(parser).one;
    block.statements.push((frame) => {
      done = isTrue(condition(frame));
      return undefined;
    });
  });
  return (frame) => {
    for (;;) {
      rt.pay(1, 0);
      done = false;
      const jump = body(frame);
      if (jump) return jump.kind === 'break' ? undefined : jump;
      if (done) return undefined;
    }
  };
}

function functionStatement(parser: Parser, line: number): Statement {
  let target = variable(parser, expectName(parser), line);
  let method = false;
  while (parser.token.kind === '.' || parser.token.kind === ':') {
    method = advance(parser).kind === ':';
    const key = expectName(parser);
    target = fieldOf(parser, target, { one: () => key, depth: 1 }, line, key);
    if (method) break;
  }
  const { one } = parser.readFunction(parser, method, line);
  if (!target.what?.startsWith('local')) parser.rt.writes = true;
  return (frame) => {
    target.assign?.(frame, one(frame));
    return undefined;
  };
}

function localFunction(parser: Parser, line: number): Statement {
  const held = declare(parser.source, parser.scope, expectName(parser));
  const { one } = parser.readFunction(parser, false, line);
  return (frame) => {
    initialize(frame, held, undefined);
    const value = one(frame);
    const box = frame.registers[held.slot];
    if (held.captured && typeof box === 'object' && box.type === 'box') box.value = value;
    else frame.registers[held.slot] = value;
    return undefined;
  };
}
