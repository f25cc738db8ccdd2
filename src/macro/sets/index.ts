import { families } from './families.generated.js';
import { targetText } from './target.js';

/** Macro definitions as a macro file has them; `path` is only a name, no file stands behind it. */
export interface MacroSet {
  readonly path: string;
  readonly text: string;
}

/** No file of that name can be given: it begins the names of the sets that come with speclint. */
const bundled = '<bundled>/';

/** True for the name of a set that comes with speclint; no report points into it, because no user edits it. */
export const isBundled = (path: string): boolean => path.startsWith(bundled);

/**
 * The bundled macro set of a name `FAMILY/SET`: src/macro/sets/FAMILY/SET.macros. Sets are loaded in the order that a profile names them,
 * the later one counts. A family's sets are read when the first of them is asked for.
 */
export function macroSet(name: string): MacroSet | undefined {
  const [family = '', set = ''] = name.split('/');
  const lines = Object.hasOwn(families, family) ? families[family as keyof typeof families](set) : undefined;
  return lines && { path: `${bundled}${name}`, text: `${lines.join('\n')}\n` };
}

/**
 * What depends on the architecture that is built for (`x86_64`, `i686`, `noarch` …), as rpm's platform files have it. Loaded before the
 * other sets, so that a distribution may say otherwise.
 */
export function targetSet(arch: string): MacroSet {
  return { path: `${bundled}target/${arch}`, text: targetText(arch) };
}
