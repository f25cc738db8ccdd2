import { describe, expect, it } from '@jest/globals';
import { textUnder } from './loaded.js';

describe('the set of Photon OS 5', () => {
  const expand = textUnder('photon-5');

  it.each([
    ['%{dist}', '.ph5'],
    ['%{photon_release_version}', '5.0'],
    ['%{with_check}', '0'],
    ['%{_vendor}', 'vmware'],
    ['%{_libdir}', '/usr/lib'],
    ['%{_topdir}', '/usr/src/photon'],
    ['%{python3_version}', '3.11'],
    ['%{python3_sitelib}', '/usr/lib/python3.11/site-packages'],
    ['%{ansible_collections_dir}', '/usr/share/ansible/collections/ansible_collections'],
  ])('has %s as %s', (text, value) => {
    expect(expand(text)).toBe(value);
  });

  it('has nothing of other distributions', () => {
    expect(expand('%{?fedora}%{?rhel}%{?suse_version}%{?azl}%{?_fillupdir}')).toBe('');
  });
});
