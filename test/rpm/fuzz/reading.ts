import { PackageError, type PackageFacts } from '../../../src/rpm/index.js';
import { everything, readBytes } from '../../support/read-rpm.js';

export type Outcome = { readonly verdict: 'clean' | 'refused' } | { readonly verdict: 'crashed'; readonly error: unknown };

export interface Reading {
  readonly outcome: Outcome;
  /** Milliseconds of processor time, which do not depend on what else the machine does. */
  readonly took: number;
  /** The largest piece of memory, in bytes, that was asked for at once. */
  readonly largest: number;
}

/** Reads with everything asked, and says what became of it. */
export async function reading(bytes: Buffer): Promise<Reading> {
  const watch = watchAllocations();
  const start = process.cpuUsage();
  try {
    const outcome = await outcomeOf(bytes);
    return { outcome, took: milliseconds(process.cpuUsage(start)), largest: watch.largest() };
  } finally {
    watch.stop();
  }
}

function milliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}

const watched = ['alloc', 'allocUnsafe', 'allocUnsafeSlow'] as const;

/** Notes what is asked of Buffer and of the typed array constructors, for as long as one reading takes. */
function watchAllocations(): { readonly largest: () => number; readonly stop: () => void } {
  let largest = 0;
  const note = (size: unknown): void => {
    if (typeof size === 'number' && size > largest) largest = size;
  };
  const { Uint8Array: bytes, Uint16Array: halves, Uint32Array: numbers } = globalThis;
  const noting = <T extends object>(target: T, width: number): T =>
    new Proxy(target, {
      construct: (made, given, newTarget) => {
        if (typeof given[0] === 'number') note(given[0] * width);
        return Reflect.construct(made as new () => object, given, newTarget) as object;
      },
    });
  Object.assign(globalThis, { Uint8Array: noting(bytes, 1), Uint16Array: noting(halves, 2), Uint32Array: noting(numbers, 4) });
  const originals = watched.map((name) => [name, Buffer[name]] as const);
  for (const [name, original] of originals) {
    Buffer[name] = (size: number, ...rest: []) => {
      note(size);
      return original.call(Buffer, size, ...rest);
    };
  }
  return {
    largest: () => largest,
    stop: () => {
      Object.assign(globalThis, { Uint8Array: bytes, Uint16Array: halves, Uint32Array: numbers });
      Object.assign(Buffer, Object.fromEntries(originals));
    },
  };
}

/** Of the digests as many as a check compares: fewer than there are. */
const request = { ...everything, everyDigest: false };

async function outcomeOf(bytes: Buffer): Promise<Outcome> {
  try {
    return { verdict: isClean(await readBytes(bytes, { request })) ? 'clean' : 'refused' };
  } catch (error) {
    return error instanceof PackageError ? { verdict: 'refused' } : { verdict: 'crashed', error };
  }
}

/** As a check judges: a digest that is wrong makes a package as unreadable as a broken header. */
function isClean({ digests }: PackageFacts): boolean {
  return digests.header !== 'bad' && digests.payload !== 'bad' && digests.files.bad.length === 0;
}
