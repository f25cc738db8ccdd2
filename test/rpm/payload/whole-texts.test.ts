import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import type { FactsRequest } from '../../../src/rpm/facts.js';
import type { PackageLimits } from '../../../src/rpm/limits.js';
import { readBuilt } from '../../support/read-rpm.js';
import type { RpmFile } from '../../support/rpm-builder.js';
import { zipBytes } from '../../support/zip-builder.js';
import { fixtureBytes } from '../codec/fixtures.js';

const asked: FactsRequest = { payload: true, elf: false, firstLine: false, text: [], shellScripts: true, manPages: true, infoPages: true, jarManifests: true };
const page = '.TH DEMO 1\n.SH NAME\ndemo \\- demonstrates\n';
const MiB = 1 << 20;

async function read(files: readonly RpmFile[], limits: Partial<PackageLimits> = {}, request = asked) {
  const { files: found, passedOver } = await readBuilt({ files }, { request, limits });
  return { contents: found.map(({ content }) => content), passedOver };
}

const manual = (content: string | Uint8Array, name = 'demo.1.gz'): RpmFile => ({ path: `/usr/share/man/man1/${name}`, content });

describe('whole texts', () => {
  it('are those of shell scripts, of whatever mode and name', async () => {
    const script = `#!/usr/bin/env bash\n${'echo\n'.repeat(1000)}`;
    const files = [
      { path: '/usr/bin/a', content: script, mode: 0o100755 },
      { path: '/usr/share/b.sh', content: script },
      { path: '/usr/share/c.py', content: '#!/usr/bin/python3\n' },
      { path: '/usr/share/d.sh', content: 'echo\n' },
    ];
    const { contents } = await read(files);
    expect(contents).toEqual([{ kind: 'text', text: script }, { kind: 'text', text: script }, { kind: 'text' }, { kind: 'text' }]);
  });

  it('are those of manual and info pages, be they compressed', async () => {
    const { contents } = await read([
      manual(page, 'a.1'),
      manual(gzipSync(page), 'b.1.gz'),
      { path: '/usr/share/info/c.info.gz', content: gzipSync('text for info\n') },
      { path: '/usr/share/doc/d.1.gz', content: gzipSync(page) },
    ]);
    expect(contents).toEqual([{ kind: 'text', text: page }, { kind: 'binary', text: page }, { kind: 'binary', text: 'text for info\n' }, { kind: 'binary' }]);
  });

  it.each(['gz', 'bz2', 'xz', 'zst'])('come out of .%s', async (ending) => {
    const { contents } = await read([manual(fixtureBytes(`small.${ending}`), `a.1.${ending}`)]);
    expect(contents[0]?.text).toMatch(/^[ -~]+\n/);
  });

  it('are shared by hard links', async () => {
    const content = gzipSync(page);
    const { contents } = await read([
      { ...manual(content, 'a.1.gz'), inode: 7 },
      { ...manual(content, 'b.1.gz'), inode: 7 },
    ]);
    expect(contents.map((found) => found?.text)).toEqual([page, page]);
  });

  it('are no more than was asked', async () => {
    const files = [
      manual(gzipSync(page)),
      { path: '/usr/bin/a', content: '#!/bin/sh\n' },
      { path: '/a.jar', content: zipBytes([{ name: 'META-INF/MANIFEST.MF', content: 'A: b\n' }]) },
    ];
    const one = (wish: object) => read(files, {}, { payload: true, elf: false, firstLine: false, text: [], ...wish });
    expect((await one({ manPages: true })).contents.map((found) => found?.text)).toEqual([page, undefined, undefined]);
    expect((await one({ shellScripts: true })).contents.map((found) => found?.text)).toEqual([undefined, '#!/bin/sh\n', undefined]);
    expect((await one({ jarManifests: true })).contents).toEqual([{ kind: 'binary' }, { kind: 'text' }, { kind: 'binary', manifest: 'A: b\n' }]);
  });
});

describe('hostile pages', () => {
  const none = { contents: [{ kind: 'binary' }], passedOver: undefined };

  it.each<[string, Uint8Array]>([
    ['cut off', gzipSync(page).subarray(0, 30)],
    ['damaged', Buffer.concat([gzipSync(page).subarray(0, 20), Buffer.alloc(20, 7), gzipSync(page).subarray(40)])],
    ['followed by something else', Buffer.concat([gzipSync(page), Buffer.from('#')])],
    ['no text inside', gzipSync(Buffer.alloc(1000))],
    ['an xz magic and nothing else', Buffer.from('fd377a585a00', 'hex')],
    ['an lzma dictionary of 4 GiB', Buffer.concat([fixtureBytes('small.xz').subarray(0, 14), Buffer.from([40]), fixtureBytes('small.xz').subarray(15)])],
  ])('%s have no text', async (_, content) => expect(await read([manual(content)])).toEqual(none));

  it('that are bombs, or large, are passed over, which is said', async () => {
    const bomb = gzipSync(Buffer.alloc(50 * MiB, 'x'));
    const large = gzipSync(Buffer.from(Array.from({ length: 2 * MiB }, (_, index) => 32 + ((index * index * 7919) % 89))), { level: 1 });
    for (const content of [bomb, large]) {
      expect(await read([manual(page, 'a.1'), manual(content, 'b.1.gz')])).toEqual({
        contents: [{ kind: 'text', text: page }, { kind: 'binary' }],
        passedOver: { files: 1, first: '/usr/share/man/man1/b.1.gz' },
      });
    }
  });

  it('by the thousand cost no more than the budget of their package', async () => {
    const bomb = gzipSync(Buffer.alloc(8 * MiB, 'x'));
    const start = process.cpuUsage();
    const { passedOver } = await read(Array.from({ length: 2000 }, (_, index) => manual(bomb, `${index}.1.gz`)));
    expect(passedOver?.files).toBe(2000);
    expect(process.cpuUsage(start).user).toBeLessThan(5_000_000);
  });
});

describe('texts together', () => {
  const script = `#!/bin/sh\n${'#'.repeat(100_000)}\n`;
  const scripts = Array.from({ length: 30 }, (_, index) => ({ path: `/usr/bin/${index + 10}`, content: script }));

  it('are kept up to a limit; the rest is passed over, which is said', async () => {
    const { contents, passedOver } = await read(scripts, { packageTextBytes: MiB });
    expect(contents.filter((found) => found?.text === script)).toHaveLength(10);
    expect(contents.every((found) => found?.kind === 'text')).toBe(true);
    expect(passedOver).toEqual({ files: 20, first: '/usr/bin/20' });
  });

  it('count twice where they are no ASCII, as memory does', async () => {
    const wide = scripts.map(({ path }) => ({ path, content: `#!/bin/sh\n# \u20ac${'#'.repeat(100_000)}` }));
    expect((await read(wide, { packageTextBytes: MiB })).passedOver?.files).toBe(25);
  });

  it('too large for one are passed over, which is said', async () => {
    const { contents, passedOver } = await read([{ path: '/usr/bin/a', content: script.repeat(20) }]);
    expect(contents).toEqual([{ kind: 'text' }]);
    expect(passedOver).toEqual({ files: 1, first: '/usr/bin/a' });
  });

  it('within the limits are all there, and nothing is said', async () => expect((await read(scripts)).passedOver).toBeUndefined());
});
