import type { Traced } from '../../../macro/traced.js';
import type { Macros } from '../../../macro/types.js';
import type { BuildSystem } from '../../model.js';
import { buildSections } from '../../tag-table.js';
import { note } from '../expand.js';
import { quoted, type State } from '../state.js';

/** A build system has macros for these steps at least (rpm manual "Declarative builds"). */
const needed = ['conf', 'build', 'install'];

/** Build systems come with a distribution's macros, and the profile may not have them all: that one is not known is in doubt. */
export function checkBuildSystem(state: State, name: Traced): void {
  if (needed.every((step) => hasStep(state.macros, name.text, step))) return;
  note(state, { level: 'error', message: `Unknown buildsystem: ${quoted(name)}` }, name, true, true);
}

/**
 * What the build system of a spec brings, once the spec is read: the sections that have a macro `%buildsystem_NAME_STEP`, or
 * `%buildsystem_default_STEP`, and no body in the spec (`-a` and `-p` only add to theirs).
 */
export function buildSystemOf({ main, macros, seen }: State): BuildSystem | undefined {
  const name = main.values.get('BuildSystem')?.value;
  if (!name) return undefined;
  const steps = [...buildSections].filter((step) => !seen.has(`%${step}`));
  const brought = steps.filter((step) => needed.includes(step) || hasStep(macros, name.text, step) || hasStep(macros, 'default', step));
  return { name, sections: brought.map((step) => `%${step}`) };
}

/** Such a macro takes arguments, the section's options; of one that is known by name only that is taken for granted. */
function hasStep(macros: Macros, name: string, step: string): boolean {
  const found = macros.lookup(`buildsystem_${name}_${step}`);
  return found !== undefined && (found.options !== undefined || !found.body.known);
}
