import { baseName } from '../../text/paths.js';

/** Shells of the Bourne family that scripts name as their interpreter. */
const shells: ReadonlySet<string> = new Set(['sh', 'bash', 'rbash', 'dash', 'ash', 'ksh', 'ksh88', 'ksh93', 'mksh', 'pdksh', 'posh']);

/** Whether a file's first line makes a shell of the Bourne family its interpreter: by its path, through env, or as an applet of busybox. */
export function namesShell(firstLine: string): boolean {
  if (!firstLine.startsWith('#!')) return false;
  const [program = '', ...rest] = firstLine.slice(2).trim().split(/\s+/);
  const name = baseName(program);
  if (name === 'env') return shells.has(baseName(commandOfEnv(rest)));
  return shells.has(name === 'busybox' ? (rest[0] ?? '') : name);
}

/** The first word that is neither an option nor an assignment (env(1)); `-S` may stand together with what it splits. */
function commandOfEnv(words: readonly string[]): string {
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    if (word === '-u' || word === '-C') at++;
    else if (word.startsWith('-S') && word.length > 2) return word.slice(2);
    else if (!word.startsWith('-') && !word.includes('=')) return word;
  }
  return '';
}
