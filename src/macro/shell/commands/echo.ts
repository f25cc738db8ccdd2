import { refuse } from '../refuse.js';
import { type PureCommand, printed } from './pure.js';

/** Shells differ in backslashes and in options other than a single `-n`. */
export const echo: PureCommand = ({ args }) => {
  const bare = args[0] === '-n';
  const words = bare ? args.slice(1) : args;
  if (/^-(?:[neE]+$|-)/.test(words[0] ?? '')) refuse('option of echo');
  const text = words.join(' ');
  if (text.includes('\\')) refuse('backslash in echo');
  return printed(bare ? text : `${text}\n`);
};
