import { defineRule } from '../../src/policy/index.js';
import { isPinned, remoteAssets } from '../reading/sources/remote-assets.js';

export default defineRule({
  meta: {
    id: 'remote-asset-without-checksum',
    category: 'sources',
    summary: 'A remote asset has no checksum',
    why: 'With a checksum the build stops when the server hands out another file than the packager had. The documentation only says that one is possible, so this is a note.',
    source: {
      document: 'pbuild documentation',
      heading: 'Remote Assets, rpm spec files',
      strength: 'MAY',
      url: 'https://opensuse.github.io/obs-build/pbuild.html',
    },
    level: 'note',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [{ spec: '#!RemoteAsset\nSource: https://example.org/x.tgz\n', findings: [{ line: 1, column: 1, text: '#!RemoteAsset', level: 'note' }] }],
      good: [
        { spec: `#!RemoteAsset: sha256:${'a'.repeat(64)}\nSource: https://example.org/x.tgz\n` },
        { title: 'A commit of git', spec: `#!RemoteAsset\nSource: git+https://example.org/x.git#${'0'.repeat(40)}\n` },
        { title: 'Plain http has a rule of its own', spec: '#!RemoteAsset\nSource: http://example.org/x.tgz\n' },
        { title: 'A faulty one too', spec: '#!RemoteAsset: sha256:1\nSource: https://example.org/x.tgz\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const asset of remoteAssets(spec)) {
        if (asset.form === 'source' && asset.argument === '' && /^(?:git\+)?https:/i.test(asset.url ?? '') && !asset.open && !isPinned(asset))
          report({ message: 'Nothing tells whether the right file arrives. Write its checksum behind a colon: sha256:HEX.', at: asset.at });
      }
    },
  },
});
