import { type ByteSource, slack } from '../byte-source.js';
import { CodecError } from '../codec-error.js';
import { type CodecLimits, checkWindow, chunkSize } from '../limits.js';
import { decodeSymbols } from './decoder.js';
import { parseProperties } from './model.js';
import { createLzmaDecoder, finishRange, type LzmaDecoder, rangeStart, startRange } from './state.js';
import { LzmaWindow } from './window.js';

/** Properties, dictionary size (32 bits) and uncompressed size (64 bits, all ones: unknown), little-endian. */
const headerSize = 13;

/** The most input one symbol takes (lzma-specification: LZMA_REQUIRED_INPUT_MAX is 20 in its reference decoder). */
const symbolInput = 20;

/**
 * The .lzma file: a header, then one LZMA stream that ends at the stated size, at an end marker, or both. The format has no checksum:
 * what shows damage is an impossible match, a range coder that does not end at zero, and bytes left over.
 */
export async function* decodeLzmaAlone(source: ByteSource, limits: CodecLimits): AsyncGenerator<Uint8Array, void, undefined> {
  await source.need(headerSize + rangeStart, 'the lzma header');
  const { window, decoder, size } = readHeader(source, limits);
  let left = size ?? Number.POSITIVE_INFINITY;
  while (left > 0 && !decoder.finished) {
    const before = window.pos;
    await run(source, decoder, window, Math.min(window.bytes.length, before + Math.min(left, chunkSize)));
    left -= window.pos - before;
    if (window.unflushed >= chunkSize || window.pos === window.bytes.length) {
      yield window.flush();
      window.makeRoom();
    }
  }
  if (window.unflushed > 0) yield window.flush();
  window.makeRoom();
  if (size !== undefined && left > 0) throw new CodecError('damaged', `lzma: the end marker comes ${left} bytes before the stated size`, source.offset);
  await finish(source, decoder, window);
}

function readHeader(source: ByteSource, limits: CodecLimits): { window: LzmaWindow; decoder: LzmaDecoder; size: number | undefined } {
  const view = new DataView(source.data.buffer, source.data.byteOffset + source.at, headerSize);
  const properties = parseProperties(view.getUint8(0));
  if (properties === undefined) throw new CodecError('damaged', 'lzma: bad properties byte', source.offset);
  const dictionary = view.getUint32(1, true);
  checkWindow(dictionary, limits, source.offset + 1);
  const stated = view.getBigUint64(5, true);
  const size = stated === 0xffff_ffff_ffff_ffffn ? undefined : Number(stated);
  const decoder = createLzmaDecoder(properties);
  if (!startRange(decoder, source.data, source.at + headerSize))
    throw new CodecError('damaged', 'lzma: the range coder does not start with zero', source.offset + headerSize);
  source.at = decoder.at;
  return { window: new LzmaWindow(Math.max(dictionary, 4096)), decoder, size };
}

/** Decodes up to `outStop`, with all the input that is at hand but for the tail that a symbol may need more than. */
async function run(source: ByteSource, decoder: LzmaDecoder, window: LzmaWindow, outStop: number): Promise<void> {
  const more = await source.fill(symbolInput + 1);
  if (!more) source.data.fill(0, source.end, source.end + slack);
  decoder.at = source.at;
  try {
    decodeSymbols(decoder, window, source.data, more ? source.end - symbolInput : source.end, outStop);
  } catch (error) {
    throw placed(error, source);
  }
  if (decoder.at > source.end) throw new CodecError('truncated', 'lzma: input ends inside the stream', source.offset + source.available);
  source.at = decoder.at;
}

/** After the last byte: an end marker may still follow a stated size; then the range coder must be empty and the input at its end. */
async function finish(source: ByteSource, decoder: LzmaDecoder, window: LzmaWindow): Promise<void> {
  await source.fill(2 * symbolInput);
  source.data.fill(0, source.end, source.end + slack);
  decoder.at = source.at;
  if (decoder.pending > 0) throw new CodecError('damaged', 'lzma: a match goes beyond the stated size', source.offset);
  const empty = finishRange(decoder, source.data);
  source.at = Math.min(decoder.at, source.end);
  if (!decoder.finished && !(empty && source.available === 0)) await run(source, decoder, window, window.pos + 1);
  const ended = decoder.finished ? finishRange(decoder, source.data) : empty;
  source.at = Math.min(decoder.at, source.end);
  if (decoder.at > source.end) throw new CodecError('truncated', 'lzma: input ends inside the stream', source.offset);
  if (!ended || window.unflushed > 0) throw new CodecError('damaged', 'lzma: the stream does not end where it should', source.offset);
  if (await source.fill(1)) throw new CodecError('damaged', 'lzma: bytes follow the end of the stream', source.offset);
}

function placed(error: unknown, source: ByteSource): unknown {
  return error instanceof CodecError && error.offset === undefined ? new CodecError(error.reason, error.message, source.offset) : error;
}
