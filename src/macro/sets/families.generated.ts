// Generated from the folder src/macro/sets/ by "npm run generate"; do not edit.
import { azurelinux } from './azurelinux.generated.js';
import { generic } from './generic.generated.js';
import { photon } from './photon.generated.js';
import { redhat } from './redhat.generated.js';
import { suse } from './suse.generated.js';

/** The macro sets of each family. */
export const families = { azurelinux, generic, photon, redhat, suse };
