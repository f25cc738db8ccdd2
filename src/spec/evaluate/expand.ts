import { type Place, Traced, type UnknownReason } from '../../macro/traced.js';
import type { MacroMessage } from '../../macro/types.js';
import type { Location } from '../../text/source-text.js';
import { stop } from './room.js';
import { addDiagnostic, type State } from './state.js';

/**
 * Expands in the context in force. Messages and what could not be known are noted; a failure makes rpm refuse the spec. `quiet`: what is
 * wrong with the text was said already.
 */
export function expand(state: State, text: Traced, quiet = false): Traced {
  if (!text.text.includes('%')) return text;
  const { value, messages, failed } = state.macros.expand(text);
  if (!quiet) for (const message of messages) note(state, message, text, failed && message.level === 'error');
  if (value.known) return value;
  noteUnknown(state, value);
  return state.hidden ? doubted(value, state.hidden) : value;
}

/** Calls of undefined macros, where something that was not run may have defined them. */
function doubted(value: Traced, reason: UnknownReason): Traced {
  if (!value.pieces.some((piece) => piece.unknown === 'undefined')) return value;
  return new Traced(value.pieces.map((piece) => (piece.unknown === 'undefined' ? { ...piece, unknown: reason } : piece)));
}

export function note(state: State, message: MacroMessage, text: Traced, fatal: boolean, doubtful = false): void {
  if (message.limit) {
    if (!state.exhausted) stop(state, message.message, text);
    state.exhausted = true;
    return;
  }
  if (fatal && !state.uncertain) state.refused = true;
  addDiagnostic(state, { ...message, doubtful: doubtful || state.uncertain }, () => (message.place && locationOf(message.place)) ?? text.origin().location);
}

const maximalUnknown = 10_000;

/** Lists what the pieces of an expanded text left open, each call once. */
function noteUnknown(state: State, value: Traced): void {
  let last: Place | undefined;
  let at = 0;
  for (const piece of value.pieces) {
    if (state.unknown.length >= maximalUnknown) return;
    if (piece.unknown && piece.place !== last) {
      const location = piece.text === '' ? locationOf(piece.place) : value.origin(at, at + piece.text.length).location;
      state.unknown.push({ reason: piece.unknown, text: piece.text || written(location), ...(location && { location }) });
    }
    if (piece.unknown === 'lua' || piece.unknown === 'file' || (piece.unknown === 'macro' && startsLine(state, value, at)))
      hide(state, piece.unknown, piece.place);
    last = piece.place;
    at += piece.text.length;
  }
}

/** The call that came to nothing. */
function written(location: Location | undefined): string {
  return location ? location.source.text.slice(location.start, location.end) : '';
}

/** Code that was not run may have defined macros where specs do so: in a preamble, or by Lua that the spec itself has. */
function hide(state: State, reason: UnknownReason, place: Place): void {
  if (state.current.kind.role === 'package' || !place.frame) state.hidden ??= reason;
}

/** True for what stands where a preamble has its tags: a distribution's macro of that kind makes tags, packages and other macros. */
function startsLine(state: State, value: Traced, at: number): boolean {
  return state.current.kind.role === 'package' && (at === 0 || value.text[at - 1] === '\n');
}

/** The place in the file that the user edits: the outermost call. */
function locationOf(place: Place): Location | undefined {
  let at = place;
  while (at.frame) at = at.frame.call;
  return at.source && { source: at.source, start: at.start, end: at.end };
}
