import { Traced } from '../../../macro/traced.js';
import { headingWords, type Word } from '../sections/words.js';

/** What a `%setup` or `%patch` line says, options and words apart. */
export interface PrepOptions {
  /** In the order given; `value` is absent for an option without one. */
  readonly given: readonly { readonly letter: string; readonly value?: string }[];
  readonly words: readonly string[];
  /** rpm's words for what is wrong. */
  readonly fault?: string;
}

/**
 * Reads the words of a call as rpm does with popt: they are joined again, quotes group, options may be run together (`-qn name`), a value
 * may follow its letter at once, with `=`, or as the next word. `flags` are the letters without a value, `valued` those with one.
 */
export function prepOptions(call: readonly Traced[], flags: string, valued: string): PrepOptions {
  const blank = Traced.bare(' ');
  const line = Traced.join(call.flatMap((word, i) => (i === 0 ? [word] : [blank, word])));
  const words = headingWords(line);
  if (!words) return { given: [], words: [], fault: 'error in parameter quoting' };
  return read(words, flags, valued);
}

function read(line: readonly Word[], flags: string, valued: string): PrepOptions {
  const given: { letter: string; value?: string }[] = [];
  const words: string[] = [];
  for (let i = 0; i < line.length; i++) {
    const { text } = line[i] as Word;
    if (text === '--') {
      words.push(...line.slice(i + 1).map((word) => word.text));
      break;
    }
    if (!text.startsWith('-') || text === '-') {
      words.push(text);
      continue;
    }
    for (let at = 1; at < text.length; at++) {
      const letter = text[at] as string;
      if (flags.includes(letter)) given.push({ letter });
      else if (!valued.includes(letter)) return { given, words, fault: `-${letter}: unknown option` };
      else {
        const attached = text.slice(at + 1).replace(/^=/, '');
        const value = attached !== '' ? attached : line[++i]?.text;
        if (value === undefined) return { given, words, fault: `-${letter}: missing argument` };
        given.push({ letter, value });
        break;
      }
    }
  }
  return { given, words };
}

/** The last value of an option. */
export function lastValue({ given }: PrepOptions, letters: string): string | undefined {
  return given.filter((option) => letters.includes(option.letter)).at(-1)?.value;
}

export function hasOption({ given }: PrepOptions, letter: string): boolean {
  return given.some((option) => option.letter === letter);
}
