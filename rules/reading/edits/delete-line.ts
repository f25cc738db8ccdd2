import type { Fix, Location } from '../../../src/policy/index.js';

/** Deletes whole lines; the location must cover them with their line feeds. */
export function deleteLine(location: Location, safety: Fix['safety'] = 'safe'): Fix {
  return { safety, title: 'Delete the line', edits: [{ location, text: '' }] };
}
