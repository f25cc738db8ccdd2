import { describe, expect, it } from '@jest/globals';
import { baseName, specName } from '../../src/text/paths.js';

describe('names of files', () => {
  it.each([
    ['dir/demo.spec', 'demo.spec', 'demo'],
    ['demo.spec', 'demo.spec', 'demo'],
    ['/a/demo.spec.in', 'demo.spec.in', 'demo.spec.in'],
    ['/a/', '', ''],
  ])('of %s', (path, base, spec) => {
    expect([baseName(path), specName(path)]).toEqual([base, spec]);
  });
});
