import { describe, expect, it } from '@jest/globals';
import { upstreamTexts } from '../../../../rules/reading/sources/upstream-texts.js';
import { specFor } from '../../given.js';

describe('upstreamTexts', () => {
  it('gives the URL and the sources after expansion, as far as they are known', () => {
    expect(upstreamTexts(specFor('Name: Demo\nURL: https://example.org/%{name}\nSource0: %{name}.tar.gz\nSource1: %{unknown}.zip\n'))).toEqual([
      'https://example.org/Demo',
      'Demo.tar.gz',
    ]);
  });
});
