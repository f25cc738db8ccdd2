import { CodecError } from './codec-error.js';

/** Readers may look this far beyond `end` without leaving `data`; what they find there is meaningless. */
export const slack = 256;

const capacity = 256 * 1024;

/**
 * A pull-driven input buffer. The unread bytes are `data[at]` to `data[end - 1]`; a decoder works on them synchronously and moves
 * `at`, and asks `fill` for more. Nothing is pulled before it is asked for, and a chunk of any size is taken over in small parts.
 */
export class ByteSource {
  data = new Uint8Array(0);
  at = 0;
  end = 0;
  /** Bytes pulled from the input so far. */
  pulled = 0;
  private readonly input: AsyncIterator<Uint8Array>;
  private pending: Uint8Array = new Uint8Array(0);
  private ended = false;
  /** Offset in the input of data[0]. */
  private base = 0;

  constructor(input: AsyncIterable<Uint8Array>) {
    this.input = input[Symbol.asyncIterator]();
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
    if (!(await this.fill(count))) throw new CodecError('truncated', `input ends inside ${what}`, this.base + this.end);
  }

  /** Takes out all that is at hand, at least one byte; nothing where the input is at its end. */
  async takeChunk(): Promise<Uint8Array | undefined> {
    if (this.available === 0 && this.pending.length > 0) {
      const chunk = this.pending;
      this.pending = new Uint8Array(0);
      this.base += this.end + chunk.length;
      this.at = this.end = 0;
      return chunk;
    }
    if (!(await this.fill(1))) return undefined;
    const chunk = this.data.slice(this.at, this.end);
    this.at = this.end;
    return chunk;
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

  private makeRoom(count: number): void {
    const room = Math.max(count, capacity) + slack;
    const unread = this.data.subarray(this.at, this.end);
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
