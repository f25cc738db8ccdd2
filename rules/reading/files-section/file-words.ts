/**
 * The words of a text as names of files stand in it: between blanks, quotes, slashes and what shells and prose put around words. Looking up
 * many names in a set costs no more than reading the text once.
 */
export function fileWords(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(/[^\s'"`/<>|&;()=,:]+/g), ([word]) => word.replace(/[.!?]+$/, '')));
}
