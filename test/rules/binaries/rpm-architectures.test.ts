import { describe, expect, it } from '@jest/globals';
import { fitsArchitecture } from '../../../rules/data/names/rpm-architectures.js';

describe('whether a file is for the architecture of its package', () => {
  it('is so for its machine, class and byte order', () => {
    expect(fitsArchitecture('x86_64_v3', { machine: 'x86_64', class: 64, endian: 'little' })).toBe('native');
    expect(fitsArchitecture('s390x', { machine: 's390', class: 64, endian: 'big' })).toBe('native');
    expect(fitsArchitecture('ppc64le', { machine: 'ppc64', class: 64, endian: 'big' })).toBe('foreign');
  });

  it('is nearly so for what the same systems run in 32 bits', () => {
    expect(fitsArchitecture('x86_64', { machine: 'i386', class: 32, endian: 'little' })).toBe('companion');
    expect(fitsArchitecture('x86_64', { machine: 'x86_64', class: 32, endian: 'little' })).toBe('companion');
    expect(fitsArchitecture('riscv64', { machine: 'arm', class: 32, endian: 'little' })).toBe('foreign');
  });

  it('is unknown for an architecture that nobody knows', () => {
    expect(fitsArchitecture('sw_64', { machine: '39190', class: 64, endian: 'little' })).toBeUndefined();
  });
});
