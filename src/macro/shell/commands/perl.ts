import { compile, type Expression, endFrom } from '../patterns/automaton.js';
import { readRegex } from '../patterns/regex.js';
import { refuse } from '../refuse.js';
import { linesOf, type PureCall, type PureCommand, printed } from './pure.js';
import { type Substitution, substitute } from './sed/substitute.js';

/** `perl -V:NAME`, of a host that says so, and `perl -pe`. */
export const perl: PureCommand = (call) => {
  const name = /^-V:([a-z_0-9]+)$/.exec(call.args.join(' '))?.[1];
  return name === undefined ? filter(call) : printed(`${name}='${setting(call.perl, name)}';\n`);
};

function setting(settings: PureCall['perl'], name: string): string {
  const value = settings && Object.hasOwn(settings, name) ? settings[name] : undefined;
  return value === undefined || !/^[ -&(-[\]-~]*$/.test(value) ? refuse(`perl -V:${name}`) : value;
}

/**
 * `perl -pe 's{…}{…}'` on standard input: one substitution for every line, with an expression to which Perl's first match is the longest
 * one too, as it has neither groups nor choices.
 */
function filter({ args, read, meter }: PureCall): ReturnType<PureCommand> {
  const [options, script = '', ...more] = args;
  if (options !== '-pe' || more.length > 0) refuse('perl');
  const { regex, by, all } = partsOf(script);
  // braces, quantifiers that stop early, what Perl puts values for, and `$`, to which the line feed counts
  if (/[(){}|$@]|[*+?][?+]|\\[^dDwWsS.\-/_+*[\]\\]/.test(regex) || /[$@\\&]/.test(by)) refuse('expression of perl');
  const expression: Expression = readRegex(posix(regex), true);
  const automaton = compile(expression, meter);
  // where nothing fits, Perl and sed go on differently
  if (endFrom(automaton, '', 0, true, meter) >= 0) refuse('empty match');
  const substitution: Substitution = { expression, automaton, by: [by], all, number: 1 };
  const text = read();
  if (text !== '' && !text.endsWith('\n')) refuse('open line');
  return printed(
    linesOf(text)
      .map((line) => substitute(substitution, `${line}\n`, meter).text)
      .join(''),
  );
}

const closing: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')', '<': '>' };

function partsOf(script: string): { readonly regex: string; readonly by: string; readonly all: boolean } {
  const open = /^\s*s([{/|,!:#])/.exec(script)?.[1] ?? refuse('script of perl');
  const close = closing[open] ?? open;
  const rest = script.slice(script.indexOf(open) + 1);
  const first = rest.indexOf(close);
  const from = open === close ? first + 1 : rest.indexOf(open, first) + 1;
  const second = rest.indexOf(close, from);
  if (first <= 0 || from === 0 || second < 0 || (open !== close && rest.slice(first + 1, from - 1).trim() !== '')) refuse('script of perl');
  const flags = rest.slice(second + 1).replace(/[;\s]+$/, '');
  if (flags !== '' && flags !== 'g') refuse('flags of perl');
  const [regex, by] = [rest.slice(0, first), rest.slice(from, second)];
  return /\\$/.test(regex) || /\\$/.test(by) ? refuse('script of perl') : { regex, by, all: flags === 'g' };
}

/** The expression as POSIX writes it. A line has its line feed, which a dot does not fit. */
function posix(regex: string): string {
  if (/\[[^\]]*\\[dDwWsS]/.test(regex)) refuse('class of perl in brackets');
  const outside: Readonly<Record<string, string>> = { '\\d': '[0-9]', '\\D': '[^0-9]', '.': '[^\n]' };
  return regex.replace(/\\.|\[\^?\]?[^\]]*\]|\./g, (part) => outside[part] ?? part);
}
