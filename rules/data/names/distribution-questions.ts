/** Macros by which specs ask which distribution builds them, by family. Sources: the macro packages of the distributions, see src/macro/sets. */
export const distributionQuestions = {
  suse: ['suse_version', 'sle_version', 'is_opensuse', 'sles_version', 'leap_version'],
  mandriva: ['mandriva_version', 'mdkversion', 'mdvver', 'mdv', 'mageia', 'mgaversion', 'omvver', 'rosa_release'],
  others: [
    'amzn',
    'amzn2',
    'amazon_linux',
    'photon_version',
    'photon',
    'openEuler',
    'openeuler',
    'azl',
    'almalinux',
    'ol',
    'rocky',
    'alt',
    'altlinux',
    'pld_release',
    'meego_version',
  ],
  fedora: ['fedora', 'rhel', 'epel', 'eln', 'centos', 'flatpak'],
} as const;
