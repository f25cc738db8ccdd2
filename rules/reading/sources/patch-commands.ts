import type { Location, Spec } from '../../../src/policy/index.js';
import { commandsNamed, type ShellCommand, type ShellWord } from '../commands/shell-commands.js';
import { oncePerSpec } from '../once-per-spec.js';

/** A command of a build section that applies a patch without the help of rpm. */
export interface PatchCommand {
  readonly command: ShellCommand;
  /** `patch`, `git apply` or `git am`. */
  readonly tool: string;
  /** Its arguments, and what it reads by `<`. */
  readonly words: readonly ShellWord[];
}

/** `patch`, `git apply` and `git am` in the build sections. */
export function patchCommands(spec: Spec): PatchCommand[] {
  return commandsNamed(spec, ['patch', 'git']).flatMap((command) => {
    const verb = command.tool === 'git' ? command.args.find(({ text }) => text === 'apply' || text === 'am')?.text : undefined;
    if (command.tool === 'git' && verb === undefined) return [];
    const read = command.redirections.flatMap(({ operator, target }) => (operator === '<' ? [target] : []));
    return [{ command, tool: verb === undefined ? 'patch' : `git ${verb}`, words: [...command.args, ...read] }];
  });
}

/** A path through the source directory, however it is spelt. */
const sourceDirectoryPath = /(?:%\{\??_sourcedir\}|%_sourcedir\b|\$\{RPM_SOURCE_DIR\}|\$RPM_SOURCE_DIR\b)[^\s"';&|)]*/;

/** The paths through the source directory that these commands read, each with the tool. */
export const pathsFromSourceDirectory: (spec: Spec) => readonly { readonly tool: string; readonly at: Location }[] = oncePerSpec((spec) => {
  const { source } = spec;
  return patchCommands(spec).flatMap(({ tool, words }) =>
    words.flatMap(({ start, end }) => {
      const found = sourceDirectoryPath.exec(source.text.slice(start, end));
      return found ? [{ tool, at: { source, start: start + found.index, end: start + found.index + found[0].length } }] : [];
    }),
  );
});
