/** Words between the parentheses of `Requires(pre,post)` (rpm's installScriptBits; `preuntrans` and `postuntrans` since 4.19). */
const known: ReadonlySet<string> = new Set([
  'pre',
  'post',
  'preun',
  'postun',
  'pretrans',
  'posttrans',
  'preuntrans',
  'postuntrans',
  'verify',
  'interp',
  'meta',
  'rpmlib',
]);

/** The qualifiers in order, none for empty text; undefined where rpm refuses the list. */
export function parseQualifiers(text: string): readonly string[] | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return [];
  const words = trimmed.split(',');
  return words.every((word) => known.has(word)) ? words : undefined;
}
