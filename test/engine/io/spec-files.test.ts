import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { specFiles } from '../../../src/engine/io/spec-files.js';

let root: string;
let read: ReturnType<typeof specFiles>;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'speclint-files-'));
  mkdirSync(join(root, 'package/sub'), { recursive: true });
  writeFileSync(join(root, 'package/beside.inc'), 'beside\n');
  writeFileSync(join(root, 'package/sub/below.inc'), 'below\n');
  writeFileSync(join(root, 'outside.inc'), 'outside\n');
  symlinkSync(join(root, 'outside.inc'), join(root, 'package/link-out.inc'));
  symlinkSync('beside.inc', join(root, 'package/link-in.inc'));
  read = specFiles([join(root, 'package')]);
});
afterAll(() => rmSync(root, { recursive: true }));

describe('what a spec may include', () => {
  it('lies in its directory or below, by relative or absolute path', () => {
    expect(read('beside.inc')).toBe('beside\n');
    expect(read('sub/below.inc')).toBe('below\n');
    expect(read(join(root, 'package/beside.inc'))).toBe('beside\n');
  });

  it('is found beside the spec where the builder would have its sources', () => {
    expect(read('/builddir/build/SOURCES/beside.inc')).toBe('beside\n');
  });

  it('may be a link that stays inside', () => {
    expect(read('link-in.inc')).toBe('beside\n');
  });

  it.each(['../outside.inc', 'link-out.inc', '/etc/passwd', '/builddir/build/SOURCES/../outside.inc', '.', 'sub', 'missing.inc', '', '\0'])(
    'is not %j',
    (path) => {
      expect(read(path)).toBeUndefined();
    },
  );

  it('is not a device', () => {
    expect(specFiles(['/dev'])('zero')).toBeUndefined();
  });
});
