import { defineRule } from '../../../src/policy/index.js';
import { pbuildManual } from '../../data/documents/pbuild-manual.js';
import { entriesNamed, isOpen, isRemoval, wordsOf } from '../../reading/builds/obs-config.js';

export default defineRule({
  meta: {
    id: 'obs-config-order-syntax',
    category: 'build',
    summary: 'An Order line is not of the form A:B, or orders two packages both ways',
    why: 'Order says which package is installed first. What has another form does nothing.',
    source: pbuildManual('Order', 'MUST'),
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { config: { name: '_config', text: 'Order: a b\n' }, findings: [{ line: 1, text: 'a', level: 'error' }, { text: 'b' }] },
        { title: 'Both ways', config: { name: '_config', text: 'Order: a:b\nOrder: b:a\n' }, findings: [{ line: 2, text: 'b:a', message: 'both' }] },
      ],
      good: [
        { config: { name: '_config', text: 'Order: a:b b:c\n' } },
        { title: 'Taken back', config: { name: '_config', text: 'Order: !a:b !*\n' } },
        { title: 'What a macro brings', config: { name: '_config', text: 'Order: %{x}\n' } },
      ],
    },
  },
  check: {
    config(config, { report }) {
      if (config.kind !== 'obs') return;
      const seen = new Set<string>();
      for (const { text, at } of entriesNamed(config, 'Order').flatMap(wordsOf)) {
        if (isOpen(text) || isRemoval(text)) continue;
        const [first, second, ...more] = text.split(':');
        if (!first || !second || more.length > 0) report({ message: `${text} is no order. Write FIRST:SECOND.`, at });
        else if (seen.has(`${second}:${first}`)) report({ message: `${first} and ${second} are ordered both ways. Delete one.`, at });
        seen.add(text);
      }
    },
  },
});
