import type { Spec, SpecPackage } from '../../../src/policy/index.js';
import { commandsByScriptlet, type ScriptletCommand } from '../commands/scriptlet-commands.js';
import { oncePerSpec } from '../once-per-spec.js';
import { type FilesPattern, filesPatterns } from './files-patterns.js';

/** A package that brings units of the system manager, and the commands of its scriptlets. */
export interface UnitPackage {
  readonly package: SpecPackage;
  readonly units: readonly FilesPattern[];
  readonly commands: readonly ScriptletCommand[];
  /** Something in its scriptlets is not known, or a macro may make more of them. */
  readonly unsure: boolean;
}

/** Units that can be started by themselves: templates (`foo@.service`) can't. Source: systemd.unit(5). */
const unit = /^[^@*?[\]{}]+\.(?:service|socket|path|timer|mount|automount)$/;

/** The packages of a spec that bring units of the system manager. */
export const unitPackages: (spec: Spec) => readonly UnitPackage[] = oncePerSpec((spec) => {
  const units = filesPatterns(spec).filter(({ directory, base, entry }) => directory === '/usr/lib/systemd/system' && unit.test(base) && !entry.uncertain);
  if (units.length === 0) return [];
  const byPackage = new Map<SpecPackage, FilesPattern[]>();
  for (const each of units) {
    const list = byPackage.get(each.package);
    if (list) list.push(each);
    else byPackage.set(each.package, [each]);
  }
  const commands = commandsByScriptlet(spec);
  return [...byPackage].map(([pkg, own]) => ({
    package: pkg,
    units: own,
    commands: [...pkg.scriptlets, ...pkg.triggers].flatMap((scriptlet) => commands.get(scriptlet) ?? []),
    unsure: pkg.uncertain || pkg.scriptlets.some(({ uncertain, heading }) => uncertain || heading.origin(0, 1).via.length > 0),
  }));
});
