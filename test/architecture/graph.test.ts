import { describe, expect, it } from '@jest/globals';
import { arrows, breaches, circles, name, reach, size } from './graph.js';
import { scan } from './scan.js';

const house = (files: Record<string, string>) => Object.entries(files).map(([path, text]) => scan(path, text));

describe('arrows', () => {
  it('lets a layer import from below and from itself', () => {
    const good = house({
      'src/spec/read.ts': "import '../macro/expand.js'; import './model.js'; export * from '../text/bytes.js';",
      'rules/tags/a.ts': "import '../../src/policy/index.js';",
    });
    expect(arrows(good)).toEqual([]);
  });

  it.each([
    ['a value', "import { x } from '../spec/model.js';"],
    ['a type', "import type { x } from '../spec/model.js';"],
    ['a name passed on', "export { x } from '../spec/model.js';"],
    ['a type in place', "let x: import('../spec/model.js').Spec;"],
    ['a module loaded later', "const x = () => import('../spec/model.js');"],
  ])('finds %s imported from above', (_, text) => {
    expect(arrows(house({ 'src/macro/expand.ts': text }))).toEqual(['src/macro/expand.ts: imports src/spec/model.ts, which lies above it']);
  });

  it('finds a rule that knows the engine', () => {
    expect(arrows(house({ 'rules/tags/a.ts': "import '../../src/engine/check.js';" }))).toHaveLength(1);
  });

  it('finds files outside of the layers', () => {
    expect(arrows(house({ 'src/extra/a.ts': '', 'src/cli/a.ts': "import '../../test/support/random.js';" }))).toEqual([
      'src/extra/a.ts: lies in no layer',
      'src/cli/a.ts: imports test/support/random.ts, which lies in no layer',
    ]);
  });
});

describe('circles', () => {
  it('finds a way around, through types too', () => {
    const round = house({ 'src/text/a.ts': "import './b.js';", 'src/text/b.ts': "import type { C } from './c.js';", 'src/text/c.ts': "import './a.js';" });
    expect(circles(round)).toEqual(['circle: src/text/a.ts → src/text/b.ts → src/text/c.ts → src/text/a.ts']);
  });

  it('is content with two ways to one file', () => {
    expect(circles(house({ 'src/text/a.ts': "import './b.js'; import './c.js';", 'src/text/b.ts': "import './c.js';", 'src/text/c.ts': '' }))).toEqual([]);
  });
});

describe('reach', () => {
  const touched = (path: string, text: string) => reach(scan(path, text)).map((line) => line.replace(/.*: touches /, ''));

  it.each([
    ["import { readFile } from 'node:fs/promises';", 'fs/promises'],
    ["import fs from 'fs';", 'fs'],
    ["const os = await import('node:os');", 'os'],
    ["const os = require('node:os');", 'os'],
    ["import { search } from 'cosmiconfig';", 'cosmiconfig'],
    ['export const home = process.env.HOME;', 'process'],
    ['const { env } = process;', 'process'],
    ['const { env } = globalThis.process;', 'process'],
    ['export const now = Date.now();', 'Date.now'],
    ['export const now = new Date();', 'new Date()'],
    ['export const dice = Math.random();', 'Math.random'],
    ["console.log('');", 'console'],
  ])('finds %s in the core', (text, what) => {
    expect(touched('src/spec/a.ts', text)).toEqual([what]);
    expect(touched('rules/tags/a.ts', text)).toEqual([what]);
    expect(touched('src/cli/a.ts', text)).toEqual([]);
    expect(touched('src/engine/io/a.ts', text)).toEqual([]);
    expect(touched('src/config/search-io.ts', text)).toEqual([]);
  });

  it.each(["import 'node:crypto';", 'new Date(0);', 'const a = { process: 1 }; a.process;', 'interface A { readonly process: string }', 'type F = Function;'])(
    'lets the core have %s',
    (text) => {
      expect(touched('src/spec/a.ts', text)).toEqual([]);
    },
  );

  it('leaves processes to the build', () => {
    const text = "import { spawn } from 'node:child_process';";
    expect(touched('src/build/mock.ts', text)).toEqual([]);
    expect(touched('src/cli/a.ts', text)).toEqual(['child_process']);
    expect(touched('src/engine/io/a.ts', text)).toEqual(['child_process']);
  });

  it.each(["import 'node:net';", "import https from 'https';", "import('node:dgram');", "import tls from 'tls';", 'await fetch(url);', 'new WebSocket(url);'])(
    'finds the socket of %s anywhere',
    (text) => {
      for (const path of ['src/spec/a.ts', 'src/build/a.ts', 'src/cli/a.ts', 'src/engine/io/a.ts']) expect(touched(path, text)).toHaveLength(1);
    },
  );

  it.each(['eval(text);', 'new Function(text);', "import 'node:vm';"])('finds %s anywhere', (text) => {
    expect(touched('src/cli/a.ts', text)).toHaveLength(1);
  });
});

describe('size', () => {
  const lines = (path: string, count: number) => size(scan(path, '\n'.repeat(count)));

  it('finds a file of more than 300 lines', () => {
    expect(lines('src/spec/a.ts', 300)).toEqual([]);
    expect(lines('src/spec/a.ts', 301)).toEqual(['src/spec/a.ts: 301 lines, more than 300']);
  });

  it('leaves tables alone', () => {
    for (const path of ['src/rpm/tag-table.ts', 'src/macro/sets/fedora.ts', 'src/spec/data/groups.ts', 'rules/spec.generated.ts'])
      expect(lines(path, 5000)).toEqual([]);
  });
});

describe('name', () => {
  it.each(['src/spec/utils.ts', 'src/utils/a.ts', 'src/spec/string-helpers.ts', 'rules/misc/a.ts', 'test/helper.ts'])('finds %s', (path) => {
    expect(name(scan(path, ''))).toHaveLength(1);
  });

  it('lets a word that holds one be', () => expect(name(scan('rules/tags/miscased-name.ts', ''))).toEqual([]));
});

describe('breaches', () => {
  it('tells of all kinds', () => {
    const bad = house({ 'src/text/utils.ts': `import '../cli/main.js';import 'node:fs';${'\n'.repeat(400)}`, 'src/cli/main.ts': "import '../text/utils.js';" });
    expect(breaches(bad)).toHaveLength(5);
  });
});
