import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { repository } from '../support/repository.js';

interface LockedPackage {
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly resolved?: string;
}

const json = (path: string): unknown => JSON.parse(readFileSync(join(repository, path), 'utf8'));

describe('the packed package', () => {
  let files: { readonly path: string; readonly mode: number }[];

  beforeAll(() => {
    const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: repository,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    files = firstPacked(JSON.parse(output));
  });

  it('holds the program, the library, the schemas and its papers, and nothing else', () => {
    const listed =
      /^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md|schemas\/[\w.-]+\.json|dist\/bin\/(?:speclint|core|load-core|worker|[\w.-]+-[A-Z0-9]{8})\.js|dist\/bin\/(?:core|interpreters|rule-docs|shell-parser|xml|macros-[a-z]+)\.cjs|dist\/lib\/(?:src|rules)\/.+\.(?:js|d\.ts))$/;
    expect(files.map(({ path }) => path).filter((path) => !listed.test(path))).toEqual([]);
  });

  it.each([
    'package.json',
    'LICENSE',
    'CHANGELOG.md',
    'README.md',
    'dist/bin/speclint.js',
    'dist/bin/interpreters.cjs',
    'dist/lib/src/policy/index.js',
    'dist/lib/src/policy/index.d.ts',
    'schemas/config.schema.json',
  ])('holds %s', (path) => expect(files.map((file) => file.path)).toContain(path));

  it('holds what package.json points to', () => {
    const { bin, exports } = json('package.json') as { bin: Record<string, string>; exports: Record<string, string | Record<string, string>> };
    const targets = [...Object.values(bin), ...Object.values(exports).flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)))];
    const paths = new Set(files.map(({ path }) => path));
    const missing = targets.map((target) => target.replace(/^\.\//, '')).filter((target) => !target.includes('*') && !paths.has(target));
    expect(missing).toEqual([]);
  });

  it('can be started', () => {
    expect((files.find(({ path }) => path === 'dist/bin/speclint.js')?.mode ?? 0) & 0o111).toBe(0o111);
    expect(readFileSync(join(repository, 'dist/bin/speclint.js'), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });
});

describe('the dependencies', () => {
  const { packages } = json('package-lock.json') as { packages: Record<string, LockedPackage> };
  const locked = Object.entries(packages).filter(([path]) => path !== '');

  it('run nothing when they are installed', () => {
    expect(locked.filter(([, { dev, hasInstallScript }]) => !dev && hasInstallScript).map(([path]) => path)).toEqual([]);
  });

  it('are locked by content and to no host', () => {
    expect(locked.filter(([, { integrity, link }]) => !link && integrity === undefined).map(([path]) => path)).toEqual([]);
    expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  });

  it('are locked for every platform', () => {
    const wanted = locked.flatMap(([, { optionalDependencies }]) => Object.keys(optionalDependencies ?? {}));
    expect(wanted.filter((name) => !locked.some(([path]) => path.endsWith(`node_modules/${name}`)))).toEqual([]);
  });

  it('bring no native add-on', () => {
    const production = locked.filter(([, { dev }]) => !dev).map(([path]) => path);
    expect(production.filter((path) => existsSync(join(repository, path, 'binding.gyp')))).toEqual([]);
  });
});

/** What npm says of the one package that it packed. */
function firstPacked(output: unknown): { path: string; mode: number }[] {
  const [first] = Object.values(output as Record<string, { files: { path: string; mode: number }[] }>);
  return first?.files ?? [];
}
