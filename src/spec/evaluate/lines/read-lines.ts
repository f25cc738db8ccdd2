import { Traced } from '../../../macro/traced.js';
import { skipSpaces, trimmedRange } from '../../../text/whitespace.js';
import { type Directive, directiveAt } from '../../syntax/keyword.js';
import { joinTexts, linesWithEnds } from '../../traced-text.js';
import { expand, note } from '../expand.js';
import { hasRoom, mayInclude, occupy } from '../room.js';
import { report, type State } from '../state.js';
import { type Frame, isReading } from './conditionals.js';
import { conditional } from './directive.js';
import { maximalIncludes, nextRawLine, type OpenFile, openFile, openInclude, type RawLine } from './files.js';

/**
 * The lines of a spec as its sections see them (rpm's readLine): joined, expanded, cut at line feeds, comments and line ends stripped
 * as the section in force wants it, conditionals resolved. Lines of branches that are not read are left out. Every line is also put
 * into the expanded text, and into the current section's body unless `take` opened a new one with it.
 */
export function readLines(state: State, take: (line: Traced) => 'body' | 'heading'): void {
  const files: OpenFile[] = [openFile(state.source)];
  const frames: Frame[] = [];
  let includes = 0;
  const handle = (directive: Directive, line: Traced, raw: RawLine | undefined): void => {
    const rest = line.slice(directive.after);
    if (directive.keyword === '%include') {
      if (!isReading(frames)) return skip(state);
      if (includes++ < maximalIncludes) include(state, files, expand(state, rest), line);
      else report(state, 'error', `more than ${maximalIncludes} files are included`, line);
      return;
    }
    occupy(state, 'conditional');
    const activity = conditional(state, frames, directive, rest, line);
    const start = raw ? ownStart(state, raw) : startInSpec(state, line);
    if (activity && start !== undefined) state.activity.set(start, activity);
    skip(state);
  };
  for (let raw = nextRawLine(files); raw; raw = nextRawLine(files)) {
    if (raw.source === state.source) state.offset = raw.start;
    const literal = Traced.literal(raw.source, raw.start, raw.end);
    if (!hasRoom(state, literal)) return;
    if (raw.unclosed) report(state, 'error', 'unclosed macro or bad line continuation', literal);
    const written = directiveAt(literal.text, 0, literal.length);
    if (written) {
      handle(written, folded(literal), raw);
      continue;
    }
    const reading = isReading(frames);
    const expanded = reading ? expand(state, literal, raw.unclosed) : literal;
    if (reading && !raw.unclosed && expanded !== literal) warnOfComment(state, literal, expanded);
    if (expanded.length === 0) put(state, expanded, take);
    for (const line of linesWithEnds(expanded)) {
      if (state.restart || (line !== expanded && !hasRoom(state, line))) return;
      const directive = directiveAt(line.text, 0, line.length);
      if (directive) handle(directive, line, undefined);
      else if (isReading(frames)) put(state, line, take);
      else skip(state);
    }
  }
  for (const frame of frames) report(state, 'error', 'Unclosed %if', frame.line);
}

const ownStart = ({ source }: State, raw: RawLine): number | undefined => (raw.source === source ? raw.start : undefined);

/** Where a line that came out of joined ones stands in the spec itself; undefined for what a macro or an included file brought. */
function startInSpec(state: State, line: Traced): number | undefined {
  const { location, via } = line.origin(0, 1);
  return via.length === 0 && location?.source === state.source ? location.start : undefined;
}

const feed = Traced.bare('\n');

/** A line that leaves nothing behind: blank where the section keeps its lines apart, nothing elsewhere. */
function skip(state: State): void {
  if (state.current.kind.stripEnds) emit(state, feed, state.current.body);
}

function put(state: State, written: Traced, take: (line: Traced) => 'body' | 'heading'): void {
  const section = state.current;
  const line = section.rewrite ? section.rewrite(written) : written;
  const { stripComments, stripEnds } = section.kind;
  const text = line.text;
  const first = skipSpaces(text, 0);
  const comment = stripComments && text.charCodeAt(first) === 0x23;
  const end = comment ? first : stripEnds ? trimmedRange(text, 0, text.length).end : text.length;
  const kept = end === text.length ? line : line.slice(0, end);
  const printed = !stripEnds ? kept : end === text.length - 1 && text.endsWith('\n') ? line : joinTexts([kept, feed]);
  const role = take(kept);
  emit(state, printed, role === 'body' ? section.body : undefined);
}

function emit(state: State, text: Traced, body: Traced[] | undefined): void {
  if (text.length === 0) return;
  state.expanded.push(text);
  body?.push(state.uncertain && !state.current.uncertain ? undecided(text) : text);
}

/** A line of a body that may or may not be there. */
function undecided(line: Traced): Traced {
  return new Traced(line.pieces.map((piece) => ({ ...piece, unknown: piece.unknown ?? 'condition' })));
}

/** A directive's continued lines become one: backslash and line feed count as blanks. */
function folded(line: Traced): Traced {
  const text = line.text;
  const end = trimmedRange(text, 0, text.length).end;
  if (!text.includes('\\\n')) return line.slice(0, text.endsWith('\n') ? text.length - 1 : text.length);
  const parts: Traced[] = [];
  let from = 0;
  for (let at = text.indexOf('\\\n'); at >= 0 && at < end; at = text.indexOf('\\\n', from)) {
    parts.push(line.slice(from, at), Traced.bare('  '));
    from = at + 2;
  }
  return joinTexts([...parts, line.slice(from, end)]);
}

function include(state: State, files: OpenFile[], target: Traced, line: Traced): void {
  const path = target.text.trim();
  const { location } = line.origin();
  const text = target.known && state.host.readFile ? state.host.readFile(path) : undefined;
  if (text !== undefined) {
    if (mayInclude(state, text, line)) files.push(openInclude(path, text));
    return;
  }
  // what the builder finds need not be there for the reader
  if (target.known && state.host.readFile) note(state, { level: 'error', message: `Unable to open ${path}: No such file or directory` }, line, true, true);
  state.unknown.push({ reason: 'file', text: path, ...(location && { location }) });
  state.hidden ??= 'file';
  state.incomplete = true;
}

/** rpm's warning for a comment that its expansion changed; `%%` may become `%` unnoticed. */
function warnOfComment(state: State, literal: Traced, expanded: Traced): void {
  const [a, b] = [literal.text, expanded.text];
  if (!state.current.kind.stripComments || a.charCodeAt(skipSpaces(a, 0)) !== 0x23) return;
  let at = 0;
  let other = 0;
  for (; at < a.length && other < b.length; at++, other++) {
    if (a.startsWith('%%', at)) at++;
    if (a[at] !== b[other]) break;
  }
  if (at < a.length || other < b.length) report(state, 'warning', `Macro expanded in comment: ${a.slice(at).trim()}`, literal.slice(at));
}
