import type { TagValue } from '../facts.js';
import { PackageError } from '../package-error.js';
import { storedText } from '../stored-text.js';
import type { HeaderEntry } from './header-index.js';
import type { Header } from './read-header.js';
import { tagOf } from './tags.js';
import { elementSize, isText, valueTypes } from './types.js';

/** The values of a header by rpm's tag names. Text is decoded as `decodeBytes` does. Throws for 64-bit numbers above 2^53 - 1. */
export function headerValues(header: Header): Readonly<Record<string, TagValue>> {
  const body = Buffer.from(header.body.buffer, header.body.byteOffset, header.body.length);
  const values: Record<string, TagValue> = Object.create(null) as Record<string, TagValue>;
  for (const entry of header.entries) {
    const { name, type } = tagOf(header.kind, entry.tag);
    if (name in values) throw new PackageError(`${header.kind} header: two tags give ${name}`, { offset: header.start, tag: name });
    const isList = type === undefined ? entry.type === valueTypes.stringArray : type.endsWith('[]') || type === 'STRING_ARRAY';
    const list = elements(header, body, entry, name);
    values[name] = typeof list !== 'string' && list.length === 1 && !isList ? (list[0] as string | number) : list;
  }
  return { ...values };
}

function elements(header: Header, body: Buffer, entry: HeaderEntry, name: string): string | readonly string[] | readonly number[] {
  if (entry.type === valueTypes.bin) return body.toString('hex', entry.start, entry.end);
  if (isText(entry.type)) return strings(body, entry);
  return numbers(header, body, entry, name);
}

/** One decoding for the whole list: its separators are ASCII, so no character reaches across them. */
function strings(body: Buffer, { start, end }: HeaderEntry): readonly string[] {
  return storedText(body, start, end - 1).split('\0');
}

function numbers(header: Header, body: Buffer, { type, count, start }: HeaderEntry, name: string): readonly number[] {
  const view = new DataView(body.buffer, body.byteOffset + start, count * (elementSize(type) ?? 0));
  const list = new Array<number>(count);
  if (type === valueTypes.int32) for (let i = 0; i < count; i++) list[i] = view.getUint32(i * 4);
  else if (type === valueTypes.int16) for (let i = 0; i < count; i++) list[i] = view.getUint16(i * 2);
  else if (type === valueTypes.int64) {
    for (let i = 0; i < count; i++) {
      const value = Number(view.getBigUint64(i * 8));
      if (!Number.isSafeInteger(value)) {
        throw new PackageError(`${header.kind} header: ${name} holds ${view.getBigUint64(i * 8)}, more than 2^53`, {
          offset: header.start + header.intro.length + start + i * 8,
          tag: name,
        });
      }
      list[i] = value;
    }
  } else for (let i = 0; i < count; i++) list[i] = view.getUint8(i);
  return list;
}
