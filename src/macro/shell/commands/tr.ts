import { classOf, rangeOf, setOf } from '../patterns/character-set.js';
import { pay, refuse } from '../refuse.js';
import { type PureCommand, printed, readOptions } from './pure.js';

/** tr(1) (POSIX.1-2017) on ASCII text. */
export const tr: PureCommand = ({ args, read, meter }) => {
  const { options, operands } = readOptions(args, 'cCds');
  const has = (letters: string): boolean => options.some(([letter]) => letters.includes(letter));
  const [remove, squeeze, complement] = [has('d'), has('s'), has('cC')];
  const [one, two, ...more] = operands;
  if (one === undefined || more.length > 0) refuse('operands of tr');
  const wanted = remove === squeeze ? 2 : 1;
  if (operands.length !== wanted && !(squeeze && !remove && operands.length === 2)) refuse('operands of tr');
  const from = readSet(one);
  const to = two === undefined ? undefined : readSet(two);
  const members = setOf(from.characters);
  const isIn = (c: string): boolean => (members[c.charCodeAt(0)] === 1) !== complement;
  const text = read();
  pay(meter, text.length + one.length);
  if (remove) {
    const kept = [...text].filter((c) => !isIn(c)).join('');
    return printed(to ? squeezed(kept, setOf(to.characters)) : kept);
  }
  if (!to) return printed(squeezed(text, complement ? setOf([...allCharacters].filter(isIn).join('')) : members));
  const mapped = translate(text, from, to, complement, isIn);
  return printed(squeeze ? squeezed(mapped, setOf(to.characters)) : mapped);
};

const allCharacters = Array.from({ length: 128 }, (_, i) => String.fromCharCode(i)).join('');

interface TrSet {
  readonly characters: string;
  /** Names of the classes in it. */
  readonly classes: readonly string[];
  /** A class is all there is. */
  readonly pure: boolean;
}

function translate(text: string, from: TrSet, to: TrSet, complement: boolean, isIn: (c: string) => boolean): string {
  const last = to.characters.at(-1) ?? refuse('empty set');
  const single = new Set(to.characters).size === 1;
  if (complement || from.classes.length > 0 || to.classes.length > 0) {
    const cases = !complement && from.pure && to.pure && /^(?:upper,lower|lower,upper)$/.test(`${from.classes},${to.classes}`);
    if (!cases && (!single || to.classes.length > 0)) refuse('classes of tr');
  }
  if (complement) return [...text].map((c) => (isIn(c) ? last : c)).join('');
  const map = new Map<string, string>();
  for (const [i, c] of [...from.characters].entries()) map.set(c, to.characters[i] ?? last);
  return [...text].map((c) => map.get(c) ?? c).join('');
}

function squeezed(text: string, set: Uint8Array): string {
  return [...text].filter((c, i) => c !== text[i - 1] || set[c.charCodeAt(0)] !== 1).join('');
}

function readSet(text: string): TrSet {
  const classes: string[] = [];
  let characters = '';
  let plain = false;
  for (let at = 0; at < text.length; ) {
    const found = /^\[:([a-z]+):\]/.exec(text.slice(at, at + 12));
    if (found?.[1]) {
      classes.push(found[1]);
      characters += classOf(found[1]);
      at += found[0].length;
      continue;
    }
    // `[=c=]` and `[c*n]`
    if (text[at] === '[' && (/[=:]/.test(text[at + 1] ?? '') || (text[at + 2] === '*' && text.includes(']', at)))) refuse('set of tr');
    plain = true;
    const [c, next] = readCharacter(text, at);
    if (text[next] === '-' && next + 1 < text.length) {
      const [end, behind] = readCharacter(text, next + 1);
      characters += rangeOf(c, end);
      at = behind;
    } else {
      characters += c;
      at = next;
    }
  }
  return { characters, classes, pure: !plain && classes.length === 1 };
}

function readCharacter(text: string, at: number): [character: string, next: number] {
  const c = text[at] as string;
  if (c !== '\\') return [c, at + 1];
  return [{ n: '\n', t: '\t', '\\': '\\' }[text[at + 1] ?? ''] ?? refuse('escape of tr'), at + 2];
}
