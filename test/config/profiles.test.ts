import { describe, expect, it } from '@jest/globals';
import { profiles } from '../../rules/profiles/index.generated.js';
import { knownChain } from '../../src/config/profiles.js';

describe('a profile that is not there', () => {
  it('is named with the nearest one and all profiles', () => {
    expect(() => knownChain('fedroa', profiles, 'x.yaml')).toThrow(
      /^x\.yaml: unknown profile "fedroa" \(did you mean "fedora"\?\); known: almalinux, .*, epel, fedora, generic, .*terra$/,
    );
  });

  it('is named with the releases of its distribution where it begins as one of them', () => {
    expect(() => knownChain('epel-7', profiles, '--profile')).toThrow(
      'unknown profile "epel-7" (did you mean "epel-8"?); known: epel, epel-8, epel-9, epel-10',
    );
  });
});
