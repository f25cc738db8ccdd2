// CPU time of our decompression against the native commands on the same data, in one run: ratios, not seconds, are what to compare.
// usage: node bench/codec.mjs [MEGABYTES]   (build first; xz, zstd, gzip and bzip2 must be installed)
import { spawnSync } from 'node:child_process';
import { closeSync, createReadStream, mkdtempSync, openSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decompress } from '../dist/lib/src/rpm/codec/index.js';

const codecs = {
  gzip: { compress: ['gzip', '-6c'], expand: ['gzip', '-dc'] },
  zstd: { compress: ['zstd', '-19', '-qc'], expand: ['zstd', '-dqc'] },
  xz: { compress: ['xz', '-6c', '--check=sha256'], expand: ['xz', '-dc'] },
  lzma: { compress: ['xz', '-6c', '--format=lzma'], expand: ['xz', '--format=lzma', '-dc'] },
  bzip2: { compress: ['bzip2', '-9c'], expand: ['bzip2', '-dc'] },
};
const limits = { output: 2 ** 36, ratio: 10_000, window: 2 ** 27 };

const megabytes = Number(process.argv[2] ?? 40);
const directory = mkdtempSync(join(tmpdir(), 'codec-bench-'));
try {
  const data = join(directory, 'data');
  writeFileSync(data, machineFiles(megabytes * 1e6));
  console.log(`Node ${process.versions.node}, ${megabytes} MB of programs and text\n`);
  console.log('codec    compressed   ours CPU s   native CPU s   ratio');
  for (const [codec, { compress, expand }] of Object.entries(codecs)) {
    const file = join(directory, codec);
    run(compress, data, openSync(file, 'w'));
    const native = Math.min(...repeat(3, () => run(expand, file, 'ignore')));
    const ours = [];
    for (let round = 0; round < 3; round++) ours.push(await decode(codec, file));
    const best = Math.min(...ours);
    const size = `${(statSync(file).size / 1e6).toFixed(1)} MB`;
    console.log(
      `${codec.padEnd(8)} ${size.padStart(10)} ${best.toFixed(2).padStart(12)} ${native.toFixed(2).padStart(14)} ${(best / native).toFixed(2).padStart(7)}`,
    );
  }
} finally {
  rmSync(directory, { recursive: true });
}

/** Node's own program first, then text of its modules, until there is enough. */
function machineFiles(size) {
  const program = readFileSync(realpathSync(process.execPath));
  const parts = [program.subarray(0, size * 0.8)];
  let left = size - parts[0].length;
  const texts = readdirSync(new URL('../node_modules/typescript/lib', import.meta.url)).filter((name) => /\.(js|ts)$/.test(name));
  for (const name of texts) {
    if (left <= 0) break;
    const text = readFileSync(new URL(`../node_modules/typescript/lib/${name}`, import.meta.url)).subarray(0, left);
    parts.push(text);
    left -= text.length;
  }
  return Buffer.concat(parts);
}

/** CPU seconds of a command that reads `from` on its standard input. */
function run([command, ...args], from, stdout) {
  const input = openSync(from, 'r');
  const timed = spawnSync('/bin/sh', ['-c', '"$@" || exit; times >&2', 'sh', command, ...args], { stdio: [input, stdout, 'pipe'], encoding: 'utf8' });
  closeSync(input);
  if (typeof stdout === 'number') closeSync(stdout);
  if (timed.status !== 0) throw new Error(`${command}: ${timed.stderr}`);
  const [, user, system] = timed.stderr.match(/(\S+) (\S+)\s*$/);
  return seconds(user) + seconds(system);
}

/** As the shell's times prints it: 0m1.25s. */
function seconds(text) {
  const [, minutes, rest] = text.match(/^(\d+)m([\d.]+)s$/);
  return Number(minutes) * 60 + Number(rest);
}

async function decode(codec, file) {
  const before = process.cpuUsage();
  for await (const chunk of decompress(codec, createReadStream(file), limits)) if (chunk.length === 0) throw new Error('an empty chunk');
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function repeat(count, action) {
  return Array.from({ length: count }, action);
}
