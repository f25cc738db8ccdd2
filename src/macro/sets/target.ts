/** The macros of rpm's platform file for an architecture (rpm: installplatform, platform.in, rpmrc). A distribution's compiler flags come later. */
export function targetText(arch: string): string {
  const found = platforms.find(([names]) => names.test(arch)) ?? other;
  const [, canon, isa, lib] = found;
  const name = canon ?? arch;
  return [
    `%_arch ${name}`,
    `%_build_arch ${name}`,
    `%_target_cpu ${arch}`,
    '%_os linux',
    '%_target_os linux',
    `%_host_cpu ${arch}`,
    `%_lib ${lib}`,
    ...(isa === '' ? [] : [`%__isa_name ${isa.split('-')[0]}`, `%__isa_bits ${isa.split('-')[1]}`, `%__isa ${isa}`]),
    `%_isa ${isa === '' ? '%{nil}' : `(${isa})`}`,
    '',
  ].join('\n');
}

/** Names, rpm's name of the family (the name itself where undefined), ISA, library directory. */
type Platform = readonly [names: RegExp, canon: string | undefined, isa: string, lib: 'lib' | 'lib64'];

const other: Platform = [/^/, undefined, '', 'lib'];

const platforms: readonly Platform[] = [
  [/^(?:x86_64(?:_v[234])?|amd64|ia32e)$/, 'x86_64', 'x86-64', 'lib64'],
  [/^(?:i[3-6]86|pentium[34]|athlon|geode)$/, 'i386', 'x86-32', 'lib'],
  [/^aarch64$/, 'aarch64', 'aarch-64', 'lib64'],
  [/^ppc64(?:p7)?$/, 'ppc64', 'ppc-64', 'lib64'],
  [/^ppc64le$/, 'ppc64le', 'ppc-64', 'lib64'],
  [/^ppc/, 'ppc', 'ppc-32', 'lib'],
  [/^s390x$/, 's390x', 's390-64', 'lib64'],
  [/^s390$/, 's390', 's390-32', 'lib'],
  [/^riscv64$/, 'riscv64', 'riscv-64', 'lib64'],
  [/^loongarch64$/, 'loongarch64', 'loongarch-64', 'lib64'],
  [/^armv7h/, 'arm', 'armv7hl-32', 'lib'],
  [/^armv6hl$/, 'arm', 'armv6hl-32', 'lib'],
  [/^armv5tel$/, 'arm', 'armv5tel-32', 'lib'],
  [/^sparc64/, 'sparc64', 'sparc-64', 'lib64'],
  [/^sparc/, 'sparc', 'sparc-32', 'lib'],
  [/^mips64el$/, 'mips64el', 'mips-64', 'lib64'],
  [/^mipsel$/, 'mipsel', 'mips-32', 'lib'],
];
