#!/usr/bin/env node
/**
 * Whether logs of builds that failed (and of some that did not) are told as they should be: the rule, the message's beginning or a part of it,
 * and the place; and what became of each build, with the phase that failed and the line that is to blame. What logs.json says was written down by reading
 * the logs. Run the build first.
 *
 *   node .ci/logs.mjs FOLDER        FOLDER: has mock/, pbuild/ and rpmbuild/ with a folder for each case
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const folder = resolve(process.argv[2] ?? '.');
const scratch = mkdtempSync(join(tmpdir(), 'speclint-logs-'));
const cases = JSON.parse(readFileSync(here('logs.json'), 'utf8')).filter(({ inputs }) => existsSync(join(folder, inputs[0])));
const print = process.argv[3] === '--print';
let wrong = 0;

try {
  const queue = [...cases];
  await Promise.all([work(queue), work(queue)]);
} finally {
  rmSync(scratch, { recursive: true });
}
console.log(`${cases.length} builds, ${wrong} of them not told as they should be`);
if (wrong > 0 || cases.length === 0) process.exitCode = 1;

async function work(queue) {
  for (let each = queue.shift(); each; each = queue.shift()) {
    const { cwd, args } = placeOf(each);
    const { findings } = await report(cwd, ['check', ...args]);
    const found = findings.map(({ ruleId, path, line, message }) => ({ rule: ruleId, at: `${path}:${line ?? '-'}`, says: message }));
    const builds = (await report(cwd, ['build', '--no-build', '--resultdir', ...resultsFirst(args)])).builds.map(became);
    if (print) console.log(each.case, JSON.stringify({ builds, found }, null, 1));
    else compare(each, found, builds);
  }
}

/** All that is expected, and nothing else. */
function compare({ case: name, expect, builds: wanted }, found, builds) {
  const left = [...found];
  const missing = expect.filter(({ rule, at, says }) => {
    const i = left.findIndex((one) => one.rule === rule && one.at === at && one.says.includes(says));
    if (i >= 0) left.splice(i, 1);
    return i < 0;
  });
  const isSame = builds.length === wanted.length && wanted.every((each) => builds.includes(each));
  if (missing.length + left.length === 0 && isSame) return;
  wrong++;
  if (!isSame) console.log(`${name}: the builds should be ${wanted.join(', ')}; they are ${builds.join(', ')}`);
  for (const { rule, at, says } of missing) console.log(`${name}: missing: ${rule} ${at} ${says}`);
  for (const { rule, at, says } of left) console.log(`${name}: not expected: ${rule} ${at} ${says}`);
}

/** The working directory, and what is checked in it. */
function placeOf({ inputs, log }) {
  return log ? { cwd: scratchCase(inputs[0]), args: ['t.spec', '.'] } : { cwd: join(folder, inputs[0]), args: inputs.slice(1) };
}

/** The directory of the results, and the spec where there is one only. */
function resultsFirst(args) {
  return [args.at(-1), ...(args.length === 2 ? args.slice(0, 1) : [])];
}

/** `built`, or `failed in PHASE at PATH:LINE`. */
function became({ outcome, phase, path, line }) {
  return [outcome, phase && `in ${phase}`, phase && line && `at ${path}:${line}`].filter(Boolean).join(' ');
}

/** What speclint says, in JSON: of rules over logs. */
function report(cwd, args) {
  const command = [...args, '--no-config', '--only', 'log-*', '--only', 'builddir-leak', '--format', 'json'];
  const child = spawn(process.execPath, [here('../dist/bin/speclint.js'), ...command], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const out = [];
  const errors = [];
  child.stdout.on('data', (chunk) => out.push(chunk));
  child.stderr.on('data', (chunk) => errors.push(chunk));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (status) => {
      if (![0, 1, 4].includes(status)) fail(new Error(`${relative(folder, cwd)}: status ${status}: ${Buffer.concat(errors)}`));
      else done(JSON.parse(Buffer.concat(out)));
    });
  });
}

/** A spec with the two streams of rpmbuild as one terminal shows them. */
function scratchCase(name) {
  const read = (file) => readFileSync(join(folder, name, file), 'latin1');
  const directory = mkdtempSync(join(scratch, 'case-'));
  writeFileSync(join(directory, 't.spec'), readFileSync(join(folder, name, 't.spec')));
  writeFileSync(join(directory, 'build.log'), merged(read('stdout.txt'), read('stderr.txt')), 'latin1');
  return directory;
}

/** rpm writes `Executing` to standard output and what the script says mostly to standard error, where each script begins with its umask. */
function merged(stdout, stderr) {
  const blocks = stderr.split(/^(?=\+ umask )/m);
  const heading = /^\n?RPM build (?:errors|warnings):\n/m;
  const recap = /(?:^ {3,4}\S.*\n(?:^(?![+ ]).*\n)*)+$/m;
  const out = blocks[0]?.startsWith('+ umask') ? [] : [blocks.shift() ?? ''];
  const [body, ...rest] = stdout.split(heading);
  for (const part of body.split(/^(?=Executing\()/m)) {
    const [first, ...others] = part.split(/(?<=\n)/);
    if (!first?.startsWith('Executing(')) out.push(part);
    else {
      const [, traced = '', after = ''] = /^((?:.*\n)*?\+ exit 0\n|(?:.*\n)*)((?:.*\n)*)$/.exec(blocks.shift() ?? '') ?? [];
      out.push(first, traced, others.join(''), after);
    }
  }
  const all = out.join('') + blocks.join('');
  if (rest.length === 0) return all;
  const at = all.search(recap);
  return at < 0 ? all : `${all.slice(0, at)}\n${heading.exec(stdout)[0].trimStart()}${all.slice(at)}`;
}
