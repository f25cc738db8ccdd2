import { systemdDirectories } from './systemd.js';

/**
 * What Fedora and Enterprise Linux have in common (redhat-rpm-config, systemd, python-rpm-macros, perl-macros, javapackages-filesystem,
 * rubygems-devel, nodejs-packaging, emacs-common, fonts-rpm-macros, filesystem). `python` and `perl` are the versions that a release has.
 */
export function redhat(versions: { readonly python: string; readonly lua: string }): string {
  const { python, lua } = versions;
  const nodots = python.replace('.', '');
  return `${systemdDirectories}
%_vendor redhat
%_host_vendor redhat
%_pkgdocdir %{_docdir}/%{name}
%_metainfodir %{_datadir}/metainfo
%_licensedir %{_datadir}/licenses
%_fontbasedir %{_datadir}/fonts
%_fontconfig_confdir /etc/fonts/conf.d
%_fontconfig_templatedir %{_datadir}/fontconfig/conf.avail
%_firmwarepath /usr/lib/firmware
%rpmmacrodir /usr/lib/rpm/macros.d
%bash_completions_dir %{_datadir}/bash-completion/completions
%zsh_completions_dir %{_datadir}/zsh/site-functions
%fish_completions_dir %{_datadir}/fish/vendor_completions.d
%_httpd_confdir %{_sysconfdir}/httpd/conf.d
%_httpd_modconfdir %{_sysconfdir}/httpd/conf.modules.d
%_httpd_moddir %{_libdir}/httpd/modules
%_httpd_contentdir %{_datadir}/httpd
%_emacs_sitelispdir %{_datadir}/emacs/site-lisp
%_emacs_sitestartdir %{_datadir}/emacs/site-lisp/site-start.d
%_jvmdir /usr/lib/jvm
%_javadir %{_datadir}/java
%_javadocdir %{_datadir}/javadoc
%_mavenpomdir %{_datadir}/maven-poms
%_jnidir /usr/lib/java
%__python3 /usr/bin/python3
%python3 %{__python3}
%python3_pkgversion 3
%python3_version ${python}
%python3_version_nodots ${nodots}
%python3_sitelib /usr/lib/python${python}/site-packages
%python3_sitearch /usr/%{_lib}/python${python}/site-packages
%python3_platform linux-%{_target_cpu}
%py3_shebang_flags sP
%perl_vendorlib %{_datadir}/perl5/vendor_perl
%perl_vendorarch %{_libdir}/perl5/vendor_perl
%perl_privlib %{_datadir}/perl5
%perl_archlib %{_libdir}/perl5
%gem_dir %{_datadir}/gems
%gem_instdir %{gem_dir}/gems/%{gem_name}-%{version}%{?prerelease}
%gem_libdir %{gem_instdir}/lib
%gem_cache %{gem_dir}/cache/%{gem_name}-%{version}%{?prerelease}.gem
%gem_spec %{gem_dir}/specifications/%{gem_name}-%{version}%{?prerelease}.gemspec
%gem_docdir %{gem_dir}/doc/%{gem_name}-%{version}%{?prerelease}
%gem_plugin %{gem_dir}/plugins/%{gem_name}_plugin.rb
%ruby_vendorlibdir %{_datadir}/ruby/vendor_ruby
%ruby_vendorarchdir %{_libdir}/ruby/vendor_ruby
%ruby_sitelibdir %{_prefix}/local/share/ruby/site_ruby
%nodejs_sitelib %{_prefix}/lib/node_modules
%nodejs_sitearch %{nodejs_sitelib}
%gopath %{_datadir}/gocode
%cargo_registry %{_datadir}/cargo/registry
%crate_instdir %{cargo_registry}/%{crate}-%{version}
%lua_version ${lua}
%lua_libdir %{_libdir}/lua/%{lua_version}
%lua_pkgdir %{_datadir}/lua/%{lua_version}
%php_inidir %{_sysconfdir}/php.d
%php_extdir %{_libdir}/php/modules
%pear_phpdir %{_datadir}/pear
%ocamldir %{_libdir}/ocaml
`;
}
