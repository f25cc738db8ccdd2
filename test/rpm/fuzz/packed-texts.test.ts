import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { defaultPackageLimits } from '../../../src/rpm/limits.js';
import { contentInside } from '../../../src/rpm/payload/compressed-file.js';
import { ContentReader } from '../../../src/rpm/payload/content.js';
import { random } from '../../support/random.js';
import { everything } from '../../support/read-rpm.js';
import { zipBytes } from '../../support/zip-builder.js';
import { fixtureBytes } from '../codec/fixtures.js';

const member = { name: 'a', content: 'x'.repeat(500), descriptor: 'signed' } as const;
const seeds: readonly (readonly [string, Buffer])[] = [
  ['/usr/share/man/man1/a.1.gz', gzipSync('.TH A 1\n'.repeat(400))],
  ...['xz', 'bz2', 'zst'].map((ending) => [`/usr/share/man/man1/a.1.${ending}`, fixtureBytes(`small.${ending}`)] as const),
  ['/usr/share/java/a.jar', zipBytes([member, { name: 'META-INF/MANIFEST.MF', content: 'Class-Path: a.jar\n'.repeat(50) }, member])],
  ['/usr/bin/a', Buffer.from('#!/bin/sh\necho a\n')],
];
const limits = { ...defaultPackageLimits, packageTextBytes: 4 << 20 };

describe('whatever bytes a page, a jar or a script has', () => {
  it.each(seeds)('%s is read without accident and within its budget', async (path, bytes) => {
    const dice = random(7);
    for (let round = 0; round < 400; round++) {
      const changed = Buffer.from(bytes.subarray(0, dice.below(3) === 0 ? dice.below(bytes.length) + 1 : bytes.length));
      for (let changes = dice.below(4); changes > 0; changes--) changed[dice.below(changed.length)] = dice.below(256);
      const reader = new ContentReader(everything, limits);
      reader.begin(path, changed.length);
      for (let at = 0; at < changed.length; at += 700) reader.push(changed.subarray(at, at + 700));
      const known = reader.finish();
      const file = reader.compressed();
      const found = (file && (await contentInside(file, known, { request: everything, limits, budget: reader.budget }))) ?? known;
      expect((found.text ?? found.manifest ?? '').length).toBeLessThanOrEqual(limits.textBytes);
      expect(reader.budget.left).toBeGreaterThanOrEqual(0);
    }
  });
});
