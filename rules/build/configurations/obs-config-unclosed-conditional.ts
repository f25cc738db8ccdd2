import { defineRule } from '../../../src/policy/index.js';
import { pbuildManual } from '../../data/documents/pbuild-manual.js';

export default defineRule({
  meta: {
    id: 'obs-config-unclosed-conditional',
    category: 'build',
    summary: 'A conditional of a project configuration is not closed',
    why: 'Everything below an open %if belongs to it, and a stray %endif ends what was meant to go on.',
    source: pbuildManual('Configuration File Syntax', 'MUST'),
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { config: { name: '_config', text: '%ifarch x86_64\nSupport: x\n' }, findings: [{ line: 1, text: '%ifarch x86_64', level: 'error' }] },
        { title: 'The other way round', config: { name: '_config', text: 'Support: x\n%endif\n' }, findings: [{ line: 2, message: 'no %if' }] },
      ],
      good: [{ config: { name: '_config', text: '%if 0%{?x}\nSupport: x\n%else\nSupport: y\n%endif\n' } }],
    },
  },
  check: {
    config(config, { report }) {
      if (config.kind !== 'obs') return;
      for (const { keyword, at, loose } of config.conditionals) {
        if (!loose) continue;
        const opens = keyword.startsWith('%if');
        report({ message: opens ? `${keyword} has no %endif. Close it.` : `${keyword} has no %if above it. Delete it, or add the %if.`, at });
      }
    },
  },
});
