import { CodecError } from './codec-error.js';

/** Readers may look this far beyond `end` without leaving `data`; what they find there is meaningless. */
export const slack = 256;

const capacity = 256 * 1024;

/** Makes the error of an input that ends inside `what`: `expected` bytes of it from `start` on, `there` of which are there. */
export type Truncated = (what: string, start: number, expected: number, there: number) => Error;

/**
 * A pull-driven input buffer. The unread bytes are `data[at]` to `data[end - 1]`; a decoder works on them synchronously and moves
 * `at`, and asks `fill` for more. Nothing is pulled before it is asked for, a chunk of any size is taken over in small parts, and
 * memory is taken as bytes come, not as somebody claims them.
 */
export class ByteSource {
  data = new Uint8Array(0);
  at = 0;
  end = 0;
  /** Bytes pulled from the input so far. */
  pulled = 0;
  private readonly input: AsyncIterator<Uint8Array>;
  private readonly truncated: Truncated;
  private pending: Uint8Array = new Uint8Array(0);
  private ended = false;
  /** Offset in the input of data[0]. */
  private base = 0;

  constructor(input: AsyncIterable<Uint8Array>, truncated: Truncated = truncatedStream) {
    this.input = input[Symbol.asyncIterator]();
    this.truncated = truncated;
  }

  /** Offset in the input of the next unread byte. */
  get offset(): number {
    return this.base + this.at;
  }

  get available(): number {
    return this.end - this.at;
  }

  /** Makes `count` unread bytes available and more where they come at no cost; false where the input ends before. */
  async fill(count: number): Promise<boolean> {
    if (this.available >= count) return true;
    this.makeRoom(count);
    while (this.available < count) {
      if (this.pending.length === 0 && !(await this.pull())) return false;
      const part = this.pending.subarray(0, this.data.length - slack - this.end);
      this.data.set(part, this.end);
      this.end += part.length;
      this.pending = this.pending.subarray(part.length);
    }
    return true;
  }

  /** As `fill`, but an input that ends before is an error; `what` names what was expected. */
  async need(count: number, what: string): Promise<void> {
    if (!(await this.fill(count))) throw this.truncated(what, this.offset, count, this.available);
  }

  /** The next `count` bytes, for the caller to keep. An input that ends before is an error. */
  async take(count: number, what: string): Promise<Uint8Array> {
    const start = this.offset;
    const parts: Uint8Array[] = [];
    for (let missing = count; missing > 0; ) {
      if (!(await this.fill(1))) throw this.truncated(what, start, count, count - missing);
      const part = this.data.slice(this.at, Math.min(this.end, this.at + missing));
      this.at += part.length;
      missing -= part.length;
      parts.push(part);
    }
    return parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts, count);
  }

  /** Up to `count` of the next bytes, left where they are; fewer only at the end of the input. */
  async peek(count: number): Promise<Uint8Array> {
    await this.fill(count);
    return this.data.subarray(this.at, Math.min(this.end, this.at + count));
  }

  /** Takes out all that is at hand, at least one byte; nothing where the input is at its end. */
  async takeChunk(): Promise<Uint8Array | undefined> {
    if (this.available === 0) {
      if (this.pending.length === 0 && !(await this.pull())) return undefined;
      const chunk = this.pending;
      this.pending = new Uint8Array(0);
      this.base += this.end + chunk.length;
      this.at = this.end = 0;
      return chunk;
    }
    const chunk = this.data.slice(this.at, this.end);
    this.at = this.end;
    return chunk;
  }

  /** All that remains, in chunks as the input has them. */
  async *rest(): AsyncGenerator<Uint8Array, void, undefined> {
    for (let chunk = await this.takeChunk(); chunk !== undefined; chunk = await this.takeChunk()) yield chunk;
  }

  /** Tells the input that no more is wanted. */
  async close(): Promise<void> {
    if (!this.ended) await this.input.return?.();
    this.ended = true;
  }

  private async pull(): Promise<boolean> {
    while (!this.ended) {
      const next = await this.input.next();
      if (next.done === true) this.ended = true;
      else if (next.value.length > 0) {
        this.pending = next.value;
        this.pulled += next.value.length;
        return true;
      }
    }
    return false;
  }

  /** Bytes are moved to the front only where they have no room for `count`, and then have room for twice that: a move for each tiny stream would be quadratic. */
  private makeRoom(count: number): void {
    if (this.at + count + slack <= this.data.length) return;
    const unread = this.data.subarray(this.at, this.end);
    const room = Math.max(2 * count, capacity) + slack;
    if (this.data.length < room) {
      const larger = new Uint8Array(room);
      larger.set(unread);
      this.data = larger;
    } else this.data.set(unread);
    this.base += this.at;
    this.end = unread.length;
    this.at = 0;
  }
}

function truncatedStream(what: string, start: number, _expected: number, there: number): Error {
  return new CodecError('truncated', `input ends inside ${what}`, start + there);
}
