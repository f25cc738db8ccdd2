/**
 * The names that `%{_isa}` can give, without parentheses. Source: the `isa_name` and `isa_bits` pairs of rpm's installplatform
 * script and rpmrc.
 */
const isaNames = new Set(
  (
    'x86-32 x86-64 aarch-64 ppc-32 ppc-64 s390-32 s390-64 riscv-64 loongarch-64 mips-32 mips-64 mipsr6-32 mipsr6-64 ' +
    'sparc-32 sparc-64 ia-64 alpha-64 m68k-32 sh-32 e2k-64'
  ).split(' '),
);
/** One per ARM version: `armv7hl-32`, `armv5tel-32` … */
const armName = /^arm[a-z0-9]*-32$/;

/** The ISA at the end of a dependency's name (`foo(x86-64)` gives `x86-64`); undefined where there is none. */
export function isaSuffix(name: string): string | undefined {
  if (!name.endsWith(')')) return undefined;
  const isa = name.slice(name.lastIndexOf('(') + 1, -1);
  return isaNames.has(isa) || armName.test(isa) ? isa : undefined;
}

/** The name without its ISA suffix. */
export function withoutIsa(name: string): string {
  return isaSuffix(name) === undefined ? name : name.slice(0, name.lastIndexOf('('));
}

/** `libfoo.so.1()(64bit)`: the mark that find-requires adds for 64-bit objects. */
export const hasBitWidth = (name: string): boolean => name.endsWith('(64bit)');

/** Names of architectures as `%{_target_cpu}` and `%{_arch}` give them. Source: rpmrc's arch_canon table. */
export const architectureNames: readonly string[] = [
  'x86_64',
  'i386',
  'i486',
  'i586',
  'i686',
  'aarch64',
  'armv7hl',
  'armv7l',
  'armhfp',
  'ppc64',
  'ppc64le',
  's390',
  's390x',
  'riscv64',
  'loongarch64',
  'mips64el',
  'sparc64',
];
