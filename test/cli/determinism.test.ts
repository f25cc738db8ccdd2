import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formatNames } from '../../src/report/index.js';
import { type RunOptions, speclint } from '../support/program.js';
import { repository } from '../support/repository.js';

let here: string;
let elsewhere: string;

beforeAll(() => {
  here = mkdtempSync(join(tmpdir(), 'speclint-here-'));
  elsewhere = mkdtempSync(join(tmpdir(), 'speclint-elsewhere-'));
  for (const folder of [here, elsewhere]) {
    cpSync(join(repository, 'fixtures/packages'), join(folder, 'packages'), { recursive: true });
    cpSync(join(repository, 'fixtures/specs'), join(folder, 'specs'), { recursive: true });
  }
});
afterAll(() => {
  for (const folder of [here, elsewhere]) rmSync(folder, { recursive: true });
});

/** All fixtures, the damaged package among them. */
const report = (format: string, jobs: number, options: RunOptions) => speclint(['check', '--format', format, '--jobs', String(jobs), '.'], options);

describe.each(formatNames)('the %s report', (format) => {
  it('is the same bytes wherever, whenever and with however many jobs it is made', () => {
    const first = report(format, 1, { cwd: here, env: { TZ: 'UTC', LC_ALL: 'C', LANG: 'C' } });
    const second = report(format, 4, { cwd: elsewhere, env: { TZ: 'Asia/Kathmandu', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' } });
    expect(first.status).toBe(3);
    expect(first.stdout).toContain('rpath-relative');
    expect(first.stdout).toContain('speclint-codec-truncated-1.0-1.noarch.rpm');
    expect(second).toEqual(first);
  });

  it('names no directory of this machine', () => {
    expect(report(format, 2, { cwd: here }).stdout).not.toContain(here);
  });
});
