import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fileChunks } from '../../../src/engine/io/file-chunks.js';
import { readLogInput } from '../../../src/engine/io/read-log.js';

let directory: string;
let log: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'speclint-log-'));
  log = join(directory, 'build.log');
});
afterEach(() => rmSync(directory, { recursive: true }));

const failed = 'Executing(%build): /bin/sh -e /x\n+ make\nerror: Bad exit status from /x (%build)\n';

async function read(bytes: string | Uint8Array) {
  writeFileSync(log, bytes);
  const result = await readLogInput({ path: 'build.log', kind: 'log', source: { file: log } });
  return result.ok ? result.value.messages.map(({ kind, at }) => [kind, at.source.text.slice(at.start, at.end)]) : result.error.message;
}

const told = [['script-failed', 'error: Bad exit status from /x (%build)']];

describe('the log of a build', () => {
  it('is read as it is, and compressed, whatever its name', async () => {
    expect(await read(failed)).toEqual(told);
    expect(await read(gzipSync(failed))).toEqual(told);
    expect(await read(Buffer.concat([gzipSync(failed.slice(0, 30)), gzipSync(failed.slice(30))]))).toEqual(told);
  });

  it('that is compressed and cut off was not read', async () => {
    expect(await read(gzipSync(failed).subarray(0, -12))).toMatch(/^cannot be decompressed: /);
  });

  it('that begins as an archive does is a text nevertheless', async () => expect(await read(`070707 times\n${failed}`)).toEqual(told));

  it('is no pipe that somebody may write to some day', async () => {
    expect(spawnSync('mkfifo', [log]).status).toBe(0);
    const result = await readLogInput({ path: 'build.log', kind: 'log', source: { file: log } });
    expect(result).toEqual({ ok: false, error: { message: 'is not a regular file' } });
  });

  it('ends where it ended when it was opened', async () => {
    writeFileSync(log, failed);
    let size = 0;
    for await (const chunk of fileChunks(log)) {
      size += chunk.length;
      appendFileSync(log, failed);
    }
    expect(size).toBe(failed.length);
  });

  it('that is binary data is unreadable, with the place', async () => {
    expect(await readLogInput({ path: 'build.log', kind: 'log', source: { bytes: Uint8Array.from([0x61, 0x62, 0, 1, 2]) } })).toEqual({
      ok: false,
      error: { message: 'is no log of a build: it holds binary data', offset: 2 },
    });
  });

  it('may hold binary output of a program of the build', async () => expect(await read(`\0\0\n${failed}`)).toEqual(told));

  it('may be a text that says nothing of a build', async () => expect(await read('all is well\n')).toEqual([]));
});
