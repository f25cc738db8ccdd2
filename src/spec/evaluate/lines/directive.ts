import { Traced } from '../../../macro/traced.js';
import { isDecided } from '../../known.js';
import type { Activity } from '../../model.js';
import { refusalOf } from '../../rpm-versions.js';
import { conditionalRole, type Directive } from '../../syntax/keyword.js';
import { expand, note } from '../expand.js';
import { quoted, report, type State } from '../state.js';
import { mergeAlternatives } from './alternatives.js';
import { type Frame, isUncertain, nextBranch, openConditional, type Verdict } from './conditionals.js';

/** Handles `%if` and its kin. `rest` is what stands behind the keyword, `line` the whole line. */
export function conditional(state: State, frames: Frame[], { keyword }: Directive, rest: Traced, line: Traced): Activity | undefined {
  if (keyword === '%include') return undefined;
  const judge = (): Verdict => verdictOf(state, keyword, rest, line);
  const role = conditionalRole(keyword);
  if (role === 'opens') {
    const activity = openConditional(frames, keyword, line, judge);
    startAlternative(state, frames[frames.length - 1] as Frame);
    state.uncertain = isUncertain(frames);
    return activity;
  }
  const frame = frames[frames.length - 1];
  if (!frame) {
    report(state, 'error', `${keyword} with no %if`, line);
    return undefined;
  }
  if (keyword === '%else' || keyword === '%endif') checkRest(state, keyword, rest, line);
  endAlternative(state, frame);
  if (role === 'closes') {
    frames.pop();
    if (frame.alternatives) mergeAlternatives(frame.alternatives, !frame.readable);
    state.uncertain = isUncertain(frames) || (frame.section !== undefined && state.current !== frame.section);
    return undefined;
  }
  const activity = nextBranch(frame, keyword, judge);
  if (!activity) report(state, 'error', `${keyword} after %else`, line);
  startAlternative(state, frame);
  state.uncertain = isUncertain(frames);
  return activity ?? 'dead';
}

/** Undecided branches that get macros of their own; beyond that (no honest spec has as many) what they define stays. */
const maximalForks = 100;

/** An undecided branch gets macros of its own, and starts in the section in which the first one started. */
function startAlternative(state: State, frame: Frame): void {
  if (!frame.undecided || !frame.reading) return;
  frame.section ??= state.current;
  state.current = frame.section;
  if (state.forks >= maximalForks) return;
  state.forks++;
  frame.alternatives ??= { base: state.macros, results: [] };
  state.macros = frame.alternatives.base.fork({ limits: 'shared' });
}

function endAlternative(state: State, frame: Frame): void {
  if (!frame.alternatives || !frame.reading || state.macros === frame.alternatives.base) return;
  frame.alternatives.results.push(state.macros);
  for (const definition of state.macros.history) state.definitions.push(definition);
  state.macros = frame.alternatives.base;
}

function verdictOf(state: State, keyword: Directive['keyword'], rest: Traced, line: Traced): Verdict {
  if (keyword === '%if' || keyword === '%elif') {
    const { value, literally, messages, unknown } = state.macros.condition(rest);
    if (unknown === 'undefined' && state.hidden !== undefined) {
      state.unknown.push({ reason: state.hidden ?? unknown, text: quoted(rest), ...at(rest) });
      return undefined;
    }
    const doubtful = unknown !== undefined;
    for (const message of messages) note(state, message, line, message.level === 'error', doubtful);
    if (value === undefined && unknown) state.unknown.push({ reason: unknown, text: quoted(rest), ...at(rest) });
    const failed = messages.some((message) => message.level === 'error');
    if (failed) note(state, { level: 'error', message: `bad ${keyword} condition: ${quoted(rest)}` }, line, true, doubtful);
    return value ?? literally ?? (failed ? false : undefined);
  }
  const operand = expand(state, rest);
  if (operand.text.trim() === '') {
    report(state, 'error', `Argument expected for ${keyword}`, line);
    return false;
  }
  const words = operand.text.trim().split(/\s+/);
  const isArch = keyword.endsWith('arch');
  const own = expand(state, Traced.bare(isArch ? '%{_target_cpu}' : '%{_target_os}')).text.toLowerCase();
  const matches = words.some((word) => word.toLowerCase() === own);
  if (!matches && !isDecided(operand)) return undefined;
  return keyword.startsWith('%ifn') ? !matches : matches;
}

function at(text: Traced): { location?: NonNullable<ReturnType<Traced['origin']>['location']> } {
  const { location } = text.origin();
  return location ? { location } : {};
}

function checkRest(state: State, keyword: string, rest: Traced, line: Traced): void {
  const text = rest.text.trim();
  const verdict = text !== '' && !text.startsWith('#') ? refusalOf('wordsBehindConditional', state.target.rpm) : undefined;
  if (verdict) report(state, verdict, `extra tokens at the end of ${keyword} directive: ${quoted(line)}`, line);
}
