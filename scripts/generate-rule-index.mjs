#!/usr/bin/env node
/**
 * Writes the lists that the command line loads rules and profiles by:
 *   rules/index.generated.ts           `ruleGroups`, lazily imported, and `all()`
 *   rules/<group>.generated.ts         the rules of one group, by id
 *   rules/profiles/index.generated.ts  the profiles, by name
 * `--check` writes nothing and fails where a file on disk is not what would be written.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { publish } from './publish.mjs';

const root = new URL('..', import.meta.url);
const folder = new URL('rules/', root);

/** A run loads only the groups of the subjects that it has. A rule of several subjects is in several groups. */
const groups = {
  spec: { about: 'Rules that read a spec, or the directory around it.', targets: ['spec', 'distgit', 'suppressions'] },
  package: { about: 'Rules that read packages.', targets: ['srpm', 'rpm', 'rpmset'] },
  log: { about: 'Rules that read the log of a build.', targets: ['buildlog'] },
  config: { about: 'Rules that read configurations of builds.', targets: ['config'] },
  planned: { about: 'Rules whose subjects no run can bring yet; listed and explained only.', targets: [] },
};

const rules = await readRules();
const profiles = await readProfiles();
await publish(
  {
    ...Object.fromEntries(Object.entries(groups).map(([name, { about }]) => [`rules/${name}.generated.ts`, groupFile(about, rules.filter(inGroup(name)))])),
    'rules/index.generated.ts': indexFile(),
    'rules/profiles/index.generated.ts': profilesFile(),
  },
  'the folder rules/',
);

function inGroup(name) {
  const { targets } = groups[name];
  return (rule) => (targets.length === 0 ? rule.targets.length === 0 : rule.targets.some((target) => targets.includes(target)));
}

async function readRules() {
  const categories = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && entry.name !== 'profiles')
    .map((entry) => entry.name);
  const files = (await Promise.all(categories.map((category) => sourcesIn(category)))).flat();
  const modules = await load(files.map(({ path }) => `./rules/${path}`));
  const texts = await Promise.all(files.map(({ path }) => readFile(new URL(path, folder), 'utf8')));
  const found = files.flatMap((file, index) => ruleIn(file, modules[index].default, texts[index]));
  const twice = found.find(({ id }, index) => found.findIndex((other) => other.id === id) !== index);
  if (twice) throw new Error(`rules/${twice.path}: another folder has a rule of this name`);
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Rule files lie in the category's folder or in rooms below it, among what several rules share. */
async function sourcesIn(category) {
  const entries = await readdir(new URL(`${category}/`, folder), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /^[^.]+\.ts$/.test(entry.name))
    .map((entry) => relative(fileURLToPath(folder), join(entry.parentPath, entry.name)));
  return paths.sort().map((path) => ({ path: path.replaceAll('\\', '/'), category, id: basename(path, '.ts') }));
}

async function readProfiles() {
  const files = await sourcesIn('profiles').catch(absent);
  const modules = await load(files.map(({ path }) => `./rules/${path}`));
  return files.flatMap((file, index) => {
    const profile = modules[index].default;
    if (profile?.name === undefined) return [];
    if (profile.name !== file.id) throw new Error(`rules/${file.path}: a profile is named as its file, this one says "${profile.name}"`);
    return [file];
  });
}

function absent(error) {
  if (error.code !== 'ENOENT') throw error;
  return [];
}

function ruleIn(file, rule, text) {
  if (rule?.meta === undefined || rule.check === undefined) {
    if (/^(?:export )?(?:const \w+ = )?defineRule\b/m.test(text)) throw new Error(`rules/${file.path}: the rule is not the default export`);
    return [];
  }
  if (rule.meta.id !== file.id) throw new Error(`rules/${file.path}: a rule is named as its file, this one says "${rule.meta.id}"`);
  if (rule.meta.category !== file.category) throw new Error(`rules/${file.path}: the category is the folder, this one says "${rule.meta.category}"`);
  return [{ ...file, targets: Object.keys(rule.check) }];
}

/** The modules as they would run, without waiting for the type checker. */
async function load(specifiers) {
  const contents = `${specifiers.map((path, index) => `import * as m${index} from ${JSON.stringify(path)};`).join('\n')}
export default [${specifiers.map((_, index) => `m${index}`).join(', ')}];`;
  const result = await build({
    stdin: { contents, resolveDir: decodeURIComponent(root.pathname), loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'error',
  }).catch((error) => {
    if (error.errors === undefined) throw error;
    process.exit(1); // esbuild has printed them
  });
  return (await import(`data:text/javascript;base64,${Buffer.from(result.outputFiles[0].contents).toString('base64')}`)).default;
}

function groupFile(about, members) {
  return `import type { AnyRule } from '../src/policy/rule.js';
${imports(members, './')}
/** ${about} Sorted by id. */
export const rules: readonly AnyRule[] = [${list(members)}];
`;
}

function indexFile() {
  const names = Object.keys(groups);
  return `import type { AnyRule } from '../src/policy/rule.js';

/** The rules by what they read, each group loaded when it is asked for; every group exports \`rules\`, sorted by id. */
export const ruleGroups = {
${names.map((name) => `  ${name}: () => import('./${name}.generated.js'),`).join('\n')}
} as const;

export type RuleGroup = keyof typeof ruleGroups;

/** The rules of some groups, each once, sorted by id. */
export async function rulesOf(groups: readonly RuleGroup[]): Promise<AnyRule[]> {
  const byId = new Map<string, AnyRule>();
  for (const group of groups) {
    for (const rule of (await ruleGroups[group]()).rules) byId.set(rule.meta.id, rule);
  }
  return [...byId.values()].sort((a, b) => (a.meta.id < b.meta.id ? -1 : 1));
}

/** Every rule, sorted by id. */
export function all(): Promise<AnyRule[]> {
  return rulesOf([${names.map((name) => `'${name}'`).join(', ')}]);
}
`;
}

function profilesFile() {
  return `import type { Profile } from '../../src/policy/profile.js';
${imports(
  profiles.map(({ id }) => ({ id, path: `${id}.ts` })),
  './',
)}
/** The profiles that come with speclint, sorted by name. */
export const profiles: readonly Profile[] = [${list(profiles)}];
`;
}

function imports(members, base) {
  return members.map(({ id, path }) => `import ${variable(id)} from '${base}${path.replace(/\.ts$/, '.js')}';\n`).join('');
}

function list(members) {
  return members.length === 0 ? '' : `\n${members.map(({ id }) => `  ${variable(id)},\n`).join('')}`;
}

function variable(id) {
  return `r_${id.replaceAll('-', '_')}`;
}
