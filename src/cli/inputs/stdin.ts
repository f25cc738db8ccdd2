import type { CheckInput } from '../../engine/inputs/input.js';
import { nameOf } from '../paths.js';
import { readStdin } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { failed, kindByName, kindOfNamed } from './kind.js';

/** Bytes read from standard input, which has to be held as a whole. */
const maxStdin = 256 << 20;

/** Standard input as an input under the name that `--stdin-filename` gives it. */
export async function stdinInput(filename: string | undefined): Promise<CheckInput> {
  if (filename === undefined) throw new UsageError("'-' needs --stdin-filename, which says what it is and which configuration holds");
  const kind = kindByName(filename) ?? kindOfNamed(filename);
  if (!kind) throw new UsageError(`--stdin-filename ${filename}: expected the name of a spec (*.spec) or package (*.rpm)`);
  const bytes = await readStdin(maxStdin);
  if (!bytes) return failed(nameOf(filename), `larger than ${maxStdin >> 20} MiB`, kind);
  return bytes.length === 0 ? failed(nameOf(filename), 'standard input is empty', kind) : { path: nameOf(filename), kind, source: { bytes } };
}
