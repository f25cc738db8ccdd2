import type { Header } from '../header/read-header.js';
import { numberOf, type TagValues } from '../header/tag-values.js';
import { PackageError } from '../package-error.js';

/** A size that the package states of its payload, in bytes, and the tag that does. */
export interface StatedSize {
  readonly tag: string;
  readonly size: number;
  /** rpm writes it and never looks at it again: some builders leave out the trailer, or all but the files' bytes. There is no less than that. */
  readonly atLeast?: true;
}

export interface StatedSizes {
  readonly stored: readonly StatedSize[];
  readonly uncompressed: readonly StatedSize[];
}

/** All that the headers say of the payload's size; SIGSIZE and LONGSIGSIZE count the main header in. */
export function statedSizes(signature: TagValues, header: TagValues, main: Header): StatedSizes {
  const headerSize = main.intro.length + main.body.length;
  const stated = (values: TagValues, tag: string, less = 0): StatedSize[] => {
    const size = numberOf(values, tag);
    return size === undefined ? [] : [{ tag, size: size - less }];
  };
  return {
    stored: [...stated(header, 'PAYLOADSIZE'), ...stated(signature, 'LONGSIGSIZE', headerSize), ...stated(signature, 'SIGSIZE', headerSize)],
    uncompressed: [
      ...stated(header, 'PAYLOADSIZEALT'),
      ...[...stated(signature, 'LONGARCHIVESIZE'), ...stated(signature, 'ARCHIVESIZE'), ...stated(header, 'ARCHIVESIZE')].map((size) => ({
        ...size,
        atLeast: true as const,
      })),
    ],
  };
}

/** Throws for the first stated size that is not the one that was read. */
export function requireStatedSizes(stated: readonly StatedSize[], size: number, what: string): void {
  const wrong = stated.find((other) => (other.atLeast ? size < other.size : size !== other.size));
  if (wrong) throw new PackageError(`payload: ${what} is ${size} bytes, ${wrong.tag} says ${wrong.size}`, { tag: wrong.tag });
}
