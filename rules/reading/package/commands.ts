import type { PackageFacts } from '../../../src/policy/index.js';
import { oncePer } from '../once-per.js';
import { commandsOf, type ScriptCommand } from '../shell/commands.js';
import { type PackagedScriptlet, shellScriptlets } from './scriptlets.js';

/** A command of a packaged scriptlet. The scriptlet is expanded text: what a macro of the distribution made stands in it as its commands. */
export interface PackagedCommand extends ScriptCommand {
  readonly scriptlet: PackagedScriptlet;
}

/** The commands of the scriptlets and triggers of a package that a shell runs. */
export const packagedCommands: (pkg: PackageFacts) => readonly PackagedCommand[] = oncePer((pkg: PackageFacts) =>
  shellScriptlets(pkg).flatMap((scriptlet) => commandsOf(scriptlet.body).map((command) => ({ ...command, scriptlet }))),
);

/** Where in the spec such a command comes from. */
export const causeOf = ({ scriptlet, lineNumber }: PackagedCommand): { readonly scriptlet: string; readonly line: number } => ({
  scriptlet: scriptlet.type,
  line: lineNumber,
});
