import { defineRule } from '../../../src/policy/index.js';
import { pbuildManual } from '../../data/documents/pbuild-manual.js';
import { entriesNamed, isOpen, isRemoval, wordsOf } from '../../reading/builds/obs-config.js';

export default defineRule({
  meta: {
    id: 'obs-config-broad-ignore',
    category: 'build',
    summary: 'An Ignore line holds for every package',
    why: 'A dependency that is ignored everywhere is missing where it is needed, too. With the package in front it is ignored where that is known to be right.',
    source: pbuildManual('Ignore', 'SHOULD NOT'),
    level: 'note',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { config: { name: '_config', text: 'Ignore: perl\n' }, findings: [{ line: 1, text: 'perl', level: 'note' }] },
        {
          title: 'A list',
          config: { name: '_config', text: 'Ignore: libgcj43,perl\n' },
          findings: [{ line: 1, text: 'libgcj43,perl', message: 'is not ignored' }],
        },
      ],
      good: [
        { config: { name: '_config', text: 'Ignore: foo:perl foo:a,b\n' } },
        { title: 'Taken back', config: { name: '_config', text: 'Ignore: !perl !*\n' } },
      ],
    },
  },
  check: {
    config(config, { report }) {
      if (config.kind !== 'obs') return;
      for (const { text, at } of entriesNamed(config, 'Ignore').flatMap(wordsOf)) {
        if (isOpen(text) || isRemoval(text) || text.includes(':')) continue;
        if (text.includes(',')) report({ message: `No package is called ${text}, so it is not ignored. Only behind PACKAGE: commas separate names.`, at });
        else report({ message: `${text} is ignored wherever it is required. Write PACKAGE:${text} for the packages that do not need it.`, at });
      }
    },
  },
});
