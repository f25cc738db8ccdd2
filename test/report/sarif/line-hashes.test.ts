import { describe, expect, it } from '@jest/globals';
import { lineHashes } from '../../../src/report/sarif/line-hashes.js';

const all = (text: string): string[] => [...lineHashes(text, new Set(Array.from({ length: 300 }, (_, i) => i + 1))).values()];

/** The expected values are those that the upload action of GitHub code scanning (github/codeql-action) is tested with. */
describe('line hashes', () => {
  it('are those of the upload action', () => {
    expect(all('')).toEqual(['c129715d7a2bc9a3:1']);
    expect(all(' a\nb\n  \t\tc\n d')).toEqual(['271789c17abda88f:1', '54703d4cd895b18:1', '180aee12dab6264:1', 'a23a3dc5e078b07b:1']);
    expect(all(' hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End')).toEqual([
      '8b7cf3e952e7aeb2:1',
      'b1ae1287ec4718d9:1',
      'bff680108adb0fcc:1',
      'c6805c5e1288b612:1',
      'b86d3392aea1be30:1',
      'e6ceba753e1a442:1',
    ]);
  });

  it.each(['\n', '\r', '\r\n'])('are the same with every kind of line end (%j)', (end) => {
    expect(all([' hello; \t', 'world!!!', '', '', '  \t\tGreetings', ' End', ''].join(end))).toEqual([
      'e9496ae3ebfced30:1',
      'fb7c023a8b9ccb3f:1',
      'ce8ba1a563dcdaca:1',
      'e20e36e16fcb0cc8:1',
      'b3edc88f2938467e:1',
      'c8e28b0b4002a3a0:1',
      'c129715d7a2bc9a3:1',
    ]);
  });

  it('count equal lines, also those that nobody asks for', () => {
    const text = `${'x'.repeat(150)}\n`.repeat(3);
    const [first, , third] = all(text);
    expect(first).toMatch(/:1$/);
    expect(third).toBe(first?.replace(/1$/, '3'));
    expect([...lineHashes(text, new Set([3]))]).toEqual([[3, third]]);
  });

  it('take bytes that are not UTF-8 for what a decoder makes of them', () => {
    expect(all('caf\udce9 x')).toEqual(all('caf\ufffd x'));
  });
});
