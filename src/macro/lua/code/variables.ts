import { LuaStop } from '../error.js';
import { index, setIndex } from '../operations/index.js';
import { readGlobal } from '../runtime.js';
import type { LuaValue } from '../value.js';
import { type Expression, type Parser, position } from './parser.js';
import { readVariable, resolve, type Variable, writeVariable } from './scope.js';

/** A name: a local variable, one of a function around, or a field of the global table. */
export function variable(parser: Parser, name: string, line: number): Expression {
  const found = resolve(parser.source, parser.scope, name);
  if (found?.kind === 'local') return local(found.variable);
  if (found?.kind === 'upvalue') return upvalue(parser, name, found.index, found.constant);
  return global(parser, name, line);
}

function local(held: Variable): Expression {
  return assignable({
    one: (frame) => readVariable(frame, held),
    what: `local '${held.name}'`,
    name: held.name,
    depth: 1,
    constant: held.constant,
    assign: (frame, value) => writeVariable(frame, held, value),
  });
}

function upvalue(parser: Parser, name: string, slot: number, constant: boolean): Expression {
  const { rt } = parser;
  return assignable({
    one: (frame) => frame.upvalues[slot]?.value,
    what: `upvalue '${name}'`,
    name,
    depth: 1,
    constant,
    assign: (frame, value) => {
      const box = frame.upvalues[slot];
      // who shares the variable may be a later run
      if (rt.unknown) rt.stained ??= rt.unknown;
      if (box) box.value = value;
    },
  });
}

function global(parser: Parser, name: string, line: number): Expression {
  const { rt, environment } = parser;
  const site = { where: position(parser, line), what: `global '${name}'` };
  if (name === '_ENV') return { one: () => environment, assign: otherEnvironment, depth: 1 };
  return assignable({
    one: () => {
      const value = readGlobal(rt, environment, name);
      return value === undefined && environment.metatable ? index(rt, environment, name, site) : value;
    },
    what: site.what,
    name,
    depth: 1,
    assign: (_frame, value) => setIndex(rt, environment, name, value, site),
  });
}

function assignable(expression: Expression & { readonly assign: NonNullable<Expression['assign']> }): Expression {
  return { ...expression, target: (frame) => (value: LuaValue) => expression.assign(frame, value) };
}

/** Programs that change what their global variables are fields of are beyond this machine. */
function otherEnvironment(): never {
  throw new LuaStop('lua');
}
