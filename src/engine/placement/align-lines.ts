/** Cells of the table of common lines; scriptlets that people write need a few thousand. */
const mostCells = 1_000_000;

/**
 * For each line of `made` the line of `written` that it is, by the longest common sequence; lines that are no part of it are undefined.
 * Blanks at the ends do not count, and empty lines are no part of it.
 */
export function alignedLines(made: readonly string[], written: readonly string[]): (number | undefined)[] {
  const [a, b] = [made.map((line) => line.trim()), written.map((line) => line.trim())];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const middle = commonLines(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return a.map((_, i) => {
    if (i < head) return i;
    if (i >= a.length - tail) return i + b.length - a.length;
    const at = middle[i - head];
    return at === undefined ? undefined : at + head;
  });
}

function commonLines(a: readonly string[], b: readonly string[]): (number | undefined)[] {
  const found: (number | undefined)[] = a.map(() => undefined);
  if (a.length * b.length > mostCells) return found;
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const both = isSame(a[i], b[j]) ? (lengths[(i + 1) * width + j + 1] as number) + 1 : 0;
      lengths[i * width + j] = Math.max(both, lengths[(i + 1) * width + j] as number, lengths[i * width + j + 1] as number);
    }
  }
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const here = lengths[i * width + j] as number;
    if (isSame(a[i], b[j]) && here === (lengths[(i + 1) * width + j + 1] as number) + 1) {
      found[i++] = j++;
    } else if (here === lengths[(i + 1) * width + j]) i++;
    else j++;
  }
  return found;
}

const isSame = (a: string | undefined, b: string | undefined): boolean => a === b && a !== '';
