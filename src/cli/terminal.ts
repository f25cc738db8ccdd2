import { displaySafe } from '../report/display-safe.js';
import { encodeBytes } from '../text/bytes.js';

/** Prints a result. */
export function print(text: string): void {
  process.stdout.write(text);
}

/** Prints text that came out of an input as it is into a file or pipe, made harmless on a terminal. */
export function printInput(text: string): void {
  process.stdout.write(process.stdout.isTTY ? text.replace(/[^\n\t]+/g, displaySafe) : encodeBytes(text));
}

/** Waits until what was printed is on its way, so that a slow reader does not fill the memory; false where the reader is gone. */
export async function readerListens(stream: NodeJS.WriteStream = process.stdout): Promise<boolean> {
  if (stream.writableNeedDrain && !stream.errored) {
    await new Promise<void>((resolve) => {
      stream.once('drain', resolve);
      stream.once('error', () => resolve());
    });
  }
  return !stream.errored;
}

/** Says something that is no result, as one line: a warning, or why there is none. The text may hold parts of the input. */
export function complain(message: string): void {
  process.stderr.write(`speclint: ${displaySafe(message)}\n`);
}

/**
 * A reader that has seen enough (`speclint … | head`) is no error: what is left to print is dropped. Ctrl-C and the other ways to
 * end a program end it with the status that shells give them. A report is printed at once when all is known, and pipes and files take it
 * whole, so that there is never half of one.
 */
export function guardStreams(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  for (const signal of endingSignals) {
    process.on(signal, () => {
      if (interruption) return interruption.abort(signal);
      complain(`ended by ${signal}; nothing was reported`);
      process.exit(signalStatus(signal));
    });
  }
}

const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

/** A signal that ends a program. */
export type EndingSignal = keyof typeof signalNumbers;

const endingSignals = Object.keys(signalNumbers) as EndingSignal[];

/** The status that shells give a program which a signal ended. */
export const signalStatus = (signal: EndingSignal): number => 128 + signalNumbers[signal];

let interruption: AbortController | undefined;

/**
 * Runs work that ends in good order when a signal asks for it: the AbortSignal's reason is the EndingSignal. A signal that comes behind it ends
 * the program at once again.
 */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  interruption = new AbortController();
  try {
    return await work(interruption.signal);
  } finally {
    interruption = undefined;
  }
}

/** Whether to colour what goes to a stream. An option wins over FORCE_COLOR, this over NO_COLOR, this over what the stream is. */
export function wantsColour(
  options: { readonly color?: boolean; readonly 'no-color'?: boolean },
  stream: { readonly isTTY?: boolean } = process.stdout,
): boolean {
  if (options['no-color']) return false;
  if (options.color) return true;
  const { FORCE_COLOR: force, NO_COLOR: none, TERM: term } = process.env;
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (none !== undefined && none !== '') return false;
  return stream.isTTY === true && term !== 'dumb';
}

/** All of standard input, at most `limit` bytes; undefined where there is more. */
export async function readStdin(limit: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
