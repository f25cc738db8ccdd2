// Cuts off and mutates every package below the given directories and reads what comes of it: no crash, no hang, no memory that the file does not
// justify, and no clean verdict on what changed. The run is the same for the same seed.
// usage: node bench/fuzz-packages.mjs [--mutations 100000] [--truncations 1000] [--seed 1] [--keep DIRECTORY] DIRECTORY…   (build first; an interrupt ends it with what there is)
// Mutations are for all packages together; large packages get fewer, for one reading of them takes as long as hundreds of others.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { runCampaign } from '../dist/lib/test/rpm/fuzz/campaign.js';

/** A reading that makes no progress for so long hangs; in milliseconds. The largest packages take seconds, on a busy machine a minute. */
const hang = 240_000;

if (isMainThread) await main();
else {
  const { files, steps, seed } = workerData;
  for (const [index, { path, mutations, truncations }] of files.entries()) {
    const bytes = readFileSync(path);
    parentPort.postMessage({ begun: path });
    const tally = await runCampaign(bytes, { truncations, mutations, seed: seed + index, slow: 2_000, tolerable: 500 }, () => Atomics.add(steps, 0, 1));
    parentPort.postMessage({ path, ran: tally.ran, refused: tally.refused, clean: [...tally.clean], faults: tally.faults });
  }
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      mutations: { type: 'string', default: '100000' },
      truncations: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      keep: { type: 'string' },
    },
  });
  const files = shared(positionals.flatMap(packagesBelow), Number(values.mutations), Number(values.truncations));
  const steps = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL(import.meta.url), { workerData: { files, steps, seed: Number(values.seed) } });
  const total = { packages: 0, ran: 0, refused: 0, faults: 0 };
  const clean = new Map();
  const kinds = { crashed: 0, slow: 0, memory: 0, 'false clean': 0, 'not reached': 0 };
  const started = performance.now();
  let current = '';
  worker.on('message', ({ begun, path, ran, refused, clean: uncovered, faults }) => {
    if (begun !== undefined) {
      current = begun;
      return;
    }
    total.packages++;
    total.ran += ran;
    total.refused += refused;
    for (const [what, count] of uncovered) clean.set(what, (clean.get(what) ?? 0) + count);
    for (const [index, { kind, what, detail, bytes }] of faults.entries()) {
      kinds[kind]++;
      if (kinds[kind] <= 20) console.log(`${kind}: ${path}: ${what}: ${detail}`);
      if (values.keep !== undefined && index < 10) {
        mkdirSync(values.keep, { recursive: true });
        writeFileSync(join(values.keep, `${kind.replace(' ', '-')}-${index}-${basename(path)}`), bytes);
      }
    }
  });
  process.once('SIGINT', () => worker.terminate());
  await finished(worker, steps, () => `in ${current}`);
  console.log('\nread without complaint, by what was changed (nothing covers it, or every digest was made to fit):');
  for (const [what, count] of [...clean].sort()) console.log(`  ${String(count).padStart(7)}  ${what}`);
  const seconds = Math.round((performance.now() - started) / 1000);
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`\n${total.packages} packages, ${total.ran} readings in ${seconds} s: ${total.refused} refused; peak RSS ${peak} MiB`);
  console.log(
    Object.entries(kinds)
      .map(([kind, count]) => `${kind} ${count}`)
      .join(', '),
  );
  process.exitCode = Object.values(kinds).some((count) => count > 0) ? 1 : 0;
}

/** Resolves when the worker ends; rejects where it fails or stands still. */
function finished(worker, steps, where) {
  return new Promise((resolve, reject) => {
    let last = -1;
    const watch = setInterval(() => {
      const now = Atomics.load(steps, 0);
      if (now === last) reject(new Error(`no progress for ${hang / 1000} s ${where()}, reading ${now}`));
      last = now;
    }, hang);
    worker.on('error', reject);
    worker.on('exit', () => {
      clearInterval(watch);
      resolve();
    });
  });
}

function packagesBelow(directory) {
  return readdirSync(directory, { recursive: true })
    .map((name) => join(directory, name))
    .filter((path) => /\.rpm(-[^/]*)?$/.test(path))
    .sort();
}

/** Each package's part of the work: equal for small ones, less for large ones. */
function shared(paths, mutations, truncations) {
  const weights = paths.map((path) => Math.min(1, (32 * 1024) / Math.max(1, statSync(path).size)));
  const sum = weights.reduce((a, b) => a + b, 0);
  return paths.map((path, index) => ({
    path,
    mutations: Math.ceil((mutations * weights[index]) / sum),
    truncations: Math.ceil(truncations * Math.min(1, Math.max(0.05, weights[index] * 4))),
  }));
}
