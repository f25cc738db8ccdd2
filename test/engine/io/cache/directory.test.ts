import { chmodSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { privateDirectoryFault } from '../../../../src/engine/io/cache/directory.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cache-directory-'));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('privateDirectoryFault', () => {
  it('makes a directory that is nobody else’s', () => {
    const cache = join(root, 'a/b');
    expect(privateDirectoryFault(cache)).toBeUndefined();
    expect(statSync(cache).mode & 0o777).toBe(0o700);
    expect(privateDirectoryFault(cache)).toBeUndefined();
  });

  it('refuses one that others may enter, a link to one, and what is none', () => {
    chmodSync(root, 0o755);
    symlinkSync(root, join(root, 'link'));
    writeFileSync(join(root, 'file'), '');
    expect(privateDirectoryFault(root)).toMatch(/^is open to other users/);
    expect(privateDirectoryFault(join(root, 'link'))).toBe('is not a directory');
    expect(privateDirectoryFault(join(root, 'file'))).toMatch(/EEXIST/);
  });
});
