import type { Evr } from '../../rpm/label/index.js';
import { compareEvr } from '../../rpm/label/index.js';
import type { Traced, UnknownReason } from '../traced.js';

/**
 * A value of rpm's expressions (rpm-macros(7), "Expression expansion"). `doubt` is set where an undefined macro's call was taken for
 * text, as rpm does, on the way to it. Of an unknown value the truth may be `settled`: `unknown && 0` is false in any case.
 */
export type Value =
  | { readonly type: 'integer'; readonly value: number; readonly doubt?: UnknownReason | undefined }
  | { readonly type: 'string'; readonly value: Traced; readonly doubt?: UnknownReason | undefined }
  | { readonly type: 'version'; readonly value: Evr; readonly doubt?: UnknownReason | undefined }
  | { readonly type: 'unknown'; readonly reason: UnknownReason; readonly settled?: boolean | undefined; readonly doubt?: undefined };

/** Whether a value counts as true; a version never does. Undefined where that is unknown. */
export function truth(value: Value): boolean | undefined {
  if (value.type === 'unknown') return value.settled;
  if (value.type === 'integer') return value.value !== 0;
  return value.type === 'string' && value.value.length > 0;
}

export function sameType(a: Value, b: Value): boolean {
  return a.type === b.type || a.type === 'unknown' || b.type === 'unknown';
}

export function firstDoubt(...values: readonly Value[]): UnknownReason | undefined {
  return values.find((v) => v.doubt)?.doubt;
}

/** The order of two values of one type. Strings go by bytes, integers by their 32-bit difference. */
export function compareValues(a: Value, b: Value): number {
  if (a.type === 'integer' && b.type === 'integer') return (a.value - b.value) | 0;
  if (a.type === 'version' && b.type === 'version') return compareEvr(a.value, b.value);
  return a.type === 'string' && b.type === 'string' ? compareBytes(a.value.text, b.value.text) : 0;
}

function compareBytes(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8'));
}
