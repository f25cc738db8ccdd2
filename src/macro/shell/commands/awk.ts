import { pay, refuse } from '../refuse.js';
import { type AwkTerm, readProgram } from './awk-program.js';
import { linesOf, noOperands, type PureCommand, printed, readOptions } from './pure.js';

/** awk(1) with a program of `print` statements for every line. */
export const awk: PureCommand = ({ args, read, meter }) => {
  const { options, operands } = readOptions(args, 'F:');
  const [program, ...files] = operands;
  noOperands(files);
  if (program === undefined || options.length > 1) refuse('arguments of awk');
  const separator = options[0]?.[1];
  // longer ones are regular expressions, `t` is a tab
  if (separator !== undefined && (separator.length !== 1 || /[\\t^]/.test(separator))) refuse('separator of awk');
  const statements = readProgram(program);
  let out = '';
  for (const line of linesOf(read())) {
    pay(meter, line.length + program.length);
    const fields = fieldsOf(line, separator ?? ' ');
    for (const terms of statements) {
      const text = terms.map((term) => termText(term, line, fields)).join('');
      pay(meter, text.length);
      out += `${text}\n`;
    }
  }
  return printed(out);
};

function fieldsOf(line: string, separator: string): string[] {
  if (separator === ' ') return line.match(/[^ \t]+/g) ?? [];
  return line === '' ? [] : line.split(separator);
}

function termText(term: AwkTerm, line: string, fields: readonly string[]): string {
  switch (term.kind) {
    case 'text':
      return term.text;
    case 'field':
      return term.index === 0 ? line : (fields[term.index - 1] ?? '');
    case 'last': {
      const index = fields.length - term.back;
      if (index < 0) refuse('field before the line');
      return index === 0 ? line : (fields[index - 1] ?? '');
    }
    case 'case': {
      const text = termText(term.term, line, fields);
      return term.upper ? text.toUpperCase() : text.toLowerCase();
    }
    case 'part':
      return termText(term.term, line, fields).slice(term.start - 1, term.length === undefined ? undefined : term.start - 1 + term.length);
  }
}
