const common = ['generic/rpm', 'generic/distribution', 'redhat/config', 'redhat/python', 'redhat/languages', 'redhat/go'];
const newer = [...common, 'redhat/toolchain'];

/** The macro sets that builders for a release of Fedora Linux load, and what `also` adds to them. */
export const fedoraSets = (release: string, ...also: readonly string[]): readonly string[] => [...newer, ...inFamily('fedora', `fedora-${release}`, ...also)];

/** Those for a release of Enterprise Linux. */
export const enterpriseSets = (release: '8' | '9' | '10', ...also: readonly string[]): readonly string[] => [
  ...(release === '8' ? common : newer),
  ...inFamily('el', `el-${release}`, ...also),
];

function inFamily(...names: readonly string[]): string[] {
  return names.map((name) => `redhat/${name}`);
}
