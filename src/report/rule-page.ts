import type { Profile } from '../policy/profile.js';
import type { AnyRule } from '../policy/rule.js';
import { markdown } from './rule-page/markdown.js';
import { ruleBlocks } from './rule-page/rule-blocks.js';
import { terminal } from './rule-page/terminal.js';

/** A rule's page in Markdown, as it stands in `docs/rules/<id>.md`. `profiles` are those whose levels it lists, in that order. */
export function rulePage(rule: AnyRule, profiles: readonly Profile[]): string {
  return markdown(ruleBlocks(rule, profiles));
}

/** The same for the terminal: what `explain` prints. */
export function ruleText(rule: AnyRule, profiles: readonly Profile[], look: { readonly color: boolean; readonly columns?: number }): string {
  return terminal(ruleBlocks(rule, profiles), look);
}
