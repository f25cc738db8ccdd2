import type { Checks, PackageFacts } from '../../src/policy/index.js';
import { scriptletCommands } from './commands/scriptlet-commands.js';
import type { SimpleCommand } from './commands/simple-command.js';
import { causeOf, packagedCommands } from './package/commands.js';

/** Where a command of a scriptlet stands. */
export interface Surroundings<Options extends object> {
  /** All of the scriptlet, as rpm runs it. */
  readonly body: string;
  /** The name of the package that it is run for. */
  readonly packageName: string;
  /** Absent where a spec is checked. */
  readonly pkg?: PackageFacts;
  readonly options: Options;
}

/** What to say of a command; undefined where nothing is wrong with it. */
type Judge<Options extends object> = (command: SimpleCommand, around: Surroundings<Options>) => string | undefined;

/**
 * The checks of a rule about single commands of scriptlets, as a spec writes them and as a package carries them.
 * `rpmlint`: what rpmlint's messages of this are called, before `-in-%post` and its like.
 */
export function commandChecks<Options extends object>(rpmlint: string, judge: Judge<Options>): Required<Pick<Checks<Options>, 'spec' | 'rpm'>> {
  return {
    spec(spec, { report, options }) {
      for (const command of scriptletCommands(spec)) {
        const { program, scriptlet, package: of } = command;
        const message = judge(command, { body: scriptlet.body.text, packageName: of.name.text, options });
        if (message !== undefined) report({ message, at: { source: spec.source, start: program.start, end: program.end } });
      }
    },
    rpm(pkg, { report, options }) {
      for (const command of packagedCommands(pkg)) {
        const { scriptlet } = command;
        const message = judge(command, { body: scriptlet.body, packageName: pkg.name, pkg, options });
        if (message !== undefined) report({ message, cause: causeOf(command), rpmlint: `${rpmlint}-in-%${scriptlet.type}` });
      }
    },
  };
}
