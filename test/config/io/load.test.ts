import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { configurationFinder, loadConfiguration } from '../../../src/config/io/load.js';
import { layersFor } from '../../../src/config/layers.js';

let root: string;
const nameOf = (path: string): string => relative(root, path);

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
}

const find = (directory: string) => configurationFinder(nameOf)(directory);

const profileFor = async (directory: string): Promise<unknown[]> => {
  const { configuration } = await find(join(root, directory));
  return layersFor(configuration, join(root, directory, 'a.spec')).map(({ settings }) => settings.profile);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'speclint-config-'));
  write({ '.git/HEAD': '' });
});

afterEach(() => rmSync(root, { recursive: true }));

describe('configurationFinder', () => {
  it.each([
    ['.speclintrc', 'profile: epel'],
    ['.speclintrc.json', '{"profile": "epel"}'],
    ['.speclintrc.yaml', 'profile: epel'],
    ['.speclintrc.yml', 'profile: epel'],
    ['speclint.config.json', '{"profile": "epel"}'],
    ['speclint.config.yaml', 'profile: epel'],
    ['.config/.speclintrc.yaml', 'profile: epel'],
    ['.config/speclint.config.yml', 'profile: epel'],
    ['package.json', '{"name": "x", "constructor": 1, "$import": "./no.json", "speclint": {"profile": "epel"}}'],
  ])('finds %s', async (name, text) => {
    write({ [name]: text });
    expect(await profileFor('.')).toEqual(['epel']);
  });

  it('gives one and the same configuration to all directories below it', async () => {
    write({ '.speclintrc.yaml': 'profile: epel', 'a/x': '', 'b/c/x': '' });
    const findOnce = configurationFinder(nameOf);
    const [a, b] = [await findOnce(join(root, 'a')), await findOnce(join(root, 'b/c'))];
    expect(a.configuration).toHaveLength(1);
    expect(b.configuration).toBe(a.configuration);
  });

  it('looks upwards, and no further than the root of the repository', async () => {
    write({ '.speclintrc.yaml': 'profile: epel', 'a/b/x': '', 'inner/.git': 'gitdir: elsewhere', 'inner/c/x': '' });
    expect(await profileFor('a/b')).toEqual(['epel']);
    expect(await profileFor('inner/c')).toEqual([]);
  });

  it('takes the nearest one, empty or not, and passes over a package.json without our key', async () => {
    write({
      '.speclintrc.yaml': 'profile: epel',
      'a/.speclintrc.yaml': '',
      'b/package.json': '{"name": "no \\"speclint\\" here"}',
      'c/package.json': 'not JSON',
    });
    expect(await profileFor('a')).toEqual([undefined]);
    expect(await profileFor('b')).toEqual(['epel']);
    expect(await profileFor('c')).toEqual(['epel']);
  });

  it('names configuration that is code and does not run it', async () => {
    const canary = `await import('node:fs').then((fs) => fs.writeFileSync(${JSON.stringify(join(root, 'canary'))}, ''));`;
    write({ 'speclint.config.js': canary, 'a/.config/speclint.config.mjs': canary, 'a/.speclintrc.yaml': 'profile: epel' });
    const found = await find(join(root, 'a'));
    expect(found.ignoredCode.map(nameOf)).toEqual(['a/.config/speclint.config.mjs']);
    expect(await find(root)).toEqual({ configuration: [], ignoredCode: [join(root, 'speclint.config.js')] });
  });

  it('does not hand its data to the import key of cosmiconfig', async () => {
    write({ '.speclintrc.yaml': '$import: ./evil.cjs\n', 'evil.cjs': "throw new Error('it ran')" });
    await expect(profileFor('.')).rejects.toThrow('.speclintrc.yaml: $import: unknown key');
  });

  it('refuses what is no regular file', async () => {
    mkdirSync(join(root, '.speclintrc.yaml'));
    await expect(profileFor('.')).rejects.toThrow('.speclintrc.yaml: is not a regular file');
  });
});

describe('loadConfiguration', () => {
  const load = async (name: string) => (await loadConfiguration(join(root, name), nameOf)).map(({ path }) => path);

  it('puts what a file extends before it, later ones later', async () => {
    write({ 'a.yaml': 'extends: [x/b.yaml, c.json]', 'x/b.yaml': 'extends: ../d.yml', 'c.json': '{}', 'd.yml': '' });
    expect(await load('a.yaml')).toEqual(['d.yml', 'x/b.yaml', 'c.json', 'a.yaml']);
  });

  it('refuses a circle and names it', async () => {
    write({ 'a.yaml': 'extends: b.yaml', 'b.yaml': 'extends: ./a.yaml' });
    await expect(load('a.yaml')).rejects.toThrow('a.yaml: extends: a circle: a.yaml -> b.yaml -> a.yaml');
  });

  it('refuses code, a missing file and an endless fan', async () => {
    write({ 'a.yaml': 'extends: b.mjs', 'b.mjs': '' });
    await expect(load('a.yaml')).rejects.toThrow('b.mjs: configuration is data');
    await expect(load('none.yaml')).rejects.toThrow('none.yaml: no such file');
    for (let i = 0; i < 20; i++) write({ [`fan${i}.yaml`]: `extends: [fan${i + 1}.yaml, fan${i + 1}.yaml]` });
    write({ 'fan20.yaml': '' });
    await expect(load('fan0.yaml')).rejects.toThrow('extends: more than 64 files');
  });

  it('reads macro files relative to the file that names them, also those of overrides', async () => {
    write({ 'c/a.yaml': 'macros: [m]\noverrides: [{files: ["*.spec"], macros: ["../n"]}]', 'c/m': '%m 1', n: '%n 1' });
    const configuration = await loadConfiguration(join(root, 'c/a.yaml'), nameOf);
    expect(layersFor(configuration, join(root, 'c/x.spec')).flatMap(({ macroFiles }) => macroFiles)).toEqual([
      { path: 'c/m', text: '%m 1' },
      { path: 'n', text: '%n 1' },
    ]);
  });

  it('follows a link to a file', async () => {
    write({ 'real.yaml': 'profile: epel' });
    symlinkSync('real.yaml', join(root, 'link.yaml'));
    expect(await load('link.yaml')).toEqual([basename('link.yaml')]);
  });
});
