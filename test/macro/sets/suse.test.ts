import { describe, expect, it } from '@jest/globals';
import { release, textUnder } from './loaded.js';

const leap15 = 'opensuse-leap-15.6';
const leap16 = 'opensuse-leap-16.0';
const tumbleweed = 'opensuse-tumbleweed';

/** A macro or a call, and what it is in Leap 15.6, Leap 16.0 and Tumbleweed; undefined where a release has none. */
const table: readonly (readonly [string, string | undefined, string | undefined, string | undefined])[] = [
  ['%{suse_version}', '1500', '1600', '1699'],
  ['%{sle_version}', '150600', undefined, undefined],
  ['%{is_opensuse}', '1', '1', '1'],
  ['%{is_backports}', '0', '1', undefined],
  ['%{usrmerged}', undefined, '1', undefined],
  ['%{_vendor}', 'suse', 'suse', 'suse'],
  ['%{_host}', 'x86_64-suse-linux-gnu', 'x86_64-suse-linux-gnu', 'x86_64-suse-linux-gnu'],
  ['%{_libdir}', '/usr/lib64', '/usr/lib64', '/usr/lib64'],
  ['%{_libexecdir}', '/usr/lib', '/usr/libexec', '/usr/libexec'],
  ['%{_rundir}', '/run', '/run', '/run'],
  ['%{_docdir}', '/usr/share/doc/packages', '/usr/share/doc/packages', '/usr/share/doc/packages'],
  ['%{_fillupdir}', '/usr/share/fillup-templates', '/usr/share/fillup-templates', '/usr/share/fillup-templates'],
  ['%{_distconfdir}', undefined, '/usr/etc', '/usr/etc'],
  ['%{_pam_moduledir}', '/lib64/security', '/usr/lib64/security', '/usr/lib64/security'],
  ['%{_pam_vendordir}', undefined, '/usr/lib/pam.d', '/usr/lib/pam.d'],
  ['%{_firmwaredir}', undefined, '/usr/lib/firmware', '/usr/lib/firmware'],
  ['%{_unitdir}', '/usr/lib/systemd/system', '/usr/lib/systemd/system', '/usr/lib/systemd/system'],
  ['%{ext_man}', '.gz', '.gz', '.gz'],
  ['%{fillup_prereq}', 'fillup coreutils grep diffutils', 'fillup /usr/bin/mkdir /usr/bin/touch', 'fillup /usr/bin/mkdir /usr/bin/touch'],
  ['%{pythons}', 'python3', 'python313', 'python314 python313'],
  ['%{primary_python}', undefined, 'python313', 'python313'],
  ['%{python3_version}', '3.6', '3.13', '3.13'],
  ['%{python3_sitelib}', '/usr/lib/python3.6/site-packages', '/usr/lib/python3.13/site-packages', '/usr/lib/python3.13/site-packages'],
  ['%{python311_sitearch}', '/usr/lib64/python3.11/site-packages', undefined, undefined],
  ['%{python314_bin_suffix}', undefined, undefined, '3.14'],
  ['%{have_python313}', undefined, '1', '1'],
  ['%{rb_default_ruby_abi}', 'ruby:2.5.0', 'ruby:3.4.0', 'ruby:4.0.0'],
  ['%{gem_base}', '/usr/lib64/ruby/gems/2.5.0', '/usr/lib64/ruby/gems/3.4.0', '/usr/lib64/ruby/gems/4.0.0'],
  ['%{lua_version}', '5.3', '5.4', '5.4'],
  ['%{_jnidir}', '/usr/lib64/java', '/usr/lib64/java', '/usr/lib64/java'],
  ['%{_kf6_localedir}', '/usr/share/locale/kf6', '/usr/share/locale/kf6', '/usr/share/locale/kf6'],
  ['%{_qt6_sysconfdir}', '/etc/xdg', '/usr/etc/xdg', '/usr/etc/xdg'],
  ['%{product_libs_llvm_ver}', '15', '19', '22'],
  ['%{_lto_cflags}', undefined, '-flto=auto', '-flto=auto'],
];

describe('the sets of openSUSE', () => {
  const releases = [textUnder(leap15), textUnder(leap16), textUnder(tumbleweed)];

  it.each(table)('have %s as %s in Leap 15.6, %s in Leap 16.0, %s in Tumbleweed', (text, ...values) => {
    expect(releases.map((expand) => expand(text))).toEqual(values.map((value) => value ?? text));
  });

  it.each([leap15, leap16, tumbleweed])('have nothing of other distributions in %s', (profile) => {
    expect(textUnder(profile)('%{?dist}%{?fedora}%{?rhel}%{?epel}%{?azl}%{?autorelease}%{?ldconfig_requires}')).toBe('');
  });

  it('take what "opensuse" means for Tumbleweed', () => {
    expect(textUnder('opensuse')('%{suse_version}')).toBe('1699');
  });
});

describe('python modules of openSUSE', () => {
  it('are one dependency for each python that is built for', () => {
    expect(textUnder(tumbleweed)('%{python_module setuptools >= 40.8}')).toBe('python314-setuptools >= 40.8 python313-setuptools >= 40.8');
    expect(textUnder(leap16)('%{python_module pip}')).toBe('python313-pip');
    expect(textUnder(leap15)('%{python_module pip}')).toBe('python3-pip');
  });

  it('are in brackets where they depend on a condition', () => {
    expect(textUnder(leap16)('%{python_module typing if %python-base < 3.7}')).toBe('(python313-typing if python313-base < 3.7)');
  });

  it.each([
    ['skipping one', tumbleweed, '%define skip_python314 1', 'python313-a'],
    ['naming them', tumbleweed, '%define pythons python311', 'python311-a'],
    ['the newer python of Leap 15', leap15, '%{?sle15_python_module_pythons}', 'python311-a'],
    ['both pythons of Leap 15', leap15, '%{?sle15allpythons}', 'python311-a python3-a'],
    ['the primary one', tumbleweed, '%{?single_pythons_311plus}', 'python313-a'],
  ])('follow the spec: %s', (_, profile, choice, modules) => {
    const expand = textUnder(profile);
    expand(choice);
    expect(expand('%{python_module a}')).toBe(modules);
  });

  it('lie where the python that is built for has them', () => {
    const expand = textUnder(leap15);
    expect(expand('%{python_sitelib}')).toBe('/usr/lib/python3.6/site-packages');
    expand('%{?sle15_python_module_pythons}');
    expect(expand('%{python_flavor} %{python_sitelib} %{python_version}')).toBe('python311 /usr/lib/python3.11/site-packages 3.11');
  });

  it('are built for the python that the package names', () => {
    const expand = textUnder(tumbleweed);
    expand('%define name python314-foo');
    expect(expand('%{python_flavor}')).toBe('python314');
  });
});

describe('macros of openSUSE that make lines of a spec', () => {
  const expand = textUnder(tumbleweed);

  it('name gems and rubies', () => {
    expect(expand('%{rubygem asciidoctor >= 2}|%{ruby >= 2.1}|%{rubydevel}')).toBe('rubygem(ruby:4.0.0:asciidoctor) >= 2|ruby4.0 >= 2.1|ruby4.0-devel');
  });

  it('make a package of translations', () => {
    const lines = expand('%lang_package').split('\n');
    expect(lines).toEqual(
      expect.arrayContaining(['%package lang', 'Requires: %{name} = %{version}', 'Provides: %{name}-lang-all = %{version}', 'BuildArch: noarch']),
    );
    const named = expand('%lang_package -n tool -r tool-data').split('\n');
    expect(named).toEqual(expect.arrayContaining(['%package -n tool-lang', 'Requires: tool-data', '%description -n tool-lang']));
  });

  it('make scriptlets that run ldconfig', () => {
    expect(
      expand('%ldconfig_scriptlets -n libfoo1')
        .split('\n')
        .filter((line) => line.startsWith('%p')),
    ).toEqual([expect.stringMatching(/^%post -p \/sbin\/ldconfig +-n libfoo1$/), expect.stringMatching(/^%postun -p \/sbin\/ldconfig +-n libfoo1$/)]);
  });

  it.each([
    '%service_add_pre foo.service',
    '%fillup_only',
    '%python_subpackages',
    '%cmake_kf6',
    '%cargo_build',
    '%suse_update_desktop_file x',
    '%gem_packages',
  ])('exist, with unknown bodies: %s', (call) => {
    const { value, failed } = release(tumbleweed)(call);
    expect([failed, value.text, value.pieces[0]?.unknown]).toEqual([false, call, 'macro']);
  });

  it.each(['%requires_ge foo', '%{pkg_vcmp foo >= 2}', '%{apache_mmn}'])('are unknown where the builder is asked: %s', (call) => {
    expect(release(tumbleweed)(call).value.pieces.some(({ unknown }) => unknown === 'shell')).toBe(true);
  });
});
