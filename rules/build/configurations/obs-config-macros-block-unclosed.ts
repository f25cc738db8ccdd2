import { defineRule, textOf } from '../../../src/policy/index.js';
import { pbuildManual } from '../../data/documents/pbuild-manual.js';
import { obsKeywords } from '../../data/formats/obs-config-keywords.js';

export default defineRule({
  meta: {
    id: 'obs-config-macros-block-unclosed',
    category: 'build',
    summary: 'A Macros block swallows the keywords below it',
    why: 'The block ends with :Macros or with the file. Lines that look like keywords are macros there.',
    source: pbuildManual('Macro Definitions for the build process', 'SHOULD'),
    level: 'note',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [{ config: { name: '_config', text: 'Macros:\n%x 1\nPrefer: foo\n' }, findings: [{ line: 3, text: 'Prefer: foo', level: 'note' }] }],
      good: [
        { config: { name: '_config', text: 'Macros:\n%x 1\n:Macros\nPrefer: foo\n' } },
        { title: 'To the end of the file', config: { name: '_config', text: 'Prefer: foo\nMacros:\n%x 1\n' } },
      ],
    },
  },
  check: {
    config(config, { report }) {
      if (config.kind !== 'obs') return;
      for (const { closed, lines } of config.macroBlocks) {
        const swallowed = closed ? undefined : lines.find((line) => keyword.test(textOf(line)));
        if (swallowed) report({ message: 'The Macros block above is not closed, so this line is part of it. Write :Macros before it.', at: swallowed });
      }
    },
  },
});

const keyword = new RegExp(`^(?:${obsKeywords.join('|')}):`);
