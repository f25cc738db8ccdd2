import { describe, expect, it } from '@jest/globals';
import { type TextForm, TextFormScanner } from '../../../src/rpm/payload/text-form.js';
import { random } from '../../support/random.js';

function formOf(bytes: Uint8Array | string, piece = 1 << 20): TextForm {
  const data = Buffer.from(bytes as Uint8Array);
  const scanner = new TextFormScanner();
  for (let at = 0; at < data.length; at += piece) scanner.push(data.subarray(at, at + piece));
  return scanner.finish();
}

const cases: readonly (readonly [what: string, bytes: string | Buffer, form: TextForm])[] = [
  ['of Unix', 'one\ntwo\n', { encoding: 'ascii', lineEnds: ['lf'] }],
  ['of Windows', 'one\r\ntwo\r\n', { encoding: 'ascii', lineEnds: ['crlf'] }],
  ['of the old Macintosh', 'one\rtwo\r', { encoding: 'ascii', lineEnds: ['cr'] }],
  ['with all line ends', 'a\nb\r\nc\rd\r\r\n', { encoding: 'ascii', lineEnds: ['lf', 'crlf', 'cr'] }],
  ['without a last line end', 'one\ntwo', { encoding: 'ascii', lineEnds: ['lf'], openEnd: true }],
  ['of one line', 'one', { encoding: 'ascii', lineEnds: [], openEnd: true }],
  ['in UTF-8', 'naïve €5 😀\n', { encoding: 'utf-8', lineEnds: ['lf'] }],
  ['in Latin-1', Buffer.from('na\xefve\n', 'latin1'), { encoding: 'other', lineEnds: ['lf'] }],
  ['in UTF-8 cut off', Buffer.from('€').subarray(0, 2), { encoding: 'other', lineEnds: [], openEnd: true }],
  ['with a surrogate written as UTF-8', Buffer.from([0xed, 0xa0, 0x80, 0x0a]), { encoding: 'other', lineEnds: ['lf'] }],
  ['with only the rest of a character', Buffer.from([0x80, 0x80, 0x80, 0x80, 0x0a]), { encoding: 'other', lineEnds: ['lf'] }],
];

describe('the form of a text', () => {
  it.each(cases)('%s', (_, bytes, form) => {
    for (const piece of [1, 2, 3, 5, 100]) expect([piece, formOf(bytes, piece)]).toEqual([piece, form]);
  });

  it('does not depend on the pieces', () => {
    const { below, pick } = random(3);
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: below(30) }, () => pick(['a', '\r', '\n', '\r\n', 'é', '€', '😀'])).join('');
      const bytes = Buffer.from(text);
      if (below(3) === 0 && bytes.length > 0) bytes[below(bytes.length)] = below(256);
      expect(formOf(bytes, 1 + below(8))).toEqual(formOf(bytes));
    }
  });
});
