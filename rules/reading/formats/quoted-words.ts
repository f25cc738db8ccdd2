/**
 * The words of a line as systemd's files have them: blanks separate them, quotes of both kinds hold them together, a backslash takes the
 * next character as it is (systemd.syntax(7), "Quoting"). Undefined where a quote is not closed.
 */
export function quotedWords(text: string): string[] | undefined {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (character === '\\' && i + 1 < text.length) {
      i++;
      word = `${word ?? ''}${text.charAt(i)}`;
    } else if (quote !== '') {
      if (character === quote) quote = '';
      else word = `${word ?? ''}${character}`;
    } else if (character === '"' || character === "'") {
      quote = character;
      word ??= '';
    } else if (/\s/.test(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = `${word ?? ''}${character}`;
  }
  if (quote !== '') return undefined;
  return word === undefined ? words : [...words, word];
}
