import { defineRule } from '../../../src/policy/index.js';
import { pbuildManual } from '../../data/documents/pbuild-manual.js';
import { entriesNamed, isOpen, wordsOf } from '../../reading/builds/obs-config.js';

export default defineRule({
  meta: {
    id: 'obs-config-optflags-arch',
    category: 'build',
    summary: 'An OptFlags line names no architecture',
    why: 'The first word is the architecture, or * for all. Without it the first flag is taken for one.',
    source: pbuildManual('OptFlags', 'MUST'),
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [{ config: { name: '_config', text: 'OptFlags: -O2 -g\n' }, findings: [{ line: 1, text: '-O2', level: 'error' }] }],
      good: [
        { config: { name: '_config', text: 'OptFlags: * -O2\nOptFlags: x86_64 -O2 -g\n' } },
        { title: 'Nothing behind it: no more flags than for all', config: { name: '_config', text: 'OptFlags: x86_64\n' } },
        { title: 'What a macro brings', config: { name: '_config', text: 'OptFlags: %{x}\n' } },
      ],
    },
  },
  check: {
    config(config, { report }) {
      if (config.kind !== 'obs') return;
      for (const entry of entriesNamed(config, 'OptFlags')) {
        const [arch] = wordsOf(entry);
        if (!arch || isOpen(arch.text)) continue;
        if (arch.text.startsWith('-')) report({ message: `The line names no architecture before ${arch.text}. Write * for all.`, at: arch.at });
      }
    },
  },
});
