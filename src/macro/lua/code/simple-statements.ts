import type { Frame } from '../runtime.js';
import type { LuaValue } from '../value.js';
import { leaveFunction, type Statement } from './blocks.js';
import { readExpressions, suffixed, valuesOf } from './expressions.js';
import { accept, advance, type Expression, expect, expectName, type Parser, refuse } from './parser.js';
import { declare, initialize } from './scope.js';
import { syntaxError } from './source.js';

/** `local names = values`. */
export function localStatement(parser: Parser): Statement {
  const names: { readonly name: string; readonly constant: boolean }[] = [];
  do {
    const name = expectName(parser);
    names.push({ name, constant: attribute(parser) });
  } while (accept(parser, ','));
  const list = accept(parser, '=') ? readExpressions(parser) : [];
  const held = names.map(({ name, constant }) => declare(parser.source, parser.scope, name, constant));
  const [only] = held;
  const [value] = list;
  if (only && value && held.length === 1 && list.length === 1) {
    return (frame) => {
      initialize(frame, only, value.one(frame));
      return undefined;
    };
  }
  const values = valuesOf(list);
  return (frame) => {
    const given = values(frame);
    held.forEach((variable, i) => {
      initialize(frame, variable, given[i]);
    });
    return undefined;
  };
}

/** `<const>` and `<close>`: nothing here needs closing, so both only forbid assignments. */
function attribute(parser: Parser): boolean {
  if (!accept(parser, '<')) return false;
  const name = expectName(parser);
  expect(parser, '>');
  return name === 'const' || name === 'close' || syntaxError(parser.source, `unknown attribute '${name}'`);
}

/** `return values`. */
export function returnStatement(parser: Parser): Statement {
  advance(parser);
  const ends = ['<eof>', 'end', 'else', 'elseif', 'until', ';'].includes(parser.token.kind);
  const values = valuesOf(ends ? [] : readExpressions(parser));
  accept(parser, ';');
  if (!['<eof>', 'end', 'else', 'elseif', 'until'].includes(parser.token.kind)) refuse(parser, "'<eof>' expected");
  return (frame) => {
    frame.result = values(frame);
    return leaveFunction;
  };
}

/** A call or an assignment. */
export function expressionStatement(parser: Parser): Statement {
  const first = suffixed(parser);
  parser.scope.weight = Math.max(parser.scope.weight, parser.level + first.depth);
  if (parser.token.kind !== '=' && parser.token.kind !== ',') {
    const { many } = first;
    if (!first.call || !many) return refuse(parser, 'syntax error');
    return (frame) => {
      many(frame);
      return undefined;
    };
  }
  const targets = [first];
  while (accept(parser, ',')) targets.push(suffixed(parser));
  for (const target of targets) {
    if (!target.assign) return refuse(parser, 'syntax error');
    if (!target.what?.startsWith('local ')) parser.rt.writes = true;
    if (target.constant) return syntaxError(parser.source, `attempt to assign to const variable '${target.name}'`);
  }
  expect(parser, '=');
  return assignment(targets, readExpressions(parser));
}

function assignment(targets: readonly Expression[], list: readonly Expression[]): Statement {
  const [target] = targets;
  const [value] = list;
  if (target && value && targets.length === 1 && list.length === 1) {
    return (frame) => {
      target.assign?.(frame, value.one(frame));
      return undefined;
    };
  }
  const values: (frame: Frame) => LuaValue[] = valuesOf(list);
  return (frame) => {
    const places = targets.map((t) => t.target?.(frame));
    const given = values(frame);
    // from the last to the first, as Lua does
    for (let i = places.length - 1; i >= 0; i--) places[i]?.(given[i]);
    return undefined;
  };
}
