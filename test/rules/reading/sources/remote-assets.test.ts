import { describe, expect, it } from '@jest/globals';
import { isChecksum, isPinned, remoteAssets } from '../../../../rules/reading/sources/remote-assets.js';
import { specFor } from '../../given.js';

describe('remote assets', () => {
  it('belong to the source right below them', () => {
    const assets = remoteAssets(specFor('#!RemoteAsset\nSource0: https://example.org/a\n#!RemoteAsset: sha1:0\n\nSource1: https://example.org/b\n'));
    expect(assets.map(({ url, argument, target }) => [url, argument, target !== undefined])).toEqual([
      ['https://example.org/a', '', true],
      [undefined, 'sha1:0', false],
    ]);
  });

  it('may name the address themselves', () => {
    const assets = remoteAssets(specFor('#!RemoteAssetUrl: https://example.org/a\n#!RemoteAsset: git+https://example.org/b sha1:0\nSource0: b.tar\n'));
    expect(assets.map(({ form, url }) => [form, url])).toEqual([
      ['url', 'https://example.org/a'],
      ['source', 'git+https://example.org/b'],
    ]);
  });

  it('are open where the address is not known', () => {
    expect(remoteAssets(specFor('#!RemoteAsset\nSource0: %{nobody_knows}\n')).map(({ open }) => open)).toEqual([true]);
  });
});

it('a checksum has the length of its algorithm', () => {
  expect([`sha256:${'a'.repeat(64)}`, `md5:${'0'.repeat(32)}`, `sha256:${'a'.repeat(40)}`, 'sha999:00', 'sha256:'].map(isChecksum)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

it('a commit pins what git fetches, a branch does not', () => {
  expect([`git+https://a#${'0'.repeat(40)}`, 'git+https://a#main', `https://a#${'0'.repeat(40)}`].map((url) => isPinned({ url }))).toEqual([
    true,
    false,
    false,
  ]);
});
