// What hostile packages cost: each is made in full size, then read by a process of its own with everything asked and the default limits.
// usage: node bench/bombs.mjs [--only TEXT] [PACKAGE…]   (build first; xz and bzip2 must be installed; further packages are read too)
import { spawnSync } from 'node:child_process';
import { createReadStream, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { readPackage } from '../dist/lib/src/rpm/index.js';
import { floodPackage } from '../dist/lib/test/rpm/bombs/flood.js';
import { bombPackage, bombStart, zstdZeros } from '../dist/lib/test/rpm/bombs/zeros.js';
import { buildRpm } from '../dist/lib/test/support/rpm-builder.js';

const MiB = 1024 * 1024;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' }, read: { type: 'string' } } });
if (values.read !== undefined) await readOne(values.read);
else main();

function main() {
  console.log('case                                       file        CPU s   peak RSS   outcome');
  for (const [name, make] of Object.entries(cases())) if (name.includes(values.only ?? '')) measure(name, make());
  for (const path of positionals) report(basename(path), path);
}

function measure(name, bytes) {
  const directory = mkdtempSync(join(tmpdir(), 'bombs-'));
  try {
    const path = join(directory, 'bomb.rpm');
    writeFileSync(path, bytes);
    report(name, path);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function report(name, path) {
  const { stdout, stderr, signal } = spawnSync(process.execPath, [import.meta.filename, '--read', path], { encoding: 'utf8', timeout: 300_000 });
  const size = `${(statSync(path).size / 1e6).toFixed(2)} MB`;
  if (stdout === '') return console.log(`${name.padEnd(38)} ${size.padStart(11)}   died: ${signal ?? stderr.trim().split('\n').at(-1)}`);
  const { seconds, peak, outcome } = JSON.parse(stdout);
  console.log(`${name.padEnd(38)} ${size.padStart(11)} ${seconds.toFixed(2).padStart(9)} ${`${Math.round(peak / MiB)} MiB`.padStart(10)}   ${outcome}`);
}

async function readOne(path) {
  const request = { payload: true, elf: true, imports: true, firstLine: true, textForm: true, format: true, buildPaths: true, text: ['*'] };
  let outcome;
  try {
    const { files, payload, digests } = await readPackage(createReadStream(path, { highWaterMark: 256 * 1024 }), { path, request });
    outcome = `read: ${files.length} files, ${payload.size} bytes, digests ${digests.payload}, ${digests.files.bad.length} bad`;
  } catch (error) {
    outcome = String(error);
  }
  const { user, system } = process.cpuUsage();
  console.log(JSON.stringify({ seconds: (user + system) / 1e6, peak: peakMemory(), outcome }));
}

/** Linux counts in getrusage's maximum what the parent had when it made this process; /proc does not. */
function peakMemory() {
  const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
  return Number(peak[1]) * 1024;
}

function cases() {
  const fileSize = 4_200_000_000;
  const stated = { fileSize, archiveSize: fileSize + 1000 };
  const start = bombStart(fileSize);
  const many = (bytes, count) => Buffer.alloc(bytes.length * count, bytes);
  const streams = (command, ...args) => {
    const run = (input) => spawnSync(command, args, { input, maxBuffer: 1 << 28 }).stdout;
    return Buffer.concat([run(start), many(run(Buffer.alloc(128 * MiB)), 33)]);
  };
  const package_ = (compressor, payload, sizes) => bombPackage({ compressor, payload, ...sizes });
  return {
    'zstd 32768:1, size not stated': () => package_('zstd', zstdZeros(start, 32_000), { fileSize }),
    'zstd 32768:1, 4.2 GB stated': () => package_('zstd', zstdZeros(start, 32_000), stated),
    'gzip 1030:1, size not stated': () => package_('gzip', Buffer.concat([gzipSync(start), many(gzipSync(Buffer.alloc(64 * MiB)), 64)]), { fileSize }),
    'bzip2 1000000:1, size not stated': () => package_('bzip2', streams('bzip2', '-9c'), { fileSize }),
    'bzip2 1000000:1, 4.2 GB stated': () => package_('bzip2', streams('bzip2', '-9c'), stated),
    'xz 7000:1, size not stated': () => package_('xz', streams('xz', '-9c'), { fileSize }),
    'xz 7000:1, 1 MB stated': () => package_('xz', streams('xz', '-9c'), { fileSize, archiveSize: 1_000_000 }),
    'lzma 7000:1, size not stated': () => package_('lzma', lzma(start), { fileSize }),
    '100000 tiny files': () => floodPackage({ files: 100_000, linked: false }),
    '400000 tiny files': () => floodPackage({ files: 400_000, linked: false }),
    '1000000 tiny files': () => floodPackage({ files: 1_000_000, linked: false }),
    '100000 hard links of one file': () => floodPackage({ files: 100_000, linked: true }),
    '400000 hard links of one file': () => floodPackage({ files: 400_000, linked: true }),
    '1000000 hard links of one file': () => floodPackage({ files: 1_000_000, linked: true }),
    '1000000 empty gzip members': () => package_('gzip', many(gzipSync(''), 1_000_000), { fileSize }),
    '1000000 empty xz streams': () => package_('xz', many(spawnSync('xz', ['-c'], { input: '' }).stdout, 1_000_000), { fileSize }),
    '1000000 empty bzip2 streams': () => package_('bzip2', many(spawnSync('bzip2', ['-c'], { input: '' }).stdout, 1_000_000), { fileSize }),
    '1000000 empty zstd frames': () => package_('zstd', many(Buffer.from('28b52ffd2000010000', 'hex'), 1_000_000), { fileSize }),
    'header of 60 MiB of empty strings': () => buildRpm({ fields: floodOfStrings(60) }).bytes,
    'header of 60 MiB of long strings': () => buildRpm({ fields: [{ tag: 1004, type: 'i18n', value: ['x'.repeat(60 * MiB)] }] }).bytes,
    'texts of 1 MiB, 500 of them': () => buildRpm({ files: filesOf(500, 'txt', Buffer.alloc(MiB, 'some text\n')) }).bytes,
    'archive of 1000000 members': () => buildRpm({ files: filesOf(1, 'a', archive(1_000_000)) }).bytes,
    'ELF file of 200 MiB, 65535 sections': () => buildRpm({ files: filesOf(1, 'so', elf(200 * MiB)) }).bytes,
    'ELF files of 4 MiB, 100 of them': () => buildRpm({ files: filesOf(100, 'so', elf(4 * MiB)) }).bytes,
  };
}

/** `xz --format=lzma` makes one stream only. */
function lzma(start) {
  return spawnSync('xz', ['--format=lzma', '-9c'], { input: Buffer.concat([start, Buffer.alloc(1500 * MiB)]), maxBuffer: 1 << 28 }).stdout;
}

/** Strings without a character cost one byte each in the file. */
function floodOfStrings(size) {
  const each = 1_000_000;
  return Array.from({ length: Math.floor((size * MiB) / each) }, (_, index) => ({ tag: 20_000 + index, type: 'strings', value: new Array(each).fill('') }));
}

function filesOf(count, suffix, content) {
  return Array.from({ length: count }, (_, index) => ({ path: `/usr/lib/${index}.${suffix}`, content }));
}

function archive(members) {
  const member = Buffer.from(`${'x.o/'.padEnd(16)}${'0'.padEnd(12)}${'0'.padEnd(6)}${'0'.padEnd(6)}${'644'.padEnd(8)}${'4'.padEnd(10)}\`\n\x7fELF`, 'latin1');
  return Buffer.concat([Buffer.from('!<arch>\n'), Buffer.alloc(member.length * members, member)]);
}

/** An ELF header that claims as many sections as can be counted, all in a file of zeros. */
function elf(size) {
  const bytes = Buffer.alloc(size);
  bytes.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]);
  bytes.writeUInt16LE(3, 16);
  bytes.writeUInt16LE(62, 18);
  bytes.writeBigUInt64LE(64n, 40);
  bytes.writeUInt16LE(64, 58);
  bytes.writeUInt16LE(0xffff, 60);
  return bytes;
}
