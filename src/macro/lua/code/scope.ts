import { LuaStop } from '../error.js';
import type { Box, Frame } from '../runtime.js';
import type { LuaValue } from '../value.js';
import { type Source, syntaxError } from './source.js';

/** A local variable. Whether a function inside captures it is only known when all of its block was read. */
export interface Variable {
  readonly name: string;
  readonly slot: number;
  readonly constant: boolean;
  captured: boolean;
}

/** A place that `goto` goes to. */
export interface Label {
  readonly name: string;
  readonly line: number;
}

/** What a statement asks for, other than to go on with the next one. */
export interface Jump {
  readonly kind: 'break' | 'return' | 'goto';
  readonly name: string;
  readonly line: number;
  label: Label | undefined;
}

export interface BlockScope {
  readonly parent: BlockScope | undefined;
  readonly loop: boolean;
  /** How many variables there were before it. */
  readonly before: number;
  readonly labels: Map<string, Label>;
  readonly jumps: Jump[];
}

/** A function being read. */
export interface FunctionScope {
  readonly parent: FunctionScope | undefined;
  readonly varargs: boolean;
  readonly active: Variable[];
  /** Variables of functions around it, by where the function around it has them. */
  readonly upvalues: { readonly name: string; readonly outer: Variable | number; readonly constant: boolean }[];
  block: BlockScope | undefined;
  /** Registers that a call needs. */
  size: number;
  /** How deep a call goes into the host's own stack. */
  weight: number;
}

export function createFunctionScope(parent: FunctionScope | undefined, varargs: boolean): FunctionScope {
  return { parent, varargs, active: [], upvalues: [], block: undefined, size: 0, weight: 1 };
}

/** Limits of Lua itself. */
const maxLocals = 200;
const maxUpvalues = 255;

export function declare(source: Source, scope: FunctionScope, name: string, constant = false): Variable {
  if (name === '_ENV') throw new LuaStop('lua');
  if (scope.active.length >= maxLocals) return syntaxError(source, `too many local variables (limit is ${maxLocals})`, `'${name}'`);
  const variable = { name, slot: scope.active.length, constant, captured: false };
  scope.active.push(variable);
  scope.size = Math.max(scope.size, scope.active.length);
  return variable;
}

export type Resolved =
  | { readonly kind: 'local'; readonly variable: Variable }
  | { readonly kind: 'upvalue'; readonly index: number; readonly constant: boolean };

/** The variable that a name stands for; undefined for a global one. */
export function resolve(source: Source, scope: FunctionScope, name: string): Resolved | undefined {
  const variable = scope.active.findLast((v) => v.name === name);
  if (variable) return { kind: 'local', variable };
  const known = scope.upvalues.findIndex((u) => u.name === name);
  if (known >= 0) return { kind: 'upvalue', index: known, constant: scope.upvalues[known]?.constant === true };
  const outer = scope.parent && resolve(source, scope.parent, name);
  if (!outer) return undefined;
  if (scope.upvalues.length >= maxUpvalues) return syntaxError(source, `too many upvalues (limit is ${maxUpvalues})`, `'${name}'`);
  const constant = outer.kind === 'local' ? outer.variable.constant : outer.constant;
  if (outer.kind === 'local') outer.variable.captured = true;
  scope.upvalues.push({ name, outer: outer.kind === 'local' ? outer.variable : outer.index, constant });
  return { kind: 'upvalue', index: scope.upvalues.length - 1, constant };
}

/** Begins the life of a variable with a value. */
export function initialize(frame: Frame, variable: Variable, value: LuaValue): void {
  frame.registers[variable.slot] = variable.captured ? { type: 'box', value } : value;
}

export function readVariable(frame: Frame, variable: Variable): LuaValue {
  const held = frame.registers[variable.slot];
  return variable.captured ? (held as Box).value : (held as LuaValue);
}

export function writeVariable(frame: Frame, variable: Variable, value: LuaValue): void {
  if (variable.captured) (frame.registers[variable.slot] as Box).value = value;
  else frame.registers[variable.slot] = value;
}
