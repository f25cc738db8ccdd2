import { defineRule } from '../../../src/policy/index.js';
import { pbuildManual } from '../../data/documents/pbuild-manual.js';
import { entriesNamed } from '../../reading/builds/obs-config.js';

export default defineRule({
  meta: {
    id: 'obs-config-macro-percent',
    category: 'build',
    summary: 'A DistMacro line has a single percent sign',
    why: 'The line is expanded while it is read. What is to be expanded in the build needs two.',
    source: pbuildManual('DistMacro', 'MUST'),
    level: 'warning',
    fix: 'none',
    precision: 'medium',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [{ config: { name: '_config', text: 'DistMacro: x %{y}\n' }, findings: [{ line: 1, text: '%{y}', level: 'warning' }] }],
      good: [
        { config: { name: '_config', text: 'DistMacro: x %%{y}\nDistMacro: dist .sl1\n' } },
        { title: 'A macro that the configuration defines', config: { name: '_config', text: '%define y 1\nDistMacro: x %{y}\n' } },
      ],
    },
  },
  check: {
    config(config, { report }) {
      if (config.kind !== 'obs') return;
      for (const { value, valueAt } of entriesNamed(config, 'DistMacro')) {
        const found = /(?<!%)%(?:%%)*(?!%)\{?[?!]*(\w+)\}?/.exec(value);
        if (!found || defines(config.source.text, found[1] ?? '')) continue;
        const start = valueAt.start + found.index;
        report({
          message: `${found[0]} is expanded while the configuration is read. Write %${found[0]} to have it expanded in the build.`,
          at: { ...valueAt, start, end: start + found[0].length },
        });
      }
    },
  },
});

const defines = (text: string, name: string): boolean => new RegExp(`^%(?:define|global)[ \\t]+${name}\\b`, 'm').test(text);
