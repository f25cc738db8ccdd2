import { isBundled } from '../macro/sets/index.js';
import type { Origin } from '../macro/traced.js';
import type { PackageFacts } from '../rpm/facts.js';
import type { Spec } from '../spec/model.js';
import type { Branch, SyntaxNode } from '../spec/syntax/tree.js';
import type { Location } from '../text/source-text.js';
import type { FindingLevel, Level, Related, Report } from './finding.js';
import type { PackageSet } from './package-set.js';
import type { AnyRule, Context, PackageContext } from './rule.js';

/** A report with its level decided and its place made plain. */
export interface Judged {
  readonly message: string;
  readonly level: FindingLevel;
  readonly location?: Location;
  readonly file?: string;
  readonly related: readonly Related[];
  readonly fix?: Report['fix'];
  /** It stands in a branch that this target does not take. */
  readonly dead?: true;
}

/** What a rule is to weigh in this run: its level, and whether a user chose it (see `weigh`). */
export interface Weight {
  readonly level: Level;
  readonly configured: boolean;
}

type Surroundings = Omit<Context, 'report'> & { readonly weight: Weight };

/** Runs a rule's spec check. What it reports in a branch that this target does not take weighs no more than a note. */
export function judgeSpec(rule: AnyRule, spec: Spec, around: Surroundings): Judged[] {
  return collect(rule, around, (context) => rule.check.spec?.(spec, context)).map((found) =>
    found.location && inDeadBranch(spec, found.location) ? { ...found, level: 'note', dead: true } : found,
  );
}

/** Runs a rule's check of one binary or source package; `set` is its build. */
export function judgePackage(rule: AnyRule, pkg: PackageFacts, set: PackageSet, around: Surroundings): Judged[] {
  return collect(rule, around, (context) => rule.check[pkg.kind]?.(pkg, { ...context, set } as PackageContext));
}

/** Runs a rule's check of all packages of one build. */
export function judgeSet(rule: AnyRule, set: PackageSet, around: Surroundings): Judged[] {
  return collect(rule, around, (context) => rule.check.rpmset?.(set, context));
}

function collect(rule: AnyRule, around: Surroundings, run: (context: Context) => void): Judged[] {
  const found: Judged[] = [];
  const { weight, ...rest } = around;
  run({
    ...rest,
    report: (report) => {
      const level = weigh(rule.meta.level, weight, report.level);
      if (level !== 'off') found.push(plain(report, level));
    },
  });
  return found;
}

const order: Record<Level, number> = { off: 0, note: 1, warning: 2, error: 3 };

/**
 * The level of one finding. A sub-case with a level of its own keeps its distance: a weaker one stays at least that weak, a stronger
 * one counts only while nobody has chosen a level for the rule.
 */
export function weigh(usual: Level, weight: Weight, own: FindingLevel | undefined): Level {
  if (weight.level === 'off' || own === undefined) return weight.level;
  const weaker = order[own] < order[usual] || usual === 'off';
  if (weaker) return order[own] < order[weight.level] ? own : weight.level;
  return weight.configured || weight.level !== usual ? weight.level : own;
}

function plain(report: Report, level: FindingLevel): Judged {
  const { message, at, file, related = [], fix } = report;
  const common = { message, level, ...(file !== undefined && { file }), ...(fix && { fix }) };
  if (!at) return { ...common, related };
  if ('source' in at) return { ...common, location: at, related };
  return { ...common, ...(at.location && { location: at.location }), related: [...related, ...definitions(at)] };
}

function definitions(origin: Origin): Related[] {
  return origin.via.flatMap(({ macro, definition }) =>
    definition && !isBundled(definition.source.path) ? [{ message: `%${macro} is defined here`, location: definition }] : [],
  );
}

function inDeadBranch(spec: Spec, { source, start }: Location): boolean {
  if (source !== spec.source) return false;
  return branchesAt(spec.syntax.nodes, start).some((branch) => spec.activity(branch) === 'dead');
}

/** The node that holds an offset; nodes tile the text in order. */
function nodeAt(nodes: readonly SyntaxNode[], offset: number): SyntaxNode | undefined {
  let low = 0;
  let high = nodes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((nodes[middle] as SyntaxNode).start <= offset) low = middle;
    else high = middle - 1;
  }
  const node = nodes[low];
  return node && node.start <= offset && offset < node.end ? node : undefined;
}

/** The branches around an offset, outermost first; a branch's own head line counts as outside. */
function branchesAt(nodes: readonly SyntaxNode[], offset: number): Branch[] {
  const found: Branch[] = [];
  for (let level: readonly SyntaxNode[] | undefined = nodes; level; ) {
    const around: SyntaxNode | undefined = nodeAt(level, offset);
    const branch: Branch | undefined = around?.kind === 'conditional' ? around.branches.find((b) => b.head.end <= offset && offset < b.end) : undefined;
    if (branch) found.push(branch);
    level = branch?.nodes;
  }
  return found;
}
