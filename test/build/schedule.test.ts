import { describe, expect, it } from '@jest/globals';
import { schedule } from '../../src/build/schedule.js';

/** Runs work in rooms; who was at work together at any time. */
async function together(rooms: readonly string[], jobs: number) {
  const atWork = new Set<number>();
  const seen: number[][] = [];
  const tasks = rooms.map((room, at) => ({
    room,
    run: async () => {
      atWork.add(at);
      seen.push([...atWork].sort());
      await new Promise((done) => setImmediate(done));
      atWork.delete(at);
      return `${room}${at}`;
    },
  }));
  return { results: await schedule(tasks, jobs), seen };
}

describe('schedule', () => {
  it('runs one after the other', async () => expect((await together(['a', 'b', 'c'], 1)).seen).toEqual([[0], [1], [2]]));

  it('runs as many at once as it may', async () => expect((await together(['a', 'b', 'c'], 2)).seen).toEqual([[0], [0, 1], [1, 2]]));

  it('never runs two in the same room', async () => {
    const rooms = ['a', 'a', 'b', 'a'];
    const { seen } = await together(rooms, 4);
    expect([...new Set(seen.flat())].sort()).toEqual([0, 1, 2, 3]);
    for (const atWork of seen) expect(atWork.filter((at) => rooms[at] === 'a').length).toBeLessThanOrEqual(1);
  });

  it('gives the results in the order of the tasks', async () => {
    expect((await together(['a', 'a', 'b', 'a', 'c'], 3)).results).toEqual(['a0', 'a1', 'b2', 'a3', 'c4']);
    expect(await schedule([], 3)).toEqual([]);
  });

  it('hands an error on', async () => {
    const failing = { room: 'a', run: () => Promise.reject(new Error('no')) };
    await expect(schedule([failing], 1)).rejects.toThrow('no');
  });
});
