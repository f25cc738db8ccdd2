/** e_machine (gABI, "ELF header", and the registry of machine numbers), as the constants' names read. */
const names: Readonly<Record<number, string>> = {
  2: 'sparc',
  3: 'i386',
  4: '68k',
  8: 'mips',
  15: 'parisc',
  18: 'sparc32plus',
  20: 'ppc',
  21: 'ppc64',
  22: 's390',
  40: 'arm',
  42: 'sh',
  43: 'sparcv9',
  50: 'ia64',
  62: 'x86_64',
  83: 'avr',
  92: 'openrisc',
  94: 'xtensa',
  106: 'blackfin',
  113: 'nios2',
  164: 'hexagon',
  183: 'aarch64',
  189: 'microblaze',
  190: 'cuda',
  195: 'arcv2',
  224: 'amdgpu',
  243: 'riscv',
  247: 'bpf',
  252: 'csky',
  258: 'loongarch',
  36902: 'alpha',
};

/** The name of a machine, or its number as text. */
export function machineName(machine: number): string {
  return names[machine] ?? String(machine);
}
