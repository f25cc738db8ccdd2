import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { writeFixed } from '../../src/cli/check/write-fixed.js';
import { decodeBytes } from '../../src/text/bytes.js';
import { speclint } from '../support/program.js';

const before = Buffer.concat([Buffer.from('Name: demo\r\nPackager: me\nSummary: caf'), Buffer.from([0xe9, 0x20, 0xff]), Buffer.from('\n%description\nx')]);
const after = Buffer.from(before.toString('latin1').replace('Packager: me\n', ''), 'latin1');

let directory: string;
let path: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'speclint-fix-'));
  path = join(directory, 'demo.spec');
  mkdirSync(join(directory, '.git'));
  writeFileSync(path, before);
});

afterEach(() => rmSync(directory, { recursive: true }));

describe('check --fix', () => {
  it('keeps bytes that are not UTF-8, line ends and the mode, and leaves nothing behind', () => {
    chmodSync(path, 0o640);
    speclint(['check', '--fix', '--only', 'forbidden-tag', 'demo.spec'], { cwd: directory });
    expect(readFileSync(path)).toEqual(after);
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(directory).sort()).toEqual(['.git', 'demo.spec']);
  });
});

describe('writeFixed', () => {
  it('writes nothing over a file that changed since it was read', () => {
    expect(writeFixed(path, 'Name: other\n', 'Name: x\n')).toBe('was changed by somebody else in the meantime');
    expect(readFileSync(path)).toEqual(before);
  });

  it('replaces the text where it is what was read', () => {
    expect(writeFixed(path, decodeBytes(before), 'Name: x\n')).toBeUndefined();
    expect(readFileSync(path, 'utf8')).toBe('Name: x\n');
  });
});
