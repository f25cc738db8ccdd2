import { describe, expect, it } from '@jest/globals';
import { isDeprecated, spdxException, spdxLicense, successor } from '../../../../rules/data/licenses/spdx.js';

describe('the SPDX list', () => {
  it('gives an identifier as the list spells it', () => {
    expect(spdxLicense('apache-2.0')).toBe('Apache-2.0');
    expect(spdxLicense('MIT')).toBe('MIT');
    expect(spdxLicense('Frobnic')).toBeUndefined();
    expect(spdxException('llvm-exception')).toBe('LLVM-exception');
    expect(spdxException('MIT')).toBeUndefined();
  });

  it('keeps deprecated identifiers apart', () => {
    expect(isDeprecated('GPL-2.0')).toBe(true);
    expect(isDeprecated('GPL-2.0-only')).toBe(false);
  });

  it('says what to write instead of one', () => {
    expect(successor('GPL-2.0')).toBe('GPL-2.0-only');
    expect(successor('LGPL-2.1+')).toBe('LGPL-2.1-or-later');
    expect(successor('GPL-2.0-with-classpath-exception')).toBe('GPL-2.0-only WITH Classpath-exception-2.0');
    expect(successor('Nunit')).toBeUndefined();
  });

  it('names successors that it lists', () => {
    for (const id of ['GPL-1.0', 'AGPL-3.0+', 'GFDL-1.3', 'BSD-2-Clause-NetBSD', 'StandardML-NJ']) {
      const next = successor(id) as string;
      expect({ id, next, listed: spdxLicense(next) === next && !isDeprecated(next) }).toEqual({ id, next, listed: true });
    }
  });
});
