import { describe, expect, it } from '@jest/globals';
import { vendorArchives } from '../../../../rules/reading/sources/vendor-archives.js';
import { specFor } from '../../given.js';

const isVendored = (source: string): boolean => vendorArchives(specFor(`Source0: ${source}\n`)).length > 0;

describe('vendorArchives', () => {
  it.each(['vendor.tar.gz', 'demo-1.0-vendor.tar.bz2', 'demo-vendored-1.0.tar.xz', 'https://example.org/x/demo_vendor.tgz', 'vendor-1.zip'])(
    'takes %s',
    (source) => {
      expect(isVendored(source)).toBe(true);
    },
  );

  it.each(['demo-1.0.tar.gz', 'vendor/demo.tar.gz', 'vendor.patch', 'multivendor.tar.gz', 'vendor-list.txt'])('leaves %s', (source) => {
    expect(isVendored(source)).toBe(false);
  });
});
