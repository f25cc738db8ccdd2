import { type Codec, detectCodec } from '../codec/index.js';
import { type TagValues, textOf } from '../header/tag-values.js';
import { PackageError } from '../package-error.js';

/**
 * How the payload is compressed: what its first bytes show. rpm goes by PAYLOADCOMPRESSOR, so one that says something else makes the
 * package unusable; without the tag (rpm leaves it out for bare cpio) the bytes alone decide.
 * @param at offset of the payload in the file
 */
export function choosePayloadCodec(header: TagValues, first: Uint8Array, at: number): Codec {
  const stated = textOf(header, 'PAYLOADCOMPRESSOR');
  if (first.length === 0) throw new PackageError('no payload: the file ends after the main header', { offset: at });
  const shown = detectCodec(first) ?? (stated === 'lzma' ? stated : undefined);
  if (shown === undefined)
    throw new PackageError(`payload: no known compression begins so${stated === undefined ? '' : `, ${stated} expected`}`, { offset: at });
  if (stated === undefined || stated === shown || (isLzma(stated) && isLzma(shown))) return shown;
  throw new PackageError(`payload: PAYLOADCOMPRESSOR says ${stated}, the data is ${shown}`, { offset: at, tag: 'PAYLOADCOMPRESSOR' });
}

/** rpm has one decoder for both of them. */
function isLzma(name: string): boolean {
  return name === 'xz' || name === 'lzma';
}
