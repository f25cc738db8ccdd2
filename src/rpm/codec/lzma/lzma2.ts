import type { ByteSource } from '../byte-source.js';
import { CodecError } from '../codec-error.js';
import { chunkSize } from '../limits.js';
import { decodeSymbols } from './decoder.js';
import { parseProperties } from './model.js';
import { createLzmaDecoder, finishRange, type LzmaDecoder, rangeStart, resetState, startRange } from './state.js';
import { type LzmaWindow, type WindowShelf, windowFrom } from './window.js';

/**
 * LZMA2 (the raw stream inside an xz block): chunks of at most 64 KiB compressed and 2 MiB uncompressed, each wholly in the buffer before
 * it is decoded, until a zero control byte. Control bytes (xz's own liblzma/lzma/lzma2_decoder.c describes them best):
 * 1 stored, dictionary reset; 2 stored; 0x80 | reset << 5 | size bits 16 to 20: LZMA, where reset is 0 nothing, 1 state, 2 state and
 * new properties, 3 dictionary too.
 */
export async function* decodeLzma2(source: ByteSource, dictionarySize: number, shelf: WindowShelf = {}): AsyncGenerator<Uint8Array, void, undefined> {
  const window = windowFrom(shelf, dictionarySize);
  const decoder = createLzmaDecoder({ lc: 3, lp: 0, pb: 2 });
  let needsDictionary = true;
  let needsProperties = true;
  for (;;) {
    await source.need(1, 'LZMA2 data');
    const control = source.data[source.at] as number;
    if (control === 0) {
      source.at++;
      break;
    }
    if (control > 2 && control < 0x80) throw new CodecError('damaged', `LZMA2: bad control byte ${control}`, source.offset);
    const reset = control < 0x80 ? (control === 1 ? 3 : 0) : (control >> 5) & 3;
    if (reset === 3) {
      if (window.unflushed > 0) yield window.flush();
      window.reset();
      needsDictionary = false;
      needsProperties = true;
    } else if (needsDictionary) throw new CodecError('damaged', 'LZMA2: the first chunk does not reset the dictionary', source.offset);
    if (control < 0x80) yield* copyStored(source, window);
    else {
      if (reset >= 2) needsProperties = false;
      else if (needsProperties) throw new CodecError('damaged', 'LZMA2: a chunk without properties before any that sets them', source.offset);
      yield* decodeChunk(source, window, decoder, control, reset);
    }
  }
  if (window.unflushed > 0) yield window.flush();
}

async function* decodeChunk(
  source: ByteSource,
  window: LzmaWindow,
  decoder: LzmaDecoder,
  control: number,
  reset: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  const headerSize = reset >= 2 ? 6 : 5;
  await source.need(headerSize, 'an LZMA2 chunk header');
  const header = source.data.subarray(source.at, source.at + headerSize);
  let left = (((control & 0x1f) << 16) | ((header[1] as number) << 8) | (header[2] as number)) + 1;
  const size = (((header[3] as number) << 8) | (header[4] as number)) + 1;
  if (reset >= 2) {
    const properties = parseProperties(header[5] as number);
    if (properties === undefined || properties.lc + properties.lp > 4) throw new CodecError('damaged', 'LZMA2: bad properties byte', source.offset);
    resetState(decoder, properties);
  } else if (reset === 1) resetState(decoder, decoder.properties);
  source.at += headerSize;
  const start = source.offset;
  await source.need(size, 'an LZMA2 chunk');
  const data = source.data;
  const end = source.at + size;
  if (size < rangeStart || !startRange(decoder, data, source.at)) throw new CodecError('damaged', 'LZMA2: the range coder does not start with zero', start);
  while (left > 0) {
    window.makeRoom();
    const before = window.pos;
    decodeRun(decoder, window, data, end, Math.min(window.bytes.length, before + Math.min(left, chunkSize)), start);
    left -= window.pos - before;
    if (window.unflushed >= chunkSize || window.pos === window.bytes.length) yield window.flush();
  }
  if (decoder.pending > 0 || !finishRange(decoder, data) || decoder.at !== end)
    throw new CodecError('damaged', 'LZMA2: a chunk does not end where its header says', start);
  source.at = end;
}

function decodeRun(decoder: LzmaDecoder, window: LzmaWindow, data: Uint8Array, end: number, outStop: number, start: number): void {
  try {
    decodeSymbols(decoder, window, data, end, outStop);
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    throw new CodecError(error.reason, error.message, start, { cause: error });
  }
  if (decoder.finished || decoder.at > end) throw new CodecError('damaged', 'LZMA2: a chunk holds less than its header says', start);
}

async function* copyStored(source: ByteSource, window: LzmaWindow): AsyncGenerator<Uint8Array, void, undefined> {
  await source.need(3, 'an LZMA2 chunk header');
  let left = (((source.data[source.at + 1] as number) << 8) | (source.data[source.at + 2] as number)) + 1;
  source.at += 3;
  await source.need(left, 'an LZMA2 chunk');
  while (left > 0) {
    window.makeRoom();
    const count = Math.min(left, window.bytes.length - window.pos);
    window.bytes.set(source.data.subarray(source.at, source.at + count), window.pos);
    window.pos += count;
    source.at += count;
    left -= count;
    if (window.unflushed >= chunkSize || window.pos === window.bytes.length) yield window.flush();
  }
}
