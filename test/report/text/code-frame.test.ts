import { describe, expect, it } from '@jest/globals';
import { codeFrame } from '../../../src/report/text/code-frame.js';
import { sourceText } from '../../../src/text/source-text.js';

const same = (text: string): string => text;

function frame(text: string, line: number, column: number, endLine: number, endColumn: number, columns = 60): string {
  const region = { path: 'a.spec', line, column, endLine, endColumn };
  return codeFrame(sourceText('a.spec', text), region, { columns, caret: same, faint: same }).join('\n');
}

describe('a code frame', () => {
  it('underlines a stretch behind tabs and wide and combining characters', () => {
    expect(frame('\tab', 1, 2, 1, 4)).toBe('   1 │         ab\n     │         ^^');
    expect(frame('a\tab', 1, 3, 1, 5)).toBe('   1 │ a       ab\n     │         ^^');
    expect(frame('漢字: x', 1, 5, 1, 6)).toBe('   1 │ 漢字: x\n     │       ^');
    expect(frame('e\u0301e\u0301 x', 1, 3, 1, 5)).toBe('   1 │ e\u0301e\u0301 x\n     │  ^');
  });

  it('underlines what it shows of unsafe characters', () => {
    expect(frame('a\x1b[2Jb', 1, 2, 1, 3)).toBe('   1 │ a\\x1b[2Jb\n     │  ^^^^');
    expect(frame('##[error]', 1, 4, 1, 9)).toBe('   1 │ ##\\x5berror]\n     │       ^^^^^');
  });

  it('marks one column for an empty region, also behind the line', () => {
    expect(frame('ab', 1, 3, 1, 3)).toBe('   1 │ ab\n     │   ^');
    expect(frame('', 1, 1, 1, 1)).toBe('   1 │\n     │ ^');
  });

  it('shows three lines of a long region', () => {
    expect(frame('%files\n  one\n\n  two\n  three\n', 1, 3, 6, 1)).toBe(
      ['   1 │ %files', '     │   ^^^^', '   2 │   one', '     │   ^^^', '   3 │', '     │ and 2 more lines'].join('\n'),
    );
  });

  it('cuts a long line around the stretch, however long the line is', () => {
    const text = `${'a'.repeat(500_000)}HERE${'b'.repeat(500_000)}`;
    expect(frame(text, 1, 500_001, 1, 500_005, 40)).toBe('   1 │ …aaaaaaaaaaHEREbbbbbbbbbbbbbbbbb…\n     │            ^^^^');
    expect(frame('x'.repeat(100), 1, 99, 1, 101, 40)).toBe(`   1 │ …${'x'.repeat(31)}\n     │ ${' '.repeat(30)}^^`);
  });

  it('is empty for lines that the text does not have', () => {
    expect(frame('a\n', 9, 1, 9, 2)).toBe('');
  });
});
