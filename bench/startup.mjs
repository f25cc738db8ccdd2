#!/usr/bin/env node
/**
 * What it costs to check one spec: processor time (user and system, children included) and wall time of `speclint check`, beside an
 * empty Node program and rpmlint on the same file. Medians of N runs that take turns, so that a busy machine is busy for all of them.
 *
 *   node bench/startup.mjs [--runs N] [SPEC]
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({ options: { runs: { type: 'string', default: '15' } }, allowPositionals: true });
const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
// a copy far from speclint's own package.json, which has a configuration key in its eyes
const folder = mkdtempSync(join(tmpdir(), 'speclint-bench-'));
const spec = join(folder, basename(positionals[0] ?? 'lanternfish.spec'));
copyFileSync(positionals[0] ?? path('fixtures/specs/lanternfish.spec'), spec);
const runs = Number(values.runs);

const candidates = [
  { name: 'node -e 0', command: process.execPath, args: ['-e', '0'] },
  { name: 'speclint --version', command: process.execPath, args: [path('dist/bin/speclint.js'), '--version'] },
  { name: 'speclint check', command: process.execPath, args: [path('dist/bin/speclint.js'), 'check', spec] },
  { name: 'rpmlint', command: 'rpmlint', args: [spec] },
].filter(({ command, name }) => isThere(command, name));

const report = JSON.parse(spawnSync(process.execPath, [path('dist/bin/speclint.js'), 'check', '--format', 'json', spec], { encoding: 'utf8' }).stdout);
if (report.inputs[0]?.status !== 'checked') throw new Error(`speclint could not check ${spec}`);

const samples = new Map(candidates.map(({ name }) => [name, []]));
for (let round = -1; round < runs; round += 1) {
  for (const candidate of candidates) {
    const sample = measure(candidate);
    if (round >= 0) samples.get(candidate.name).push(sample); // the first round only warms the file cache
  }
}
print();
rmSync(folder, { recursive: true });

function isThere(command, name) {
  const { error } = spawnSync(command, ['--version'], { stdio: 'ignore' });
  if (error) console.error(`${name}: left out, not installed`);
  return !error;
}

/** Milliseconds, as bash's `time` books them for a child: the kernel's figures to a thousandth of a second. */
function measure({ command, args }) {
  const script = 'TIMEFORMAT="%R %U %S"; time "$@" >/dev/null 2>&1 </dev/null';
  const { stderr, error } = spawnSync('bash', ['-c', script, 'bash', command, ...args], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  if (error) throw error;
  const [wall, user, system] = stderr
    .trim()
    .split(/\s+/)
    .map((seconds) => Number(seconds) * 1000);
  return { cpu: user + system, wall };
}

function print() {
  const lines = readFileSync(spec, 'utf8').split('\n').length - 1;
  console.log(`node ${process.versions.node}, ${cpus().length} cores, ${runs} runs each, ${lines} lines of spec; medians (least) in ms`);
  const figures = [...samples].map(([name, taken]) => ({ name, cpu: summary(taken, 'cpu'), wall: summary(taken, 'wall') }));
  const bare = figures[0].cpu.median;
  console.log(row(['', 'cpu', '', 'wall', '', 'cpu above node', 'cpu ratio']));
  for (const { name, cpu, wall } of figures) {
    console.log(row([name, ...pair(cpu), ...pair(wall), (cpu.median - bare).toFixed(0), (cpu.median / bare).toFixed(2)]));
  }
  const [ours, theirs] = ['speclint check', 'rpmlint'].map((name) => figures.find((figure) => figure.name === name)?.cpu.median);
  if (theirs !== undefined) console.log(`\nrpmlint costs ${(theirs / ours).toFixed(1)} times the processor time of speclint check`);
}

function summary(taken, key) {
  const sorted = taken.map((sample) => sample[key]).sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)], least: sorted[0] };
}

function pair({ median, least }) {
  return [median.toFixed(0), `(${least.toFixed(0)})`];
}

function row(cells) {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(20) : cell.padStart(index > 4 ? 16 : 7))).join('');
}
