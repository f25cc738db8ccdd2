import { describe, expect, it } from '@jest/globals';
import { licenseFaults } from '../../../../rules/licensing/expression/license-faults.js';

const faults = (text: string) => licenseFaults(text, () => false);

describe('licenseFaults', () => {
  it.each(['MIT', 'MIT AND (ISC OR Zlib)', 'Apache-2.0 WITH LLVM-exception', 'LicenseRef-Fedora-UltraPermissive', 'DocumentRef-x:LicenseRef-y', 'Apache-1.1+'])(
    'takes %s',
    (text) => {
      expect(faults(text)).toEqual([]);
    },
  );

  it('asks a distribution for its own identifiers', () => {
    expect(licenseFaults('SUSE-Firmware', (id) => id.startsWith('SUSE-'))).toEqual([]);
    expect(faults('SUSE-Firmware')).toHaveLength(1);
  });

  it('offers a replacement that means the same as certain', () => {
    expect(faults('GPLv2+')).toMatchObject([{ certain: true, replacements: [{ text: 'GPL-2.0-or-later' }] }]);
    expect(faults('BSD')).toMatchObject([{ certain: false, replacements: [{ text: 'BSD-3-Clause' }] }]);
    expect(faults('Frobnic')[0]?.replacements).toBeUndefined();
  });

  it('puts a choice into parentheses', () => {
    expect(faults('Perl AND MIT')[0]?.replacements?.[0]?.text).toBe('(GPL-1.0-or-later OR Artistic-1.0-Perl)');
  });

  it('says nothing of the form of an expression while its words are wrong', () => {
    expect(faults('GPLv2 AND')).toHaveLength(1);
  });

  it('guesses what was meant', () => {
    expect(faults('Appache-2.0')[0]?.message).toContain('Do you mean Apache-2.0?');
  });
});
