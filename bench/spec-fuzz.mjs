#!/usr/bin/env node
/**
 * Reads mutated specs by the hundred thousand: mutants of every *.spec below a directory, evaluated and checked by all spec rules, twice
 * each (test/fuzz/specs). Prints how many ran and every kind of fault with a seed that shows it. Build first.
 *
 *   node bench/spec-fuzz.mjs DIRECTORY [--count 100000] [--seed 0] [--keep FOLDER]
 *   node bench/spec-fuzz.mjs DIRECTORY --show SEED      prints the mutant
 *
 * Times are the processor's. A thread does the reading; one that takes half a minute over a mutant is stopped, counts as hung, and another goes on behind it.
 * --keep writes the first mutants of each kind into a folder. Exit status 1: there was a fault.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { decodeBytes } from '../dist/lib/src/text/bytes.js';
import { mutant } from '../dist/lib/test/fuzz/specs/mutate.js';
import { random } from '../dist/lib/test/support/random.js';

const slow = 1000;
const hung = 30_000;
const keptOfEachKind = 3;

if (isMainThread) await watch();
else await work(workerData);

async function watch() {
  const { values, positionals } = parseArgs({
    options: { count: { type: 'string', default: '100000' }, seed: { type: 'string', default: '0' }, keep: { type: 'string' }, show: { type: 'string' } },
    allowPositionals: true,
  });
  const [directory] = positionals;
  if (directory === undefined) throw new Error('usage: node bench/spec-fuzz.mjs DIRECTORY [--count N] [--seed N] [--keep FOLDER] [--show SEED]');
  if (values.show !== undefined) {
    process.stdout.write(Buffer.from(mutantOf(readCorpus(directory), Number(values.show)), 'latin1'));
    return;
  }
  const from = Number(values.seed);
  const end = from + Number(values.count);
  const tally = { ran: 0, slow: 0, slowest: { seed: from, time: 0 }, faults: new Map() };
  const note = (fault, seed) => {
    const seeds = tally.faults.get(fault) ?? [];
    tally.faults.set(fault, seeds);
    seeds.push(seed);
    if (seeds.length === 1) console.log(`seed ${seed}: ${fault}`);
    if (values.keep === undefined || seeds.length > keptOfEachKind) return;
    mkdirSync(values.keep, { recursive: true });
    writeFileSync(join(values.keep, `${seed}.spec`), Buffer.from(mutantOf(readCorpus(directory), seed), 'latin1'));
  };
  for (let next = from; next < end; ) next = await shift(directory, next, end, tally, note);
  const { seed, time } = tally.slowest;
  console.log(`${tally.ran} mutants of ${readCorpus(directory).length} specs, seeds ${from} to ${end - 1}; slowest ${time.toFixed(0)} ms (seed ${seed})`);
  for (const [fault, seeds] of tally.faults) console.log(`${String(seeds.length).padStart(7)}  ${fault} (${seeds.slice(0, 5).join(', ')})`);
  console.log(`${String(tally.slow).padStart(7)}  took more than ${slow} ms`);
  if (tally.faults.size > 0) process.exitCode = 1;
}

/** Lets one thread work until it is done or hangs. Gives the seed to go on with. */
function shift(directory, from, end, tally, note) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { directory, from, end } });
    let at = from;
    let timer;
    const rest = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        note('hangs', at);
        tally.ran += 1;
        worker.terminate().then(() => resolve(at + 1), reject);
      }, hung);
    };
    rest();
    worker.on('error', (error) => {
      clearTimeout(timer);
      note(`kills its thread: ${error.message}`, at);
      resolve(at + 1);
    });
    worker.on('message', ({ seed, time, faults }) => {
      rest();
      at = seed + 1;
      tally.ran += 1;
      if (time > slow) tally.slow += 1;
      if (time > slow) console.log(`seed ${seed}: ${time.toFixed(0)} ms`);
      if (time > tally.slowest.time) tally.slowest = { seed, time };
      for (const fault of faults) note(fault, seed);
      if (at === end) {
        clearTimeout(timer);
        worker.terminate().then(() => resolve(end), reject);
      }
    });
  });
}

async function work({ directory, from, end }) {
  const { examine } = await import('../dist/lib/test/fuzz/specs/examine.js');
  const corpus = readCorpus(directory);
  for (let seed = from; seed < end; seed++) {
    const text = decodeBytes(Buffer.from(mutantOf(corpus, seed), 'latin1'));
    const start = process.cpuUsage();
    const faults = examine(text);
    const { user, system } = process.cpuUsage(start);
    // it was read twice
    parentPort.postMessage({ seed, time: (user + system) / 2000, faults });
  }
}

function mutantOf(corpus, seed) {
  return mutant(corpus, random(seed));
}

/** Sorted, a character for every byte. */
function readCorpus(directory) {
  const names = readdirSync(directory, { recursive: true }).filter((name) => name.endsWith('.spec'));
  if (names.length === 0) throw new Error(`no *.spec below ${directory}`);
  return names.sort().map((name) => readFileSync(join(directory, name), 'latin1'));
}
