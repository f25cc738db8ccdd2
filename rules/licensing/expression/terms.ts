/** A word of a license expression with its place in it. */
export interface Term {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The words of a license expression; nothing is judged but which of them are operators. */
export interface Terms {
  /** Licenses as they stand between operators and parentheses; a name from before SPDX may have several words. */
  readonly licenses: readonly Term[];
  /** What stands behind `WITH`. */
  readonly exceptions: readonly Term[];
  /** Operators that are not in capitals. */
  readonly lowerCase: readonly Term[];
  /** Where the expression is none: an operator without a license on one side, a parenthesis without its partner. */
  readonly broken?: Term;
}

/** Longer texts are no expressions. */
const longest = 20_000;

/** Reads a license expression (SPDX specification, annex "SPDX license expressions"). */
export function readTerms(text: string, isException: (word: string) => boolean): Terms {
  const licenses: Term[] = [];
  const exceptions: Term[] = [];
  const lowerCase: Term[] = [];
  const open: Term[] = [];
  let broken: Term | undefined;
  let license: Term | undefined;
  /** Parentheses inside of a name: `GPL (>= 2)` of the R world. */
  let nested = 0;
  let complete = false;
  let expectsException = false;
  let last: Term | undefined;
  const words = [...text.slice(0, longest).matchAll(/[()]|[^\s()]+/g)].map(({ 0: word, index }) => ({ text: word, from: index, to: index + word.length }));
  const finish = (): void => {
    if (license) licenses.push({ ...license, text: text.slice(license.from, license.to) });
    license = undefined;
  };
  for (const [i, word] of words.entries()) {
    const operator = /^(?:and|or|with)$/i.test(word.text) ? word.text.toUpperCase() : undefined;
    const isWith = operator === 'WITH' && (word.text === 'WITH' || isException(words[i + 1]?.text ?? ''));
    if (license && (word.text === '(' || nested > 0)) {
      nested += word.text === '(' ? 1 : word.text === ')' ? -1 : 0;
      license = { ...license, to: word.to };
    } else if (word.text === '(') {
      if (complete) broken ??= word;
      open.push(word);
    } else if (word.text === ')') {
      finish();
      if (!complete || open.pop() === undefined) broken ??= word;
      complete = true;
    } else if (operator === 'AND' || operator === 'OR' || isWith) {
      finish();
      if (!complete) broken ??= word;
      if (word.text !== operator) lowerCase.push(word);
      complete = false;
      expectsException = isWith;
    } else if (expectsException) {
      exceptions.push(word);
      expectsException = false;
      complete = true;
    } else {
      if (complete && !license) broken ??= word;
      license = license ? { ...license, to: word.to } : word;
      complete = true;
    }
    last = word;
  }
  finish();
  if (last && !complete) broken ??= last;
  const fault = broken ?? open[0];
  return { licenses, exceptions, lowerCase, ...(fault && { broken: fault }) };
}
