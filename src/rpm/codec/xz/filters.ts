import { CodecError } from '../codec-error.js';
import { branchFilters } from './branch-filters.js';
import type { Filter } from './filter.js';
import { convertX86 } from './x86-filter.js';

/** xz file format 5.3.3. */
const deltaId = 3;
const x86Id = 4;

/** The reverse of the filter with this id; a CodecError where there is none or its properties are bad. */
export function createFilter(id: number, properties: Uint8Array, offset: number): Filter {
  if (id === deltaId) return createDelta(properties, offset);
  const branch = branchFilters[id];
  if (id !== x86Id && branch === undefined) throw new CodecError('unsupported', `xz: unknown filter 0x${id.toString(16)}`, offset);
  const alignment = branch?.alignment ?? 1;
  const position = startOffset(properties, alignment, offset);
  return branch === undefined ? convertX86(position) : overPositions(branch.convert, position);
}

/** Runs the filters over the chunks, the first of the list first. */
export function applyFilters(chunks: AsyncGenerator<Uint8Array, void, undefined>, filters: readonly Filter[]): AsyncGenerator<Uint8Array, void, undefined> {
  return filters.length === 0 ? chunks : filters.reduce(applyFilter, copies(chunks));
}

/** Filters change bytes in place, and the decoder still needs its own. */
async function* copies(chunks: AsyncGenerator<Uint8Array, void, undefined>): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of chunks) yield new Uint8Array(chunk);
}

async function* applyFilter(chunks: AsyncGenerator<Uint8Array, void, undefined>, filter: Filter): AsyncGenerator<Uint8Array, void, undefined> {
  let rest: Uint8Array = new Uint8Array(0);
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : new Uint8Array(Buffer.concat([rest, chunk]));
    const done = filter(bytes);
    rest = bytes.slice(done);
    if (done > 0) yield bytes.subarray(0, done);
  }
  if (rest.length > 0) yield rest;
}

function overPositions(convert: (bytes: Uint8Array, position: number) => number, start: number): Filter {
  let position = start;
  return (bytes) => {
    const done = convert(bytes, position);
    position = (position + done) | 0;
    return done;
  };
}

/** Branch filters may start counting at another address than 0 (xz file format 5.3.2). */
function startOffset(properties: Uint8Array, alignment: number, offset: number): number {
  if (properties.length === 0) return 0;
  if (properties.length !== 4) throw new CodecError('damaged', 'xz: bad filter properties', offset);
  const start = Buffer.from(properties).readInt32LE();
  if (start % alignment !== 0) throw new CodecError('damaged', 'xz: a start offset that the filter cannot have', offset);
  return start;
}

/** Each byte was stored as the difference from the one `distance` before it. */
function createDelta(properties: Uint8Array, offset: number): Filter {
  if (properties.length !== 1) throw new CodecError('damaged', 'xz: bad delta properties', offset);
  const distance = (properties[0] as number) + 1;
  const history = new Uint8Array(256);
  let position = 0;
  return (bytes) => {
    for (let i = 0; i < bytes.length; i++, position = (position + 1) & 0xff) {
      const value = (bytes[i] as number) + (history[(position - distance) & 0xff] as number);
      bytes[i] = value;
      history[position] = value;
    }
    return bytes.length;
  };
}
