import { isAscii, isUtf8 } from 'node:buffer';
import { asBuffer } from '../../text/bytes.js';

/** How a text is written. */
export interface TextForm {
  /** `other` is no UTF-8: an old 8-bit encoding. */
  readonly encoding: 'ascii' | 'utf-8' | 'other';
  /** What ends its lines, each that occurs; empty for a text of one line without end. A lone CR counts where no LF follows. */
  readonly lineEnds: readonly ('lf' | 'crlf' | 'cr')[];
  /** The last line has no end. */
  readonly openEnd?: true;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
/** Bytes of a UTF-8 character after the first, at most. */
const maxRest = 3;

/** Learns the form of a text that is pushed in as pieces of any size. Holds at most one cut-off character. */
export class TextFormScanner {
  private ascii = true;
  private utf8 = true;
  private rest: Uint8Array = new Uint8Array(0);
  private readonly seen = { lf: false, crlf: false, cr: false };
  private last = lineFeed;

  push(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    if (!isAscii(bytes)) this.ascii = false;
    if (this.utf8 && !this.ascii) this.checkUtf8(bytes);
    this.findLineEnds(bytes);
    this.last = bytes[bytes.length - 1] as number;
  }

  /** To be called after all bytes. */
  finish(): TextForm {
    if (this.last === carriageReturn) this.seen.cr = true;
    const { lf, crlf, cr } = this.seen;
    const encoding = this.ascii ? 'ascii' : this.utf8 && this.rest.length === 0 ? 'utf-8' : 'other';
    const openEnd = this.last !== lineFeed && this.last !== carriageReturn;
    return sharedForm(encoding, lf, crlf, cr, openEnd);
  }

  private checkUtf8(bytes: Uint8Array): void {
    const whole = this.rest.length === 0 ? bytes : Buffer.concat([this.rest, bytes]);
    const end = whole.length - cutOff(whole);
    this.utf8 = isUtf8(whole.subarray(0, end));
    this.rest = Buffer.from(whole.subarray(end));
  }

  private findLineEnds(bytes: Uint8Array): void {
    const { seen } = this;
    if (this.last === carriageReturn) seen[bytes[0] === lineFeed ? 'crlf' : 'cr'] = true;
    const text = asBuffer(bytes);
    if (!seen.lf && hasLoneLineFeed(text, this.last)) seen.lf = true;
    // a CR at the end is judged with what comes next
    for (let at = text.indexOf(carriageReturn); at >= 0 && at + 1 < text.length && !(seen.cr && seen.crlf); at = text.indexOf(carriageReturn, at + 1)) {
      seen[text[at + 1] === lineFeed ? 'crlf' : 'cr'] = true;
    }
  }
}

function hasLoneLineFeed(text: Buffer, before: number): boolean {
  for (let at = text.indexOf(lineFeed); at >= 0; at = text.indexOf(lineFeed, at + 1)) {
    if ((at === 0 ? before : text[at - 1]) !== carriageReturn) return true;
  }
  return false;
}

/** How many bytes at the end begin a character that is not yet whole (RFC 3629). */
function cutOff(bytes: Uint8Array): number {
  for (let back = 1; back <= maxRest && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

/** By encoding and what else is known of a form: packages have many texts of few forms, one object for each will do. */
const forms: Readonly<Record<TextForm['encoding'], readonly TextForm[]>> = { ascii: allForms('ascii'), 'utf-8': allForms('utf-8'), other: allForms('other') };

function allForms(encoding: TextForm['encoding']): TextForm[] {
  return Array.from({ length: 16 }, (_, place) => {
    const lineEnds = (['lf', 'crlf', 'cr'] as const).filter((_, bit) => (place & (1 << bit)) !== 0);
    return { encoding, lineEnds, ...((place & 8) !== 0 && { openEnd: true }) };
  });
}

function sharedForm(encoding: TextForm['encoding'], lf: boolean, crlf: boolean, cr: boolean, openEnd: boolean): TextForm {
  return forms[encoding][(lf ? 1 : 0) + (crlf ? 2 : 0) + (cr ? 4 : 0) + (openEnd ? 8 : 0)] as TextForm;
}

/** The form of a text in ASCII without any CR, as nearly all are. */
export function plainForm(hasLineFeed: boolean, last: number): TextForm {
  return sharedForm('ascii', hasLineFeed, false, false, last !== lineFeed);
}
