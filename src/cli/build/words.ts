import { isOneLine, isPlainName } from '../../build/names.js';
import { UsageError } from '../usage-error.js';

/** Names that can't be taken for anything else by whom they are handed to. @throws UsageError */
export function plainNames(names: readonly string[] = [], option: string): readonly string[] {
  const bad = names.find((name) => !isPlainName(name));
  if (bad !== undefined) throw new UsageError(`${option} ${bad}: expected a name of letters, digits and ._+~^-, that begins with a letter or digit`);
  return names;
}

/** The text of a definition with a body, which rpm and mock want; mock writes it into a macro file. @throws UsageError */
export function definition(text: string): string {
  if (!isOneLine(text)) throw new UsageError('--define: a build takes no control characters in it');
  const [, name = '', body = ''] = /^\s*%?(\S+)\s*(.*)$/.exec(text) ?? [];
  return `${name} ${body === '' ? '%{nil}' : body}`;
}

/** Arguments for the engine: what says where results go, or what is done at all, is not for the user to say a second time. @throws UsageError */
export function passable(words: readonly string[], ours: RegExp): readonly string[] {
  const bad = words.find((word) => ours.test(word) || !isOneLine(word));
  if (bad !== undefined) throw new UsageError(`-- ${bad}: speclint says that itself, or has an option for it`);
  return words;
}
