import { describe, expect, it } from '@jest/globals';
import { readElf } from '../../src/elf/index.js';
import { elfFixture } from './fixtures.js';

const producer = 'GNU C17 12.2.0 -mtune=generic -march=x86-64 -g -Os -frandom-seed=demo -fasynchronous-unwind-tables';

describe('what compiled a file', () => {
  it('is told with the options that the debug information records', () => {
    expect(readElf(elfFixture('debug.o'))?.compilations).toEqual([producer]);
    expect(readElf(elfFixture('compressed-debug.o'))?.compilations).toEqual([producer]);
  });

  it('is told of detached debug information too', () => {
    expect(readElf(elfFixture('libdemo.debug'))?.compilations).toEqual([expect.stringMatching(/^GNU C17 .* -g -Os .*-fPIC/)]);
  });

  it('is unknown without it', () => {
    expect(readElf(elfFixture('pie'))).not.toHaveProperty('compilations');
  });

  it('is unknown where the compressed text is damaged', () => {
    const bytes = elfFixture('compressed-debug.o');
    const stream = bytes.indexOf(Buffer.from([0x78, 0x9c]));
    bytes.fill(0xff, stream);
    expect(readElf(bytes)?.compilations).toBeUndefined();
  });
});

describe('a file of the Go toolchain', () => {
  it('is known by the sections of its linker', () => {
    expect(readElf(elfFixture('go.o'))).toMatchObject({ go: true });
    expect(readElf(elfFixture('static'))).not.toHaveProperty('go');
  });
});
