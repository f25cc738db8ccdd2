import { isDigit, isLetter } from '../../text/ascii.js';
/**
 * Which of two version or release texts rpm takes for the newer one (rpm-version(7), "Version comparison"): negative where `a` is the
 * older, 0 where they count as equal, positive where `a` is the newer. Any text is accepted. All but ASCII letters, digits, `~` and
 * `^` only separates, whatever bytes it is made of, so comparing UTF-16 units gives what rpm gets from bytes.
 */
export function compareVersions(a: string, b: string): -1 | 0 | 1 {
  let i = 0;
  let j = 0;
  for (;;) {
    i = skipSeparators(a, i);
    j = skipSeparators(b, j);
    const special = compareMarks(a[i], b[j]);
    if (special === 'both') {
      i++;
      j++;
      continue;
    }
    if (special !== undefined) return special;
    if (i >= a.length || j >= b.length) return i < a.length ? 1 : j < b.length ? -1 : 0;
    const kind = isDigit(a.charCodeAt(i)) ? isDigit : isLetter;
    const iEnd = runEnd(a, i, kind);
    const jEnd = runEnd(b, j, kind);
    // runs of different kind: digits are newer than letters
    if (jEnd === j) return kind === isDigit ? 1 : -1;
    const order = kind === isDigit ? compareDigits(a.slice(i, iEnd), b.slice(j, jEnd)) : compareText(a.slice(i, iEnd), b.slice(j, jEnd));
    if (order !== 0) return order;
    i = iEnd;
    j = jEnd;
  }
}

/** `~` sorts before everything, the end included; `^` after the end and before anything else. */
function compareMarks(a: string | undefined, b: string | undefined): -1 | 1 | 'both' | undefined {
  if (a === '~' || b === '~') return a === b ? 'both' : a === '~' ? -1 : 1;
  if (a === '^' || b === '^') {
    if (a === b) return 'both';
    if (a === undefined) return -1;
    if (b === undefined) return 1;
    return a === '^' ? -1 : 1;
  }
  return undefined;
}

function compareDigits(a: string, b: string): -1 | 0 | 1 {
  const one = a.replace(/^0+/, '');
  const two = b.replace(/^0+/, '');
  if (one.length !== two.length) return one.length > two.length ? 1 : -1;
  return compareText(one, two);
}

function compareText(a: string, b: string): -1 | 0 | 1 {
  return a === b ? 0 : a < b ? -1 : 1;
}

function skipSeparators(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isPart(text.charCodeAt(at))) at++;
  return at;
}

function runEnd(text: string, from: number, kind: (unit: number) => boolean): number {
  let at = from;
  while (at < text.length && kind(text.charCodeAt(at))) at++;
  return at;
}

function isPart(unit: number): boolean {
  return isDigit(unit) || isLetter(unit) || unit === 0x7e || unit === 0x5e;
}
