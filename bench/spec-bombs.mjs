#!/usr/bin/env node
/**
 * What each bomb of test/safety/spec-bombs.ts costs at its full size: processor time (user and system, all threads), wall time and peak
 * memory of a process of its own, for every command that reads specs, and what the command says about it. Build and bundle first.
 *
 *   node bench/spec-bombs.mjs [--only TEXT] [--commands check,inspect,expanded,eval] [--seconds 2] [--megabytes 300] [--bundle FILE]
 *
 * The limit of time is on the processor's, so that a busy machine does not count. Exit status 1: one took more than the limits, crashed,
 * or said nothing of what it should. Linux only: the peak of memory is what /proc says.
 */
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bombSpec, specBombs } from '../dist/lib/test/safety/spec-bombs.js';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    commands: { type: 'string', default: 'check,inspect,expanded,eval' },
    seconds: { type: 'string', default: '2' },
    megabytes: { type: 'string', default: '300' },
    bundle: { type: 'string', default: fileURLToPath(new URL('../dist/bin/speclint.js', import.meta.url)) },
  },
});
const limits = { seconds: Number(values.seconds), megabytes: Number(values.megabytes) };

const commands = {
  check: () => ({ args: ['check', 'bomb.spec'] }),
  inspect: () => ({ args: ['inspect', 'bomb.spec'] }),
  expanded: () => ({ args: ['inspect', '--expanded', 'bomb.spec'] }),
  eval: () => ({ args: ['eval', '--batch'], input: 'bomb.json' }),
};

/** Run inside of the measured process. */
const lastWords = `
import { readFileSync, writeSync } from 'node:fs';
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const kilobytes = Number(/VmHWM:\\s*([0-9]+)/.exec(readFileSync('/proc/self/status', 'latin1'))[1]);
  writeSync(3, JSON.stringify({ cpu: user + system, kilobytes }));
});`;

const folder = mkdtempSync(join(tmpdir(), 'speclint-bombs-'));
let over = 0;
try {
  for (const bomb of specBombs.filter(({ name }) => name.includes(values.only))) {
    const text = bombSpec(bomb, bomb.full);
    writeFileSync(join(folder, 'bomb.spec'), text);
    writeFileSync(join(folder, 'bomb.json'), `${JSON.stringify({ input: text })}\n`);
    console.log(`${bomb.name} (${size(text.length)})`);
    for (const name of values.commands.split(',')) over += show(name, bomb, await measure(commands[name]()));
  }
} finally {
  rmSync(folder, { recursive: true });
}
console.log(over === 0 ? 'all within the limits' : `${over} beyond the limits of ${limits.seconds} s and ${limits.megabytes} MB, or not as they should be`);
process.exitCode = over === 0 ? 0 : 1;

/** What it cost comes from the process itself: its last words on a stream of its own. */
function measure({ args, input }) {
  const [output, errors, costs] = ['stdout', 'stderr', 'costs'].map((name) => join(folder, name));
  const files = [openSync(input ? join(folder, input) : '/dev/null', 'r'), ...[output, errors, costs].map((path) => openSync(path, 'w'))];
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(lastWords)}`, values.bundle, ...args], {
      cwd: folder,
      stdio: files,
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), 60_000);
    child.on('error', reject);
    child.on('exit', (status, signal) => {
      clearTimeout(timer);
      for (const file of files) closeSync(file);
      const said = [output, errors].map((path) => readFileSync(path, 'latin1')).join('');
      const { cpu = Number.NaN, kilobytes = Number.NaN } = signal === null ? JSON.parse(readFileSync(costs, 'latin1')) : {};
      resolve({ status, signal, wall: (performance.now() - start) / 1000, cpu: cpu / 1e6, megabytes: kilobytes / 1024, said });
    });
  });
}

/** Prints a line; 1 where something is not as it should be. */
function show(command, { says }, { status, signal, wall, cpu, megabytes, said }) {
  const crashed = signal !== null || status === 70;
  const heavy = cpu > limits.seconds || megabytes > limits.megabytes;
  // the expanded text and the answer of a macro expansion do not carry what is wrong with a spec
  const silent = says !== undefined && (command === 'check' || command === 'inspect') && !says.test(said);
  const marks = [crashed && `CRASHED ${signal ?? status}`, heavy && 'HEAVY', silent && `SILENT, wanted ${says}`].filter(Boolean).join(' ');
  const line = says && said.split('\n').find((each) => says.test(each));
  const figures = `${command.padEnd(9)}${cpu.toFixed(2).padStart(6)} s (${wall.toFixed(2).padStart(5)}) ${megabytes.toFixed(0).padStart(5)} MB  exit ${status}  ${size(said.length).padStart(8)}`;
  console.log(`  ${figures}  ${marks} ${line ? line.trim().slice(0, 110) : ''}`);
  return marks === '' ? 0 : 1;
}

function size(bytes) {
  return bytes < 10_000 ? `${bytes} B` : bytes < 10_000_000 ? `${(bytes / 1000).toFixed(0)} kB` : `${(bytes / 1e6).toFixed(0)} MB`;
}
