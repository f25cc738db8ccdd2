import { defineRule } from '../../../src/policy/index.js';
import { pbuildManual } from '../../data/documents/pbuild-manual.js';
import { serverKeywords } from '../../data/formats/obs-config-keywords.js';
import { entriesNamed } from '../../reading/builds/obs-config.js';

export default defineRule({
  meta: {
    id: 'obs-only-keyword-in-local-config',
    category: 'build',
    summary: 'A configuration of a local build has keywords of the server',
    why: 'pbuild takes no notice of them.',
    source: pbuildManual('Constraint', 'MAY'),
    level: 'note',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { config: { name: '_config', text: 'PublishFilter: x\n' }, directory: { _pbuild: '' }, findings: [{ line: 1, text: 'PublishFilter', level: 'note' }] },
      ],
      good: [
        { config: { name: '_config', text: 'PublishFilter: x\n' }, directory: {} },
        { config: { name: '_config', text: 'Prefer: x\n' }, directory: { _pbuild: '' } },
      ],
    },
  },
  check: {
    config(config, { beside = [], report }) {
      if (config.kind !== 'obs' || !beside.includes('_pbuild')) return;
      for (const { keyword, keywordAt } of entriesNamed(config, ...serverKeywords))
        report({ message: `pbuild takes no notice of ${keyword}. Leave it to the project on the server.`, at: keywordAt });
    },
  },
});
