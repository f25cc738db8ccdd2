import { defineRule, type ObsConfig } from '../../../src/policy/index.js';
import { pbuildManual } from '../../data/documents/pbuild-manual.js';
import { type ConfigWord, entriesNamed, isOpen, isRemoval, wordsOf } from '../../reading/builds/obs-config.js';

export default defineRule({
  meta: {
    id: 'obs-config-contradictory',
    category: 'build',
    summary: 'A project configuration says two things of one package',
    why: 'A package that is required and ignored, or preferred and not, is one or the other by the order of lines that nobody looks at.',
    source: pbuildManual('Conflict', 'SHOULD NOT'),
    level: 'warning',
    fix: 'none',
    precision: 'medium',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { config: { name: '_config', text: 'Required: gcc\nConflict: gcc\n' }, findings: [{ line: 2, text: 'gcc', level: 'warning', message: 'Required' }] },
        { title: 'Preferred and not', config: { name: '_config', text: 'Prefer: a -a\n' }, findings: [{ text: '-a' }] },
      ],
      good: [
        { config: { name: '_config', text: 'Required: gcc\nConflict: a:b\nIgnore: foo:gcc\n' } },
        { title: 'In two branches', config: { name: '_config', text: '%if 1\nRequired: gcc\n%else\nIgnore: gcc\n%endif\n' } },
        { title: 'A later line may turn round what a list of defaults says', config: { name: '_config', text: 'Prefer: a\nPrefer: -a\n' } },
        { title: 'Taken back', config: { name: '_config', text: 'Required: gcc\nRequired: !gcc\nIgnore: gcc\n' } },
      ],
    },
  },
  check: {
    config(config, { report }) {
      if (config.kind !== 'obs') return;
      const wanted = sayings(config, 'Required', 'Preinstall', 'Support');
      for (const [name, { at, keyword }] of sayings(config, 'Conflict', 'Ignore')) {
        const other = wanted.get(name);
        if (other) report({ message: `${name} is in ${keyword} and in ${other.keyword}. Delete one of the two.`, at });
      }
      for (const entry of entriesNamed(config, 'Prefer')) {
        const words = wordsOf(entry);
        const preferred = new Set(words.map(({ text }) => text));
        for (const { text, at } of words)
          if (text.startsWith('-') && preferred.has(text.slice(1)))
            report({ message: `${text.slice(1)} is preferred and not preferred. Delete one of the two.`, at });
      }
    },
  },
});

/** What is said outside of conditionals, by package; what is taken back later is not said. */
function sayings(config: ObsConfig, ...keywords: readonly string[]): Map<string, ConfigWord & { readonly keyword: string }> {
  const found = new Map<string, ConfigWord & { readonly keyword: string }>();
  for (const entry of entriesNamed(config, ...keywords)) {
    for (const word of entry.conditional ? [] : wordsOf(entry)) {
      if (word.text === '!*') found.clear();
      else if (isRemoval(word.text)) found.delete(word.text.slice(1));
      else if (!isOpen(word.text) && !word.text.includes(':')) found.set(word.text, { ...word, keyword: entry.keyword });
    }
  }
  return found;
}
