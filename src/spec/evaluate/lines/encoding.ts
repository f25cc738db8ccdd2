import type { Traced } from '../../../macro/traced.js';
import { type PackageState, report, type State } from '../state.js';

/**
 * rpm refuses header strings that are not UTF-8 (`_invalid_encoding_terminates_build`, on by default). Bytes that are not stand as lone
 * surrogates in the text.
 */
export function checkEncoding(state: State, pkg: PackageState, name: string): void {
  const refuse = (tag: string, text: Traced): void => {
    if (isBroken(text.text)) report(state, 'error', `Package ${name}: invalid utf-8 encoding in ${tag}: ${text.text.trim().slice(0, 80)}`, text);
  };
  for (const [tag, { value }] of pkg.values) refuse(tag, value);
  if (pkg.description) refuse('Description', pkg.description);
  for (const { type, body } of pkg.scriptlets) refuse(type, body);
  if (pkg !== state.main) return;
  const entry = state.changelog.find(({ author, text }) => isBroken(author) || isBroken(text));
  if (!entry) return;
  const tag = isBroken(entry.author) ? 'Changelogname' : 'Changelogtext';
  report(state, 'error', `Package ${name}: invalid utf-8 encoding in ${tag}: ${entry.author.slice(0, 80)}`, entry.heading);
}

function isBroken(text: string): boolean {
  return /[\udc80-\udcff]/.test(text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, ''));
}
