import { describe, expect, it } from '@jest/globals';
import { dependencies } from '../../../src/rpm/table/dependencies.js';

describe('dependencies', () => {
  it('have an operator and version where the sense says so', () => {
    const { requires, provides } = dependencies({
      REQUIRENAME: ['plain', 'least', 'before', '(a or b)'],
      REQUIREFLAGS: [0, 12, 2 | 1024, 0],
      REQUIREVERSION: ['', '2:1.0-3', '4', ''],
    });
    expect(requires).toEqual([
      { name: 'plain', flags: 0 },
      { name: 'least', op: '>=', evr: '2:1.0-3', flags: 12 },
      { name: 'before', op: '<', evr: '4', flags: 1026 },
      { name: '(a or b)', flags: 0 },
    ]);
    expect(provides).toEqual([]);
  });
});
