import type { TagValue } from '../facts.js';
import { PackageError } from '../package-error.js';

export type TagValues = Readonly<Record<string, TagValue>>;

/** A text tag; of a translated one the first language, which is C. */
export function textOf(values: TagValues, name: string): string | undefined {
  return textsOf(values, name)[0];
}

/** All strings of a tag, none where it is not there. */
export function textsOf(values: TagValues, name: string): readonly string[] {
  const value = values[name];
  if (value === undefined) return [];
  if (typeof value === 'string') return [value];
  if (isTextList(value)) return value;
  throw new PackageError(`${name} holds numbers where text is expected`, { tag: name });
}

/** A tag of one number. Throws where there are more. */
export function numberOf(values: TagValues, name: string): number | undefined {
  const list = numbersOf(values, name);
  if (list.length > 1) throw new PackageError(`${name} holds ${list.length} numbers where one is expected`, { tag: name });
  return list[0];
}

/** All numbers of a tag, none where it is not there. */
export function numbersOf(values: TagValues, name: string): readonly number[] {
  const value = values[name];
  if (value === undefined) return [];
  if (typeof value === 'number') return [value];
  if (isNumberList(value)) return value;
  throw new PackageError(`${name} holds text where numbers are expected`, { tag: name });
}

function isTextList(value: Exclude<TagValue, string>): value is readonly string[] {
  return typeof value !== 'number' && typeof value[0] === 'string';
}

function isNumberList(value: Exclude<TagValue, number>): value is readonly number[] {
  return typeof value !== 'string' && typeof value[0] === 'number';
}

/** Throws unless each of the named tags that is there has `count` values. */
export function requireEqualLengths(values: TagValues, names: readonly string[], count: number, counted: string): void {
  for (const name of names) {
    const value = values[name];
    const length = Array.isArray(value) ? value.length : 1;
    if (value !== undefined && length !== count) throw new PackageError(`${name} has ${length} values, ${counted} has ${count}`, { tag: name });
  }
}
