import yargs, { type Argv, type Options } from 'yargs';
import { didYouMean } from '../config/suggest.js';
import type { Command } from './command.js';
import { commands } from './commands.js';
import { type Arguments, type Option, type OptionName, options } from './options.js';
import { UsageError } from './usage-error.js';

/** What a command line asks for: a command with its arguments, or text to print (help, version). */
export type Parsed = { readonly command: Command; readonly given: Arguments } | { readonly text: string };

/** Takes a command line apart with yargs. @throws UsageError for one that no command understands. */
export async function parseWithYargs(args: readonly string[], version: string): Promise<Parsed> {
  refuseUnknownCommand(args[0]);
  let chosen: Parsed | undefined;
  let printed = '';
  let parser: Argv = yargs()
    .scriptName('speclint')
    .locale('en')
    .usage('$0 COMMAND [OPTIONS]')
    .parserConfiguration({
      'boolean-negation': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'greedy-arrays': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
    })
    .help('help')
    .alias('help', 'h')
    .version(version)
    .strictOptions()
    .wrap(120)
    .epilogue(
      'Exit status: 0 no findings at or above --fail-on; 1 findings; 2 wrong usage or configuration; 3 some input could not be read (the rest was checked); 4 the build failed.',
    )
    .exitProcess(false)
    .fail((message, error) => {
      throw message ? new UsageError(reworded(message, args)) : error;
    });
  for (const command of commands) {
    parser = parser.command(
      command.name,
      command.about,
      (builder) =>
        builder
          .usage(
            `$0 ${[command.name, command.takes, ...(command.passesOn === undefined ? [] : ['[--', `${command.passesOn}]`])].join(' ')}\n\n${command.about}`,
          )
          .options(Object.fromEntries(command.options.map((name) => [name, yargsOption(options[name])]))),
      (argv) => {
        chosen = { command, given: argumentsOf(command, argv) };
      },
    );
  }
  await parser.parseAsync([...args], {}, (_error, _argv, output) => {
    printed = output;
  });
  if (printed !== '') return { text: `${printed}\n` };
  if (chosen) return chosen;
  throw new UsageError('which command? speclint --help lists them');
}

function refuseUnknownCommand(name: string | undefined): void {
  const names = commands.map((command) => command.name);
  if (name === undefined || name.startsWith('-') || names.includes(name)) return;
  const hint = /[./*]/.test(name) ? ` (did you mean "speclint check ${name}"?)` : didYouMean(name, names);
  throw new UsageError(`unknown command "${name}"${hint}; known: ${names.join(', ')}`);
}

/** yargs' words for the few mistakes that there are, made to say what to do. */
function reworded(message: string, args: readonly string[]): string {
  const unknown = /^Unknown arguments?: ([^,]+)/.exec(message)?.[1];
  if (unknown !== undefined) {
    const option = unknown.length === 1 ? `-${unknown}` : `--${unknown}`;
    const known = commands.find(({ name }) => name === args[0])?.options ?? [];
    return `unknown option ${option}${didYouMean(
      option,
      known.map((one) => `--${one}`),
    )}`;
  }
  const missing = /^Not enough arguments following: (\S+)/.exec(message)?.[1];
  return missing === undefined ? message : `--${missing}: the value is missing`;
}

function yargsOption({ type, about, short, value }: Option): Options {
  return {
    describe: value === undefined ? about : `${value}: ${about}`,
    ...(type === 'flag' ? { type: 'boolean' } : { type: 'string', requiresArg: true }),
    ...((type === 'list' || type === 'words') && { array: true }),
    ...(short !== undefined && { alias: short }),
  };
}

function argumentsOf(command: Command, argv: Readonly<Record<string, unknown>>): Arguments {
  const given = command.options.flatMap((name): [OptionName, unknown][] => {
    const value = argv[name];
    if (value === undefined) return [];
    return [[name, options[name].type === 'text' && Array.isArray(value) ? value.at(-1) : value]];
  });
  return { positionals: (argv._ as readonly unknown[]).slice(1).map(String), options: Object.fromEntries(given) as Arguments['options'] };
}
