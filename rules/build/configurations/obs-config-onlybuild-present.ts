import { defineRule } from '../../../src/policy/index.js';
import { pbuildManual } from '../../data/documents/pbuild-manual.js';
import { entriesNamed, wordsOf } from '../../reading/builds/obs-config.js';

export default defineRule({
  meta: {
    id: 'obs-config-onlybuild-present',
    category: 'build',
    summary: 'A project configuration builds named packages only',
    why: 'All other packages of the project are excluded, and their old results erased.',
    source: pbuildManual('BuildFlags onlybuild', 'MAY'),
    level: 'off',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [{ config: { name: '_config', text: 'BuildFlags: onlybuild:foo\n' }, findings: [{ line: 1, text: 'onlybuild:foo', level: 'note' }] }],
      good: [{ config: { name: '_config', text: 'BuildFlags: excludebuild:foo\nBuildFlags: !onlybuild:foo\n' } }],
    },
  },
  check: {
    config(config, { report }) {
      if (config.kind !== 'obs') return;
      const first = entriesNamed(config, 'BuildFlags')
        .flatMap(wordsOf)
        .find(({ text }) => text.startsWith('onlybuild:'));
      if (first)
        report({ message: 'Every package that no onlybuild names is excluded, and its results are erased. Keep it only while it is needed.', at: first.at });
    },
  },
});
