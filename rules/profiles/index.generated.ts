// Generated from the folder rules/ by "npm run generate"; do not edit.
import type { Profile } from '../../src/policy/profile.js';
import r_almalinux from './almalinux.js';
import r_azurelinux from './azurelinux.js';
import r_epel from './epel.js';
import r_fedora from './fedora.js';
import r_generic from './generic.js';
import r_opensuse from './opensuse.js';
import r_photon from './photon.js';
import r_terra from './terra.js';

/** The profiles that come with speclint, sorted by name. */
export const profiles: readonly Profile[] = [
  r_almalinux,
  r_azurelinux,
  r_epel,
  r_fedora,
  r_generic,
  r_opensuse,
  r_photon,
  r_terra,
];
