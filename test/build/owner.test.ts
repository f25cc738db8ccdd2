import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { callerOf, makeDirectory } from '../../src/build/owner.js';

describe('who called sudo', () => {
  it('is asked of root alone', () => {
    expect(callerOf(0, { SUDO_UID: '1000', SUDO_GID: '100' })).toEqual({ uid: 1000, gid: 100 });
    expect(callerOf(1000, { SUDO_UID: '1001', SUDO_GID: '100' })).toBeUndefined();
    expect(callerOf(undefined, { SUDO_UID: '1000' })).toBeUndefined();
  });

  it('is nobody where no number says so', () => {
    for (const SUDO_UID of [undefined, '', '-1', 'root', '1e9', '99999999999']) expect(callerOf(0, { SUDO_UID })).toBeUndefined();
  });
});

describe('a directory of results', () => {
  let top: string;
  const before = { ...process.env };
  beforeEach(() => {
    top = mkdtempSync(join(tmpdir(), 'speclint-owner-'));
  });
  afterEach(() => {
    process.env = before;
    rmSync(top, { recursive: true });
  });

  it('is for its owner alone, and so is all that is made above it', () => {
    makeDirectory(join(top, 'a/b'));
    expect(['a', 'a/b'].map((name) => statSync(join(top, name)).mode & 0o777)).toEqual([0o700, 0o700]);
  });

  // only root can give something away
  (process.getuid?.() === 0 ? it : it.skip)('belongs to whoever called sudo, and what was there before does not', () => {
    process.env = { ...before, SUDO_UID: '12345', SUDO_GID: '54321' };
    makeDirectory(join(top, 'a/b'));
    const owners = ['', 'a', 'a/b'].map((name) => statSync(join(top, name))).map(({ uid, gid }) => [uid, gid]);
    expect(owners.slice(1)).toEqual([
      [12345, 54321],
      [12345, 54321],
    ]);
    expect(owners[0]).not.toEqual([12345, 54321]);
    makeDirectory(top);
    expect(statSync(top).uid).not.toBe(12345);
  });
});
