import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { all } from '../../rules/index.generated.js';
import { run } from '../support/program.js';
import { repository } from '../support/repository.js';
import { type Expected, packageName, readRuleFixture } from './rule-fixture.js';

const folder = 'fixtures/rules';
const rules = await all();
const readsPayload = rules.filter(({ meta, check }) => (check.rpm ?? check.rpmset) && meta.needs?.some((need) => !need.startsWith('data:')));
const ids = readdirSync(join(repository, folder), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const fixtures = ids.map((id) => readRuleFixture(join(repository, folder), id));

/** For hundreds of runs on a machine that others use too. */
const timeout = 300_000;
const scratch = mkdtempSync(join(tmpdir(), 'speclint-rule-fixtures-'));
const reportOf = (id: string, how: 'alone' | 'with-spec') => join(scratch, `${id}.${how}.json`);

beforeAll(() => {
  const runs = fixtures.flatMap(({ id, profile, spec, packages }) => {
    const options = ['--no-config', '--no-cache', '--jobs', '1', '--profile', profile, '--only', id];
    return [
      [...options, '--format', `json=${reportOf(id, 'alone')}`, ...packages],
      [...options, '--format', `json=${reportOf(id, 'with-spec')}`, spec, ...packages],
    ];
  });
  const program = join(repository, 'dist/lib/test/package/check-all.js');
  const { stderr } = run(process.execPath, [program], { cwd: repository, input: runs.map((args) => `${JSON.stringify(args)}\n`).join(''), timeout });
  expect(stderr).toBe('');
}, timeout);
afterAll(() => rmSync(scratch, { recursive: true }));

describe('the fixture packages of the rules', () => {
  it('are there for every rule that reads payloads', () => {
    const without = readsPayload.filter(({ meta: { id } }) => !existsSync(join(repository, folder, id, `${id}.spec`)));
    expect(without.map(({ meta }) => meta.id)).toEqual([]);
  });

  it('belong to rules that there are', () => {
    const known = new Set(rules.map(({ meta }) => meta.id));
    expect(ids.filter((id) => !known.has(id))).toEqual([]);
  });
});

describe.each(fixtures.map((fixture) => [fixture.id, fixture] as const))('the fixture of %s', (id, { expected, problems, spec }) => {
  it('is complete', () => expect(problems).toEqual([]));

  it('gives the findings that its spec names, each in its package and at its file', () => {
    expect(sorted(findings(id, 'alone').map(inPackage))).toEqual(sorted(expected.map(({ line: _, ...rest }) => rest)));
  });

  it('gives them on the lines of the spec that are to blame, where the spec is given too', () => {
    const found = findings(id, 'with-spec').flatMap((each) => {
      const place = { path: join(repository, each.path), line: each.line };
      return alsoInPackages(each).map((rest) => ({ ...rest, ...place }));
    });
    expect(sorted(found)).toEqual(sorted(expected.map((each) => ({ ...each, path: spec }))));
  });
});

interface Found {
  readonly path: string;
  readonly line?: number;
  readonly package?: string;
  readonly file?: string;
  readonly related?: readonly { readonly message: string }[];
}

function findings(id: string, how: 'alone' | 'with-spec'): Found[] {
  const { findings: found, failures, inputs } = JSON.parse(readFileSync(reportOf(id, how), 'utf8'));
  expect(failures).toEqual([]);
  expect(inputs.filter(({ status }: { status: string }) => status !== 'checked')).toEqual([]);
  return found;
}

const inPackage = ({ package: nevra, file = '-' }: Found): Omit<Expected, 'line'> => ({ package: nevra === undefined ? '-' : packageName(nevra), file });

/** What of packages a finding is about: where the rule says the same of the spec, the packages stand beside it. */
function alsoInPackages(found: Found): Omit<Expected, 'line'>[] {
  if (found.package !== undefined) return [inPackage(found)];
  const others = (found.related ?? []).flatMap(({ message }) => {
    const [, nevra, file] = /^(\S+)(?: (\/.*))? has it too$/.exec(message) ?? [];
    return nevra === undefined ? [] : [{ package: packageName(nevra), file: file ?? '-' }];
  });
  return others.length > 0 ? others : [inPackage(found)];
}

const sorted = <T>(list: readonly T[]): T[] => [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
