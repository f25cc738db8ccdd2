import { describe, expect, it } from '@jest/globals';
import { parseQualifiers } from '../../../src/spec/dependency/qualifiers.js';

describe('qualifiers', () => {
  it('are a comma list', () => expect(parseQualifiers('pre,postun')).toEqual(['pre', 'postun']));

  it('may be none', () => expect(parseQualifiers('')).toEqual([]));

  it.each([',', 'pre,', 'pre;', 'junk', 'PRE', 'pre,,post'])('are not %j', (text) => expect(parseQualifiers(text)).toBeUndefined());
});
