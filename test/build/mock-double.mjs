#!/usr/bin/env node

/**
 * Stands in for mock where there is none: takes its command line, builds with the machine's own rpmbuild, and leaves results, logs, state lines, words
 * and statuses as mock 6.7 does, or 2.12 where MOCK_DOUBLE_VERSION says so; both were run and looked at. There is no root: packages come out as this
 * machine makes them.
 *
 * A configuration is a file NAME.cfg below --configdir; nothing of it is run. The words `locked`, `unreachable`, `broken` and `half` in it make the double
 * behave as mock does where another build holds the root, no repository answers, the configuration cannot be read, or the root cannot be set up.
 */

import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { argumentsOf } from './mock-double/arguments.mjs';
import { Journal } from './mock-double/journal.mjs';
import { rpmIn } from './mock-double/rpm.mjs';

class Failed extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

const version = process.env.MOCK_DOUBLE_VERSION ?? '6.7';
const given = argumentsOf(process.argv.slice(2), version);
const name = given.value('-r') ?? 'default';
const journal = new Journal(version);
const { words } = journal;
const say = (line) => journal.say(line);
const scratch = mkdtempSync(join(tmpdir(), 'mock-double-'));
const { rpmbuild, run, treeOf, missingOf, stop } = rpmIn(scratch, journal, given);
/** The directory that stands for the lock of the root, once it is ours. */
let lock;
for (const [signal, status] of [
  ['SIGTERM', 143],
  ['SIGHUP', 129],
  ['SIGINT', 7],
])
  process.on(signal, () => {
    stop();
    end(status);
  });

try {
  const config = configuration();
  say(words.greeting(process.argv.slice(1)));
  journal.both('init plugins');
  say('INFO: Signal handler active');
  journal.start('run');
  if (given.has('--chain')) await chain(config, given.values('srpm'));
  else {
    const subject = given.has('--buildsrpm') ? given.value('--spec') : given.value('--rebuild');
    const results = given.value('--resultdir');
    if (!given.has('--buildsrpm')) say(`INFO: Start(${subject})  Config(${name})`);
    await reported(subject, results, async () => {
      journal.both('clean chroot');
      setUpRoot(config, results);
      await (given.has('--buildsrpm') ? buildSourcePackage(subject, results) : rebuild(subject, results));
    });
  }
  journal.finish('run');
  end(0);
} catch (error) {
  if (!(error instanceof Failed)) throw error;
  say(`ERROR: ${error.message}`);
  end(error.status);
}

/** What cannot be read is told before anything else is said. */
function configuration() {
  const file = name.endsWith('.cfg') ? name : join(given.value('--configdir') ?? '/etc/mock', `${name}.cfg`);
  if (!existsSync(file)) fail(3, `Could not find required config file: ${file}`);
  const text = readFileSync(file, 'utf8');
  if (text.includes('broken')) fail(3, `Config error: ${file}: '[' was never closed (<string>, line 45)`);
  return { file, text };
}

/** The root, filled; logs are written from here on. */
function setUpRoot({ file, text }, results) {
  const own = given.value('--uniqueext');
  if ((text.includes('locked') && !own) || !takeRoot(`${file}${own ?? ''}.lock`)) fail(60, 'Build root is locked by another process.');
  mkdirSync(results, { recursive: true });
  journal.open(results);
  if (words.statesRoot) journal.start('chroot init');
  else say('Start: chroot init');
  journal.start(words.filling);
  if (text.includes('unreachable')) {
    const said = [
      "Errors during downloading metadata for repository 'base':",
      "  - Curl error (6): Couldn't resolve host name for http://example.invalid/repodata/repomd.xml [Could not resolve host: example.invalid]",
      "Error: Failed to download metadata for repo 'base': Cannot download repomd.xml: Cannot download repodata/repomd.xml: All mirrors were tried",
    ];
    for (const line of said) journal.log('root.log', `DEBUG util.py:461:  ${line}\n`);
    fail(30, commandFailed(`${words.packageManager} --installroot /var/lib/mock/${name}/root/ install buildroot`, said));
  }
  journal.finish(words.filling);
  if (text.includes('half')) fail(4, commandFailed('/usr/sbin/usermod -u 1000 mockbuild'));
  journal.finish('chroot init');
}

async function buildSourcePackage(specFile, results) {
  const tree = treeOf('top');
  const spec = join(tree, 'SPECS', basename(specFile));
  copyFileSync(specFile, spec);
  cpSync(given.value('--sources'), join(tree, 'SOURCES'), { recursive: true, filter: (path) => !path.startsWith(resolve(results)) });
  journal.start('buildsrpm');
  journal.start('rpmbuild -bs');
  const status = await rpmbuild('-bs', tree, ['--nodeps', spec]);
  journal.finish('rpmbuild -bs');
  journal.finish('buildsrpm');
  if (status !== 0) fail(1, rpmbuildFailed('-bs', spec));
  collect(results, join(tree, 'SRPMS'));
}

async function rebuild(sourcePackage, results) {
  const label = basename(sourcePackage);
  const tree = treeOf(label);
  journal.start(`build phase for ${label}`);
  try {
    const spec = await setUpBuild(sourcePackage, tree);
    if (!words.listsWithin) listInstalled();
    journal.start(`rpmbuild ${label}`);
    if (words.listsWithin) listInstalled();
    const seconds = given.value('--rpmbuild_timeout');
    const status = await rpmbuild('-bb', tree, ['--nodeps', '--clean', spec], Number(seconds ?? 0));
    journal.finish(`rpmbuild ${label}`);
    if (status === 'timeout') fail(11, `Timeout(${seconds}) expired for command:\n # ${rpmbuildCommand('-bb', spec)}\n`);
    if (status !== 0) fail(1, rpmbuildFailed('-bb', spec));
  } finally {
    journal.finish(`build phase for ${label}`);
  }
  collect(results, join(tree, 'SRPMS'), join(tree, 'RPMS'));
}

/** Unpacks the source package, writes it anew and looks for what the build needs; the spec. */
async function setUpBuild(sourcePackage, tree) {
  const label = basename(sourcePackage);
  journal.start(`build setup for ${label}`);
  try {
    await run('rpm', ['-i', '--define', `_topdir ${tree}`, sourcePackage], join(scratch, 'install.log'));
    const found = readdirSync(join(tree, 'SPECS')).find((one) => one.endsWith('.spec'));
    if (found === undefined) fail(1, `Cannot find/open srpm: ${sourcePackage}. Error: error reading package header`);
    const spec = join(tree, 'SPECS', found);
    if ((await rpmbuild('-bs', tree, ['--nodeps', spec])) !== 0) fail(1, rpmbuildFailed('-bs', spec));
    const missing = await missingOf(spec, tree);
    if (missing.length > 0) {
      const command = `${words.packageManager} builddep --installroot /var/lib/mock/${name}/root/ /var/lib/mock/${name}/root//builddir/build/SRPMS/${label}`;
      const said = [...missing.map((one) => `No matching package to install: '${one}'`), 'Not all dependencies satisfied'];
      journal.log('root.log', `DEBUG util.py:557:  Executing command: ['${command.split(' ').join("', '")}'] with env {}\n`);
      for (const line of said) journal.log('root.log', `DEBUG util.py:461:  ${line}\n`);
      fail(30, commandFailed(command, [...said, 'Error: Some packages could not be found.']));
    }
    return spec;
  } finally {
    journal.finish(`build setup for ${label}`);
  }
}

function listInstalled() {
  journal.start('Outputting list of installed packages');
  // only the first package of a chain gets one
  if (!journal.isSilent) journal.log('installed_pkgs.log', 'speclint-buildroot-1-1.x86_64 1763700000 1 installed\n');
  journal.finish('Outputting list of installed packages');
}

/** What mock says behind the work on one subject, however that ended. */
async function reported(subject, results, work) {
  try {
    await work();
    say(`INFO: Done(${subject}) Config(${name}) 0 minutes 1 seconds`);
    cleanedUp('success', results);
  } catch (error) {
    if (!(error instanceof Failed) || journal.directory === undefined) throw error;
    say(`ERROR: Exception(${subject}) Config(${name}) 0 minutes 1 seconds`);
    cleanedUp('failure', results);
    throw error;
  }
}

function cleanedUp(after, results) {
  say(`INFO: Results and/or logs in: ${results}`);
  if (journal.isSilent) return;
  say(`INFO: Cleaning up build root ('cleanup_on_${after}=True')`);
  journal.both('clean chroot');
}

/** As mock's --chain without -c: what comes behind a package that fails is not begun. Packages may need what came of those before them. */
async function chain(config, sourcePackages) {
  const repository = join(given.value('--localrepo'), 'results', name);
  setUpRoot(config, scratch);
  mkdirSync(join(repository, 'repodata'), { recursive: true });
  say(`INFO: results dir: ${repository}`);
  const built = [];
  for (const sourcePackage of sourcePackages) {
    say(`INFO: Start chain build: ${sourcePackage}`);
    journal.isSilent = true;
    const isBuilt = await link(sourcePackage, join(repository, basename(sourcePackage).replace('.src.rpm', '')));
    say(`INFO: End chain build: ${sourcePackage}`);
    say(isBuilt ? `INFO: Success building ${basename(sourcePackage)}` : `INFO: Error building ${basename(sourcePackage)}.`);
    if (!isBuilt) {
      say(`INFO: See logs/results in ${repository}`);
      say(`ERROR: Stopping the --chain build because --continue isn't specified and the package '${sourcePackage}' failed to build`);
      break;
    }
    built.push(sourcePackage);
  }
  say(`INFO: Results out to: ${repository}`);
  say(`INFO: Packages built: ${built.length}`);
  if (built.length < sourcePackages.length) end(4);
}

/** One package of a chain; whether it was built. */
async function link(sourcePackage, results) {
  mkdirSync(results, { recursive: true });
  journal.open(results);
  say(`INFO: Start(${sourcePackage})  Config(${name})`);
  try {
    await reported(sourcePackage, results, async () => {
      journal.both('clean chroot');
      journal.both('chroot init');
      await rebuild(sourcePackage, results);
    });
    journal.log('success', '');
    for (const one of readdirSync(results).filter((file) => file.endsWith('.rpm'))) copyFileSync(join(results, one), join(treeOf('before'), one));
    return true;
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
    say(`ERROR: ${error.message}`);
    journal.log('fail', '');
    return false;
  }
}

function collect(results, ...folders) {
  for (const folder of folders) for (const one of readdirSync(folder)) if (one.endsWith('.rpm')) copyFileSync(join(folder, one), join(results, one));
}

function commandFailed(command, said = []) {
  return `Command failed: \n # ${[command, ...said].join('\n')}\n`;
}

function rpmbuildCommand(stage, spec) {
  return `bash --login -c '/usr/bin/rpmbuild ${stage}  --target x86_64 --nodeps ${spec}'`;
}

function rpmbuildFailed(stage, spec) {
  return commandFailed(rpmbuildCommand(stage, spec));
}

function fail(status, message) {
  throw new Failed(status, message);
}

function takeRoot(path) {
  try {
    mkdirSync(path);
    lock = path;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  return lock !== undefined;
}

function end(status) {
  if (lock !== undefined) rmSync(lock, { recursive: true });
  rmSync(scratch, { recursive: true, force: true });
  process.exit(status);
}
