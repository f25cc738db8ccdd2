import { describe, expect, it } from '@jest/globals';
import { allowedInName, allowedInVersion, checkCharacters } from '../../../src/spec/dependency/characters.js';

describe('the characters of a name or version', () => {
  it('differ', () => {
    expect(checkCharacters('a-b', allowedInName, '')).toBeUndefined();
    expect(checkCharacters('1-2', allowedInVersion, 'L')?.message).toBe("Illegal char '-' (0x2d) in: L");
    expect(checkCharacters('1~2^3', allowedInVersion, '')).toBeUndefined();
  });

  it('are shown as a question mark where they are not ASCII', () =>
    expect(checkCharacters('é', allowedInName, 'L')?.message).toBe("Illegal char '?' (0xe9) in: L"));

  it('may be those of a macro that was left over', () => expect(checkCharacters('%{x}', allowedInName, 'L')?.level).toBe('warning'));
});
