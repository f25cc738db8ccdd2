import { defineRule } from '../../../src/policy/index.js';
import { pbuildManual } from '../../data/documents/pbuild-manual.js';
import { entriesNamed, isOpen, isRemoval, wordsOf } from '../../reading/builds/obs-config.js';

export default defineRule({
  meta: {
    id: 'obs-config-runscripts-not-preinstalled',
    category: 'build',
    summary: 'Runscripts names a package that is not preinstalled',
    why: 'Scripts can be run of packages only that are unpacked before rpm is there.',
    source: pbuildManual('Runscripts', 'MUST'),
    level: 'warning',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [{ config: { name: '_config', text: 'Preinstall: bash\nRunscripts: aaa_base\n' }, findings: [{ line: 2, text: 'aaa_base', level: 'warning' }] }],
      good: [
        { config: { name: '_config', text: 'Preinstall: aaa_base\nRunscripts: aaa_base\n' } },
        { title: 'A base configuration that is not known may preinstall it', config: { name: '_config', text: 'Runscripts: aaa_base\n' } },
        { title: 'What a macro brings', config: { name: '_config', text: 'Preinstall: %{x}\nRunscripts: a\n' } },
      ],
    },
  },
  check: {
    config(config, { report }) {
      if (config.kind !== 'obs') return;
      const preinstalled = entriesNamed(config, 'Preinstall').flatMap(wordsOf);
      if (preinstalled.length === 0 || preinstalled.some(({ text }) => isOpen(text))) return;
      const names = new Set(preinstalled.map(({ text }) => text));
      for (const { text, at } of entriesNamed(config, 'Runscripts').flatMap((entry) => (entry.conditional ? [] : wordsOf(entry)))) {
        if (!isOpen(text) && !isRemoval(text) && !names.has(text))
          report({ message: `${text} is in no Preinstall line, so there are no scripts of it to run. Add it there.`, at });
      }
    },
  },
});
