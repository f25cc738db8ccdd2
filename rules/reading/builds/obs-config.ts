import type { Location, ObsConfig, ObsEntry } from '../../../src/policy/index.js';

/** The entries of some keywords; obs-build reads keywords in any case. */
export function entriesNamed({ entries }: ObsConfig, ...keywords: readonly string[]): ObsEntry[] {
  const wanted = new Set(keywords.map((keyword) => keyword.toLowerCase()));
  return entries.filter(({ keyword }) => wanted.has(keyword.toLowerCase()));
}

export interface ConfigWord {
  readonly text: string;
  readonly at: Location;
}

/** The words of an entry's value. */
export function wordsOf({ value, valueAt }: ObsEntry): ConfigWord[] {
  return [...value.matchAll(/\S+/g)].map(({ 0: text, index }) => {
    const start = valueAt.start + index;
    return { text, at: { ...valueAt, start, end: start + text.length } };
  });
}

/** Words that may be anything once macros are expanded. */
export const isOpen = (text: string): boolean => text.includes('%');

/** A word that takes something back: `!package`, `!*`. */
export const isRemoval = (text: string): boolean => text.startsWith('!');
