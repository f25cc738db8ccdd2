import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { all, ruleGroups } from '../../rules/index.generated.js';
import { profiles } from '../../rules/profiles/index.generated.js';
import { validateConfig } from '../../src/config/validate.generated.js';
import { repository } from '../support/repository.js';

const rulesFolder = join(repository, 'rules');
/** The files of a folder and of the rooms below it. */
const idsIn = (folder: string, declaration: RegExp): string[] =>
  readdirSync(join(rulesFolder, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /^[^.]+\.ts$/.test(basename(path)) && declaration.test(readFileSync(join(rulesFolder, folder, path), 'utf8')))
    .map((path) => basename(path, '.ts'));

describe('the rule index', () => {
  const categories = readdirSync(rulesFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'profiles');

  it('has every rule of the folder, named as its file and sorted', async () => {
    const rules = (await all()).map(({ meta }) => `${meta.category}/${meta.id}`);
    const files = categories.flatMap(({ name }) => idsIn(name, /^export default /m).map((id) => `${name}/${id}`));
    expect([...rules].sort()).toEqual(files.sort());
    expect(rules.map((rule) => rule.split('/')[1])).toEqual(rules.map((rule) => rule.split('/')[1]).sort());
  });

  it.each([
    ['spec', ['spec', 'distgit', 'suppressions']],
    ['package', ['srpm', 'rpm', 'rpmset']],
  ] as const)('has in the group %s exactly the rules that read it', async (group, targets) => {
    const reading = (await all()).filter(({ check }) => targets.some((target) => target in check));
    expect((await ruleGroups[group]()).rules).toEqual(reading);
  });

  it('has every profile of the folder', () => {
    expect(profiles.map(({ name }) => name)).toEqual(idsIn('profiles', /defineProfile/).sort());
  });
});

describe('the compiled configuration schema', () => {
  it('accepts a configuration', () => {
    expect(validateConfig({ profile: 'fedora', rules: { 'a-rule': 'off', 'b-*': { level: 'note', options: {} } } })).toBe(true);
  });

  it('tells where a configuration is wrong', () => {
    expect(validateConfig({ rules: { 'a-rule': 'loud' } })).toBe(false);
    expect(validateConfig.errors?.map(({ instancePath }) => instancePath)).toContain('/rules/a-rule');
  });
});

describe('generated files', () => {
  it('are what the scripts write', () => {
    const { status, stderr } = spawnSync(process.execPath, [join(repository, 'scripts/generate.mjs'), '--check'], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  }, 60_000);
});
