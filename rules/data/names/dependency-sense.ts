/** Bits of a dependency's flags in a header that say that rpm made it. Source: rpmsenseFlags in rpm's rpmds.h. */
const interpreter = 1 << 8;
const scripts = (1 << 9) | (1 << 10) | (1 << 11) | (1 << 12) | (1 << 13);
const findRequires = 1 << 14;
const findProvides = 1 << 15;
const rpmlib = 1 << 24;

/** Whether rpm found a dependency by itself: from a file, or as the interpreter of a scriptlet. Scriptlet dependencies written by hand look like it. */
export function isGenerated({ flags }: { readonly flags: number }): boolean {
  return (flags & (interpreter | scripts | findRequires | findProvides | rpmlib)) !== 0;
}
