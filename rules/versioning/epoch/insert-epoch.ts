import type { DependencyOperand, Fix, Spec } from '../../../src/policy/index.js';
import { oncePerSpec } from '../../reading/once-per-spec.js';
import { tagsNamed } from '../../reading/syntax/tag-sites.js';

/**
 * Puts the epoch in front of an operand's version, where the version is a word of its own in the line: as the macro where that surely
 * means it (the only Epoch tags stand in the main preamble above the line), guarded where they stand in branches, else as a number.
 */
export function insertEpoch(spec: Spec, { nameText, evrText }: DependencyOperand, epoch: number, safety: Fix['safety'] = 'safe'): { fix?: Fix } {
  const name = nameText.origin().location;
  const version = evrText?.origin(0, 1).location;
  if (!name || version?.source !== spec.source || version.start <= name.end) return {};
  const macro = epochMacro(spec);
  const text = macro && macro.from <= version.start ? macro.text : `${epoch}:`;
  return { fix: { safety, title: `Put ${text} in front of the version`, edits: [{ location: { ...version, end: version.start }, text }] } };
}

/** How the spec's epoch is written in front of a version, and from which offset on. */
const epochMacro = oncePerSpec((spec): { readonly text: string; readonly from: number } | undefined => {
  const sites = tagsNamed(spec, ['Epoch']);
  const lines = sites.flatMap(({ leaf, main }) => (leaf && main ? [leaf] : []));
  if (lines.length === 0 || lines.length < sites.length) return undefined;
  const guarded = sites.some(({ inside }) => inside);
  return { text: guarded ? '%{?epoch:%{epoch}:}' : '%{epoch}:', from: Math.max(...lines.map(({ end }) => end)) };
});
