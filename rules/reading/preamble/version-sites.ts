import { type Spec, type Tag, Traced } from '../../../src/policy/index.js';
import { oncePerSpec } from '../once-per-spec.js';

/** A Version or Release as it was evaluated. */
export interface VersionSite {
  readonly tag: Tag;
  /** What a macro of the build system brings (`%{?dist}` and its like) is left out: only what the packager chose. */
  readonly own: Traced;
}

/** The Version tags of all packages, in the order of the spec. */
export const versionSites: (spec: Spec) => readonly VersionSite[] = oncePerSpec((spec) => sitesOf(spec, 'Version'));

/** The Release tags of all packages, in the order of the spec. */
export const releaseSites: (spec: Spec) => readonly VersionSite[] = oncePerSpec((spec) => sitesOf(spec, 'Release'));

function sitesOf({ tags }: Spec, name: string): VersionSite[] {
  return tags
    .filter((tag) => tag.name === name)
    .map((tag) => ({ tag, own: new Traced(tag.value.pieces.filter((piece) => !distribution.some((macro) => isBroughtBy(piece, macro)))) }));
}

/** Macros of the distribution that belong to a Release: its name, AlmaLinux' and Red Hat's marks, rpmautospec. */
const distribution = ['dist', 'autorelease', 'distprefix'];

/** True where a call of the macro, at any depth, brings some text (it may be empty). */
export function callsMacro(value: Traced, macro: string): boolean {
  return value.pieces.some((piece) => isBroughtBy(piece, macro));
}

function isBroughtBy({ place, unknown, text }: Traced['pieces'][number], macro: string): boolean {
  if (unknown !== undefined && new RegExp(`^%\\{?[?!]*${macro}\\b`).test(text.slice(0, 60))) return true;
  for (let frame = place.frame; frame; frame = frame.call.frame) if (frame.macro === macro) return true;
  return false;
}
