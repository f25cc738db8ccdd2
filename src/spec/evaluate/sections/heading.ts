import type { Traced } from '../../../macro/traced.js';
import { withoutUnknowns } from '../../known.js';
import type { SectionKind } from '../../section-table.js';
import { headingWords, type Word } from './words.js';

/** The options and names behind a section word. */
export interface HeadingOptions {
  /** `-n`: the name is the package's full name. */
  readonly fullName: boolean;
  readonly names: readonly Word[];
  /** Values by option letter, in order (`-f` may come more than once); flags have an empty list. */
  readonly options: ReadonlyMap<string, readonly Word[]>;
  /** What rpm says against it. */
  readonly fault?: string;
}

/** Letters that take no value, and letters that take one (rpm's parseFiles.c, parseScript.c, parseDescription.c, parsePolicies.c). */
const accepted: Readonly<Record<SectionKind['role'], readonly [flags: string, valued: string] | undefined>> = {
  package: undefined,
  description: ['n', 'l'],
  build: ['ap', ''],
  scriptlet: ['neq', 'pfP'],
  trigger: ['neq', 'pfP'],
  filetrigger: ['neq', 'pfP'],
  files: ['n', 'f'],
  changelog: undefined,
  list: undefined,
  policy: ['n', ''],
  end: undefined,
};

/** Reads a heading's arguments, those of a trigger up to its `--`; `line` is the whole heading as rpm quotes it. */
export function readHeading(kind: SectionKind, all: Traced, line: string): HeadingOptions {
  const conditions = kind.role === 'trigger' || kind.role === 'filetrigger' ? all.text.indexOf('--') : -1;
  const args = conditions < 0 ? all : all.slice(0, conditions);
  const words = headingWords(args, withoutUnknowns(args));
  const options = new Map<string, Word[]>();
  const names: Word[] = [];
  const result = (fault?: string): HeadingOptions => ({ fullName: options.has('n'), names, options, ...(fault && { fault }) });
  if (!words) return result(`Error parsing ${kind.name}: missing quote: ${line}`);
  const letters = accepted[kind.role];
  if (!letters) return { fullName: false, names: words, options };
  const [flags, valued] = letters;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (!word.text.startsWith('-') || word.text === '-') {
      names.push(word);
      continue;
    }
    for (let at = 1; at < word.text.length; at++) {
      const letter = word.text[at] as string;
      if (letter === 'n' && options.has('n')) names.length = 0; // popt takes the last value of an option
      if (flags.includes(letter)) options.set(letter, options.get(letter) ?? []);
      else if (valued.includes(letter)) {
        const rest = word.text.slice(at + 1);
        const value = rest === '' ? words[++i] : { text: rest, traced: word.traced.slice(at + 1) };
        if (!value) return result(`Bad option -${letter}: ${line}`);
        options.set(letter, [...(options.get(letter) ?? []), value]);
        break;
      } else return result(`Bad option ${word.text.startsWith('--') ? word.text : `-${letter}`}: ${line}`);
    }
  }
  return result(kind.role !== 'build' && names.length > 1 ? `Too many names: ${line}` : undefined);
}
