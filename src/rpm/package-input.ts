import { PackageError } from './package-error.js';

/** A package file read once from front to back: exact pieces first, then whatever remains as it comes. */
export class PackageInput {
  /** Bytes given out so far: the offset in the file of the next one. */
  offset = 0;
  private readonly input: AsyncIterator<Uint8Array>;
  private left: Uint8Array = new Uint8Array(0);
  private ended = false;

  constructor(input: AsyncIterable<Uint8Array>) {
    this.input = input[Symbol.asyncIterator]();
  }

  /** The next `count` bytes. Memory is taken as bytes come, not as a header claims them. Throws where the file ends before. */
  async take(count: number, what: string): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    let missing = count;
    while (missing > 0) {
      if (this.left.length === 0 && !(await this.pull())) {
        throw new PackageError(`file ends inside ${what}: ${count} bytes expected, ${count - missing} there`, { offset: this.offset + count - missing });
      }
      const part = this.left.subarray(0, missing);
      this.left = this.left.subarray(part.length);
      missing -= part.length;
      parts.push(part);
    }
    this.offset += count;
    return parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts, count);
  }

  /** Up to `count` of the next bytes, left where they are; fewer only at the end of the file. */
  async peek(count: number): Promise<Uint8Array> {
    while (this.left.length < count) {
      const held = this.left;
      if (!(await this.pull())) break;
      if (held.length > 0) this.left = Buffer.concat([held, this.left]);
    }
    return this.left.subarray(0, count);
  }

  /** All that remains, in chunks as the input has them. */
  async *rest(): AsyncGenerator<Uint8Array, void, undefined> {
    while (this.left.length > 0 || (await this.pull())) {
      const chunk = this.left;
      this.left = new Uint8Array(0);
      this.offset += chunk.length;
      yield chunk;
    }
  }

  /** Tells the input that no more is wanted. */
  async close(): Promise<void> {
    if (!this.ended) await this.input.return?.();
    this.ended = true;
  }

  /** Replaces `left` by the next bytes; false at the end, where `left` stays as it is. */
  private async pull(): Promise<boolean> {
    while (!this.ended) {
      const next = await this.input.next();
      if (next.done === true) this.ended = true;
      else if (next.value.length > 0) {
        this.left = next.value;
        return true;
      }
    }
    return false;
  }
}
