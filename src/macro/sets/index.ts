import { almalinux } from './almalinux.js';
import { epel } from './epel.js';
import { fedora } from './fedora.js';
import { generic } from './generic.js';
import { opensuse } from './opensuse.js';
import { targetText } from './target.js';
import { terra } from './terra.js';

/** Macro definitions as a macro file has them; `path` is only a name, no file stands behind it. */
export interface MacroSet {
  readonly path: string;
  readonly text: string;
}

/** No file of that name can be given: it begins the names of the sets that come with speclint. */
const bundled = '<bundled>/';

/** True for the name of a set that comes with speclint; no report points into it, because no user edits it. */
export const isBundled = (path: string): boolean => path.startsWith(bundled);

const sets: Readonly<Record<string, string>> = { almalinux, epel, fedora, generic, opensuse, terra };

/** The bundled macro set of that name. Sets are loaded in the order that a profile names them, the later one counts. */
export function macroSet(name: string): MacroSet | undefined {
  const text = Object.hasOwn(sets, name) ? sets[name] : undefined;
  return text === undefined ? undefined : { path: `${bundled}macros.${name}`, text };
}

/**
 * What depends on the architecture that is built for (`x86_64`, `i686`, `noarch` …), as rpm's platform files have it. Loaded after the
 * other sets; `generic` alone has x86_64.
 */
export function targetSet(arch: string): MacroSet {
  return { path: `${bundled}macros.target-${arch}`, text: targetText(arch) };
}
