import { defineRule } from '../../../src/policy/index.js';
import { pbuildManual } from '../../data/documents/pbuild-manual.js';
import { entriesNamed, wordsOf } from '../../reading/builds/obs-config.js';

export default defineRule({
  meta: {
    id: 'obs-config-insecure-url',
    category: 'build',
    summary: 'A project configuration fetches over a connection that anybody may change',
    why: 'What comes over http can be exchanged on the way into the build.',
    source: pbuildManual('RepoURL', 'SHOULD NOT'),
    level: 'warning',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { config: { name: '_config', text: 'RepoURL: rpmmd@http://example.org/r\n' }, findings: [{ line: 1, text: 'http://example.org/r', level: 'warning' }] },
      ],
      good: [
        { config: { name: '_config', text: 'RepoURL: rpmmd@https://example.org/r\nAssetsURL: fedpkg@https://example.org/\n' } },
        { title: 'On this machine', config: { name: '_config', text: 'RepoURL: http://localhost:8080/r\n' } },
      ],
    },
  },
  check: {
    config(config, { report }) {
      if (config.kind !== 'obs') return;
      for (const { text, at } of entriesNamed(config, 'AssetsURL', 'RepoURL', 'RegistryURL').flatMap(wordsOf)) {
        const from = text.search(/\bhttp:\/\/(?!(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?:[:/]|$))/);
        if (from >= 0) report({ message: 'What is fetched over http can be changed on the way. Use https.', at: { ...at, start: at.start + from } });
      }
    },
  },
});
