import type { Finding } from '../../engine/result.js';
import type { FindingLevel } from '../../policy/finding.js';
import { type AnyRule, targetsOf } from '../../policy/rule.js';
import { displaySafe } from '../display-safe.js';
import { ruleHelp } from '../rule-help.js';
import { clipped, limits } from './limits.js';

export interface RuleDescriptor {
  readonly id: string;
  readonly [member: string]: unknown;
}

/** The enabled rules in their order; then, without a text of their own, ids that findings have but no rule. */
export function ruleDescriptors(rules: readonly AnyRule[], findings: readonly Finding[]): RuleDescriptor[] {
  const known = new Set(rules.map(({ meta }) => meta.id));
  const others = [...new Set(findings.map(({ ruleId }) => ruleId))].filter((id) => !known.has(id)).sort();
  return [...rules.map(descriptor), ...others.map(bareDescriptor)].slice(0, limits.rules);
}

const problemSeverity: Record<FindingLevel, string> = { error: 'error', warning: 'warning', note: 'recommendation' };

function descriptor(rule: AnyRule): RuleDescriptor {
  const { id, summary, why, level, precision, securitySeverity, source } = rule.meta;
  const help = ruleHelp(rule);
  const usual = level === 'off' ? 'note' : level;
  return {
    id,
    name: pascalCase(id),
    shortDescription: { text: clipped(displaySafe(summary), limits.text) },
    fullDescription: { text: clipped(displaySafe(why), limits.text) },
    help,
    ...(source.url !== undefined && { helpUri: source.url }),
    defaultConfiguration: { enabled: level !== 'off', level: usual },
    properties: {
      'problem.severity': problemSeverity[usual],
      precision,
      ...(securitySeverity !== undefined && { 'security-severity': securitySeverity.toFixed(1) }),
      tags: tagsOf(rule),
    },
  };
}

function bareDescriptor(ruleId: string): RuleDescriptor {
  const id = displaySafe(ruleId);
  const text = clipped(id, limits.text);
  return { id, name: pascalCase(id), shortDescription: { text }, fullDescription: { text }, help: { text }, properties: { tags: ['rpm'] } };
}

/** Code hosts take a rule for a security matter by the tag `security`. */
function tagsOf(rule: AnyRule): string[] {
  const security = rule.meta.securitySeverity === undefined ? [] : ['security'];
  return [...new Set([...security, 'rpm', 'packaging', rule.meta.category, ...targetsOf(rule)])].slice(0, limits.tags);
}

/** `vendor-tag` as `VendorTag`. */
function pascalCase(id: string): string {
  return (
    clipped(
      id.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9]?)/g, (_, first: string) => first.toUpperCase()),
      limits.name,
    ) || 'Rule'
  );
}
