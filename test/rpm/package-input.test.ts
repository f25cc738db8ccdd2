import { describe, expect, it } from '@jest/globals';
import { packageInput } from '../../src/rpm/package-input.js';
import { chunksOf } from '../support/rpm-builder.js';

const bytes = Buffer.from('0123456789');

describe('packageInput', () => {
  it('gives exact pieces across chunks, then the rest', async () => {
    const input = packageInput(chunksOf(bytes, 3));
    expect(Buffer.from(await input.take(2, 'a')).toString()).toBe('01');
    expect(Buffer.from(await input.take(5, 'b')).toString()).toBe('23456');
    expect(input.offset).toBe(7);
    const rest: Uint8Array[] = [];
    for await (const chunk of input.rest()) rest.push(chunk);
    expect(Buffer.concat(rest).toString()).toBe('789');
    expect(input.offset).toBe(10);
  });

  it('looks ahead without moving, as far as there are bytes', async () => {
    const input = packageInput(chunksOf(bytes, 3));
    expect(Buffer.from(await input.peek(5)).toString()).toBe('01234');
    expect(input.offset).toBe(0);
    expect((await input.take(10, 'all')).length).toBe(10);
    expect((await input.peek(5)).length).toBe(0);
  });

  it('says what was expected where the file ends', async () => {
    const input = packageInput(chunksOf(bytes, 4));
    await input.take(8, 'a');
    await expect(input.take(5, 'the lead')).rejects.toMatchObject({ message: 'file ends inside the lead: 5 bytes expected, 2 there', offset: 10 });
  });
});
