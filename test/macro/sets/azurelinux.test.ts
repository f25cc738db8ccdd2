import { describe, expect, it } from '@jest/globals';
import { release, textUnder } from './loaded.js';

describe('the set of Azure Linux 3', () => {
  const expand = textUnder('azurelinux-3');

  it.each([
    ['%{dist}', '.azl3'],
    ['%{azl}', '3'],
    ['%{azl3}', '1'],
    ['%{with_check}', '0'],
    ['%{_vendor}', 'azl'],
    ['%{_host}', 'x86_64-pc-linux-gnu'],
    ['%{_lib}', 'lib'],
    ['%{_libdir}', '/usr/lib'],
    ['%{_lib64dir}', '/usr/lib64'],
    ['%{_libexecdir}', '/usr/libexec'],
    ['%{_docdir}', '/usr/share/doc'],
    ['%{_topdir}', '/usr/src/azl'],
    ['%{_hardened_cflags}', '-specs=/usr/lib/rpm/azl/default-hardened-cc1'],
    ['%{python3_version}', '3.12'],
    ['%{python3_sitearch}', '/usr/lib/python3.12/site-packages'],
    ['%{py3_dist Foo_Bar}', 'python3dist(foo-bar) '],
    ['%{pypi_source foo 1.2}', 'https://files.pythonhosted.org/packages/source/f/foo/foo-1.2.tar.gz'],
    ['%{crates_source foo 1.2~rc1}', 'https://crates.io/api/v1/crates/foo/1.2-rc1/download#/foo-1.2-rc1.crate'],
    ['%{perl_vendorlib}', '/usr/share/perl5/vendor_perl'],
    ['%{gem_dir}', '/usr/share/ruby/gems'],
    ['%{php_extdir}', '/usr/lib/php/modules'],
    ['%{_jnidir}', '/usr/lib/java'],
    ['%{rust_arches}', 'x86_64 aarch64'],
    ['%{efi_arch} %{efi_has_alt_arch}', 'x64 01'],
  ])('has %s as %s', (text, value) => {
    expect(expand(text)).toBe(value);
  });

  it('has nothing of the distributions that its specs ask for, nor what its own names seem to promise', () => {
    expect(expand('%{?fedora}%{?rhel}%{?suse_version}%{?mariner}%{?azurelinux}%{?photon_release_version}%{?ldconfig}')).toBe('');
    expect(expand('%{ldconfig_scriptlets libs}')).toBe('');
  });

  it('keeps libraries in lib on every architecture', () => {
    expect(textUnder('azurelinux-3', 'aarch64')('%{_libdir} %{_host} %{efi_arch}')).toBe('/usr/lib aarch64-unknown-linux-gnu aa64');
  });

  it('drops the hardening flags where a spec does', () => {
    const own = textUnder('azurelinux-3');
    expect(own('%{build_ldflags}')).toContain('-z,now');
    expect(own('%undefine _hardened_build\n%{build_ldflags}')).not.toContain('-z,now');
  });

  it('provides a python package under its other names', () => {
    const own = textUnder('azurelinux-3');
    own('%define version 1\n%define release 2');
    expect(own('%{python_provide python3-foo}').split('\n')).toEqual([
      'Provides: python3.12-foo = 1-2',
      'Provides: python-foo = 1-2',
      '',
      'Obsoletes: python-foo < 1-2',
    ]);
    expect(own('%{py_provides python3-foo}').split('\n')).toContain('Provides: python3-foo = 1-2');
  });

  it.each(['%py3_build', '%azl_kernel_version', '%forgesetup', '%systemd_post foo.service', '%gem_install'])('has %s, and nothing of its body', (call) => {
    expect(release('azurelinux-3')(call).value.pieces[0]?.unknown).toBe('macro');
  });
});
