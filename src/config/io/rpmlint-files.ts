import { ConfigProblem } from '../problem.js';
import { type RpmlintFile, readRc, readTables } from '../rpmlint/rc.js';
import { readTextFile } from './read.js';

/** Bytes; rpmlint's own largest has 20 KiB. */
const maxSize = 1 << 20;

/**
 * Reads filters and badness from an rpmlintrc, or from a configuration of rpmlint's (`*.toml`). Nothing of it is run.
 * @throws ConfigProblem where it is missing, can't be read, or is no TOML.
 */
export async function readRpmlintFile(path: string, nameOf: (path: string) => string): Promise<RpmlintFile> {
  const name = nameOf(path);
  const text = readTextFile(path, name, maxSize);
  return path.endsWith('.toml') ? readTables(await tablesIn(text, name), name) : readRc(text, name);
}

async function tablesIn(text: string, name: string): Promise<object> {
  const { parse, TomlError } = await import('smol-toml');
  try {
    return parse(text, { maxDepth: 32, unsafeKeyBehaviour: 'throw' });
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    throw new ConfigProblem([
      `${name}:${error.line}:${error.column}: not valid TOML: ${error.message.split('\n', 1)[0]?.replace(/^Invalid TOML document: /, '')}`,
    ]);
  }
}
