import { type Split, splitArguments } from './arguments.js';
import type { Call, Engine, Entry, Output } from './context.js';
import type { MacroForm } from './form.js';
import { fail, spend, warn } from './limits.js';
import { opaqueReason } from './opaque.js';
import { createOutput, quoteMark, unquote, writeComputed, writeOpaque, writeSlice, written } from './output.js';
import { callPlace } from './place.js';
import { enterScope, leaveScope } from './scope.js';
import { push } from './table.js';
import { type Frame, Traced } from './traced.js';

/**
 * Expands a call of `entry` that was read as `form` from `text`. Returns where to read on: a bare call may take the line's rest. That of
 * an opaque macro takes only its name, so that what the spec itself writes behind it stays readable.
 */
export function callMacro(engine: Engine, out: Output, text: string, form: MacroForm, entry: Entry, call: Call): number {
  const builtin = entry.builtin;
  if (entry.opaque) {
    runMacro(engine, out, entry, undefined, call);
    return call.end;
  }
  if (entry.options === undefined && !builtin) {
    if (form.colon >= 0 || (!form.bare && form.blank >= 0)) warn(engine, `unexpected argument to non-parametric macro %${entry.name}`, callPlace(call));
    runMacro(engine, out, entry, undefined, call);
    return call.end;
  }
  if (form.bare && builtin?.runBare) return builtin.runBare(engine, out, call.end, call);
  const span = argumentSpan(text, form, builtin?.arity === 'none');
  if (!span) {
    runMacro(engine, out, entry, noArguments, call);
    return call.end;
  }
  const whole = { ...call, end: span.next };
  runMacro(engine, out, entry, readArguments(engine, out, call, span, builtin?.raw === true), whole);
  return span.next;
}

/** Expands `entry` at the end of `out`. Without `args` a parametric macro sees no automatic macros of its own. */
export function runMacro(engine: Engine, out: Output, entry: Entry, args: Split | undefined, call: Call): void {
  if (engine.failed || !spend(engine, 1, 0)) return;
  const from = out.pieces.length;
  if (entry.opaque) writeOpaque(engine, out, call, 'macro');
  else if (entry.builtin) runBuiltin(engine, out, entry, args, call);
  else if (entry.automatic === 'words') writeSlice(engine, out, entry.body, 0, entry.body.length);
  else if (entry.automatic) writeComputed(engine, out, entry.body.text, callPlace(call), opaqueReason(entry.body));
  else if (entry.literal) writeSlice(engine, out, entry.body, 0, entry.body.length, frameOf(entry, call));
  else runBody(engine, out, entry, args, call);
  if (!entry.quoted) return;
  if (out.keepQuotes) out.hasQuotes = true;
  else unquote(out, from);
}

/** Arguments as one unsplit word; what a call `%{name:text}` gives. */
function oneArgument(text: Traced): Split {
  return { words: [text], sure: 1 };
}

const noArguments: Split = { words: [], sure: 0 };

interface Span {
  readonly start: number;
  readonly end: number;
  readonly split: boolean;
  /** Where to read on behind the call. */
  readonly next: number;
}

function argumentSpan(text: string, form: MacroForm, none: boolean): Span | undefined {
  if (form.colon >= 0) return { start: form.colon, end: form.end - 1, split: false, next: form.end };
  if (form.blank < 0 || (form.bare && none)) return undefined;
  if (!form.bare) return { start: form.nameEnd, end: form.end - 1, split: true, next: form.end };
  const line = text.indexOf('\n', form.end);
  const end = line < 0 ? text.length : line;
  return { start: form.end, end, split: true, next: line >= 0 && text[line - 1] === '\\' ? line + 1 : end };
}

function readArguments(engine: Engine, out: Output, call: Call, span: Span, raw: boolean): Split {
  const text = call.text.slice(span.start, span.end);
  if (raw) return oneArgument(text);
  const expanded = createOutput(span.split || out.keepQuotes);
  engine.expandInto(expanded, text, call.frame);
  const value = written(expanded);
  return span.split ? splitArguments(engine, value) : oneArgument(value);
}

function runBuiltin(engine: Engine, out: Output, entry: Entry, args: Split | undefined, call: Call): void {
  const builtin = entry.builtin;
  if (!builtin) return;
  const words = args?.words ?? [];
  if (builtin.arity !== 'any' && (builtin.arity === 'some') !== words.length > 0) {
    fail(engine, `%${entry.name}: ${builtin.arity === 'some' ? 'argument expected' : 'unexpected argument'}`, callPlace(call));
    return;
  }
  builtin.run(engine, out, words, call);
}

function runBody(engine: Engine, out: Output, entry: Entry, args: Split | undefined, call: Call): void {
  const frame = frameOf(entry, call);
  const from = out.pieces.length;
  if (args) enterScope(engine, entry, args, frame.call);
  if (entry.quoted && out.keepQuotes) expandQuoted(engine, out, entry.body, frame);
  else engine.expandInto(out, entry.body, frame);
  if (args) leaveScope(engine, frame.call);
  if (entry.once && !engine.failed) push(engine.table, { ...entry, body: new Traced(out.pieces.slice(from)), literal: true, once: false });
}

/** Expands a body that has quoting marks: calls between two marks are not split, so their own marks are not kept. */
function expandQuoted(engine: Engine, out: Output, body: Traced, frame: Frame): void {
  let from = 0;
  for (let at = body.text.indexOf(quoteMark); at >= 0; at = body.text.indexOf(quoteMark, from)) {
    if (at > from) engine.expandInto(out, body.slice(from, at), frame);
    writeSlice(engine, out, body, at, at + 1, frame);
    out.keepQuotes = !out.keepQuotes;
    from = at + 1;
  }
  if (from < body.length) engine.expandInto(out, body.slice(from), frame);
  out.keepQuotes = true;
}

function frameOf(entry: Entry, call: Call): Frame {
  const place = callPlace(call);
  return entry.place ? { macro: entry.name, call: place, definition: entry.place } : { macro: entry.name, call: place };
}
