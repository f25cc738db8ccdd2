import type { AnyRule } from '../policy/rule.js';
import { markdown } from './rule-page/markdown.js';
import { briefBlocks } from './rule-page/rule-blocks.js';
import { terminal } from './rule-page/terminal.js';

/** What a code host shows beside a finding: why, the source, one bad and one good example. Nothing in it comes from an input. */
export function ruleHelp(rule: AnyRule): { readonly text: string; readonly markdown: string } {
  const blocks = briefBlocks(rule);
  return { text: terminal(blocks, { color: false }), markdown: markdown(blocks) };
}
