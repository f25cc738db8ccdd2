import type { AndOr, Command, ParsedScript, Redirection as RedirectionNode, Statement, SyntaxNode, Word } from 'unbash';
import { behindPrefixes, toolOf } from '../commands/behind-prefixes.js';
import type { Redirection, ShellWord, SimpleCommand } from '../commands/simple-command.js';
import { lineCounter, parseShell } from './parse.js';
import { walkShell } from './walk.js';

/** A command of a shell script; offsets are those of the script. */
export interface ScriptCommand extends SimpleCommand {
  /** Line of the script on which the program stands, from 1. */
  readonly lineNumber: number;
  /** Stands in an `if`, a loop, a `case`, a function or behind `&&` or `||`: it may run or not. */
  readonly conditional: boolean;
  /** Its failure counts for nothing: `|| :` follows, it is asked by `if` or `!`, or goes into a pipe. */
  readonly mayFail: boolean;
  /** The script ends with it, and with its status. */
  readonly decides: boolean;
}

/**
 * The simple commands of a shell script in the order of the text, those in `$(…)` and behind find's `-exec` behind the one that holds them.
 * None of a script that cannot be read.
 */
export function commandsOf(text: string): readonly ScriptCommand[] {
  const script = parseShell(text);
  if (!script) return [];
  const found: ScriptCommand[] = [];
  const lineOf = lineCounter(text);
  const deciding = decidingCommand(script, text);
  walkShell(text, script, (node, around) => {
    if (found.length >= mostCommands) return false;
    if (node.type !== 'Command') return true;
    const command = simpleCommand(node);
    if (!command) return true;
    const state = { conditional: around.some(isConditional), mayFail: isForgiven(node, around, text), decides: node === deciding };
    found.push({ ...command, lineNumber: lineOf(command.program.start), ...state });
    if (command.tool === 'find')
      found.push(...executed(command).map((each) => ({ ...each, lineNumber: lineOf(each.program.start), ...state, decides: false })));
    return true;
  });
  return found;
}

/** What comes behind is no scriptlet. */
const mostCommands = 20_000;

function simpleCommand(node: Command): SimpleCommand | undefined {
  const all = [...(node.name ? [node.name] : []), ...node.args].map(wordOf);
  const leading = node.prefix.flatMap((each) => (each.type === 'Assignment' ? [wordOf(each)] : []));
  const last = all.at(-1) ?? leading.at(-1);
  if (!last) return undefined;
  const [words, more] = behindPrefixes(all);
  const assignments = [...leading, ...more];
  const [program = assignments[0] ?? last, ...args] = words;
  const name = words.length > 0 ? program.text : '';
  return { name, tool: toolOf(name), program, args, assignments, redirections: node.redirects.flatMap(redirection), end: last.end };
}

const wordOf = (node: Pick<Word, 'pos' | 'end' | 'text'> & { readonly value?: unknown }): ShellWord => ({
  text: typeof node.value === 'string' ? node.value : node.text,
  start: node.pos,
  end: node.end,
});

function redirection(node: RedirectionNode): Redirection[] {
  const descriptor = node.descriptor?.type === 'FileDescriptor' ? String(node.descriptor.value) : '';
  const target = node.type === 'HereDoc' ? node.delimiter : node.target;
  return target ? [{ operator: descriptor + node.operator, target: wordOf(target) }] : [];
}

function executed(found: SimpleCommand): SimpleCommand[] {
  const commands: SimpleCommand[] = [];
  for (let at = 0; at < found.args.length; at++) {
    if (!/^-(?:exec|execdir|ok)$/.test(found.args[at]?.text ?? '')) continue;
    let end = at + 1;
    while (end < found.args.length && found.args[end]?.text !== ';' && found.args[end]?.text !== '+') end++;
    const [program, ...args] = found.args.slice(at + 1, end);
    if (program) commands.push({ ...found, name: program.text, tool: toolOf(program.text), program, args, assignments: [], redirections: [] });
    at = end;
  }
  return commands;
}

const conditions: ReadonlySet<SyntaxNode['type']> = new Set<SyntaxNode['type']>(['If', 'For', 'ArithmeticFor', 'While', 'Select', 'Case', 'Function', 'AndOr']);
const isConditional = ({ type }: SyntaxNode): boolean => conditions.has(type);

/** Whether some list, test or pipe around a command takes its status away. */
function isForgiven(command: SyntaxNode, around: readonly SyntaxNode[], text: string): boolean {
  let child = command;
  for (let i = around.length - 1; i >= 0; i--) {
    const node = around[i] as SyntaxNode;
    if (node.type === 'CommandExpansion' || node.type === 'ProcessSubstitution') return true;
    if (node.type === 'AndOr' && endsWell(node, text) && child !== node.commands.at(-1)) return true;
    if (node.type === 'Pipeline' && (node.prefixes.some(({ type }) => type === 'Negation') || child !== node.commands.at(-1))) return true;
    if ((node.type === 'If' || node.type === 'While') && child === node.clause) return true;
    if (node.type === 'Statement' && node.background) return true;
    child = node;
  }
  return false;
}

/** `… || :` */
const endsWell = ({ operators, commands }: AndOr, text: string): boolean => {
  const last = commands.at(-1);
  return (
    operators.at(-1) === '||' &&
    last !== undefined &&
    /^(?::|true|exit 0|echo\b|printf\b)/.test(text.slice(last.pos, last.end).replace(/^\/(?:usr\/)?bin\//, ''))
  );
};

/** The command whose status is that of the script: the last one, where it stands outside of compound commands. */
function decidingCommand({ commands }: ParsedScript, text: string): Command | undefined {
  const statement: Statement | undefined = commands.at(-1);
  if (!statement || statement.background) return undefined;
  let { command } = statement;
  if (command.type === 'AndOr') {
    const last = command.commands.at(-1);
    if (!last || endsWell(command, text)) return undefined;
    command = last;
  }
  if (command.type === 'Pipeline') {
    const last = command.commands.at(-1);
    if (!last || command.prefixes.length > 0) return undefined;
    command = last;
  }
  return command.type === 'Command' ? command : undefined;
}
