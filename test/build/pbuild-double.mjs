#!/usr/bin/env node

/**
 * Stands in for pbuild where there is none: takes its command line, builds the packages of a project with the machine's own rpmbuild, and leaves results,
 * logs, words and statuses as pbuild of obs-build does (2026, in a chroot). There is no root: packages come out as this machine makes them. What it
 * remembers of a project lies in .pbuild as JSON; pbuild's own form is perl's.
 *
 * Nothing is downloaded: a build dependency is there if a package of the project provides it by its name, or _config names it with Support.
 */

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const valued = ['preset', 'arch', 'single', 'define', 'with', 'without', 'dist', 'root', 'vm-type', 'buildjobs', 'result-code', 'repo'];
const flags = ['orphan', 'showlog', 'abort-on-fail', 'no-checks', 'no-clean'];

if (process.argv[2] === 'build-in-root') await buildInRoot(JSON.parse(process.argv[3]));
else await main();

async function main() {
  const { options, value, project } = argumentsOf(process.argv.slice(2));
  const preset = presetOf(project, value('preset'));
  const config = existsSync(join(project, '_config')) ? readFileSync(join(project, '_config'), 'utf8') : '';
  if (preset && value('preset') === undefined) say(`Using default preset: ${preset}`);
  if (!value('dist') && !existsSync(join(project, '_config')) && !existsSync(join(project, '_pbuild'))) usage();
  const arch = value('arch') ?? 'x86_64';
  const results = join(project, preset ? `_build.${preset}.${arch}` : `_build.${arch}`);
  const memory = join(results, '.pbuild/_result');
  mkdirSync(join(results, '.pbuild'), { recursive: true });
  const states = existsSync(memory) ? JSON.parse(readFileSync(memory, 'utf8')) : {};
  const single = value('single') ?? (options.has('orphan') ? '.' : undefined);
  if (options.has('result-code')) {
    tellStates(states, single);
    process.exit(0);
  }
  if (!/^Preinstall:/m.test(config)) {
    if (!preset) usage();
    say(`Preset ${preset} does not contain a build setup definition.\nPlease specify a distribution with the --dist option.`);
    process.exit(0);
  }
  const root = value('root') ?? '/var/tmp/build-root';
  say(`starting project builder\n    source directory: ${project}\n    result directory: ${results}`);
  if (single && single !== '.') say(`    single build: ${single}`);
  say(`    build area: ${root}\n    architecture: ${arch}`);
  const packages = packagesOf(project, single === '.');
  if (single && !packages.includes(single)) die(`--single: unknown package ${single}`);
  say(`searching for packages\nfound ${packages.length} packages\ngetting package information\nexpanding dependencies`);
  const wanted = single ? [single] : packages;
  const forced = new Set(single ? [single] : []);
  for (;;) {
    for (const name of wanted) states[name] = stateOf(name, { project, results, config, arch, forced });
    const next = wanted.find((name) => states[name].code === 'scheduled');
    const told = single && !['scheduled', 'succeeded', 'failed'].includes(states[single].code);
    if (told) say(`${single}: ${states[single].code}${states[single].details ? ` (${states[single].details})` : ''}`);
    if (next) states[next] = { code: 'building' };
    writeFileSync(memory, JSON.stringify(states));
    if (!next) break;
    forced.delete(next);
    const recipe = recipeOf(project, next);
    say(`building ${next}/${recipe}`);
    const ok = await build({ name: next, recipe, project, root, options: [...options], shown: single !== undefined });
    integrate(join(results, next), root, ok, digest(project, next));
    say(`\nfinished ${next}/${recipe} after 4s: ${ok ? 'succeeded' : 'failed'}`);
    if (!ok && options.has('abort-on-fail')) process.exit(1);
  }
  if (single) process.exit(hasFailed(states[single].code) ? 1 : 0);
  say('\npbuild is done:');
  const codes = Object.values(states).map(({ code }) => code);
  for (const code of new Set(codes)) say(`${`${code}:`.padEnd(10)} ${codes.filter((one) => one === code).length}`);
  process.exit(codes.some(hasFailed) ? 1 : 0);
}

function hasFailed(code) {
  return ['broken', 'failed', 'unresolvable'].includes(code);
}

function stateOf(name, { project, results, config, arch, forced }) {
  const recipe = recipeOf(project, name);
  if (!recipe) return { code: 'broken', details: 'no recipe found for buildtype spec' };
  const spec = readFileSync(join(project, name, recipe), 'utf8');
  const only = /^ExclusiveArch:\s*(.+)$/m.exec(spec)?.[1];
  if (only && !only.split(/\s+/).includes(arch)) return { code: 'excluded', details: '' };
  const there = new Set([...config.matchAll(/^Support:\s*(.+)$/gm)].flatMap(([, names]) => names.split(/\s+/)));
  for (const entry of readdirSync(results, { withFileTypes: true }))
    if (entry.isDirectory()) for (const file of readdirSync(join(results, entry.name))) there.add(/^(.+)-[^-]+-[^-]+\.rpm$/.exec(file)?.[1]);
  const needs = [...spec.matchAll(/^BuildRequires:\s*(.+)$/gm)].map(([, need]) => need.trim());
  const missing = needs.filter((need) => !there.has(need.split(' ')[0]));
  if (missing.length > 0) return { code: 'unresolvable', details: missing.map((need) => `nothing provides ${need}`).join(', ') };
  const meta = join(results, name, '_meta');
  if (forced.has(name) || !existsSync(meta) || readFileSync(meta, 'utf8') !== digest(project, name)) return { code: 'scheduled' };
  return { code: existsSync(join(results, name, '_meta.fail')) ? 'failed' : 'succeeded' };
}

/** build is a program of its own, and takes down what it has mounted in the root before it ends: see buildInRoot. */
function build(job) {
  const log = join(job.root, '.build.log');
  mkdirSync(job.root, { recursive: true });
  rmSync(log, { force: true });
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), 'build-in-root', JSON.stringify(job)], {
    stdio: ['ignore', job.shown ? 'inherit' : 'ignore', 'inherit'],
  });
  return new Promise((done) => child.on('exit', (status) => done(status === 0)));
}

/** What the program build does. Asked to end, it stops what it runs, unmounts, and then ends; asked once more, it is gone at once. */
async function buildInRoot({ name, recipe, project, root, options, shown }) {
  const tree = join(root, 'home/abuild/rpmbuild');
  rmSync(tree, { recursive: true, force: true });
  rmSync(join(root, 'unmounted'), { force: true });
  for (const folder of ['SOURCES', 'BUILD', 'RPMS', 'SRPMS']) mkdirSync(join(tree, folder), { recursive: true });
  for (const entry of readdirSync(join(project, name), { withFileTypes: true }))
    if (entry.isFile()) copyFileSync(join(project, name, entry.name), join(tree, 'SOURCES', entry.name));
  const log = (line) => {
    appendFileSync(join(root, '.build.log'), `[    4s] ${line}\n`);
    if (shown) process.stdout.write(`[    4s] ${line}\n`);
  };
  log(`Using BUILD_ROOT=${root}\n[    4s] Using BUILD_ARCH=x86_64`);
  log(`vm started "build ${recipe}" at Sat Nov 21 04:47:03 UTC 2026.`);
  log(`init_buildsystem --clean --rpmlist ${root}/.build.rpmlist ${project}/${name}/${recipe} ...\n[    4s] [1/1] installing buildroot-1-1`);
  const own = options.filter(([option]) => ['define', 'with', 'without'].includes(option)).flatMap(([option, text]) => [`--${option}`, text]);
  const args = [...own, '-ba', '--define', `_topdir ${tree}`, '--define', '_build_name_fmt %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm', '--nodeps'];
  log(`+ exec rpmbuild -ba --define _srcdefattr (-,root,root) --nosignature /home/abuild/rpmbuild/SOURCES/${recipe}`);
  // both streams in one, so that they stay in order
  const words = ['-c', 'exec rpmbuild "$@" 2>&1', 'sh', ...args, join(tree, 'SOURCES', recipe)];
  const running = spawn('sh', words, { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  process.once('SIGTERM', () => {
    process.kill(-running.pid, 'SIGKILL');
    setTimeout(() => {
      writeFileSync(join(root, 'unmounted'), '');
      process.exit(1);
    }, 700);
  });
  let rest = '';
  const hear = (chunk) => {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop();
    for (const line of lines) log(line);
  };
  running.stdout.on('data', hear);
  const status = await new Promise((done) => running.on('close', done));
  if (running.killed || running.signalCode) return;
  log('');
  log(`vm ${status === 0 ? 'finished' : 'failed'} "build ${recipe}" at Sat Nov 21 04:47:29 UTC 2026.`);
  process.exit(status === 0 ? 0 : 1);
}

/** Of a build that failed only the log comes: the packages of the last one that ended well stay beside it. */
function integrate(target, root, ok, meta) {
  mkdirSync(target, { recursive: true });
  for (const name of ['_log', '_meta', '_meta.fail']) rmSync(join(target, name), { force: true });
  if (ok) for (const name of readdirSync(target)) if (!name.startsWith('.') && name !== '_jobhistory') rmSync(join(target, name));
  copyFileSync(join(root, '.build.log'), join(target, '_log'));
  writeFileSync(join(target, '_meta'), meta);
  if (!ok) return linkSync(join(target, '_meta'), join(target, '_meta.fail'));
  for (const name of ['_log', '_meta']) linkSync(join(target, name), join(target, `${name}.success`));
  for (const folder of ['RPMS', 'SRPMS'])
    for (const name of readdirSync(join(root, 'home/abuild/rpmbuild', folder)))
      copyFileSync(join(root, 'home/abuild/rpmbuild', folder, name), join(target, name));
}

function tellStates(states, single) {
  const names = Object.keys(states)
    .filter((name) => single === undefined || name === single)
    .sort();
  for (const code of new Set(names.map((name) => states[name].code))) {
    const having = names.filter((name) => states[name].code === code);
    say(`${`${code}:`.padEnd(10)} ${having.length}`);
    for (const name of having) say(`    ${name}${states[name].details ? ` (${states[name].details})` : ''}`);
  }
}

function packagesOf(project, isOrphan) {
  if (isOrphan) return ['.'];
  const folders = readdirSync(project, { withFileTypes: true }).filter((entry) => entry.isDirectory() && /^[^._]/.test(entry.name));
  if (folders.length === 0) die(`no packages found in '${project}'`);
  return folders.map(({ name }) => name).sort();
}

function recipeOf(project, name) {
  const specs = readdirSync(join(project, name)).filter((file) => file.endsWith('.spec'));
  return specs.find((file) => file === `${name}.spec`) ?? specs[0];
}

function digest(project, name) {
  const hash = createHash('md5');
  for (const file of readdirSync(join(project, name), { withFileTypes: true }))
    if (file.isFile() && !/^[._]/.test(file.name)) hash.update(`${file.name}\0`).update(readFileSync(join(project, name, file.name)));
  return hash.digest('hex');
}

function presetOf(project, wanted) {
  const file = join(project, '_pbuild');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (text !== '' && !text.includes('</pbuild>')) die('unknown element: name');
  const presets = [...text.matchAll(/<preset name="([^"]+)"([^>]*)>/g)];
  const found = presets.find(([, name, rest]) => (wanted === undefined ? rest.includes('default') : name === wanted));
  if (!found && wanted !== undefined) die(`unknown preset '${wanted}'`);
  return found?.[1];
}

function argumentsOf(words) {
  const options = [];
  let at = 0;
  for (; at < words.length && words[at] !== '--'; at++) {
    const [, option, joined] = /^--?([^=]+)(?:=(.*))?$/s.exec(words[at]) ?? [];
    if (valued.includes(option)) options.push([option, joined ?? words[++at]]);
    else if (flags.includes(option)) options.push([option, '']);
    else die(`Unknown option '${words[at]}'. Exit.`);
  }
  const [project = process.cwd(), ...others] = words.slice(at + 1);
  if (others.length > 0) die('Usage: pbuild [options] [dir]');
  const has = (wanted) => options.some(([option]) => option === wanted);
  return { options: Object.assign(options, { has }), value: (wanted) => options.findLast(([option]) => option === wanted)?.[1], project };
}

function usage() {
  say(
    'Please specify a distribution!\n\nUsage: pbuild [options] [dir]\n\n  --arch arch\n        build for architecture ARCH\n  --result\n        show the package build status\n',
  );
  process.exit(1);
}

/** perl's way to give up: the status is 255 where the system reported no error. */
function die(words) {
  process.stderr.write(`${words}\n`);
  process.exit(255);
}

function say(words) {
  process.stdout.write(`${words}\n`);
}
