import type { TagType } from './tag-table.js';

/** Value types of a header entry (rpm manual, "Header format"); 0 is NULL and never valid in a file. */
export const valueTypes = { char: 1, int8: 2, int16: 3, int32: 4, int64: 5, string: 6, bin: 7, stringArray: 8, i18nString: 9 } as const;

/** Bytes of one element, which is also how its data is aligned; absent for types that end at a NUL. */
export function elementSize(type: number): number | undefined {
  return sizes[type];
}

/** Values that are NUL-terminated strings, one or several. */
export function isText(type: number): boolean {
  return type === valueTypes.string || type === valueTypes.stringArray || type === valueTypes.i18nString;
}

/** The value type in which a tag of that type is stored. */
export function valueTypeOf(type: TagType): number {
  return stored[type];
}

const sizes: Readonly<Record<number, number>> = {
  [valueTypes.char]: 1,
  [valueTypes.int8]: 1,
  [valueTypes.int16]: 2,
  [valueTypes.int32]: 4,
  [valueTypes.int64]: 8,
  [valueTypes.bin]: 1,
};

const stored: Readonly<Record<TagType, number>> = {
  'CHAR[]': valueTypes.char,
  'INT16[]': valueTypes.int16,
  INT32: valueTypes.int32,
  'INT32[]': valueTypes.int32,
  INT64: valueTypes.int64,
  'INT64[]': valueTypes.int64,
  STRING: valueTypes.string,
  BIN: valueTypes.bin,
  STRING_ARRAY: valueTypes.stringArray,
  I18NSTRING: valueTypes.i18nString,
};
