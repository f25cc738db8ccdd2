import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { ruleGroups } from '../../rules/index.generated.js';
import { repository } from '../support/repository.js';
import { treeOf } from '../support/tree.js';

const bin = join(repository, 'dist/bin');
const lanternfish = join(repository, 'fixtures/specs/lanternfish.spec');
const read = (name: string) => readFileSync(join(bin, name), 'utf8');
const importedAtOnce = (name: string) =>
  ts
    .createSourceFile(name, read(name), ts.ScriptTarget.ES2023)
    .statements.flatMap((node) => (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier) ? [node.moduleSpecifier.text] : []))
    .filter((specifier) => !isBuiltin(specifier));

describe('the bundle', () => {
  it('needs no package', () => {
    const foreign = readdirSync(bin).flatMap((name) => importedAtOnce(name).filter((specifier) => !specifier.startsWith('./')));
    expect(foreign).toEqual([]);
  });

  it('reads one large file besides the program for a check of a spec', () => {
    expect(new Set(importedAtOnce('speclint.js'))).toEqual(new Set(['./core.js']));
    expect(importedAtOnce('core.js')).toEqual(['./load-core.js']);
    expect(importedAtOnce('load-core.js')).toEqual([]);
  });

  it('has compiled that file ahead for the Node that built it, and runs it without, too', () => {
    const check = () => execFileSync(process.execPath, [join(folder, 'speclint.js'), 'check', '--no-config', lanternfish], { encoding: 'utf8' });
    const folder = mkdtempSync(join(repository, 'dist/bundle-'));
    try {
      cpSync(bin, folder, { recursive: true });
      const cached = check();
      const cache = join(folder, 'core.cache');
      expect(statSync(cache).size).toBeGreaterThan(100_000);
      writeFileSync(cache, 'of another V8');
      expect(check()).toBe(cached);
      rmSync(cache);
      expect(check()).toBe(cached);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each(['yargs', 'js-yaml', 'json', 'sarif', 'inspect', 'package.generated', 'validate.generated'])('keeps %s for those who ask for it', (chunk) => {
    expect(readdirSync(bin).filter((name) => name.replace(/-[A-Z0-9]{8}\.js$/, '') === chunk)).toHaveLength(1);
  });

  it('reads no rule for packages to check a spec', async () => {
    const spec = await ruleGroups.spec();
    const packages = await ruleGroups.package();
    const core = read('core.cjs');
    const holds = (id: string) => new RegExp(`\\bid:["'\`]${id}["'\`]`).test(core);
    expect(packages.rules.filter((rule) => !spec.rules.includes(rule) && holds(rule.meta.id))).toEqual([]);
    expect(spec.rules.filter(({ meta }) => holds(meta.id))).toHaveLength(spec.rules.length);
  });

  it.each([
    ['the parser of shell', 'ProcessSubstitution', 'shell-parser.cjs'],
    ['the decompressors', 'WebAssembly', undefined],
  ])('leaves %s unread in a check of a spec', (_, word, file) => {
    expect(read('core.cjs')).not.toContain(word);
    expect(readdirSync(bin).filter((name) => (file === undefined ? name.endsWith('.js') : name === file) && read(name).includes(word))).not.toEqual([]);
  });

  it('is the same when it is made again', () => {
    const folders = ['first', 'second'].map(() => mkdtempSync(join(repository, 'dist/bundle-')));
    try {
      for (const folder of folders) execFileSync(process.execPath, [join(repository, 'scripts/bundle.mjs'), folder]);
      // what V8 compiled is its own affair
      const [first, second] = folders.map((folder) => treeOf(folder).filter((entry) => !entry.startsWith('core.cache ')));
      expect(first).toContainEqual(expect.stringMatching(/^speclint\.js 100755 /));
      expect(second).toEqual(first);
    } finally {
      for (const folder of folders) rmSync(folder, { recursive: true });
    }
  });
});
