import { Traced } from './traced.js';

/** Options taken out of a call's arguments. */
export interface Options {
  /** `-f` (text `-f` or `-f value`) and, for options with a value, `-f*` (the value). The last one of a kind counts. */
  readonly flags: ReadonlyMap<string, Traced>;
  /** What is no option, in order. */
  readonly words: readonly Traced[];
  /** The option letter that was not expected or lacks its value. */
  readonly bad?: string;
}

/**
 * getopt(3) as rpm uses it: options may follow plain words, `--` ends them, `a:` takes a value, `a::` one that is glued on. A getopt
 * string of just `-` turns options off.
 */
export function readOptions(given: readonly Traced[], options: string): Options {
  const flags = new Map<string, Traced>();
  const words: Traced[] = [];
  if (options === '-') return { flags, words: given };
  for (let i = 0; i < given.length; i++) {
    const word = given[i] as Traced;
    const text = word.text;
    if (text === '--') return { flags, words: [...words, ...given.slice(i + 1)] };
    if (text[0] !== '-' || text.length < 2) {
      // a leading '+' stops at the first plain word, as POSIX wants it
      if (options[0] === '+') return { flags, words: [...words, ...given.slice(i)] };
      words.push(word);
      continue;
    }
    for (let at = 1; at < text.length; at++) {
      const letter = text[at] as string;
      const value = valueKind(options, letter);
      if (value === undefined) return { flags, words, bad: letter };
      const name = at === 1 ? word.slice(0, 2) : Traced.join([dash, word.slice(at, at + 1)]);
      if (value === 'none') {
        flags.set(`-${letter}`, name);
        continue;
      }
      const glued = at + 1 < text.length;
      const oarg = glued ? word.slice(at + 1) : value === 'optional' ? undefined : given[++i];
      if (!oarg && value === 'needed') return { flags, words, bad: letter };
      flags.set(`-${letter}`, oarg ? Traced.join([name, blank, oarg]) : name);
      if (oarg) flags.set(`-${letter}*`, oarg);
      break;
    }
  }
  return { flags, words };
}

const dash = Traced.bare('-');
const blank = Traced.bare(' ');

function valueKind(options: string, letter: string): 'none' | 'needed' | 'optional' | undefined {
  if (letter === ':' || letter === ';') return undefined;
  const at = options.indexOf(letter);
  if (at < 0 || (at === 0 && '+-'.includes(letter))) return undefined;
  if (options[at + 1] !== ':') return 'none';
  return options[at + 2] === ':' ? 'optional' : 'needed';
}
