/**
 * What GitHub code scanning takes: its documentation, "SARIF support for code scanning" and "SARIF results exceed one or more limits".
 * Where it accepts more than it keeps, the number that it keeps. Texts are counted in UTF-16 units.
 */
export const limits = {
  compressedBytes: 10_000_000,
  results: 25_000,
  rules: 25_000,
  relatedLocations: 100,
  tags: 10,
  name: 255,
  text: 1024,
  /** Ours: a run over a whole distribution may have as many unreadable inputs as it likes. */
  notifications: 1000,
} as const;

const ellipsis = '…';

/** The start of a text that is too long, with an ellipsis; never half a character. */
export function clipped(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - ellipsis.length).replace(/[\ud800-\udbff]$/, '')}${ellipsis}`;
}
