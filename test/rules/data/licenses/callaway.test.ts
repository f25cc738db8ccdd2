import { describe, expect, it } from '@jest/globals';
import { legacyLicense } from '../../../../rules/data/licenses/callaway.js';

describe('legacyLicense', () => {
  it('is certain of names that stood for one license', () => {
    expect(legacyLicense('GPLv2+')).toEqual({ spdx: 'GPL-2.0-or-later', certain: true });
    expect(legacyLicense('ASL  2.0')).toEqual({ spdx: 'Apache-2.0', certain: true });
  });

  it('is not certain of names that stood for several', () => {
    expect(legacyLicense('BSD')).toEqual({ spdx: 'BSD-3-Clause', certain: false });
    expect(legacyLicense('LGPLv2+')?.certain).toBe(false);
    expect(legacyLicense('public domain')?.spdx).toBe('LicenseRef-Fedora-Public-Domain');
  });

  it('leaves the exception to the packager', () => {
    expect(legacyLicense('GPLv3+ with exceptions')).toEqual({ spdx: 'GPL-3.0-or-later WITH …', certain: false });
  });

  it('does not know other names', () => {
    expect(legacyLicense('MIT')).toBeUndefined();
    expect(legacyLicense('constructor')).toBeUndefined();
    expect(legacyLicense('Foo with exceptions')).toBeUndefined();
  });
});
