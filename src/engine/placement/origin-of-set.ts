import type { Traced } from '../../macro/traced.js';
import type { Spec } from '../../spec/model.js';
import { lineText, positionAt } from '../../text/source-text.js';
import { sourceLabel } from '../inputs/sets.js';

/** How well a spec fits a source package. */
export type Fit = 'equal' | 'possible' | 'none';

/**
 * Whether a source package may have been built from a spec: name, version and release are the same, or, where the builder decides them (`%{?dist}`,
 * `%autorelease`, what openSUSE's build service puts for 0), nothing speaks against it.
 */
export function fitOf(spec: Spec, source: string): Fit {
  const label = sourceLabel(source);
  const main = spec.packages[0];
  if (!label || !main || main.name.text !== label.name) return 'none';
  const fits = [partFits(main.version, label.version), partFits(main.release, label.release)];
  if (fits.includes('none')) return 'none';
  return fits.every((fit) => fit === 'equal') ? 'equal' : 'possible';
}

function partFits(said: Traced | undefined, built: string): Fit {
  if (!said) return 'possible';
  if (said.known && said.text === built) return 'equal';
  const pieces = said.pieces.map((piece) => (piece.unknown || isBuilders(piece.place.frame) ? undefined : piece.text));
  if (namesDist(said)) pieces.push(undefined);
  if (said.text === '0') return 'possible';
  return fitsParts(pieces, built) ? 'possible' : 'none';
}

/** Macros that the builder defines as it likes. */
const builders: ReadonlySet<string> = new Set(['dist', 'autorelease', 'fedora', 'rhel', 'el', 'centos', 'centos_ver', 'suse_version', 'sle_version']);

function isBuilders(frame: NonNullable<Traced['pieces'][number]['place']['frame']> | undefined): boolean {
  for (let at = frame; at; at = at.call.frame) if (builders.has(at.macro)) return true;
  return false;
}

/** `%{?dist}` leaves no trace where no macro set defines it. */
function namesDist(said: Traced): boolean {
  const { location } = said.origin();
  return location !== undefined && /%\{?\??dist\b/.test(lineText(location.source, positionAt(location.source, location.start).line));
}

/** Whether the text has the known parts in order, anything in place of the others. */
function fitsParts(parts: readonly (string | undefined)[], text: string): boolean {
  let at = 0;
  let open = false;
  for (const [i, part] of parts.entries()) {
    if (part === undefined) {
      open = true;
      continue;
    }
    const last = open && i === parts.length - 1;
    const found = last ? Math.max(text.length - part.length, at) : open ? text.indexOf(part, at) : at;
    if (found < 0 || !text.startsWith(part, found)) return false;
    at = found + part.length;
    open = false;
  }
  return open || at === text.length;
}
