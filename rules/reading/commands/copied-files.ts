import type { ShellCommand, ShellWord } from './shell-commands.js';

/** What cp, install and mv were told: operands and options apart. */
export interface Copying {
  readonly sources: readonly ShellWord[];
  /** The last operand, or the directory of `-t`. Absent for `install -d` and where nothing is left. */
  readonly target?: ShellWord;
  /** Letters of short options, and long options without their values. */
  readonly options: ReadonlySet<string>;
}

/** Options with a value, by program (coreutils manual). */
const valued: Readonly<Record<string, { readonly letters: string; readonly long: readonly string[] }>> = {
  install: { letters: 'gmotS', long: ['--group', '--mode', '--owner', '--suffix', '--target-directory'] },
  cp: { letters: 'St', long: ['--suffix', '--target-directory'] },
  mv: { letters: 'St', long: ['--suffix', '--target-directory'] },
  ln: { letters: 'St', long: ['--suffix', '--target-directory'] },
};

/** Reads a call of cp, install, mv or ln; undefined for other programs. Options may stand behind operands, as GNU getopt takes them. */
export function copying({ tool, args }: Pick<ShellCommand, 'tool' | 'args'>): Copying | undefined {
  const form = Object.hasOwn(valued, tool) ? valued[tool] : undefined;
  if (!form) return undefined;
  const options = new Set<string>();
  const operands: ShellWord[] = [];
  let directory: ShellWord | undefined;
  for (let i = 0; i < args.length; i++) {
    const word = args[i] as ShellWord;
    const { text } = word;
    if (text.startsWith('--') && text.length > 2) {
      const [name = ''] = text.split('=', 1);
      options.add(text.startsWith('--preserve') ? text : name);
      const separate = form.long.includes(text);
      if (name === '--target-directory') directory = separate ? args[i + 1] : { ...word, text: text.slice(name.length + 1) };
      if (separate) i++;
    } else if (/^-[A-Za-z]/.test(text)) {
      const letter = Array.from(text.slice(1)).findIndex((each) => form.letters.includes(each));
      for (const each of text.slice(1, letter < 0 ? undefined : letter + 2)) options.add(each);
      if (letter < 0) continue;
      const attached = text.slice(letter + 2);
      if (text[letter + 1] === 't') directory = attached === '' ? args[i + 1] : { ...word, text: attached };
      if (attached === '') i++;
    } else if (text !== '--') operands.push(word);
  }
  if (tool === 'install' && (options.has('d') || options.has('--directory'))) return { sources: [], options };
  const target = directory ?? (operands.length > 1 ? operands.pop() : undefined);
  return { sources: operands, options, ...(target && { target }) };
}
