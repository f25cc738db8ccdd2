import { profiles } from '../../../rules/profiles/index.generated.js';
import { rules } from '../../../rules/spec.generated.js';
import type { Place, Traced } from '../../../src/macro/traced.js';
import { type Judged, judgeSpec } from '../../../src/policy/judge.js';
import { optionsOf, profileChain } from '../../../src/policy/profile.js';
import { evaluateSpec, expandedText, type Spec, type SpecTarget, specDocument } from '../../../src/spec/index.js';
import type { SyntaxTree } from '../../../src/spec/syntax/tree.js';
import { walkSyntax } from '../../../src/spec/syntax/walk.js';
import { type Location, type SourceText, sourceText } from '../../../src/text/source-text.js';
import { filesOf } from '../../macro/sets/loaded.js';

const chain = profileChain('fedora', profiles);
const macroFiles = filesOf('fedora');
const target: SpecTarget = { arch: 'x86_64', defines: [], undefines: [], with: [], without: [], macroFiles };

/** One fault of the program, by what it breaks; texts of the input are left out, so that the same fault has the same name. */
export type Fault = string;

/**
 * Evaluates a text and runs every spec rule over it, twice. The promises: nothing is thrown, the syntax tree holds every character once,
 * every place lies in its file, exact places hold the very text, and the second time gives the same as the first.
 */
export function examine(text: string): Fault[] {
  const first = readAll(text);
  if ('thrown' in first) return [first.thrown];
  const second = readAll(text);
  if ('thrown' in second) return [`only the second time: ${second.thrown}`];
  const { spec, found } = first;
  const faults = new Set<Fault>([...treeFaults(spec.syntax), ...placesOf(spec, found), ...tracesOf(spec)]);
  if (first.shown !== second.shown) faults.add('the second time differs from the first');
  return [...faults];
}

interface Reading {
  readonly spec: Spec;
  readonly found: readonly (readonly [rule: string, judged: Judged])[];
  /** All that users would see, as text. */
  readonly shown: string;
}

function readAll(text: string): Reading | { readonly thrown: Fault } {
  let doing = 'evaluateSpec';
  try {
    const spec = evaluateSpec(sourceText('mutant.spec', text), target);
    const found = rules.flatMap((rule) => {
      doing = rule.meta.id;
      const around = { weight: { level: 'warning', configured: true }, options: optionsOf(rule, chain), profiles: chain.map(({ name }) => name) } as const;
      return judgeSpec(rule, spec, around).map((judged) => [rule.meta.id, judged] as const);
    });
    doing = 'inspect';
    const shown = [JSON.stringify(specDocument(spec)), expandedText(spec), JSON.stringify(found, (key, value) => (key === 'source' ? undefined : value))].join(
      '\n',
    );
    return { spec, found, shown };
  } catch (error) {
    const [message = '', ...stack] = error instanceof Error ? (error.stack ?? error.message).split('\n') : [String(error)];
    const own = stack.filter((line) => /\/(?:src|rules)\//.test(line)).slice(0, 2);
    return { thrown: [`${doing} throws ${message.slice(0, 200)}`, ...own.map((line) => line.trim().replace(/\(?file:.*\/dist\/lib\//, ''))].join(' ') };
  }
}

function treeFaults(tree: SyntaxTree): Fault[] {
  const ranges = [...walkSyntax(tree)].map(({ leaf }) => leaf as { readonly start: number; readonly end: number });
  const waiting = [...tree.nodes];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.kind !== 'conditional') continue;
    for (const branch of node.branches) {
      ranges.push(branch.head);
      for (const inner of branch.nodes) waiting.push(inner);
    }
    if (node.endif) ranges.push(node.endif);
  }
  ranges.sort((a, b) => a.start - b.start);
  const tiles =
    ranges.every(({ start, end }, i) => start === (ranges[i - 1]?.end ?? 0) && end > start) && (ranges.at(-1)?.end ?? 0) === tree.source.text.length;
  return tiles ? [] : ['the syntax tree does not tile the text'];
}

function* placesOf(spec: Spec, found: Reading['found']): Generator<Fault> {
  const wrong = (what: string, location: Location | undefined): Fault[] => (location && !lies(location) ? [`${what} lies outside of its file`] : []);
  for (const diagnostic of spec.diagnostics) yield* wrong('a diagnostic', diagnostic.location);
  for (const unknown of spec.unknown) yield* wrong('an unknown part', unknown.location);
  for (const [rule, { location, related, fix }] of found) {
    yield* wrong(`a finding of ${rule}`, location);
    for (const other of related) yield* wrong(`what is related to a finding of ${rule}`, other.location);
    for (const edit of fix?.edits ?? []) yield* wrong(`an edit of ${rule}`, edit.location);
    for (const edit of fix?.edits ?? []) if (edit.location.source !== spec.source) yield `an edit of ${rule} is of another file`;
  }
}

function lies({ source, start, end }: { readonly source: SourceText; readonly start: number; readonly end: number }): boolean {
  return start >= 0 && start <= end && end <= source.text.length;
}

function* tracesOf(spec: Spec): Generator<Fault> {
  yield* traceFaults('the expanded text', spec.expanded);
  for (const tag of spec.tags) yield* traceFaults('a tag', tag.value);
  for (const { body } of spec.definitions) yield* traceFaults('a definition', body);
  for (const { body, args } of spec.sections) yield* [...traceFaults('a section', body), ...traceFaults("a section's arguments", args)];
  for (const pkg of spec.packages) {
    yield* traceFaults('a package name', pkg.name);
    for (const file of pkg.files ?? []) yield* traceFaults('a path', file.pathText);
    for (const dependency of Object.values(pkg.dependencies).flat()) yield* traceFaults('a dependency', dependency.text);
  }
}

function* traceFaults(what: string, text: Traced): Generator<Fault> {
  for (const { place, text: own } of text.pieces) {
    if (place.source && place.exact && place.source.text.slice(place.start, place.end) !== own) yield `a piece of ${what} is not what its place holds`;
    for (let at: Place | undefined = place; at; at = at.frame?.call) {
      if (at.source && !lies({ source: at.source, start: at.start, end: at.end })) yield `a piece of ${what} comes from outside of its file`;
    }
  }
}
