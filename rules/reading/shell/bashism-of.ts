import type { Command, SyntaxNode } from 'unbash';
import { bashBuiltins, bashOptions, bashTraps, bashVariables } from '../../data/commands/bash-only.js';

interface Own {
  readonly functions: ReadonlySet<string>;
  readonly variables: ReadonlySet<string>;
}

/** What of a node only bash understands, in the words of a message; undefined where any shell does. Sources as in data/bash-only.ts. */
export function bashismOf(node: SyntaxNode, around: readonly SyntaxNode[], text: string, own: Own): string | undefined {
  switch (node.type) {
    case 'TestCommand':
      return '[[ … ]]';
    case 'ArithmeticCommand':
      return '(( … ))';
    case 'ArithmeticFor':
      return 'for (( … ))';
    case 'Select':
      return 'select';
    case 'Coproc':
      return 'coproc';
    case 'Function':
      return text.startsWith('function', node.pos) && node.name.pos > node.pos ? 'function NAME' : undefined;
    case 'ProcessSubstitution':
      return `${node.operator}( … )`;
    case 'HereString':
      return '<<<';
    case 'Redirect':
      return redirect(node);
    case 'Pipeline':
      return node.operators.includes('|&') ? '|&' : undefined;
    case 'CaseItem':
      return node.terminator === ';&' || node.terminator === ';;&' ? node.terminator : undefined;
    case 'Assignment':
      return assigned(node);
    case 'AnsiCQuoted':
      return "$'…'";
    case 'LocaleString':
      return '$"…"';
    case 'BraceExpansion':
      return isExpanded(around) ? 'brace expansion' : undefined;
    case 'ExtendedGlob':
      return node.operator === '!' && text[node.end - 1] === ')' && isFirstWord(around) ? undefined : `${node.operator}( … ) patterns`;
    case 'ArithmeticExpansion':
      return node.text.startsWith('$[') ? '$[ … ]' : undefined;
    case 'ArithmeticUnary':
      return node.operator === '++' || node.operator === '--' ? node.operator : undefined;
    case 'ArithmeticBinary':
      return node.operator === '**' || node.operator === ',' ? `${node.operator} in arithmetic` : undefined;
    case 'CommandExpansion':
      return /^\$\(\s*<(?!<)/.test(node.text) && node.script?.commands.length === 1 && isOnlyInput(node.script.commands[0]?.command) ? '$(< file)' : undefined;
    case 'SimpleExpansion':
      return unlessHarmless(variable(node.text.slice(1), own), node, around);
    case 'ParameterExpansion':
      return node.operation || node.prefix || node.index ? parameter(node, own) : unlessHarmless(parameter(node, own), node, around);
    case 'Command':
      return command(node, own);
    default:
      return undefined;
  }
}

type Node<Type extends SyntaxNode['type']> = Extract<SyntaxNode, { readonly type: Type }>;

function redirect({ operator, target, descriptor }: Node<'Redirect'>): string | undefined {
  if (descriptor?.type === 'FileDescriptorVariable') return '{name}> descriptors';
  if (operator === '&>' || operator === '&>>') return operator;
  if (target && /^\/dev\/(?:tcp|udp)\//.test(target.value)) return '/dev/tcp';
  return operator === '>&' && !descriptor && target && !/^(?:\d+-?|-|\$.*|".*)$/s.test(target.text) ? '>& file' : undefined;
}

function assigned({ value, append, index }: Node<'Assignment'>): string | undefined {
  if (value.type === 'ArrayValue' || index) return 'arrays';
  return append ? '+=' : undefined;
}

/** Words of commands and of `for` are expanded; those of assignments, tests and patterns are not. */
function isExpanded(around: readonly SyntaxNode[]): boolean {
  const holder = around.findLast(({ type }) => type !== 'Word');
  return holder?.type === 'Command' || holder?.type === 'For' || holder?.type === 'BraceExpansion';
}

const isFirstWord = (around: readonly SyntaxNode[]): boolean => {
  const word = around.at(-1);
  const holder = around.at(-2);
  return holder?.type === 'Command' && holder.name === word;
};

const isOnlyInput = (node: SyntaxNode | undefined): boolean => node?.type === 'Command' && node.name === undefined && node.redirects.length === 1;

/** Asked last, for few variables are of bash alone. */
const unlessHarmless = (what: string | undefined, node: SyntaxNode, around: readonly SyntaxNode[]): string | undefined =>
  what === undefined || isHarmless(node, around) ? undefined : what;

/**
 * A variable that may as well be empty: beside the process number in the name of a temporary file, what a `case` is about, and what a command
 * gets as its environment (`MSYSTEM=$OSTYPE uname`).
 */
function isHarmless({ end }: SyntaxNode, around: readonly SyntaxNode[]): boolean {
  return around.some(
    (node, i) =>
      ((node.type === 'Word' || node.type === 'Assignment') && node.text.includes('$$')) ||
      (node.type === 'Case' && end <= node.word.end) ||
      (node.type === 'Assignment' && isCall(around[i - 1])),
  );
}

const isCall = (node: SyntaxNode | undefined): boolean => node?.type === 'Command' && node.name !== undefined;

function variable(name: string, { variables }: Own): string | undefined {
  return bashVariables.has(name) && !variables.has(name) ? `$${name}` : undefined;
}

function parameter({ parameter: name, prefix, index, operation }: Node<'ParameterExpansion'>, own: Own): string | undefined {
  if (index) return 'arrays';
  if (prefix === '!') return operation?.type === 'Names' ? '${!prefix*}' : '${!name}';
  switch (operation?.type) {
    case 'Replace':
      return '${name/pattern/text}';
    case 'Slice':
      return '${name:offset}';
    case 'CaseModification':
      return '${name^}';
    case 'Transform':
      return '${name@…}';
    case 'Default': // a value is there for shells that do not set it
      return undefined;
    default:
      return variable(name, own);
  }
}

function command(node: Command, { functions }: Own): string | undefined {
  const name = node.name?.value;
  if (name === undefined || functions.has(name)) return undefined;
  if (bashBuiltins.has(name)) return name;
  const options = bashOptions.get(name);
  if (!options && !withWordsOfBash.has(name)) return undefined;
  const words = node.args.map(({ text }) => text);
  const [first] = words;
  if (name === 'test' || name === '[') return tested(words, options);
  if (name === 'trap') return words.slice(1).find((word) => bashTraps.has(word)) && `trap … ${words.find((word) => bashTraps.has(word))}`;
  if (name === 'printf' && first !== undefined && /^["'][^"']{0,200}%q/.test(first)) return 'printf %q';
  if (name === 'read' && !hasOperand(words)) return 'read without a name';
  if ((name === 'exit' || name === 'return') && first !== undefined && /^-\d/.test(first)) return `${name} with a negative status`;
  const option = options && optionsOf(name === 'read' ? withoutPrompt(words) : words).find((word) => options.test(word));
  return option === undefined ? undefined : `${name} ${option}`;
}

/** Commands whose words are looked at for something else than options. */
const withWordsOfBash: ReadonlySet<string> = new Set(['trap', 'exit', 'return']);

/** `-p` takes a word of its own, in dash too. */
const withoutPrompt = (words: readonly string[]): readonly string[] => words.filter((_, i) => !/^-[a-z]*p$/.test(words[i - 1] ?? ''));

const hasOperand = (words: readonly string[]): boolean => withoutPrompt(words).some((word) => !word.startsWith('-'));

/** The words in front of the first that is no option; a shell's builtins look at no others. */
function optionsOf(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word) => !/^[-+]./.test(word) || word === '--');
  return end < 0 ? words : words.slice(0, end);
}

function tested(words: readonly string[], unary: RegExp | undefined): string | undefined {
  const equal = words.indexOf('==');
  if (equal > 0 && equal < words.length - 1) return '== in [ ]';
  if (words.indexOf('=~') > 0) return '=~ in [ ]';
  const first = words[0] === '!' ? words[1] : words[0];
  if (first === '-a' && words.length - (words[0] === '!' ? 1 : 0) >= 2 && words[1] !== '=' && words[1] !== '!=') return '[ -a file ]';
  return first !== undefined && unary?.test(first) === true && words.length > 1 && words[1] !== '=' ? `[ ${first} … ]` : undefined;
}
