import { decodeBytes, encodeBytes } from '../../text/bytes.js';

/** The text with one UTF-16 unit for every byte, for functions that count and turn bytes. */
export function toByteText(text: string): string {
  return isAscii(text) ? text : Buffer.from(encodeBytes(text)).toString('latin1');
}

export function fromByteText(bytes: string): string {
  return isAscii(bytes) ? bytes : decodeBytes(Buffer.from(bytes, 'latin1'));
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}
