import { Traced } from '../../../macro/traced.js';
import { isDecided } from '../../known.js';
import type { SourceEntry, Tag } from '../../model.js';
import { occupy } from '../room.js';
import { quoted, report, type State } from '../state.js';

type Kind = 'source' | 'patch';

/** Adds a source or patch: from a tag with or without a number, or from a line of `%sourcelist` or `%patchlist`. */
export function addSource(state: State, kind: Kind, value: Traced, tag?: Tag, number?: Traced): void {
  const entries = listOf(state, kind);
  const digits = number?.text ?? '';
  if (!/^[0-9]{0,9}$/.test(digits)) {
    if (!number || isDecided(number)) report(state, 'error', `Bad ${kind} number: ${tag ? quoted(tag.line) : digits.slice(0, 40)}`, tag?.line ?? value);
    return;
  }
  const numbers = state.numbers[kind];
  const used = digits === '' ? numbers.highest + 1 : Number(digits);
  if (numbers.certain.has(used) && !state.uncertain) report(state, 'error', `${kind} ${used} defined multiple times`, tag?.line ?? value);
  if (!state.uncertain) numbers.certain.add(used);
  numbers.all.add(used);
  numbers.highest = Math.max(numbers.highest, used);
  occupy(state, 'source');
  entries.push({ number: used, value, ...(tag && { tag }) });
  defineSourceMacros(state, kind, used, value);
}

/** `NoSource` and `NoPatch` name entries that must be there already. */
export function checkUnpackaged(state: State, role: 'nosource' | 'nopatch', tag: Tag): void {
  if (!isDecided(tag.value)) return;
  const { all } = state.numbers[role === 'nosource' ? 'source' : 'patch'];
  for (const word of tag.value.text.split(/[\s,]+/).filter((w) => w !== '')) {
    const known = /^[0-9]{1,9}$/.test(word) && all.has(Number(word));
    if (!known) report(state, 'error', `Bad ${role} number: ${word}`, tag.line);
  }
}

/** The file name of a source: what follows the last slash (so `#/name` names it), and of that what follows an equals sign. */
export function sourceBasename(value: string): string {
  const slash = value.lastIndexOf('/');
  return slash < 0 ? value : value.slice(Math.max(slash, value.lastIndexOf('=')) + 1);
}

function listOf(state: State, kind: Kind): SourceEntry[] {
  return kind === 'source' ? state.sources : state.patches;
}

function defineSourceMacros(state: State, kind: Kind, number: number, value: Traced): void {
  const prefix = kind.toUpperCase();
  const place = value.pieces[0]?.place;
  const how = { keyword: 'tag', ...(place && { place }) } as const;
  const name = value.slice(value.length - sourceBasename(value.text).length);
  state.macros.define(`${prefix}${number}`, Traced.join([Traced.bare('%{_sourcedir}/'), name]), how);
  state.macros.define(`${prefix}URL${number}`, value, how);
}
