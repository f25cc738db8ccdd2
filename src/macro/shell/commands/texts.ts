import { pay, refuse } from '../refuse.js';
import { linesOf, noOperands, type PureCommand, printed, readOptions, textOf } from './pure.js';

/** cat(1) of standard input, or of files that may be read, by their whole paths. */
export const cat: PureCommand = ({ args, read, readFile, meter }) => {
  if (args.length === 0) return printed(read());
  const texts = args.map((arg) => {
    if (arg === '-') return read();
    const text = (arg[0] === '/' ? readFile(arg) : undefined) ?? refuse('file');
    if (text.length > 65_536 || !/^[\t\n -~]*$/.test(text)) refuse('text of a file');
    pay(meter, text.length);
    return text;
  });
  return printed(texts.join(''));
};

/** tac(1) on standard input. */
export const tac: PureCommand = ({ args, read }) => {
  noOperands(args);
  const text = read();
  if (text !== '' && !text.endsWith('\n')) refuse('open line');
  return printed(textOf(linesOf(text).reverse()));
};

/** seq(1): whole numbers, `-s` for what stands between them. */
export const seq: PureCommand = ({ args, meter }) => {
  const { options, operands } = readOptions(args, 's:');
  const numbers = operands.map((word) => (/^(?:0|[1-9][0-9]{0,8})$/.test(word) ? Number(word) : refuse('number of seq')));
  const [from, step, to] = numbers.length === 1 ? [1, 1, numbers[0]] : numbers.length === 2 ? [numbers[0], 1, numbers[1]] : numbers;
  if (from === undefined || step === undefined || to === undefined || numbers.length > 3 || step === 0) return refuse('operands of seq');
  const count = Math.max(0, Math.floor((to - from) / step) + 1);
  pay(meter, 4 * count);
  const values = Array.from({ length: count }, (_, i) => from + i * step);
  return printed(count === 0 ? '' : `${values.join(options.at(-1)?.[1] ?? '\n')}\n`);
};

/** xargs(1) for echo, in one call or one for so many words (`-n`). Quotes and backslashes in what it reads mean something to it. */
export const xargs: PureCommand = ({ args, read }) => {
  const { options, operands } = readOptions(args, 'n:r');
  const [command = 'echo', ...words] = operands;
  if (command !== 'echo' || words.some((word) => word[0] === '-' || word.includes('\\'))) refuse('command of xargs');
  const most = options.find(([letter]) => letter === 'n')?.[1] ?? '100000';
  if (!/^[1-9][0-9]{0,5}$/.test(most)) refuse('count of xargs');
  const text = read();
  if (/['"\\]/.test(text)) refuse('quotes of xargs');
  const given = text.match(/[^ \t\n]+/g) ?? [];
  if (/^-/.test(given[0] ?? '')) refuse('option of echo');
  if (given.length === 0) return printed(options.some(([letter]) => letter === 'r') ? '' : `${words.join(' ')}\n`);
  const lines: string[] = [];
  for (let at = 0; at < given.length; at += Number(most)) lines.push([...words, ...given.slice(at, at + Number(most))].join(' '));
  return printed(textOf(lines));
};

/** paste(1) with `-s`: the lines of standard input in one, with the delimiter between them. */
export const paste: PureCommand = ({ args, read }) => {
  const { options, operands } = readOptions(args, 'sd:');
  if (operands.some((word) => word !== '-') || operands.length > 1 || !options.some(([letter]) => letter === 's')) refuse('operands of paste');
  const delimiter = options.find(([letter]) => letter === 'd')?.[1] ?? '\t';
  if (delimiter.length !== 1 || delimiter === '\\') refuse('delimiter of paste');
  const lines = linesOf(read());
  return printed(lines.length === 0 ? '\n' : textOf([lines.join(delimiter)]));
};
