import type { Spec } from '../../../src/policy/index.js';
import type { SourceEntry } from '../../../src/spec/model.js';

/** The sources that are archives of vendored modules or crates: `vendor.tar.gz`, `demo-1.0-vendor.tar.bz2`, `demo-vendored-1.0.tar.xz`. */
export function vendorArchives({ sources }: Spec): SourceEntry[] {
  return sources.filter(({ value }) => /(?:^|[^a-z])vendor(?:ed)?(?:[-_.][^/]*)?\.(?:tar|tgz|tbz|txz|tzst|zip)(?:\.[a-z0-9]+)?$/i.test(value.text.slice(-300)));
}
