import { nearest } from '../../config/suggest.js';
import type { PerTarget, Settings } from '../../config/types.js';
import { judgeSuppressions } from '../../policy/judge.js';
import type { AnyRule } from '../../policy/rule.js';
import { type Judge, suppressionLedger } from '../../policy/suppression/match.js';
import { readSuppressions } from '../../policy/suppression/read.js';
import { parseSyntax } from '../../spec/syntax/parse.js';
import type { SourceText } from '../../text/source-text.js';
import { enabledRules, type RuleFailure, runRules } from '../run-rules.js';
import { type Draft, draft } from './draft.js';
import { type Held, mergeTargets } from './merge-targets.js';

/** What the comments of a spec suppress. */
export interface SpecComments {
  /** Marks a finding that one of them suppresses. */
  readonly mark: (found: Draft) => Draft;
  /** What there is to say about the comments themselves, once all rules have run. */
  readonly conclude: (run: CommentRun) => Promise<{ readonly drafts: readonly Draft[]; readonly failures: readonly RuleFailure[] }>;
}

export interface CommentRun {
  readonly rules: readonly AnyRule[];
  readonly targets: PerTarget<Settings>;
  /** Whether a rule looked at everything that it could find something in. */
  readonly ranFully: (rule: AnyRule) => boolean;
  /** All rules that there are, also those that this run has no subject for; asked for where a comment names one of them. */
  readonly everyRule: () => Promise<readonly AnyRule[]>;
}

/** Reads the comments of a spec that suppress findings. */
export function commentsOf(source: SourceText): SpecComments {
  const suppressions = readSuppressions(parseSyntax(source));
  const ledger = suppressionLedger(suppressions);
  const named = new Set(suppressions.all.flatMap(({ rules }) => rules.map(({ id }) => id)));
  const mark = (found: Draft): Draft => {
    const suppression = ledger.suppressionOf(found);
    return suppression ? { ...found, suppressed: { kind: 'inSource', ...(suppression.reason !== undefined && { reason: suppression.reason }) } } : found;
  };
  return {
    mark,
    conclude: async (run) => {
      if (suppressions.all.length + suppressions.faults.length === 0) return { drafts: [], failures: [] };
      const uses = ledger.uses(await judgeOf(run, named));
      const runs = run.targets.map((settings) => {
        const held: Held[] = [];
        const failures = runRules({
          rules: enabledRules(run.rules, settings).filter(({ check }) => check.suppressions),
          settings,
          path: source.path,
          judge: (rule, around) => judgeSuppressions(rule, uses, around),
          keep: (ruleId, found) => held.push({ draft: mark(draft(ruleId, found, source.path)), dead: false }),
        });
        return { name: settings.name, held, failures };
      });
      return { drafts: mergeTargets(runs), failures: runs.flatMap(({ failures }) => failures) };
    },
  };
}

async function judgeOf({ rules, targets, ranFully, everyRule }: CommentRun, named: ReadonlySet<string>): Promise<Judge> {
  const byId = new Map(rules.map((rule) => [rule.meta.id, rule]));
  const elsewhere = [...named].every((id) => byId.has(id)) ? [] : await everyRule();
  const known = new Set([...byId.keys(), ...elsewhere.map(({ meta }) => meta.id)]);
  const enabled = new Set(targets.flatMap((settings) => enabledRules(rules, settings)));
  return (id) => {
    if (!known.has(id)) {
      const meant = elsewhere.find(({ meta }) => meta.equivalents.rpmlint.includes(id))?.meta.id ?? nearest(id, known);
      return { state: 'unknown', ...(meant !== undefined && { meant }) };
    }
    const rule = byId.get(id);
    return { state: rule && enabled.has(rule) && ranFully(rule) ? 'unused' : 'unjudged' };
  };
}
