import { refuse } from '../refuse.js';
import { splitFields } from './split-fields.js';
import { assign, fieldSeparator, type Shell } from './state.js';
import type { Streams } from './streams.js';

/** read(1) (POSIX.1-2017), which takes one line of standard input: `read [-r] NAME…`. 1 at the end of the input. */
export function readLine(shell: Shell, args: readonly string[], { input }: Streams): number {
  const raw = args[0] === '-r';
  const names = raw ? args.slice(1) : args;
  if (names.length === 0 || names.some((name) => !/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))) refuse('operand of read');
  const text = input.text ?? refuse('standard input');
  const feed = text.indexOf('\n');
  const line = feed < 0 ? text : text.slice(0, feed);
  input.text = feed < 0 ? '' : text.slice(feed + 1);
  if (!raw && line.includes('\\')) refuse('backslash in what is read');
  const values = valuesOf(line, names.length, fieldSeparator(shell));
  for (const [i, name] of names.entries()) assign(shell, name, values[i] ?? '');
  return feed < 0 ? 1 : 0;
}

/** The fields of the line; the last of `count` is the rest. */
function valuesOf(line: string, count: number, separator: string): string[] {
  if (separator === '') return [line];
  if (separator.includes(' ')) {
    const values: string[] = [];
    let rest = line.replace(/^[ \t]+/, '');
    while (values.length < count - 1 && rest !== '') {
      const [word = ''] = rest.split(/[ \t]/, 1);
      values.push(word);
      rest = rest.slice(word.length).replace(/^[ \t]+/, '');
    }
    // `trimEnd` takes in linear time what a pattern at the end may not
    return [...values, rest.trimEnd()];
  }
  // shells differ in what a separator at the end is
  if (line.endsWith(separator)) refuse('separator at the end');
  const fields = splitFields([{ kind: 'split', text: line }], separator);
  return [...fields.slice(0, count - 1), fields.slice(count - 1).join(separator)];
}
