import type { Fix, Spec, TagLine } from '../../../src/policy/index.js';
import { tagKinds } from '../../../src/spec/tag-table.js';
import { macroUses } from '../macros/macro-uses.js';
import { lineOf } from '../syntax/tag-sites.js';
import { deleteLine } from './delete-line.js';

/** Calls whose work is done while the value is read. */
const sideEffect = /%\{?[!?]*(?:define|global|undefine|expand|include|load|lua)\b/;

/** Deletes a tag line. Safe where nothing else in the spec reads the macro that the tag defines, and where its value does no work. */
export function deleteTag(spec: Spec, leaf: TagLine): Fix {
  const name = leaf.name.toLowerCase();
  const isRead = tagKinds.get(name)?.macro === true && macroUses(spec).has(name);
  const works = sideEffect.test(spec.source.text.slice(leaf.value.start, leaf.value.end));
  return deleteLine(lineOf(spec, leaf), isRead || works ? 'unsafe' : 'safe');
}
