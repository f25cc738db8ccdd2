/** The first word of a package's name without a version, which builds and parallel versions of one program share: `postgresql` of `postgresql17-server`. */
export const nameStem = (name: string): string => name.replace(/(?<=.)[-\d].*$/s, '');
