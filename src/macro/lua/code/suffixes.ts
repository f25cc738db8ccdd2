import { callAt, index, setIndex } from '../operations/index.js';
import type { Frame } from '../runtime.js';
import type { LuaValue } from '../value.js';
import { type Expression, type Parser, position } from './parser.js';

/** The arguments of a call. */
export interface Arguments {
  readonly values: (frame: Frame) => LuaValue[];
  readonly depth: number;
}

/** `object[key]`, `object.name`. */
export function fieldOf(parser: Parser, object: Expression, key: Expression, line: number, name?: string): Expression {
  const { rt } = parser;
  const site = { where: position(parser, line), what: object.what };
  return {
    one: (frame) => index(rt, object.one(frame), key.one(frame), site),
    assign: (frame, value) => setIndex(rt, object.one(frame), key.one(frame), value, site),
    target: (frame) => {
      const [table, field] = [object.one(frame), key.one(frame)];
      return (value) => setIndex(rt, table, field, value, site);
    },
    ...(name !== undefined && { what: `field '${name}'`, name }),
    depth: Math.max(object.depth, key.depth) + 1,
  };
}

export function callSuffix(parser: Parser, callee: Expression, args: Arguments, line: number): Expression {
  const { rt } = parser;
  const { one, name } = callee;
  const site = { where: position(parser, line), what: callee.what };
  const many = (frame: Frame): LuaValue[] => {
    const target = one(frame);
    return callAt(rt, target, args.values(frame), site, name);
  };
  return { one: (frame) => many(frame)[0], many, call: true, depth: Math.max(callee.depth, args.depth) + 1 };
}

/** `object:name(arguments)`. */
export function methodCall(parser: Parser, object: Expression, name: string, args: Arguments, line: number): Expression {
  const { rt } = parser;
  const where = position(parser, line);
  const indexSite = { where, what: object.what };
  const site = { where, what: `method '${name}'` };
  const many = (frame: Frame): LuaValue[] => {
    const self = object.one(frame);
    const target = index(rt, self, name, indexSite);
    return callAt(rt, target, [self, ...args.values(frame)], site, name, true);
  };
  return { one: (frame) => many(frame)[0], many, call: true, depth: Math.max(object.depth, args.depth) + 1 };
}
