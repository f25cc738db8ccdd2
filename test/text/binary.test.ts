import { expect, it } from '@jest/globals';
import { binaryFault } from '../../src/text/binary.js';

it('text has no NUL', () => {
  expect(binaryFault(Buffer.from('Name: démo\n'))).toBeUndefined();
  expect(binaryFault(Buffer.of(0xff, 0xfe, 0x41))).toBeUndefined();
});

it('binary data is told with the place of the first NUL', () => {
  expect(binaryFault(Buffer.from('Name: de\0mo\n'))).toEqual({ what: 'it holds binary data', offset: 8 });
});

it.each(['fffe4e006100', 'feff004e0061'])('UTF-16 is told by its byte order mark: %s', (hex) => {
  expect(binaryFault(Buffer.from(hex, 'hex'))).toEqual({ what: 'it is UTF-16. Save it as UTF-8', offset: 0 });
});
