export { compareVersions } from './compare-versions.js';
export { compareEvr, type Evr, formatEvr, parseEvr } from './evr.js';
export { rangesOverlap, type VersionRange } from './overlap.js';
