import type { Traced } from '../../macro/traced.js';
import { skipSpaces } from '../../text/whitespace.js';
import { withoutUnknowns } from '../known.js';
import type { Dependency, DependencyOperand, Tag } from '../model.js';
import { allowedInName, type CharacterFault, checkCharacters, isAlphanumeric } from './characters.js';
import { checkEvr, type Operator, operators } from './evr.js';
import { parseRich, type RichContext, type RichOperand, type RichResult } from './rich.js';

/** How a tag takes its dependencies. */
export interface DependencyRules {
  /** Which rich dependencies are allowed; absent: none. */
  readonly rich?: RichContext;
  /** `Obsoletes`: package names only. */
  readonly namesOnly?: boolean;
  /** Where the list stands, for messages; rpm quotes the whole line. */
  readonly line: string;
}

export interface DependencyFault extends CharacterFault {
  /** The element at fault. */
  readonly at: Traced;
}

export interface DependencyList {
  readonly dependencies: readonly Dependency[];
  readonly faults: readonly DependencyFault[];
}

/**
 * Splits a dependency list as rpm's parseRCPOT does: white space and commas separate, an operator is a word of its own, what follows
 * it is the version. An element that rpm would refuse is reported and left out; reading goes on behind it.
 */
export function parseDependencies(value: Traced, tag: Tag, qualifiers: readonly string[], rules: DependencyRules): DependencyList {
  const text = withoutUnknowns(value);
  const dependencies: Dependency[] = [];
  const faults: DependencyFault[] = [];
  const fault = (start: number, end: number, found: CharacterFault | undefined): boolean => {
    if (found) faults.push({ ...found, at: value.slice(start, end) });
    return found?.level === 'error';
  };
  const error = (start: number, end: number, message: string): boolean => fault(start, end, { level: 'error', message: `${message}: ${rules.line}` });
  for (let at = skipSeparators(text, 0); at < text.length && faults.length < maximalFaults; at = skipSeparators(text, at)) {
    if (text[at] === '(') {
      const rich = parseRich(text, at, rules.rich ?? 'and');
      const end = rich.error ? text.length : rich.end;
      if (!rules.rich) error(at, end, 'No rich dependencies allowed for this type');
      else if (rich.error) error(at, end, rich.error);
      else dependencies.push(richDependency(value, at, rich, text === value.text, { tag, qualifiers }));
      at = end;
      continue;
    }
    const simple = readSimple(text, at);
    const faulty =
      (simple.fault && error(at, simple.end, simple.fault)) ||
      (simple.evr && fault(at, simple.end, checkEvr(text.slice(simple.evr.start, simple.evr.end), rules.line))) ||
      (rules.namesOnly && fault(at, simple.end, checkObsolete(text.slice(at, simple.name.end), simple.op, rules.line)));
    if (!faulty) dependencies.push(dependencyOf(value, at, simple, { tag, qualifiers }));
    at = simple.end;
  }
  return { dependencies, faults };
}

/** A list with as many faults is not one; the rest of it is not read. */
const maximalFaults = 100;

interface Simple extends RichOperand {
  readonly end: number;
  readonly fault?: string;
}

function readSimple(text: string, start: number): Simple {
  const name = { start, end: endOfWord(text, start) };
  const first = text[start] as string;
  const next = skipSeparators(text, name.end);
  const nextEnd = endOfWord(text, next);
  const op = operators.get(text.slice(next, nextEnd));
  if (!isAlphanumeric(first) && first !== '_' && first !== '/' && first.charCodeAt(0) < 0x80) {
    return { name, end: op ? endOfWord(text, skipSeparators(text, nextEnd)) : name.end, fault: "Dependency tokens must begin with alpha-numeric, '_' or '/'" };
  }
  if (!op) return { name, end: name.end };
  const evr = skipSeparators(text, nextEnd);
  const end = endOfWord(text, evr);
  const fault = first === '/' ? 'Versioned file name not permitted' : evr === end ? 'Version required' : undefined;
  return { name, op, evr: { start: evr, end }, end: Math.max(end, nextEnd), ...(fault && { fault }) };
}

function checkObsolete(name: string, op: Operator | undefined, line: string): CharacterFault | undefined {
  if (checkCharacters(name, allowedInName, line)?.level === 'error') return { level: 'error', message: `Only package names are allowed in Obsoletes: ${line}` };
  if (!op) return { level: 'warning', message: `It's not recommended to have unversioned Obsoletes: ${line}` };
  return op === '>' || op === '>=' ? { level: 'warning', message: `It's not recommended to use '>' in Obsoletes: ${line}` } : undefined;
}

type Shared = Pick<Dependency, 'tag' | 'qualifiers'>;

function dependencyOf(value: Traced, start: number, simple: Simple, shared: Shared): Dependency {
  const operand = operandOf(value, simple);
  const { name, op, evr, evrText } = operand;
  return {
    name,
    ...(op && { op }),
    ...(evr !== undefined && { evr }),
    ...(evrText && { evrText }),
    ...shared,
    text: value.slice(start, simple.end),
    operands: [operand],
  };
}

function richDependency(value: Traced, start: number, rich: RichResult, decided: boolean, shared: Shared): Dependency {
  const text = value.slice(start, rich.end);
  return { name: decided ? rich.normalized : text.text, ...shared, text, operands: rich.operands.map((operand) => operandOf(value, operand)) };
}

function operandOf(value: Traced, { name, op, evr }: RichOperand): DependencyOperand {
  const nameText = value.slice(name.start, name.end);
  const evrText = evr && value.slice(evr.start, evr.end);
  return { name: nameText.text, nameText, ...(op && { op }), ...(evrText && { evr: evrText.text, evrText }) };
}

function skipSeparators(text: string, at: number): number {
  let i = skipSpaces(text, at);
  while (text[i] === ',') i = skipSpaces(text, i + 1);
  return i;
}

function endOfWord(text: string, at: number): number {
  let i = at;
  for (; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x2c || unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)) break;
  }
  return i;
}
