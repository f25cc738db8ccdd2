import { pay, refuse } from '../refuse.js';
import { linesOf, noOperands, type PureCommand, printed, readOptions, textOf } from './pure.js';

/** cut(1) (POSIX.1-2017); text is ASCII, so bytes are characters. */
export const cut: PureCommand = ({ args, read, meter }) => {
  const { options, operands } = readOptions(plainOptions(args), 'b:c:f:d:s');
  noOperands(operands);
  const lists = options.filter(([letter]) => 'bcf'.includes(letter));
  const [list] = lists;
  if (!list || lists.length > 1) refuse('list of cut');
  const delimiters = options.filter(([letter]) => letter === 'd').map(([, value]) => value);
  const only = options.some(([letter]) => letter === 's');
  if (list[0] !== 'f' && (only || delimiters.length > 0)) refuse('delimiter of cut');
  const delimiter = delimiters[0] ?? '\t';
  if (delimiter.length !== 1 || delimiter === '\n' || delimiters.length > 1) refuse('delimiter of cut');
  const ranges = readRanges(list[1]);
  const text = read();
  pay(meter, text.length * ranges.length);
  const out: string[] = [];
  for (const line of linesOf(text)) {
    if (list[0] !== 'f') out.push(pick([...line], ranges).join(''));
    else if (line.includes(delimiter)) out.push(pick(line.split(delimiter), ranges).join(delimiter));
    else if (!only) out.push(line);
  }
  return printed(textOf(out));
};

/** GNU's long names as the letters they stand for. */
function plainOptions(args: readonly string[]): string[] {
  return args.map((arg) => arg.replace(/^--(delimiter|fields|characters|bytes)=(?=.)/, (_all, name: string) => `-${name[0]}`));
}

type Range = readonly [from: number, to: number];

function readRanges(list: string): Range[] {
  return list.split(',').map((item): Range => {
    const found = /^([1-9][0-9]{0,5})?(-)?([1-9][0-9]{0,5})?$/.exec(item);
    if (!found || (found[1] === undefined && found[3] === undefined) || (found[3] !== undefined && found[2] === undefined)) refuse('list of cut');
    const from = Number(found[1] ?? 1);
    const to = found[2] === undefined ? from : Number(found[3] ?? Number.POSITIVE_INFINITY);
    if (to < from) refuse('list of cut');
    return [from, to];
  });
}

/** In the order of the line, whatever that of the list. */
function pick(items: readonly string[], ranges: readonly Range[]): string[] {
  return items.filter((_item, i) => ranges.some(([from, to]) => from <= i + 1 && i + 1 <= to));
}
