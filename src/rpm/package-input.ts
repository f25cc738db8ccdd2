import { ByteSource } from './codec/byte-source.js';
import { PackageError } from './package-error.js';

/** A package file read once from front to back. Where it ends too early the error says what was expected. */
export function packageInput(input: AsyncIterable<Uint8Array>): ByteSource {
  return new ByteSource(
    input,
    (what, start, expected, there) => new PackageError(`file ends inside ${what}: ${expected} bytes expected, ${there} there`, { offset: start + there }),
  );
}
