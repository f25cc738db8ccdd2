#!/usr/bin/env node

/**
 * Stands in for mock where there is none: takes its command line, builds with the machine's own rpmbuild, and leaves results, logs, state lines, words
 * and statuses as mock 6.7 does. There is no root: packages come out as this machine makes them.
 *
 * A configuration is a file NAME.cfg below --configdir; nothing of it is run. The words `locked` and `unreachable` in it make the double behave as mock
 * does where another build holds the root, or no repository answers.
 */

import { spawn } from 'node:child_process';
import { appendFileSync, copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

const given = argumentsOf(process.argv.slice(2));
const name = given.value('-r') ?? 'default';
const results = given.value('--resultdir');
const scratch = mkdtempSync(join(tmpdir(), 'mock-double-'));
let running;
for (const [signal, status] of [
  ['SIGTERM', 143],
  ['SIGHUP', 129],
  ['SIGINT', 7],
])
  process.on(signal, () => {
    running?.kill('SIGTERM');
    end(status);
  });

say(`INFO: mock.py version 6.7 starting (python version = 3.11.2), args: ${process.argv.slice(1).join(' ')}`);
const file = name.endsWith('.cfg') ? name : join(given.value('--configdir') ?? '/etc/mock', `${name}.cfg`);
if (!existsSync(file)) fail(3, `Could not find required config file: ${file}`);
const config = readFileSync(file, 'utf8');
if (config.includes('locked') && !given.value('--uniqueext')) fail(60, 'Build root is locked by another process.');
mkdirSync(results, { recursive: true });
log('state.log', `${stamp()} - Mock Version: 6.7\n`);
log('build.log', 'Mock Version: 6.7\n');
start('chroot init');
if (config.includes('unreachable')) {
  log('root.log', 'DEBUG util.py:460:  Curl error (6): Could not resolve hostname\n');
  fail(30, "Failed to download metadata for repo 'base'");
}
finish('chroot init');
if (given.has('--buildsrpm')) await buildSourcePackage();
else await rebuild(given.value('--rebuild'));
say('Finish: run');
end(0);

async function buildSourcePackage() {
  const tree = treeOf('top');
  const spec = join(tree, 'SPECS', basename(given.value('--spec')));
  copyFileSync(given.value('--spec'), spec);
  cpSync(given.value('--sources'), join(tree, 'SOURCES'), { recursive: true, filter: (path) => !path.startsWith(resolve(results)) });
  start('buildsrpm');
  start('rpmbuild -bs');
  const status = await rpmbuild('-bs', tree, ['--nodeps', spec]);
  finish('rpmbuild -bs');
  finish('buildsrpm');
  if (status !== 0) commandFailed('-bs', spec);
  collect(join(tree, 'SRPMS'));
}

async function rebuild(sourcePackage) {
  const label = basename(sourcePackage);
  const tree = treeOf('top');
  say(`INFO: Start(${sourcePackage})  Config(${name})`);
  start(`build phase for ${label}`);
  start(`build setup for ${label}`);
  await run('rpm', ['-i', '--define', `_topdir ${tree}`, sourcePackage], join(scratch, 'install.log'));
  const spec = join(
    tree,
    'SPECS',
    readdirSync(join(tree, 'SPECS')).find((one) => one.endsWith('.spec')),
  );
  if ((await rpmbuild('-bs', tree, ['--nodeps', spec])) !== 0) commandFailed('-bs', spec, sourcePackage);
  const needs = join(scratch, 'needs.log');
  // rpm ends with 11 where something that the build needs is not installed
  if ((await run('rpmbuild', ['-bd', ...options(tree), spec], needs)) === 11) {
    log(
      'root.log',
      `DEBUG util.py:557:  Executing command: ['/usr/bin/dnf-3', 'builddep', '/var/lib/mock/${name}/root//builddir/build/SRPMS/${label}'] with env {}\n`,
    );
    for (const [, missing] of readFileSync(needs, 'utf8').matchAll(/^\t(.+) is needed by /gm)) {
      log('root.log', `DEBUG util.py:461:  No matching package to install: '${missing}'\n`);
      say(`No matching package to install: '${missing}'`);
    }
    fail(30, 'Not all dependencies satisfied');
  }
  finish(`build setup for ${label}`);
  start(`rpmbuild ${label}`);
  log('installed_pkgs.log', 'speclint-buildroot-1-1.x86_64 1763700000 1 installed\n');
  const status = await rpmbuild('-bb', tree, ['--nodeps', '--clean', spec], Number(given.value('--rpmbuild_timeout') ?? 0));
  finish(`rpmbuild ${label}`);
  finish(`build phase for ${label}`);
  if (status === 'timeout') fail(11, `Timeout(${given.value('--rpmbuild_timeout')}) expired for command:`);
  if (status !== 0) commandFailed('-bb', spec, sourcePackage);
  collect(join(tree, 'SRPMS'), join(tree, 'RPMS'));
  say(`INFO: Done(${sourcePackage}) Config(${name}) 0 minutes 1 seconds`);
}

/** One rpmbuild as mock runs and logs it. */
async function rpmbuild(stage, tree, args, seconds = 0) {
  log('build.log', `Executing command: ['bash', '--login', '-c', '/usr/bin/rpmbuild ${stage}  --target x86_64 --nodeps ${args.at(-1)}'] with env {}\n`);
  const status = await run('rpmbuild', [stage, ...options(tree), ...args], join(results, 'build.log'), seconds);
  if (status !== 'timeout') log('build.log', `Child return code was: ${status}\n`);
  return status;
}

function options(tree) {
  const defines = [`_topdir ${tree}`, '_build_name_fmt %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm', ...given.values('-D')];
  const conditions = ['--with', '--without'].flatMap((option) => given.values(option).flatMap((value) => [option, value]));
  return [...defines.flatMap((text) => ['--define', text]), ...conditions];
}

function run(program, args, output, seconds = 0) {
  return new Promise((done) => {
    const into = openSync(output, 'a');
    running = spawn(program, args, { stdio: ['ignore', into, into] });
    const timer = seconds > 0 ? setTimeout(() => done('timeout', running.kill('SIGTERM')), seconds * 1000) : undefined;
    running.on('exit', (status) => {
      clearTimeout(timer);
      done(status ?? 1);
    });
  });
}

function treeOf(top) {
  const tree = join(scratch, top);
  for (const folder of ['SPECS', 'SOURCES', 'SRPMS', 'RPMS', 'BUILD']) mkdirSync(join(tree, folder), { recursive: true });
  return tree;
}

function collect(...folders) {
  for (const folder of folders) for (const one of readdirSync(folder)) if (one.endsWith('.rpm')) copyFileSync(join(folder, one), join(results, one));
}

function commandFailed(stage, spec, subject = spec) {
  say(`ERROR: Exception(${subject}) Config(${name}) 0 minutes 1 seconds`);
  fail(1, `Command failed: \n # bash --login -c '/usr/bin/rpmbuild ${stage}  --target x86_64 --nodeps ${spec}'`);
}

function start(what) {
  log('state.log', `${stamp()} - Start: ${what}\n`);
  say(`Start: ${what}`);
}

/** mock says so whatever came of it. */
function finish(what) {
  log('state.log', `${stamp()} - Finish: ${what}\n`);
  say(`Finish: ${what}`);
}

function fail(status, message) {
  say(`ERROR: ${message}`);
  end(status);
}

function end(status) {
  rmSync(scratch, { recursive: true, force: true });
  process.exit(status);
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

function log(file, text) {
  appendFileSync(join(results, file), text);
}

function stamp() {
  return '2026-11-21 04:45:57,872';
}

/** mock's options; what it does not know becomes a source package to rebuild, as in 6.7. */
function argumentsOf(words) {
  const taking = ['-r', '--arch', '-D', '--with', '--without', '--spec', '--sources', '--resultdir', '--configdir', '--rebuild'];
  const known = ['--uniqueext', '--rpmbuild_timeout', '--configdir'];
  const found = [];
  for (let i = 0; i < words.length; i++) {
    const [option, joined] = words[i].split(/=(.*)/s);
    if (taking.includes(words[i])) found.push([words[i], words[++i]]);
    else if (known.includes(option)) found.push([option, joined]);
    else if (words[i] === '--buildsrpm' || words[i] === '--enable-network') found.push([words[i], '']);
    else {
      process.stderr.write(`ERROR: Cannot find/open srpm: ${words[i]}\n`);
      process.exit(1);
    }
  }
  const values = (option) => found.filter(([one]) => one === option).map(([, value]) => value);
  return { values, value: (option) => values(option).at(-1), has: (option) => values(option).length > 0 };
}
