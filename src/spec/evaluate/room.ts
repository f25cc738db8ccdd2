import type { Traced } from '../../macro/traced.js';
import { longestLine } from '../syntax/classify.js';
import type { State } from './state.js';

/**
 * How much a spec may hold. A line takes one place, what it makes takes more, in proportion to the memory: the whole stays below some
 * 400 MiB. The largest specs of distributions have two million characters; four thousand subpackages with their files take 640,000 places.
 */
export const wholeRoom = 720_000;

/** Places beside the one that the line itself takes. */
const placesOf = { conditional: 9, tag: 4, dependency: 8, definition: 8, source: 18, section: 8, package: 30, path: 9 } as const;

/** Takes places; what is over stops the reading at the next line. */
export function occupy(state: State, what: keyof typeof placesOf, count = 1): void {
  state.room -= placesOf[what] * count;
}

/** False, with a message, where the spec already holds more than it may, and where expansion came to its limit. Takes the place of a line. */
export function hasRoom(state: State, line: Traced): boolean {
  if (state.exhausted) return false;
  const definitions = placesOf.definition * state.macros.history.length;
  if (state.room-- > definitions) return true;
  stop(state, 'The spec is too large: it is not read from here on', line);
  return false;
}

/** False, with a message, for a line that is too long to be taken apart. */
export function mayBeTakenApart(state: State, line: Traced): boolean {
  if (line.length <= longestLine) return true;
  const message = `A line is longer than ${longestLine} characters: it is not read`;
  if (!state.diagnostics.some((other) => other.message === message)) stop(state, message, line);
  return false;
}

/** UTF-16 units of all files that one evaluation may include, and their lines. */
const mostIncluded = 16 * 1024 * 1024;
const mostIncludedLines = 100_000;

/** False, with a message, where an included file is more than may still be read. */
export function mayInclude(state: State, text: string, line: Traced): boolean {
  state.included += text.length;
  if (state.included <= mostIncluded && !hasMoreLines(text, mostIncludedLines)) return true;
  stop(state, 'The included files are too large: they are not read from here on', line);
  return false;
}

/** What was not read is never taken for sound, whatever decides whether it counts, and however much was said before. */
export function stop(state: State, message: string, at: Traced): void {
  const { location } = at.origin();
  state.refused = true;
  state.incomplete = true;
  state.diagnostics.push({ level: 'error', message, limit: true, ...(location && { location }) });
}

function hasMoreLines(text: string, most: number): boolean {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && count <= most; at = text.indexOf('\n', at + 1)) count++;
  return count > most;
}
