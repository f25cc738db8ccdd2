import type { Traced } from '../../macro/traced.js';

/**
 * True where the macros in force are those of an rpm before 4.19 or so: its helper programs stand in rpm's own folder, later ones have
 * `rpmuncompress` in `%{_bindir}`. Such an rpm knows one build folder for all packages, and quotes no source. `helper` is the body of
 * `%{__rpmuncompress}`.
 */
export function isOlderRpm(helper: Traced | undefined): boolean {
  return helper?.text.startsWith('%{_rpmconfigdir}/') ?? false;
}
