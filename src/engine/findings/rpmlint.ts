import { type Budget, findsIn } from '../../config/rpmlint/pattern/program.js';
import type { RpmlintFile, RpmlintFilter } from '../../config/rpmlint/rc.js';
import type { FindingLevel } from '../../policy/finding.js';
import type { AnyRule } from '../../policy/rule.js';
import { specName } from '../../text/paths.js';
import { textOf } from '../../text/source-text.js';
import type { Remark } from '../result.js';
import type { Draft } from './draft.js';

/** Steps of matching for one input, a few seconds: enough for ten thousand findings and a hundred ordinary filters. */
const mostSteps = 100_000_000;
/** What it costs to look for a filter's literal. */
const stepsOfLiteral = 50;
/** Characters of a rendered finding that filters see. */
const longestText = 1000;

export interface RpmlintWork {
  readonly drafts: readonly Draft[];
  /** The input, as reports name it. */
  readonly path: string;
  readonly files: readonly RpmlintFile[];
  /** Rules whose level the user chose: badness leaves it alone. */
  readonly configured: ReadonlySet<string>;
}

export interface RpmlintFilters {
  /**
   * Does with the findings of an input what rpmlint would do with its own. A finding is suppressed where filters take out every rpmlint id
   * that its rule answers, and its level follows the badness of these ids: above zero an error, zero no more than a warning.
   */
  readonly apply: (work: RpmlintWork) => Draft[];
  /** What speclint has no answer to, once all inputs are through. */
  readonly remarks: () => Remark[];
}

/** `rules`: all that there are; an id that none of them answers is told. `steps` of matching are done for one input. */
export function rpmlintFilters(rules: readonly AnyRule[], steps: number = mostSteps): RpmlintFilters {
  const answers = new Map(rules.map(({ meta }) => [meta.id, meta.equivalents.rpmlint]));
  const known = new Set([...answers.values()].flat());
  const files = new Map<string, RpmlintFile>();
  const used = new Set<string>();
  const others = new Map<string, Remark>();
  const remark = (one: Remark): unknown => others.set(`${placeOf(one)} ${one.message}`, one);
  return {
    apply: (work) => {
      const filters = work.files.flatMap((file) => file.filters.map((filter) => ({ ...filter, path: file.path })));
      const scores = new Map(work.files.flatMap(({ badness }) => badness.map(({ id, score }) => [id, score] as const)));
      const budget: Budget = { left: steps };
      for (const file of work.files) files.set(file.path, file);
      const drafts = work.drafts.map((found) => {
        const ids = found.rpmlint === undefined ? (answers.get(found.ruleId) ?? []) : [found.rpmlint];
        if (found.suppressed || ids.length === 0) return found;
        const takers = ids.map((id) => takerOf(id, found, work.path, filters, budget));
        const [first, ...more] = takers.filter((filter) => filter !== undefined);
        for (const filter of first ? [first, ...more] : []) used.add(placeOf(filter));
        if (first && more.length === ids.length - 1) {
          return { ...found, suppressed: { kind: 'external' as const, reason: `${placeOf(first)}: ${JSON.stringify(first.text)}` } };
        }
        if (first) remark({ ...placed(first), message: partly(first, found.ruleId, ids.find((_, i) => !takers[i]) ?? '') });
        return work.configured.has(found.ruleId) ? found : rescored(found, ids, scores);
      });
      if (budget.left <= 0)
        remark({ path: work.files[0]?.path ?? '', message: `its filters take too long; not all findings of ${work.path} were compared with them` });
      return drafts;
    },
    remarks: () => [...[...files.values()].flatMap((file) => unanswered(file, known, used)), ...others.values()].sort(byPlace),
  };
}

type Placed = RpmlintFilter & { readonly path: string };

const placed = ({ path, line }: { readonly path: string; readonly line?: number }) => ({ path, ...(line !== undefined && { line }) });

const byPlace = (a: Remark, b: Remark): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : (a.line ?? 0) - (b.line ?? 0));

/** Names a filter; those of TOML have no line. */
function placeOf({ path, line, text = '' }: { readonly path: string; readonly line?: number; readonly text?: string }): string {
  return line === undefined ? `${path} ${text}`.trimEnd() : `${path}:${line}`;
}

function partly({ text }: Placed, ruleId: string, other: string): string {
  return `the filter ${JSON.stringify(text)} alone does not suppress ${ruleId}, which answers rpmlint's ${other} as well; write ignore[${ruleId}] where it is meant`;
}

function takerOf(id: string, found: Draft, input: string, filters: readonly Placed[], budget: Budget): Placed | undefined {
  if (filters.length === 0 || budget.left <= 0) return undefined;
  const texts = rendered(id, found, subjectsOf(found, input));
  const all = texts.join('\n');
  return filters.find((filter) => {
    budget.left -= stepsOfLiteral;
    return budget.left > 0 && all.includes(filter.pattern.literal) && takes(filter, texts, budget);
  });
}

/** What rpmlint would call what a finding is about: `demo.x86_64`; a spec `demo.spec`, or `demo.src` in a source package. */
function subjectsOf({ package: nevra }: Draft, input: string): string[] {
  if (nevra !== undefined) return [nevra.replace(/-[^-]+-[^-]+(\.[^.]+)$/, '$1')];
  const name = specName(input);
  return [`${name}.spec`, `${name}.src`];
}

/**
 * What rpmlint might have printed: `NAME:LINE: LEVEL: ID DETAILS`. Its level and its details are its own, so that a filter may speak of any
 * level, and of the inner path, of the text that the finding stands at, or of our message.
 */
function rendered(id: string, { file, message, location, region }: Draft, subjects: readonly string[]): string[] {
  const marked = location ? [textOf({ ...location, end: Math.min(location.end, location.start + longestText) })] : [];
  const details = [file === undefined ? message : `${file} ${message}`, ...marked, ''];
  const heads = subjects.flatMap((subject) => [subject, ...(region ? [`${subject}:${region.line}`] : [])]);
  return heads.flatMap((head) =>
    ['E', 'W', 'I'].flatMap((level) => details.map((detail) => `${head}: ${level}: ${id} ${detail}`.trimEnd().slice(0, longestText))),
  );
}

function takes({ pattern: { program, literal } }: RpmlintFilter, texts: readonly string[], budget: Budget): boolean {
  return texts.some((text) => budget.left > 0 && text.includes(literal) && findsIn(program, text, budget) === true);
}

function rescored(found: Draft, ids: readonly string[], scores: ReadonlyMap<string, number>): Draft {
  const known = ids.flatMap((id) => scores.get(id) ?? []);
  if (known.length < ids.length) return found;
  const level: FindingLevel = Math.max(...known) > 0 ? 'error' : found.level === 'error' ? 'warning' : found.level;
  const { levelFrom: _, ...rest } = found;
  return level === found.level ? found : { ...rest, level };
}

/** What could not be read, filters that took nothing out and name nothing that a rule answers, and the badness of such ids. */
function unanswered({ path, filters, badness, problems }: RpmlintFile, known: ReadonlySet<string>, used: ReadonlySet<string>): Remark[] {
  const idle = filters.filter((filter) => !used.has(placeOf({ ...filter, path })) && !names(filter.text, known));
  return [
    ...problems.map((problem) => ({ ...placed({ ...problem, path }), message: problem.message })),
    ...idle.map((filter) => ({ ...placed({ ...filter, path }), message: `no rule of speclint answers the filter ${JSON.stringify(filter.text)}` })),
    ...badness
      .filter(({ id }) => !known.has(id))
      .map((one) => ({ ...placed({ ...one, path }), message: `no rule of speclint answers ${one.id}, whose badness is set` })),
  ];
}

/** Whether a stretch of the expression that means itself is a known id, a part of one, or holds one. */
function names(expression: string, known: ReadonlySet<string>): boolean {
  const stretches = expression
    .replaceAll('\\-', '-')
    .split(/[^A-Za-z0-9%_-]+/)
    .filter((stretch) => stretch.length >= 4);
  return stretches.some((stretch) => [...known].some((id) => stretch.includes(id) || (stretch.includes('-') && id.includes(stretch))));
}
