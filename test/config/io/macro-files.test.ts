import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readMacroFiles } from '../../../src/config/io/macro-files.js';

describe('readMacroFiles', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'speclint-macros-'));
    mkdirSync(join(root, 'macros.d'));
  });
  afterEach(() => rmSync(root, { recursive: true }));
  const nameOf = (path: string): string => relative(root, path);
  const write = (names: readonly string[]): void => {
    for (const name of names) writeFileSync(join(root, name), `%from ${name}`);
  };
  const read = (path: string) => readMacroFiles(join(root, path), nameOf).map(({ path: name }) => name);

  it('reads a file under any name', () => {
    write(['mine']);
    expect(readMacroFiles(join(root, 'mine'), nameOf)).toEqual([{ path: 'mine', text: '%from mine' }]);
  });

  it('reads macros.* of a directory in the order of their bytes', () => {
    write(['macros.d/macros.b', 'macros.d/macros.B', 'macros.d/macros.\u00e4', 'macros.d/macros.a-b', 'macros.d/macros.a']);
    expect(read('macros.d')).toEqual(['B', 'a', 'a-b', 'b', '\u00e4'].map((end) => `macros.d/macros.${end}`));
  });

  it('leaves out other files, what was put aside, and directories, and follows links', () => {
    write(['macros.d/macros.a', 'macros.d/README', 'macros.d/macros.a.rpmnew', 'macros.d/macros.a~', 'elsewhere']);
    mkdirSync(join(root, 'macros.d/macros.sub'));
    symlinkSync('../elsewhere', join(root, 'macros.d/macros.link'));
    expect(read('macros.d')).toEqual(['macros.d/macros.a', 'macros.d/macros.link']);
  });

  it('says what is wrong with what it is given', () => {
    expect(() => read('none')).toThrow('none: no such file');
    expect(() => read('macros.d')).toThrow('macros.d: has no macro files (macros.*)');
    symlinkSync('gone', join(root, 'macros.d/macros.x'));
    expect(() => read('macros.d')).toThrow('macros.d/macros.x: no such file');
  });
});
