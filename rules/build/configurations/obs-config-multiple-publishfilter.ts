import { defineRule } from '../../../src/policy/index.js';
import { pbuildManual } from '../../data/documents/pbuild-manual.js';
import { entriesNamed, isOpen, wordsOf } from '../../reading/builds/obs-config.js';

export default defineRule({
  meta: {
    id: 'obs-config-multiple-publishfilter',
    category: 'build',
    summary: 'A project configuration has several PublishFilter lines, or one that cannot be used',
    why: 'Only the last line counts, and a pattern that cannot be read filters nothing.',
    source: pbuildManual('PublishFilter', 'MUST NOT'),
    level: 'error',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { config: { name: '_config', text: 'PublishFilter: a\nPublishFilter: b\n' }, findings: [{ line: 1, text: 'PublishFilter', level: 'error' }] },
        {
          title: 'A pattern that is none',
          config: { name: '_config', text: 'PublishFilter: a(\n' },
          findings: [{ text: 'a(', message: 'regular expression' }],
        },
      ],
      good: [
        { config: { name: '_config', text: 'PublishFilter: ^a.*-mini$ b\n' } },
        { title: 'In two branches', config: { name: '_config', text: '%if 1\nPublishFilter: a\n%else\nPublishFilter: b\n%endif\n' } },
        { title: 'What a macro brings', config: { name: '_config', text: 'PublishFilter: %{x}(\n' } },
      ],
    },
  },
  check: {
    config(config, { report }) {
      if (config.kind !== 'obs') return;
      const filters = entriesNamed(config, 'PublishFilter');
      const always = filters.filter(({ conditional }) => !conditional);
      for (const { keywordAt } of always.slice(0, -1))
        report({ message: 'Only the last PublishFilter counts. Put all patterns into one line.', at: keywordAt });
      for (const { text, at } of [...filters, ...entriesNamed(config, 'ExportFilter')].flatMap((entry) =>
        wordsOf(entry).slice(0, entry.keyword.length > 12 ? undefined : 1),
      )) {
        if (!isOpen(text) && !isPattern(text)) report({ message: `${text} is no regular expression. Correct it.`, at });
      }
    },
  },
});

function isPattern(text: string): boolean {
  try {
    // possessive quantifiers and inline flags are Perl's alone
    new RegExp(text.replace(/([*+?}])\+/g, '$1').replace(/\(\?[a-z^-]+:?/g, '(?:'));
    return true;
  } catch {
    return false;
  }
}
