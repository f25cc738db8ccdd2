import { describe, expect, it } from '@jest/globals';
import { evaluate, head, tail } from '../given.js';

const files: Readonly<Record<string, string>> = { inc: 'URL: inc\n%if 1\n', self: '%include self\n' };
const host = { readFile: (path: string): string | undefined => files[path] };

describe('%include', () => {
  it('reads the file in place; its %if may end outside', () => {
    const spec = evaluate(`${head}%include inc\n%endif\n${tail}`, {}, host);
    expect([spec.ok, spec.packages[0]?.url?.text, spec.diagnostics]).toEqual([true, 'inc', []]);
    expect(spec.packages[0]?.url?.origin().location?.source.path).toBe('inc');
  });

  it('is refused where the file is not there', () => {
    const spec = evaluate(`${head}%include nope\n${tail}`, {}, host);
    expect([spec.ok, spec.diagnostics.map((d) => d.message)]).toEqual([false, ['Unable to open nope: No such file or directory']]);
  });

  it('is unknown where nobody may look, and so is what it may have defined', () => {
    const spec = evaluate(`${head}%include inc\n%{from_file}\n${tail}`);
    expect([spec.ok, spec.unknown[0]?.reason]).toEqual([true, 'file']);
  });

  it('of itself ends', () =>
    expect(evaluate(`${head}%include self\n${tail}`, {}, host).diagnostics.map((d) => d.message)).toContain('more than 100 files are included'));
});
