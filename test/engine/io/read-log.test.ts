import { describe, expect, it } from '@jest/globals';
import { readLogInput } from '../../../src/engine/io/read-log.js';

const read = (bytes: Uint8Array) => readLogInput({ path: 'build.log', kind: 'log', source: { bytes } });

describe('a log', () => {
  it('that is binary data is unreadable, with the place', async () => {
    const found = await read(Uint8Array.from([0x61, 0x62, 0, 1, 2]));
    expect(found).toEqual({ ok: false, error: { message: 'is no log of a build: it holds binary data', offset: 2 } });
  });

  it('may hold binary output of a program of the build', async () => {
    const found = await read(Buffer.from('Executing(%build): /bin/sh -e /x\n\0\0\nerror: Bad exit status from /x (%build)\n'));
    expect(found.ok && found.value.messages.map(({ kind }) => kind)).toEqual(['script-failed']);
  });

  it('may be a text that says nothing of a build', async () => expect(await read(Buffer.from('all is well\n'))).toMatchObject({ ok: true }));
});
