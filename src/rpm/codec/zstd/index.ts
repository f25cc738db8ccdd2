import type { ByteSource } from '../byte-source.js';
import { CodecError } from '../codec-error.js';
import type { CodecLimits } from '../limits.js';
import { decodeFrame } from './frame.js';
import { readFrameHeader } from './frame-header.js';
import { kernelFor } from './history.js';
import type { Kernel } from './kernel/index.js';
import { decodeFrameNatively, nativeZstd } from './native.js';

/** RFC 8878, 3.1.1 and 3.1.2, little-endian. The low four bits of a skippable frame's magic are free. */
const frameMagic = 0xfd2fb528;
const skippableMagic = 0x184d2a50;

/** Setting up Node's engine costs more than a small frame: after this many frames our own decoder takes over, whatever their size. */
const nativeFrames = 16;

/**
 * RFC 8878: any number of frames and skippable frames, decoded by node:zlib where this Node has zstd, else by our own decoder. Node's
 * engine ends without a word after the first frame, so each frame gets one of its own. `native` is null to do without it.
 */
export async function* decodeZstd(source: ByteSource, limits: CodecLimits, native = nativeZstd): AsyncGenerator<Uint8Array, void, undefined> {
  let frames = 0;
  let kernel = spare;
  spare = undefined;
  do {
    await source.need(4, 'a zstd magic number');
    const magic = readUint32(source);
    if ((magic & 0xfffffff0) === skippableMagic) await skipFrame(source);
    else if (magic !== frameMagic) throw new CodecError('damaged', 'zstd: no frame starts here', source.offset);
    else {
      const header = await readFrameHeader(source, limits);
      if (native !== null && frames++ < nativeFrames) yield* decodeFrameNatively(native, source, header, limits);
      else {
        kernel = kernelFor(header.window, kernel);
        yield* decodeFrame(source, header, kernel);
      }
    }
  } while (await source.fill(1));
  if (kernel !== undefined && kernel.bytes.length <= largestSpare) spare = kernel;
}

/** The kernel of the last input that was read to its end, for the next: a package may hold thousands of small ones. */
let spare: Kernel | undefined;
const largestSpare = 1 << 25;

/** Four bytes of size, then as many bytes of anything. */
async function skipFrame(source: ByteSource): Promise<void> {
  await source.need(8, 'a skippable zstd frame');
  source.at += 4;
  let left = readUint32(source);
  source.at += 4;
  while (left > 0) {
    await source.need(1, 'a skippable zstd frame');
    const count = Math.min(left, source.available);
    source.at += count;
    left -= count;
  }
}

function readUint32(source: ByteSource): number {
  return new DataView(source.data.buffer, source.data.byteOffset + source.at, 4).getUint32(0, true);
}
