import { defineRule } from '../../src/policy/index.js';
import { isChecksum, remoteAssets } from '../reading/sources/remote-assets.js';

export default defineRule({
  meta: {
    id: 'remote-asset-insecure',
    category: 'sources',
    summary: 'A remote asset is fetched over plain http without a checksum',
    why: 'Anybody between the server and the builder can put another file in its place, and nothing notices.',
    source: { document: 'pbuild documentation', heading: 'Remote Assets', strength: 'SHOULD NOT', url: 'https://opensuse.github.io/obs-build/pbuild.html' },
    level: 'warning',
    fix: 'none',
    precision: 'very-high',
    securitySeverity: 5.9,
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: '#!RemoteAssetUrl: http://example.org/x\nName: x\n', findings: [{ line: 1, column: 1, level: 'warning' }] },
        { title: 'A source, from git', spec: '#!RemoteAsset\nSource: git+http://example.org/x.git\n', findings: [{ line: 1 }] },
      ],
      good: [
        { spec: '#!RemoteAssetUrl: https://example.org/x\nName: x\n' },
        { title: 'A checksum', spec: `#!RemoteAsset: sha256:${'a'.repeat(64)}\nSource: http://example.org/x.tgz\n` },
        { title: 'A source that OBS does not fetch so', spec: 'Source: http://example.org/x.tgz\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { at, form, argument, url, open } of remoteAssets(spec)) {
        if (!open && /^(?:git\+)?http:/i.test(url ?? '') && !(form === 'source' && isChecksum(argument)))
          report({ message: 'This comes over plain http and nothing checks it. Use https, and write a checksum.', at });
      }
    },
  },
});
