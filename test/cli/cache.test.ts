import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Ran, speclint } from '../support/program.js';
import { repository } from '../support/repository.js';

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'speclint-cache-'));
});
afterEach(() => rmSync(cache, { recursive: true }));

const check = (options: readonly string[], env: Readonly<Record<string, string>> = {}): Ran =>
  speclint(['check', '--no-config', '--format', 'json', ...options, 'fixtures/packages'], { cwd: repository, env });

describe('check with a cache', () => {
  it.each(['1', '2'])('reports the same bytes the first and the second time as without one, with %s jobs', (jobs) => {
    const without = check(['--jobs', jobs]);
    const runs = [check(['--jobs', jobs, '--cache', cache]), check(['--jobs', jobs], { SPECLINT_CACHE_DIR: cache })];
    expect(readdirSync(cache).length).toBeGreaterThan(0);
    for (const run of runs) expect(run).toEqual(without);
  });

  it('remembers nothing with --no-cache', () => {
    check(['--no-cache'], { SPECLINT_CACHE_DIR: cache });
    expect(readdirSync(cache)).toEqual([]);
  });

  it('refuses a directory that others can enter', () => {
    chmodSync(cache, 0o777);
    const { status, stdout, stderr } = check(['--cache', cache]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('is open to other users');
  });
});
