import { luaSyntaxError } from '../../../macro/lua/syntax.js';
import { Traced } from '../../../macro/traced.js';
import { parseDependencies } from '../../dependency/parse.js';
import { isDecided } from '../../known.js';
import type { Tag } from '../../model.js';
import { refusalOf } from '../../rpm-versions.js';
import type { SectionKind } from '../../section-table.js';
import { linesWithEnds } from '../../traced-text.js';
import { type PackageState, quoted, report, type SectionState, type State } from '../state.js';
import type { HeadingOptions } from './heading.js';

/** A scriptlet or trigger: checks its heading and adds it to its package when its body is there. */
export function scriptOf(
  state: State,
  kind: SectionKind,
  heading: Traced,
  pkg: PackageState | undefined,
  options: HeadingOptions,
): Pick<SectionState, 'finish'> {
  const type = kind.name.slice(1);
  const line = quoted(heading);
  const { uncertain } = state;
  const interpreter = interpreterOf(state, heading, options, line);
  if (options.options.has('P') && kind.role !== 'filetrigger') {
    report(state, 'error', `Priorities are allowed only for file triggers : ${interpreter}`, heading);
  }
  const check = interpreter === '<lua>' && !uncertain ? (body: Traced): void => checkLua(state, kind, body) : undefined;
  if (kind.role === 'scriptlet') {
    const key = `${kind.name} ${pkg?.index ?? -1}`;
    if (pkg && !uncertain && state.seen.has(key)) report(state, 'error', `Second ${kind.name}`, heading);
    if (!uncertain) state.seen.add(key);
    return finishing(check, (body) => pkg?.scriptlets.push({ type, interpreter, body, heading, uncertain }));
  }
  const conditions = conditionsOf(state, kind, heading, line);
  return finishing(check, (body) => pkg?.triggers.push({ type, interpreter, body, heading, conditions, uncertain }));
}

function finishing(check: ((body: Traced) => void) | undefined, add: (body: Traced) => unknown): Pick<SectionState, 'finish'> {
  return {
    finish: (body) => {
      check?.(body);
      add(body);
    },
  };
}

/** rpm reads a Lua scriptlet when it reads the spec, and runs it only when it is installed. */
function checkLua(state: State, kind: SectionKind, body: Traced): void {
  if (!isDecided(body)) return;
  const problem = luaSyntaxError(body.text, kind.name);
  if (problem === undefined) return;
  const line = Number(/^\[string "[^"]*"\]:([0-9]+):/.exec(problem)?.[1] ?? 1);
  const verdict = refusalOf('luaScriptletSyntax', state.target.rpm);
  if (verdict) report(state, verdict, `invalid syntax in lua scriptlet: ${problem}`, lineOf(body, line));
}

/** Line `number` of a text (counted from 1); its last one where it has fewer. */
function lineOf(body: Traced, number: number): Traced {
  const lines = linesWithEnds(body);
  return lines[Math.min(number, lines.length) - 1] ?? body;
}

function interpreterOf(state: State, heading: Traced, options: HeadingOptions, line: string): string {
  const program = options.options.get('p')?.at(-1);
  if (!program) return '/bin/sh';
  const { text } = program;
  if (!isDecided(program.traced)) return text;
  if (text.startsWith('<')) {
    if (!text.endsWith('>')) report(state, 'error', `internal script must end with '>': ${text}`, heading);
    else if (text !== '<lua>') report(state, 'error', `unsupported internal script: ${text}`, heading);
  } else if (!text.startsWith('/')) report(state, 'error', `script program must begin with '/': ${line}`, heading);
  return text;
}

/** What stands behind `--` in a trigger's heading. */
function conditionsOf(state: State, kind: SectionKind, heading: Traced, line: string): Traced {
  const mark = heading.text.indexOf('--');
  if (mark < 0) {
    if (isDecided(heading)) report(state, 'error', `triggers must have --: ${line}`, heading);
    return Traced.empty;
  }
  const conditions = heading.slice(mark + 2).trim();
  if (kind.role === 'trigger') {
    const tag: Tag = { name: kind.name, value: conditions, line: heading, package: 0, uncertain: state.uncertain };
    for (const { level, message, at } of parseDependencies(conditions, tag, [], { line: conditions.text }).faults) report(state, level, message, at);
  } else if (isDecided(conditions)) {
    const wrong = conditions.text.split(/[\s,]+/).find((word) => word !== '' && !word.startsWith('/'));
    if (wrong !== undefined) report(state, 'error', `file trigger conditions must begin with '/': ${wrong}`, conditions);
  }
  return conditions;
}
