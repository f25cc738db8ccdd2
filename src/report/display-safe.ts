/**
 * Text from an input, made harmless to look at: what a terminal obeys (C0, DEL, C1), what turns or hides text around it (bidirectional
 * controls, zero-width and other invisible characters, line and paragraph separators) and noncharacters are shown as `\x1b` or
 * `\u{202e}`. A byte that was not UTF-8 (see src/text/bytes.ts) is shown as `\xNN`, any other lone surrogate as U+FFFD. The result is
 * one line. Variation selectors 15 and 16 stay, they only choose between two looks of the character before them.
 *
 * The log readers of hosted builds obey `##[…]` and `##vso[…]` anywhere in a line; the bracket is shown as `\x5b`.
 */
export function displaySafe(text: string): string {
  return plain.test(text) ? text : text.replace(unsafe, shown).replace(logCommand, escapedUnit);
}

/** Text of several lines, each of them made harmless; tabs stay. */
export function visibleText(text: string): string {
  return text
    .split('\n')
    .map((line) => line.split('\t').map(displaySafe).join('\t'))
    .join('\n');
}

/**
 * The same for text that a reader decodes again, where nothing needs to look different: only what is not well-formed Unicode is
 * replaced.
 */
export function wellFormed(text: string): string {
  return loneSurrogate.test(text) ? text.replace(/\p{Cs}/gu, shown) : text;
}

/** Characters that are not to stand raw in any output. Cs: only lone surrogates match where patterns are read as Unicode. */
export const unsafe = /(?![\u{fe0e}\u{fe0f}])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

const plain = /^[ !"$-~]*$/;
const loneSurrogate = /\p{Cs}/u;
const logCommand = /(?<=##(?:vso|teamcity)?)\[/g;

function shown(character: string): string {
  const code = character.codePointAt(0) as number;
  if (code >= 0xdc80 && code <= 0xdcff) return escapedUnit(String.fromCharCode(code & 0xff));
  if (code >= 0xd800 && code <= 0xdfff) return '\u{fffd}';
  return code <= 0xff ? escapedUnit(character) : `\\u{${code.toString(16)}}`;
}

function escapedUnit(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}
