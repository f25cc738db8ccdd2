import { describe, expect, it } from '@jest/globals';
import { arrows, circles, name, reach, size } from './graph.js';
import { productSources, typeScriptFiles } from './sources.js';

const sources = productSources();

describe('the house', () => {
  it('has sources to look at', () => expect(sources.length).toBeGreaterThan(50));
  it('has arrows that run downwards only', () => expect(arrows(sources)).toEqual([]));
  it('has no circle between files', () => expect(circles(sources)).toEqual([]));
  it('imports only files that exist', () => {
    const paths = new Set(sources.map(({ path }) => path));
    expect(sources.flatMap(({ path, imports }) => imports.filter((target) => !paths.has(target)).map((target) => `${path}: ${target}`))).toEqual([]);
  });
  it('keeps the core pure, processes in the build and sockets out', () => expect(sources.flatMap(reach)).toEqual([]));
  it('has files that can be read at once', () => expect(sources.flatMap(size)).toEqual([]));
  it('has names that say what is inside', () =>
    expect([...sources, ...typeScriptFiles('test').map((path) => ({ ...nothing, path }))].flatMap(name)).toEqual([]));
});

const nothing = { lines: 0, imports: [], modules: [], globals: [] };
