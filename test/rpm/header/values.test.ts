import { describe, expect, it } from '@jest/globals';
import { damageOf, headersOnly, readBuilt } from '../../support/read-rpm.js';
import type { HeaderField } from '../../support/rpm-header-builder.js';

const headerOf = async (...fields: HeaderField[]) => (await readBuilt({ fields }, { request: headersOnly })).header;

describe('header values', () => {
  it('are lists where the tag is one, however few there are', async () => {
    const header = await headerOf(
      { tag: 1034, type: 'int32', value: [7] },
      { tag: 1085, type: 'string', value: '/bin/sh' },
      { tag: 1003, type: 'int32', value: [2] },
    );
    expect(header).toMatchObject({ FILEMTIMES: [7], PREINPROG: ['/bin/sh'], EPOCH: 2 });
  });

  it('are lower-case hex where they are binary', async () => {
    expect((await headerOf({ tag: 1146, type: 'bin', value: Uint8Array.of(0xab, 0, 0x1f) })).SOURCESIGMD5).toBe('ab001f');
  });

  it('keep every language of a translated text, the untranslated first', async () => {
    const header = await headerOf({ tag: 100, type: 'strings', value: ['C', 'de'] }, { tag: 1004, type: 'i18n', value: ['Tool', 'Werkzeug'] });
    expect(header).toMatchObject({ HEADERI18NTABLE: ['C', 'de'], SUMMARY: ['Tool', 'Werkzeug'] });
  });

  it('keep bytes that are no UTF-8, without mixing up their neighbours', async () => {
    const latin1 = Uint8Array.of(0x61, 0xe9, 0, 0xc3, 0xa9, 0);
    const header = await headerOf({ tag: 1081, type: 'strings', value: latin1, lie: { count: 2 } });
    expect(header.CHANGELOGNAME).toEqual(['a\udce9', 'é']);
  });

  it('have the number for a name where rpm knows none', async () => {
    expect(await headerOf({ tag: 70_000, type: 'int8', value: [1, 255] })).toMatchObject({ TAG_70000: [1, 255] });
  });

  it('do not hold the region, which is no value', async () => {
    expect(Object.keys(await headerOf())).not.toContain('HEADERIMMUTABLE');
  });

  it('go up to 2^53 - 1 and not beyond', async () => {
    expect((await headerOf({ tag: 5009, type: 'int64', value: 2n ** 53n - 1n })).LONGSIZE).toBe(Number.MAX_SAFE_INTEGER);
    const error = await damageOf(headerOf({ tag: 5009, type: 'int64', value: 2n ** 53n }));
    expect(error).toMatchObject({ tag: 'LONGSIZE', message: 'main header: LONGSIZE holds 9007199254740992, more than 2^53' });
  });

  it('have the signature header’s own names for its numbers', async () => {
    const { signature } = await readBuilt({}, { request: headersOnly });
    expect(Object.keys(signature)).toEqual(['SHA1HEADER', 'SHA256HEADER', 'SIGSIZE', 'SIGMD5', 'ARCHIVESIZE']);
  });
});
