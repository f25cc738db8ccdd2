import type { Location } from '../../text/source-text.js';
import type { NamedRule, Suppression, Suppressions, SuppressionUse, SuppressionUses } from './model.js';

/** What a suppression looks at of a finding. */
export interface Suppressible {
  readonly ruleId: string;
  readonly location?: Location;
}

/** Finds the suppression that a finding falls under (the narrowest kind first), and remembers which did their work. */
export interface SuppressionLedger {
  readonly suppressionOf: (finding: Suppressible) => Suppression | undefined;
  /** The uses so far; `judge` says what an idle one means. */
  readonly uses: (judge: Judge) => SuppressionUses;
}

/** What is known of a rule that a suppression names and that nothing was found of. */
export type Judge = (id: string) => { readonly state: 'unused' | 'unjudged' } | { readonly state: 'unknown'; readonly meant?: string };

const narrowness: Record<Suppression['scope'], number> = { command: 0, statement: 0, range: 1, file: 2 };

export function suppressionLedger({ all, faults }: Suppressions): SuppressionLedger {
  const byRule = new Map<string, { suppression: Suppression; rule: NamedRule }[]>();
  for (const suppression of [...all].sort((a, b) => narrowness[a.scope] - narrowness[b.scope])) {
    for (const rule of suppression.rules) {
      const sites = byRule.get(rule.id) ?? [];
      byRule.set(rule.id, sites);
      sites.push({ suppression, rule });
    }
  }
  const used = new Set<NamedRule>();
  return {
    suppressionOf: (finding) => {
      const match = byRule.get(finding.ruleId)?.find(({ suppression, rule }) => isMeant(suppression, rule, finding));
      if (match) used.add(match.rule);
      return match?.suppression;
    },
    uses: (judge) => ({
      faults,
      uses: all.map(
        (suppression) =>
          ({
            suppression,
            rules: suppression.rules.map((rule) => (used.has(rule) ? { ...rule, state: 'used' } : { ...rule, ...judge(rule.id) })),
          }) satisfies SuppressionUse,
      ),
    }),
  };
}

function isMeant({ scope, location: { source } }: Suppression, { covers }: NamedRule, { location }: Suppressible): boolean {
  if (scope === 'file') return true;
  return location !== undefined && location.source.path === source.path && covers.start <= location.start && location.start < covers.end;
}
