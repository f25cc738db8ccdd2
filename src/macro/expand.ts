import { callMacro, runMacro } from './call.js';
import type { Call, Engine, Entry, Output } from './context.js';
import { evaluateInto } from './expression/expand.js';
import { type Form, type MacroForm, readForm } from './form.js';
import { excerpt, fail, spend } from './limits.js';
import { mask, opaqueReason, scannable } from './opaque.js';
import { writeSlice } from './output.js';
import { placeOf } from './place.js';
import { createScan, type Scan } from './scan.js';
import { automatic, unsureWord } from './scope.js';
import { expandShell } from './shell.js';
import { isSpecWord } from './spec-words.js';
import { find } from './table.js';
import type { Frame, Traced, UnknownReason } from './traced.js';

/** One text being expanded. */
interface Site {
  readonly engine: Engine;
  readonly out: Output;
  readonly text: Traced;
  readonly scan: Scan;
  readonly frame: Frame | undefined;
  /** Where the literal text starts that was read but not yet written. */
  from: number;
  /** End of the undefined macro's call that is being left as text. */
  doubtEnd: number;
}

/**
 * Expands `text` at the end of `out` (rpm-macros(7)). Pieces of it that are unknown are passed on untouched. Stops where an error
 * was met, with what was expanded so far written.
 */
export function expandInto(engine: Engine, out: Output, text: Traced, frame?: Frame): void {
  if (engine.failed) return;
  if (engine.depth >= engine.budget.limits.depth) {
    fail(engine, 'Too many levels of recursion in macro expansion. It is likely caused by recursive macro declaration.', frame?.call);
    return;
  }
  engine.depth++;
  if (!text.text.includes('%')) writeSlice(engine, out, text, 0, text.length, frame);
  else expandSite({ engine, out, text, scan: createScan(scannable(text)), frame, from: 0, doubtEnd: 0 });
  engine.depth--;
}

function expandSite(site: Site): void {
  const { engine, scan } = site;
  const end = scan.text.length;
  for (let at = scan.text.indexOf('%'); at >= 0 && at + 1 < end && !engine.failed; at = scan.text.indexOf('%', at)) {
    if (scan.text[at + 1] === '%') {
      writeLiteral(site, at + 1);
      site.from = at += 2;
      continue;
    }
    if (!spend(engine, 1, 0)) break;
    const form = readForm(scan, at + 1);
    if (form === 'unterminated') {
      writeLiteral(site, at);
      fail(engine, `Unterminated ${scan.text[at + 1]}: ${excerpt(site.text.text.slice(at + 1))}`, placeOf(site.text, at, at + 2, site.frame));
      return;
    } else at = expandForm(site, at, form);
  }
  if (!engine.failed) writeLiteral(site, end);
}

/** Expands the call at `at` and returns where to read on; a call that stays text is not written yet. */
function expandForm(site: Site, at: number, form: Form): number {
  if (form.kind === 'macro') return expandMacroForm(site, at, form);
  if (form.kind === 'percent') return leavePercent(site, at, form.end);
  writeLiteral(site, at);
  site.from = form.end;
  const call = callOf(site, at, form.end);
  if (form.kind === 'shell') expandShell(site.engine, site.out, call);
  else evaluateInto(site.engine, site.out, call);
  return form.end;
}

function expandMacroForm(site: Site, at: number, form: MacroForm): number {
  if (form.name.includes(mask)) return writeUnknown(site, at, form.end, opaqueReason(site.text.slice(form.nameStart, form.nameEnd)) ?? 'undefined');
  const entry = lookUp(site.engine, form.name);
  if (form.test || form.name[0] === '-') return expandTest(site, at, form, entry);
  if (!entry) return leaveAsText(site, at, form);
  writeLiteral(site, at);
  site.from = callMacro(site.engine, site.out, site.scan.text, form, entry, callOf(site, at, form.end));
  return site.from;
}

/** `%{?name:text}` and its kin: the text, or the macro itself where there is no text. */
function expandTest(site: Site, at: number, form: MacroForm, entry: Entry | undefined): number {
  const { engine, out, text } = site;
  const unsure = unsureWord(engine, form.name);
  if (unsure) return writeUnknown(site, at, form.end, unsure);
  writeLiteral(site, at);
  site.from = form.end;
  if ((entry === undefined) !== form.negated) return form.end;
  if (form.colon >= 0 && form.colon < form.end - 1) {
    if (spend(engine, 1, 0)) engine.expandInto(out, text.slice(form.colon, form.end - 1), site.frame);
  } else if (entry) runMacro(engine, out, entry, undefined, callOf(site, at, form.end));
  return form.end;
}

/**
 * rpm leaves the call of an undefined macro as it stands, but expands what is inside. Another distribution may define the macro, so
 * the text is not what is sure to be there.
 */
function leaveAsText(site: Site, at: number, form: MacroForm): number {
  if (isMacroName(form)) {
    writeLiteral(site, at);
    site.doubtEnd = Math.max(site.doubtEnd, form.end);
  }
  return form.bare ? leavePercent(site, at, form.nameStart) : at + 1;
}

/** Leaves the percent sign at `at` as text and goes on at `next`; `?` and `!` between the two are dropped. */
function leavePercent(site: Site, at: number, next: number): number {
  if (next > at + 1) {
    writeLiteral(site, at + 1);
    site.from = next;
  }
  return next;
}

/** Bare words of one or two letters are mostly formats of date(1) and printf(1). */
function isMacroName(form: MacroForm): boolean {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(form.name)) return false;
  return !form.bare || (form.name.length > 2 && !isSpecWord(form.name));
}

function lookUp(engine: Engine, name: string): Entry | undefined {
  const entry = automatic(engine, name) ?? find(engine.table, name);
  if (entry && entry.level > 0) entry.used = true;
  return entry;
}

function callOf(site: Site, start: number, end: number): Call {
  return { text: site.text, start, end, frame: site.frame };
}

function writeUnknown(site: Site, start: number, end: number, reason: UnknownReason): number {
  writeLiteral(site, start);
  writeSlice(site.engine, site.out, site.text, start, end, site.frame, reason);
  site.from = end;
  return end;
}

/** Writes what was read as plain text up to `end`. */
function writeLiteral(site: Site, end: number): void {
  const { engine, out, text, frame } = site;
  const doubt = Math.min(Math.max(site.doubtEnd, site.from), end);
  writeSlice(engine, out, text, site.from, doubt, frame, 'undefined');
  writeSlice(engine, out, text, doubt, end, frame);
  site.from = end;
}
