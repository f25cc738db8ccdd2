import { defineRule } from '../../../src/policy/index.js';
import { pbuildManual } from '../../data/documents/pbuild-manual.js';
import { obsFlags } from '../../data/formats/obs-config-keywords.js';
import { entriesNamed, isOpen, isRemoval, wordsOf } from '../../reading/builds/obs-config.js';

export default defineRule({
  meta: {
    id: 'obs-config-bad-flag',
    category: 'build',
    summary: 'A flag of a project configuration does not exist, or lacks its value',
    why: 'A flag that is not known does nothing, and says nothing.',
    source: pbuildManual('BuildFlags', 'MUST'),
    level: 'error',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { config: { name: '_config', text: 'BuildFlags: logidlelimit\n' }, findings: [{ line: 1, text: 'logidlelimit', level: 'error', message: 'value' }] },
        { title: 'No number', config: { name: '_config', text: 'BuildFlags: logidlelimit:long\n' }, findings: [{ message: 'number' }] },
        {
          title: 'New flags come often',
          config: { name: '_config', text: 'ExpandFlags: modul:x-1\n' },
          findings: [{ text: 'modul:x-1', level: 'warning', message: 'not known' }],
        },
      ],
      good: [
        { config: { name: '_config', text: 'BuildFlags: logidlelimit:3600 excludebuild:x obsgendiff\nExpandFlags: module:x-1\nPublishFlags: create_empty\n' } },
        { title: 'Taken back', config: { name: '_config', text: 'BuildFlags: !onlybuild:x !*\n' } },
        { title: 'What a macro brings', config: { name: '_config', text: 'BuildFlags: %{x}\n' } },
      ],
    },
  },
  check: {
    config(config, { report }) {
      if (config.kind !== 'obs') return;
      for (const entry of entriesNamed(config, ...Object.keys(obsFlags))) {
        const flags = obsFlags[entry.keyword.toLowerCase()] ?? {};
        for (const { text, at } of wordsOf(entry)) {
          const [name = '', value] = text.split(/:(.*)/s);
          if (isOpen(text) || isRemoval(text)) continue;
          const flag = Object.hasOwn(flags, name) ? flags[name] : undefined;
          if (!flag) report({ message: `${name} is not known as a flag of ${entry.keyword}. Is it spelt right?`, at, level: 'warning' });
          else if (flag.value !== undefined && !value) report({ message: `${name} needs a value. Write ${name}:VALUE.`, at });
          else if (flag.value === 'number' && !/^\d+$/.test(value ?? '')) report({ message: `${name} takes a number. Write ${name}:SECONDS.`, at });
        }
      }
    },
  },
});
