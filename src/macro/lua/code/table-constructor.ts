import { setIndex } from '../operations/index.js';
import { createTable, type Frame, store } from '../runtime.js';
import type { LuaTable } from '../table.js';
import { accept, advance, type Expression, expect, expectClosing, expectName, type Parser, peek, position } from './parser.js';

type Entry = (frame: Frame, table: LuaTable) => void;

/** `{ item, name = value, [key] = value }` (Lua 5.4 manual, 3.4.9). */
export function tableConstructor(parser: Parser, readExpression: (parser: Parser) => Expression): Expression {
  const { rt } = parser;
  const { line } = advance(parser);
  const entries: Entry[] = [];
  let items = 0n;
  let depth = 0;
  const read = (): Expression => {
    const expression = readExpression(parser);
    depth = Math.max(depth, expression.depth);
    return expression;
  };
  while (parser.token.kind !== '}') {
    if (parser.token.kind === '[' || (parser.token.kind === 'name' && peek(parser).kind === '=')) entries.push(field(parser, read));
    else entries.push(item(parser, read(), ++items));
    if (!accept(parser, ',') && !accept(parser, ';')) break;
  }
  expectClosing(parser, '}', '{', line);
  return {
    one: (frame) => {
      const table = createTable(rt);
      for (const entry of entries) entry(frame, table);
      return table;
    },
    depth: depth + 2,
  };
}

function field(parser: Parser, read: () => Expression): Entry {
  const { rt } = parser;
  const site = { where: position(parser, parser.token.line) };
  let key: Expression['one'];
  if (accept(parser, '[')) {
    key = read().one;
    expect(parser, ']');
  } else {
    const name = expectName(parser);
    key = () => name;
  }
  expect(parser, '=');
  const value = read().one;
  return (frame, table) => setIndex(rt, table, key(frame), value(frame), site);
}

/** Only the last item of a constructor stands for all of its values. */
function item(parser: Parser, { one, many }: Expression, number: bigint): Entry {
  const { rt } = parser;
  const last = parser.token.kind === '}' || ((parser.token.kind === ',' || parser.token.kind === ';') && peek(parser).kind === '}');
  if (!many || !last) return (frame, table) => store(rt, table, number, one(frame));
  return (frame, table) => {
    let at = number;
    for (const value of many(frame)) store(rt, table, at++, value);
  };
}
