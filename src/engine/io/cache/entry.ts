import { createHash } from 'node:crypto';
import type { PayloadFindings } from '../../../rpm/index.js';

/** The text of an entry: a first line with the SHA-256 of all that follows, then JSON. */
export function entryText(name: string, findings: PayloadFindings): string {
  const body = JSON.stringify({ name, findings });
  return `${digest(body)}\n${body}\n`;
}

/** Undefined for what is no whole entry of that name. Nobody but speclint writes here, so that the digest vouches for the form. */
export function parseEntry(name: string, text: string): PayloadFindings | undefined {
  const lineEnd = text.indexOf('\n');
  const body = text.slice(lineEnd + 1, -1);
  if (lineEnd < 0 || !text.endsWith('\n') || text.slice(0, lineEnd) !== digest(body)) return undefined;
  const entry = JSON.parse(body) as { readonly name: string; readonly findings: PayloadFindings };
  return entry.name === name ? entry.findings : undefined;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
