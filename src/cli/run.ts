import { ConfigProblem } from '../config/problem.js';
import { type Command, countFault } from './command.js';
import { commands } from './commands.js';
import { exitStatus } from './exit-status.js';
import type { Arguments } from './options.js';
import { quickParse } from './quick-parse.js';
import { spreadWords } from './spread-words.js';
import { complain, print } from './terminal.js';
import { UsageError } from './usage-error.js';
import { version } from './version.js';

/** Runs a command line and resolves to the exit status. What the user did wrong is said on standard error; faults of ours throw. */
export async function run(args: readonly string[]): Promise<number> {
  try {
    const parsed = await parse(args);
    if ('text' in parsed) {
      print(parsed.text);
      return exitStatus.clean;
    }
    const { command, given } = parsed;
    const fault = countFault(command, given.positionals);
    if (fault !== undefined) throw new UsageError(fault);
    const { run: runCommand } = await command.load();
    return await runCommand(given);
  } catch (error) {
    if (error instanceof UsageError) complain(error.message);
    else if (error instanceof ConfigProblem) error.messages.forEach(complain);
    else throw error;
    return exitStatus.usage;
  }
}

async function parse(args: readonly string[]): Promise<{ command: Command; given: Arguments } | { text: string }> {
  const passing = commands.find(({ name, passesOn }) => passesOn !== undefined && name === args[0]);
  const end = passing ? args.indexOf('--') : -1;
  if (end >= 0) {
    const parsed = await parse(args.slice(0, end));
    return 'text' in parsed ? parsed : { ...parsed, given: { ...parsed.given, passedOn: args.slice(end + 1) } };
  }
  const command = commands.find(({ name }) => name === args[0]);
  const given = command?.name === 'check' ? quickParse(command, args.slice(1)) : undefined;
  if (command && given) return { command, given };
  return (await import('./yargs.js')).parseWithYargs(command ? spreadWords(command, args) : args, version());
}
