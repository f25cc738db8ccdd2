import { type AnyRule, targetsOf } from '../policy/rule.js';
import { type Block, heading, paragraph, table } from './rule-page/block.js';
import { markdown } from './rule-page/markdown.js';

/** The index of the rule pages in Markdown: a table for each category, categories and rules by name. */
export function ruleIndex(rules: readonly AnyRule[]): string {
  const categories = [...new Set(rules.map(({ meta }) => meta.category))].sort();
  return markdown([
    heading(1, 'Rules'),
    paragraph(
      `${rules.length} rules in ${categories.length} categories. The level is the one that holds where a profile does not name another; each page lists them all.`,
    ),
    ...categories.flatMap((category) => [heading(2, category), categoryTable(rules.filter(({ meta }) => meta.category === category))]),
  ]);
}

function categoryTable(rules: readonly AnyRule[]): Block {
  const sorted = [...rules].sort((a, b) => (a.meta.id < b.meta.id ? -1 : 1));
  return table(
    ['Rule', 'Summary', 'Level', 'Looks at', 'Fix'],
    sorted.map((rule) => {
      const { id, summary, level, fix } = rule.meta;
      return [[{ text: id, url: `${id}.md` }], [summary], [level], [targetsOf(rule).join(', ')], [fix]];
    }),
  );
}
