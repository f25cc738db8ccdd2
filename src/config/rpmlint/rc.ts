import { compilePattern } from './pattern/compile.js';
import type { Pattern } from './pattern/program.js';

/** What a file of rpmlint's says about its findings. */
export interface RpmlintFile {
  /** As messages name it. */
  readonly path: string;
  readonly filters: readonly RpmlintFilter[];
  readonly badness: readonly RpmlintBadness[];
  /** What of it could not be read. */
  readonly problems: readonly Problem[];
}

export interface RpmlintFilter {
  /** The regular expression as written. */
  readonly text: string;
  readonly pattern: Pattern;
  readonly line?: number;
}

export interface RpmlintBadness {
  readonly id: string;
  readonly score: number;
  readonly line?: number;
}

export interface Problem {
  readonly message: string;
  readonly line?: number;
}

/** Entries of one file, and characters of an expression. */
const mostEntries = 1000;
const longest = 1000;

/**
 * Reads an rpmlintrc. It looks like Python but rpmlint takes only two calls from it, one a line: `addFilter("REGEX")`, with or without
 * an `r` and in either quotes, and `setBadness("id", N)`. Backslashes are taken as they stand.
 */
export function readRc(text: string, path: string): RpmlintFile {
  const filters: RpmlintFilter[] = [];
  const badness: RpmlintBadness[] = [];
  const problems: Problem[] = [];
  for (const [index, raw] of text.split('\n', 100_000).entries()) {
    const line = index + 1;
    const statement = raw.slice(0, longest + 200).trim();
    if (statement === '' || statement.startsWith('#') || /^(?:from|import)\s/.test(statement)) continue;
    if (filters.length + badness.length >= mostEntries) {
      problems.push({ message: `more than ${mostEntries} entries; the rest is not read`, line });
      break;
    }
    const expression = filterIn(statement);
    const scored = badnessIn(statement);
    if (expression !== undefined) addFilter(expression, line, filters, problems);
    else if (scored) badness.push({ ...scored, line });
    else problems.push({ message: 'is not read: only addFilter("REGEX") and setBadness("ID", N) are, each on a line of its own', line });
  }
  return { path, filters, badness, problems: problems.slice(0, mostEntries) };
}

/** Makes the same of what a TOML configuration of rpmlint holds. */
export function readTables({ Filters: filters, Scoring: scoring }: { readonly Filters?: unknown; readonly Scoring?: unknown }, path: string): RpmlintFile {
  const found: RpmlintFilter[] = [];
  const problems: Problem[] = [];
  const texts = Array.isArray(filters) ? (filters as unknown[]) : [];
  if (filters !== undefined && !Array.isArray(filters)) problems.push({ message: 'Filters is not a list' });
  for (const text of texts.slice(0, mostEntries)) {
    if (typeof text === 'string') addFilter(text, undefined, found, problems);
    else problems.push({ message: 'Filters holds something that is no string' });
  }
  const scores = typeof scoring === 'object' && scoring !== null ? Object.entries(scoring as Record<string, unknown>).slice(0, mostEntries) : [];
  const badness = scores.flatMap(([id, score]): RpmlintBadness[] => (Number.isInteger(Number(score)) ? [{ id, score: Number(score) }] : []));
  return { path, filters: found, badness, problems };
}

function filterIn(statement: string): string | undefined {
  const [, double, single] = /^addFilter\s*\(\s*r?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')\s*,?\s*\)\s*;?\s*(?:#.*)?$/.exec(statement) ?? [];
  return double ?? single;
}

function badnessIn(statement: string): { id: string; score: number } | undefined {
  const [, id, score] = /^setBadness\s*\(\s*["']([^"'\s]{1,200})["']\s*,\s*["']?(-?\d{1,9})["']?\s*\)\s*(?:#.*)?$/.exec(statement) ?? [];
  return id === undefined ? undefined : { id, score: Number(score) };
}

function addFilter(text: string, line: number | undefined, filters: RpmlintFilter[], problems: Problem[]): void {
  const at = line === undefined ? {} : { line };
  const pattern = text.length > longest ? `longer than ${longest} characters` : compilePattern(text);
  if (typeof pattern === 'string') problems.push({ message: `the filter ${JSON.stringify(text.slice(0, 200))} is not applied: ${pattern}`, ...at });
  else filters.push({ text, pattern, ...at });
}
