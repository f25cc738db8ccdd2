import { pay, refuse } from '../../refuse.js';
import { linesOf, type PureCommand, printed, readOptions } from '../pure.js';
import { callFunction } from './functions.js';
import { readProgram } from './parse.js';
import { type Awk, type Ending, evaluate, runStatements, setRecord, setVariable } from './run.js';
import type { AwkRule } from './tree.js';
import { fromInput, isTrue } from './values.js';

/** awk(1) on standard input. What gawk and mawk do differently is refused. */
export const awk: PureCommand = ({ args, read, meter }) => {
  const { options, operands } = readOptions(args, 'F:v:');
  const [text, ...files] = operands;
  if (text === undefined) refuse('program of awk');
  const state: Awk = { variables: new Map(), arrays: new Map(), record: '', fields: [], lines: 0, meter, out: [], call: callFunction };
  const begin = options.flatMap(([letter, value]) => (letter === 'v' ? [value] : []));
  for (const assignment of begin) assign(state, assignment);
  const separators = options.flatMap(([letter, value]) => (letter === 'F' ? [value] : []));
  if (separators.length > 1) refuse('separators of awk');
  // `t` is a tab to some
  for (const separator of separators)
    setVariable(
      state,
      'FS',
      separator === 't' || (separator.includes('\\') && !/^\\[.|]$/.test(separator)) ? refuse('separator of awk') : separator.replace(/^\\(.)$/, '[$1]'),
    );
  pay(meter, text.length);
  const rules = readProgram(text);
  const ending = runRules(
    state,
    rules.filter((rule) => rule.when === 'begin'),
  );
  // assignments among the files are made before the first line is read
  for (const file of files) assign(state, file);
  if (ending !== 'exit' && rules.some((rule) => rule.when !== 'begin')) runLines(state, rules, read());
  return printed(state.out.join(''));
};

function runLines(state: Awk, rules: readonly AwkRule[], input: string): void {
  const onLines = rules.filter((rule) => rule.when !== 'begin' && rule.when !== 'end');
  for (const line of linesOf(input)) {
    state.lines++;
    setRecord(state, line);
    if (runRules(state, onLines) === 'exit') break;
  }
  runRules(
    state,
    rules.filter((rule) => rule.when === 'end'),
  );
}

function runRules(state: Awk, rules: readonly AwkRule[]): Ending {
  for (const { when, body } of rules) {
    if (typeof when === 'object' && !isTrue(evaluate(state, when))) continue;
    const ending = runStatements(state, body ?? [{ kind: 'print', values: [], formatted: false }]);
    if (ending) return ending;
  }
  return undefined;
}

function assign(state: Awk, text: string): void {
  const found = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/s.exec(text) ?? refuse('file operand');
  const [, name = '', value = ''] = found;
  if (value.includes('\\')) refuse('escape of awk');
  setVariable(state, name, fromInput(value));
}
