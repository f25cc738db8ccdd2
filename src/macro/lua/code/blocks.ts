import type { Frame } from '../runtime.js';
import { type Parser, refuse } from './parser.js';
import type { BlockScope, Jump, Label } from './scope.js';
import { syntaxError } from './source.js';

/** A statement that was read; gives the jump that it asks for, if any. */
export type Statement = (frame: Frame) => Jump | undefined;

/** The statements of a block as they are read. */
export interface BlockBody {
  readonly statements: Statement[];
  /** How many statements stand before a label. */
  readonly places: Map<Label, number>;
}

/** Reads a block with `read`, in a scope of its own. */
export function inBlock(parser: Parser, loop: boolean, read: (body: BlockBody) => void): Statement {
  const { scope } = parser;
  const block: BlockScope = { parent: scope.block, loop, before: scope.active.length, labels: new Map(), jumps: [] };
  const body: BlockBody = { statements: [], places: new Map() };
  scope.block = block;
  read(body);
  scope.active.length = block.before;
  scope.block = block.parent;
  for (const jump of block.jumps) {
    jump.label = block.labels.get(jump.name);
    if (jump.label) continue;
    if (block.parent) block.parent.jumps.push(jump);
    else syntaxError(parser.source, `no visible label '${jump.name}' for goto at line ${jump.line}`);
  }
  return runner(parser, body);
}

export function declareLabel(parser: Parser, body: BlockBody, name: string, line: number): void {
  for (let block = parser.scope.block; block; block = block.parent) {
    const known = block.labels.get(name);
    if (known) syntaxError(parser.source, `label '${name}' already defined on line ${known.line}`);
  }
  const label = { name, line };
  parser.scope.block?.labels.set(name, label);
  body.places.set(label, body.statements.length);
}

export function goTo(parser: Parser, name: string, line: number): Statement {
  const jump: Jump = { kind: 'goto', name, line, label: undefined };
  parser.scope.block?.jumps.push(jump);
  return () => jump;
}

const leaveLoop: Jump = { kind: 'break', name: 'break', line: 0, label: undefined };
export const leaveFunction: Jump = { kind: 'return', name: 'return', line: 0, label: undefined };

export function breakLoop(parser: Parser, line: number): Statement {
  for (let block = parser.scope.block; block; block = block.parent) if (block.loop) return () => leaveLoop;
  return syntaxErrorAtBreak(parser, line);
}

function syntaxErrorAtBreak(parser: Parser, line: number): never {
  return refuse(parser, `break outside a loop at line ${line}`);
}

function runner(parser: Parser, { statements, places }: BlockBody): Statement {
  const { rt } = parser;
  const [only] = statements;
  if (only && statements.length === 1 && places.size === 0) {
    return (frame) => {
      rt.pay(1, 0);
      return only(frame);
    };
  }
  return (frame) => {
    for (let at = 0; at < statements.length; at++) {
      rt.pay(1, 0);
      const jump = (statements[at] as Statement)(frame);
      if (!jump) continue;
      const place = jump.label && places.get(jump.label);
      if (place === undefined) return jump;
      rt.pay(1, 0);
      at = place - 1;
    }
    return undefined;
  };
}
