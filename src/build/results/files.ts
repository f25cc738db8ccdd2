import { closeSync, existsSync, fstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildLog } from '../../buildlog/model.js';
import { readLogInput } from '../../engine/io/read-log.js';

/** The packages that lie in a directory, but for the lists of build dependencies that `rpmbuild -br` writes; absolute, by name. */
export function packagesIn(directory: string | undefined): string[] {
  if (directory === undefined || !existsSync(directory)) return [];
  const files = readdirSync(directory, { withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .map(({ name }) => name)
    .filter((name) => name.endsWith('.rpm') && !name.endsWith('.buildreqs.nosrc.rpm'))
    .sort()
    .map((name) => join(directory, name));
}

/** What a log says; undefined where there is none, or none that can be read. */
export async function readLog(path: string): Promise<BuildLog | undefined> {
  if (!existsSync(path)) return undefined;
  const read = await readLogInput({ path, kind: 'log', source: { file: path } });
  return read.ok ? read.value : undefined;
}

/** mock's state.log; empty where there is none. It has a line for each step, never many. */
export function readState(directory: string): string {
  const path = join(directory, 'state.log');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

const tailBytes = 16 << 10;

/** The last lines of a file that say something. */
export function lastLines(path: string, count: number): string[] {
  if (!existsSync(path)) return [];
  const descriptor = openSync(path, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const buffer = Buffer.alloc(Math.min(size, tailBytes));
    readSync(descriptor, buffer, 0, buffer.length, size - buffer.length);
    const lines = buffer.toString('utf8').split('\n');
    return lines
      .filter(saysSomething)
      .map((line) => line.trim())
      .slice(-count);
  } finally {
    closeSync(descriptor);
  }
}

/** Whether a line of what an engine says is more than a step begun or ended. */
export const saysSomething = (line: string): boolean => line.trim() !== '' && !/^\s*(?:Start|Finish|INFO): /.test(line);
