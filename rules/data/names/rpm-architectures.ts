import type { ElfFacts } from '../../../src/policy/index.js';

interface Target {
  readonly machine: string;
  readonly class: 32 | 64;
  readonly endian?: 'big';
  /** The 32-bit machine whose programs the same systems run. */
  readonly companion?: string;
}

const x86: Target = { machine: 'x86_64', class: 64, companion: 'i386' };
const i386: Target = { machine: 'i386', class: 32 };
const arm: Target = { machine: 'arm', class: 32 };

/** What programs of a package's architecture are (rpm's rpmrc.in, `arch_canon` and `buildarch_compat`; machines as in elf.h). */
const targets: Readonly<Record<string, Target>> = {
  x86_64: x86,
  x86_64_v2: x86,
  x86_64_v3: x86,
  x86_64_v4: x86,
  amd64: x86,
  ia32e: x86,
  i386,
  i486: i386,
  i586: i386,
  i686: i386,
  athlon: i386,
  aarch64: { machine: 'aarch64', class: 64, companion: 'arm' },
  armv5tel: arm,
  armv6l: arm,
  armv6hl: arm,
  armv7l: arm,
  armv7hl: arm,
  armv7hnl: arm,
  ppc: { machine: 'ppc', class: 32, endian: 'big' },
  ppc64: { machine: 'ppc64', class: 64, endian: 'big', companion: 'ppc' },
  ppc64p7: { machine: 'ppc64', class: 64, endian: 'big', companion: 'ppc' },
  ppc64le: { machine: 'ppc64', class: 64 },
  s390: { machine: 's390', class: 32, endian: 'big' },
  s390x: { machine: 's390', class: 64, endian: 'big' },
  riscv64: { machine: 'riscv', class: 64 },
  loongarch64: { machine: 'loongarch', class: 64 },
  mips: { machine: 'mips', class: 32, endian: 'big' },
  mipsel: { machine: 'mips', class: 32 },
  mips64: { machine: 'mips', class: 64, endian: 'big', companion: 'mips' },
  mips64el: { machine: 'mips', class: 64, companion: 'mips' },
  ia64: { machine: 'ia64', class: 64 },
};

/** Machines that Linux programs run on: others are of firmware, graphics cards and microcontrollers. */
const hosts = new Set([...Object.values(targets).map(({ machine }) => machine), 'sparc', 'sparc32plus', 'sparcv9', 'alpha', 'parisc', '68k', 'sh']);

export const isHostMachine = (machine: string): boolean => hosts.has(machine);

/** Whether systems of a package's architecture run this file: by themselves, as a companion of 32 bits, or not; undefined for an architecture that isn't known. */
export function fitsArchitecture(
  arch: string,
  { machine, class: bits, endian }: Pick<ElfFacts, 'machine' | 'class' | 'endian'>,
): 'native' | 'companion' | 'foreign' | undefined {
  const target = targets[arch];
  if (target === undefined) return undefined;
  const sameOrder = endian === (target.endian ?? 'little');
  if (machine === target.machine && bits === target.class && sameOrder) return 'native';
  // x32 and n32 programs are of the 64-bit machine and of class 32
  const narrow = bits === 32 && sameOrder && (machine === target.companion || machine === target.machine);
  return narrow ? 'companion' : 'foreign';
}
