import { createHash, type Hash, hash } from 'node:crypto';

/** The digest of one file as its bytes go by. Most files come in one piece, for which a hash object costs more than the hashing. */
export class FileDigest {
  private readonly algorithm: string;
  private readonly size: number;
  private whole: Uint8Array = new Uint8Array(0);
  private running: Hash | undefined;

  /** @param size bytes that will come */
  constructor(algorithm: string, size: number) {
    this.algorithm = algorithm;
    this.size = size;
  }

  update(bytes: Uint8Array): void {
    if (this.running === undefined && bytes.length === this.size) this.whole = bytes;
    else {
      this.running ??= createHash(this.algorithm);
      this.running.update(bytes);
    }
  }

  /** Lower-case hex. */
  finish(): string {
    return this.running?.digest('hex') ?? hash(this.algorithm, this.whole);
  }
}
