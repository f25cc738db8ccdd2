import { distance } from 'fastest-levenshtein';
import { defineRule } from '../../../src/policy/index.js';
import { pbuildManual } from '../../data/documents/pbuild-manual.js';
import { obsKeywords } from '../../data/formats/obs-config-keywords.js';

export default defineRule({
  meta: {
    id: 'obs-config-unknown-keyword',
    category: 'build',
    summary: 'A project configuration has a keyword that does not exist',
    why: 'obs-build warns of it in a log that nobody reads and goes on without the line.',
    source: pbuildManual('Available Keywords in Project Configuration', 'MUST NOT'),
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { config: { name: '_config', text: 'Require: gprof\n' }, findings: [{ line: 1, column: 1, text: 'Require', level: 'error', message: 'Required' }] },
        { title: 'Nothing like it', config: { name: '_config', text: 'Nonsense: x\n' }, findings: [{ message: 'Nonsense is no keyword' }] },
      ],
      good: [
        { config: { name: '_config', text: 'Required: gprof\nrequired: x\nPREFER: y\n' } },
        { title: 'Macros and comments', config: { name: '_config', text: 'Macros:\n%x Foo: bar\n:Macros\n# Comment: x\n' } },
        { title: 'Old and new ones', config: { name: '_config', text: 'AlsoNative: x\nRelease: 1\nSingleExport: 1\n' } },
      ],
    },
  },
  check: {
    config(config, { report }) {
      if (config.kind !== 'obs') return;
      for (const { keyword, keywordAt } of config.entries) {
        if (known.has(keyword.toLowerCase())) continue;
        const near = obsKeywords.find((each) => distance(each.toLowerCase(), keyword.toLowerCase()) <= 2);
        report({ message: `${keyword} is no keyword, so the line has no effect. ${near ? `Was ${near} meant?` : 'Delete it.'}`, at: keywordAt });
      }
    },
  },
});

const known = new Set(obsKeywords.map((keyword) => keyword.toLowerCase()));
