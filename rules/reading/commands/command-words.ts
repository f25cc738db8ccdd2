/** Words behind which another command stands. */
const prefixes = new Set(['!', '{', 'do', 'elif', 'else', 'env', 'exec', 'if', 'nice', 'sudo', 'then', 'time', 'until', 'while', 'xargs', '-exec', '-execdir']);

/**
 * The words of a shell command line (raw text, continuation lines included) that are run as programs: at its beginning, behind `;`,
 * `&`, `|`, a parenthesis, a backquote or a line feed, and behind words such as `then`, `xargs` with its options, and find's `-exec`. Quoted text
 * is looked at as if it stood open; a comment ends the line.
 */
export function* commandWords(line: string): Generator<{ readonly word: string; readonly at: number }> {
  let expected = true;
  let behindPrefix = false;
  for (const { 0: token, index: at } of line.matchAll(/[;&|()`\n]|\\\n|[^\s;&|()`]+/g)) {
    if (token.startsWith('#')) return;
    if (token.length === 1 && ';&|()`\n'.includes(token)) {
      expected = true;
      behindPrefix = false;
    } else if (prefixes.has(token)) {
      expected = true;
      behindPrefix = true;
    } else if (expected && !isAssignment(token) && !(behindPrefix && token.startsWith('-')) && token !== '\\') {
      yield { word: token, at };
      expected = false;
    }
  }
}

const isAssignment = (token: string): boolean => /^[A-Za-z_][A-Za-z0-9_]*=/.test(token);
