import { copying } from './copied-files.js';
import type { ShellWord, SimpleCommand } from './simple-command.js';

/** Programs that change each of their operands, with the letters of options that take a value (coreutils manual). */
const changing: Readonly<Record<string, string>> = { rm: '', rmdir: '', mkdir: 'mZ', touch: 'drt', tee: '', truncate: 'rs', unlink: '' };

const writing = new Set([...Object.keys(changing), 'cp', 'install', 'mv', 'ln']);

/**
 * The paths that a command writes to, makes or removes: where cp, install, mv and ln put things, what rm, mkdir, touch and tee are
 * given, what `mv` takes away, what output is redirected to. What a command only reads is not among them.
 */
export function writtenPaths(command: SimpleCommand): ShellWord[] {
  const { tool, args, redirections } = command;
  if (redirections.length === 0 && !writing.has(tool)) return [];
  const outputs = redirections.flatMap(({ operator, target }) => (/^(?:\d*|&)(?:>|>>|>\|)$/.test(operator) ? [target] : []));
  const copied = copying(command);
  if (copied) {
    const made = tool === 'install' && !copied.target ? directories(args) : [];
    return [...outputs, ...(copied.target ? [copied.target] : []), ...made, ...(tool === 'mv' ? copied.sources : [])];
  }
  const letters = Object.hasOwn(changing, tool) ? changing[tool] : undefined;
  if (letters === undefined) return outputs;
  return [...outputs, ...args.filter(({ text }, i) => !text.startsWith('-') && !takesValue(args[i - 1]?.text, letters))];
}

/** What `install -d` makes. */
function directories(args: readonly ShellWord[]): ShellWord[] {
  if (!args.some(({ text }) => text === '--directory' || /^-[A-Za-z]*d/.test(text))) return [];
  return args.filter(({ text }, i) => !text.startsWith('-') && !takesValue(args[i - 1]?.text, 'gmo'));
}

function takesValue(option: string | undefined, letters: string): boolean {
  return option !== undefined && /^-[A-Za-z]+$/.test(option) && letters.includes(option.at(-1) as string);
}
