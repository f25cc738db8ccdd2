import type { Spec, SpecPackage } from '../../../src/policy/index.js';
import type { Scriptlet } from '../../../src/spec/model.js';
import { oncePerSpec } from '../once-per-spec.js';
import { isTaken } from '../syntax/taken-branches.js';
import { type ShellCommand, shellCommands } from './shell-commands.js';
import { scriptletSections } from './shell-lines.js';

/** A command that stands in a scriptlet of the spec and surely is in the package. */
export interface ScriptletCommand extends ShellCommand {
  /** `%post`. */
  readonly section: string;
  readonly scriptlet: Scriptlet;
  readonly package: SpecPackage;
}

/**
 * The commands of the scriptlets and triggers as they are written, without those in branches that this build does not take or that
 * nobody can decide. What a macro of a distribution makes of itself is its call here, never the commands in it.
 */
export const scriptletCommands: (spec: Spec) => readonly ScriptletCommand[] = oncePerSpec((spec) => {
  const scriptlets = writtenScriptlets(spec);
  if (scriptlets.size === 0) return [];
  return shellCommands(spec, scriptletSections).flatMap((command) => {
    const { heading, section } = command.line.leaf;
    const found = heading && scriptlets.get(heading.start);
    if (!found || !isTaken(spec, command.line.inside)) return [];
    return [{ ...command, section, ...found }];
  });
});

/** The same, scriptlet by scriptlet. */
export const commandsByScriptlet: (spec: Spec) => ReadonlyMap<Scriptlet, readonly ScriptletCommand[]> = oncePerSpec((spec) => {
  const found = new Map<Scriptlet, ScriptletCommand[]>();
  for (const command of scriptletCommands(spec)) {
    const list = found.get(command.scriptlet);
    if (list) list.push(command);
    else found.set(command.scriptlet, [command]);
  }
  return found;
});

/** The scriptlets by where their headings start; those that a macro made are left out. */
function writtenScriptlets({ source, packages }: Spec): ReadonlyMap<number, Pick<ScriptletCommand, 'scriptlet' | 'package'>> {
  const found = new Map<number, Pick<ScriptletCommand, 'scriptlet' | 'package'>>();
  for (const pkg of packages) {
    for (const scriptlet of [...pkg.scriptlets, ...pkg.triggers]) {
      const { location, via } = scriptlet.heading.origin(0, 1);
      if (!scriptlet.uncertain && !pkg.uncertain && location?.source === source && via.length === 0) found.set(location.start, { scriptlet, package: pkg });
    }
  }
  return found;
}
