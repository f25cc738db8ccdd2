import { closeSync, existsSync, fstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { BuildLog } from '../../buildlog/model.js';
import { fileProblem } from '../../engine/io/open.js';
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

/** What compresses logs, by the ends of their names: Koji and Copr keep them so. */
const compressed = ['', '.gz', '.xz', '.zst', '.bz2'];

/** The log of a directory that has this name, compressed or not; undefined where there is none. */
export function logIn(directory: string, name: string): string | undefined {
  return compressed.map((end) => join(directory, name + end)).find((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}

/** What a log says; undefined where there is none, or none that can be read. */
export async function readLog(path: string): Promise<BuildLog | undefined> {
  if (!existsSync(path)) return undefined;
  const read = await readLogInput({ path, kind: 'log', source: { file: path } });
  return read.ok ? read.value : undefined;
}

/** Bytes. */
const largestState = 16 << 20;

/** mock's state.log; empty where there is none, or none that can be read. It has a line for each step, never many. */
export function readState(directory: string): string {
  const path = logIn(directory, 'state.log');
  if (path === undefined || statSync(path).size > largestState) return '';
  try {
    const bytes = readFileSync(path);
    return (path.endsWith('.gz') ? unzipped(bytes) : bytes).toString('utf8');
  } catch (error) {
    if (fileProblem(error) === undefined) throw error;
    return '';
  }
}

const tailBytes = 16 << 10;

/** Of a file that is damaged, or too large, nothing. */
function unzipped(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: largestState });
  } catch (error) {
    if (error instanceof Error && 'code' in error) return Buffer.alloc(0);
    throw error;
  }
}

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
export const saysSomething = (line: string): boolean => line.trim() !== '' && !/^\s*(?:Start|Finish|INFO|Executing command|Child return code was): /.test(line);
