// What checking a built package costs, against the physical limit (native decompression of the same payload to nowhere) and against the
// tools that people use: one run, so that the ratios hold whatever the machine does. CPU seconds, best of the rounds; wall beside them.
// usage: node bench/package.mjs [--sizes tiny,elf,devel,many,mid,big] [--codecs gzip,zstd,xz] [--node 22|PATH]... [--rounds N]
//                               [--keep DIRECTORY] [--no-rpmlint]     (build first; needs rpmbuild, rpmlint, cpio, openssl and GNU time)
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { codecs, packageFile, sizes } from './package-inputs.mjs';

const { values: given } = parseArgs({
  options: {
    sizes: { type: 'string', default: sizes.join() },
    codecs: { type: 'string', default: codecs.join() },
    node: { type: 'string', multiple: true, default: [] },
    rounds: { type: 'string', default: '3' },
    keep: { type: 'string' },
    'no-rpmlint': { type: 'boolean', default: false },
  },
});
const program = fileURLToPath(new URL('../dist/bin/speclint.js', import.meta.url));
const rounds = Number(given.rounds);
const directory = given.keep ?? mkdtempSync(join(tmpdir(), 'package-bench-'));
mkdirSync(directory, { recursive: true });
try {
  const nodes = [process.execPath, ...given.node.map(nodeProgram)];
  for (const size of given.sizes.split(',')) {
    for (const codec of given.codecs.split(',')) compare(size, codec, nodes);
  }
} finally {
  if (given.keep === undefined) rmSync(directory, { recursive: true });
}

function compare(size, codec, nodes) {
  const file = packageFile(directory, size, codec);
  const payload = join(directory, 'payload');
  const bytes = readFileSync(file);
  writeFileSync(payload, bytes.subarray(payloadStart(bytes)));
  const times = (megabytes) => Math.max(1, Math.min(10, Math.round(10 / megabytes)));
  const megabytes = statSync(file).size / 1e6;
  const measure = (...command) => best(command, times(megabytes));
  const native = measure(codec, '-dc', '-q', payload);
  // what is checked besides: a digest of the stored bytes, and digests that cover the files
  const digested = measure('sh', '-c', `openssl dgst -sha256 "$0" && ${codec} -dc -q "$0" | openssl dgst -sha256`, payload);
  const others = {
    'rpm -qp': measure('rpm', '-qp', '--nosignature', file),
    'rpm -qp --dump': measure('rpm', '-qp', '--nosignature', '--dump', file),
    'rpm2cpio | cpio -t': measure('sh', '-c', 'rpm2cpio "$0" | cpio -t --quiet', file),
    ...(!given['no-rpmlint'] && { rpmlint: best(['rpmlint', file], 1, megabytes > 20 ? 1 : rounds) }),
  };
  console.log(`\n${size}, ${codec}: ${megabytes.toFixed(2)} MB\n${line('', 'CPU s', 'wall s', 'RSS MB', 'CPU/native')}`);
  const row = (name, { cpu, wall, rss }, base = native) =>
    console.log(line(name, cpu.toFixed(3), wall.toFixed(3), rss.toFixed(0), (cpu / base.cpu).toFixed(2)));
  row(`native ${codec} -dc`, native);
  row('native and SHA-256', digested);
  for (const [name, cost] of Object.entries(others)) row(name, cost);
  for (const node of nodes) {
    const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
    const start = measure(node, program, '--version');
    const headers = measure(node, program, 'check', '--no-config', '--only', 'relocatable-package', file);
    const content = measure(node, program, 'check', '--no-config', '--rule', '*=warning', file);
    row(`${version} speclint --version`, start);
    row(`${version} headers only`, headers);
    row(`${version} whole content`, content);
    const net = (cost) => Math.max(cost.cpu - start.cpu, 0);
    const ratios = {
      'content / native, start deducted': net(content) / native.cpu,
      'content / native and SHA-256, start deducted': net(content) / digested.cpu,
      'headers / rpm -qp': headers.cpu / others['rpm -qp'].cpu,
      'headers / rpm -qp, start deducted': net(headers) / others['rpm -qp'].cpu,
      ...(others.rpmlint && { 'rpmlint / content': others.rpmlint.cpu / content.cpu, 'rpmlint / content, wall': others.rpmlint.wall / content.wall }),
    };
    for (const [name, ratio] of Object.entries(ratios)) console.log(`  ${version} ${name}: ${ratio.toFixed(2)}`);
  }
}

function line(name, ...cells) {
  return `${name.padEnd(30)}${cells.map((cell) => cell.padStart(11)).join('')}`;
}

/** The cheapest of the rounds. A command that takes less than the clock can show is run several times a round. */
function best(command, times, count = rounds) {
  const costs = Array.from({ length: count }, () => cost(command, times));
  return { cpu: Math.min(...costs.map(({ cpu }) => cpu)), wall: Math.min(...costs.map(({ wall }) => wall)), rss: Math.max(...costs.map(({ rss }) => rss)) };
}

/** Seconds of CPU (with those of all its processes) and wall, and the most memory one process took, in MB, as GNU time has them. */
function cost(command, times) {
  const report = join(directory, 'time');
  const loop = 'n=$1; shift; i=0; while [ $i -lt $n ]; do "$@"; i=$((i+1)); done';
  const done = spawnSync('/usr/bin/time', ['-o', report, '-f', '%e %U %S %M', 'sh', '-c', loop, 'sh', String(times), ...command], {
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  if (done.error) throw done.error;
  const [wall, user, system, kilobytes] = readFileSync(report, 'utf8').trim().split('\n').at(-1).split(' ').map(Number);
  return { cpu: Math.max(user + system, 0.005) / times, wall: wall / times, rss: kilobytes / 1000 };
}

/** Behind the lead of 96 bytes come two headers, the first padded to 8 bytes; each says how many entries of 16 bytes and bytes of data it has. */
function payloadStart(bytes) {
  const afterHeader = (at) => at + 16 + bytes.readUInt32BE(at + 8) * 16 + bytes.readUInt32BE(at + 12);
  return afterHeader(Math.ceil(afterHeader(96) / 8) * 8);
}

/** A path, or a version, which comes from the `node` package. */
function nodeProgram(wanted) {
  if (existsSync(wanted)) return wanted;
  const place = join(directory, `node-${wanted}`);
  const installed = join(place, 'node_modules/.bin/node');
  if (existsSync(installed)) return installed;
  mkdirSync(place, { recursive: true });
  const { status, stderr } = spawnSync('npm', ['install', '--prefix', place, `node@${wanted}`], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${wanted} can't be installed: ${stderr}`);
  return installed;
}
