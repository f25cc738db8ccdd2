import { tagAt } from '../../../src/spec/syntax/tag-line.js';
import { tagKinds } from '../../../src/spec/tag-table.js';

/**
 * True for a comment that says something in words, and to people. An empty one, a line of decoration, a tag or macro that is commented out,
 * and one that asks a program to be quiet are no reason.
 */
export function isReason(comment: string): boolean {
  const text = comment.trim().replace(/^#+/, '').trim();
  if (!/[A-Za-z]/.test(text) || text.startsWith('!') || text.startsWith('%') || text.startsWith('speclint:')) return false;
  const tag = tagAt(text, 0, text.length);
  return !(tag && (tagKinds.has(tag.name.toLowerCase()) || /^(source|patch)\d*$/i.test(tag.name)));
}
