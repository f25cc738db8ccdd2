import { opaqueReason } from './opaque.js';
import { Traced } from './traced.js';
import type { Expansion, MacroHost, MacroMessage, Macros } from './types.js';

export type BatchAnswer = { readonly output: string; readonly warnings: readonly string[] } | { readonly error: string; readonly warnings: readonly string[] };

/**
 * Evaluates one request of `speclint eval --batch`: `{ ops?: [operation, argument][], input }`. The operations `define`, `undefine`,
 * `eval` and `load` run in order in a context of their own, which starts with the definitions of `base`. What rpm would refuse, what
 * can't be known without running code, and a request of another shape are answered with `error`.
 */
export function evaluateRequest(base: Macros, request: unknown, host: MacroHost = {}): BatchAnswer {
  const read = readRequest(request);
  if (typeof read === 'string') return { error: read, warnings: [] };
  const macros = base.fork({ host });
  const warnings: string[] = [];
  for (const [operation, argument] of read.ops) {
    const error = run(macros, host, operation, argument, warnings);
    if (error !== undefined) return { error, warnings };
  }
  const expansion = macros.expand(Traced.bare(read.input));
  collect(expansion.messages, warnings);
  const printed = standardOutput(expansion);
  const error = errorOf(expansion) ?? unknownIn(printed);
  return error === undefined ? { output: printed.text, warnings } : { error, warnings };
}

/** What rpm prints, but for the last line feed: what `%{echo:}` said comes first, and an empty expansion prints nothing. */
function standardOutput(expansion: Expansion): Traced {
  const lines = [...(expansion.echoed ?? []), ...(expansion.value.length > 0 ? [expansion.value] : [])];
  return Traced.join(lines.flatMap((line, i) => (i === 0 ? [line] : [Traced.bare('\n'), line])));
}

/** Why `value` is not what rpm would print; undefined where it is. Calls of undefined macros stay text in rpm too. */
export function unknownIn(value: Traced): string | undefined {
  const reason = opaqueReason(value);
  if (!reason) return undefined;
  const raw = value.pieces.find((p) => p.unknown === reason)?.text ?? '';
  return `not known without ${needs[reason] ?? 'more'}: ${raw.length > 200 ? `${raw.slice(0, 200)}…` : raw}`;
}

const needs: Readonly<Record<string, string>> = {
  shell: 'running a shell command',
  lua: 'running Lua code',
  macro: 'the body of a macro, of which only the name is known',
  file: 'reading a file',
  environment: 'looking at the machine',
  condition: 'the macros that an expression names',
};

const operations = ['define', 'undefine', 'eval', 'load'] as const;
type Operation = (typeof operations)[number];

interface Request {
  readonly ops: readonly (readonly [Operation, string])[];
  readonly input: string;
}

function readRequest(request: unknown): Request | string {
  if (typeof request !== 'object' || request === null) return 'a request is an object with "input"';
  const { ops = [], input } = request as { ops?: unknown; input?: unknown };
  if (typeof input !== 'string') return '"input" is not a text';
  if (!Array.isArray(ops)) return '"ops" is not a list';
  const bad = ops.find((op) => !isOperation(op));
  return bad === undefined ? { ops, input } : `not an operation: ${JSON.stringify(bad)}`;
}

function isOperation(op: unknown): op is [Operation, string] {
  return Array.isArray(op) && op.length === 2 && operations.includes(op[0]) && typeof op[1] === 'string';
}

function run(macros: Macros, host: MacroHost, operation: Operation, argument: string, warnings: string[]): string | undefined {
  if (operation === 'undefine') {
    macros.undefine(argument.replace(/^%/, ''));
    return undefined;
  }
  if (operation === 'load') {
    const text = host.readFile?.(argument);
    return text === undefined ? `failed to load macro file ${argument}` : fileError(macros.load(text, argument), warnings, argument);
  }
  if (operation === 'define') {
    const messages = macros.defineText(argument);
    collect(messages, warnings);
    return errorsIn(messages);
  }
  const expansion = macros.expand(Traced.bare(argument));
  collect(expansion.messages, warnings);
  return errorOf(expansion);
}

function fileError(messages: readonly MacroMessage[], warnings: string[], path: string): string | undefined {
  collect(messages, warnings);
  const errors = errorsIn(messages);
  return errors && `${errors}\nfailed to load macro file ${path}`;
}

function errorOf(expansion: Expansion): string | undefined {
  return expansion.failed ? (errorsIn(expansion.messages) ?? 'expansion failed') : undefined;
}

function errorsIn(messages: readonly MacroMessage[]): string | undefined {
  const errors = messages.filter((m) => m.level === 'error').map((m) => m.message);
  return errors.length === 0 ? undefined : errors.join('\n');
}

function collect(messages: readonly MacroMessage[], warnings: string[]): void {
  for (const m of messages) if (m.level === 'warning') warnings.push(m.message);
}
