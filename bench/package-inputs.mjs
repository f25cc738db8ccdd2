// Builds the packages that package.mjs and payload-rules.mjs measure: trees of files, each with a gzip, a zstd and an xz payload, with the real rpmbuild.
// The files are this machine's own, so that sizes differ a little from one machine to the next; ratios are what is compared.
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readlinkSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Name → what fills the tree. Sizes are bytes of content. */
const trees = {
  tiny: (root) => scripts(root, 23, 4000),
  elf: (root) => programs(root, { files: 18, bytes: 1.8e6, largest: 4e5, smallest: 6e4 }),
  devel: (root) => {
    texts(root, 'include', 120, 9000, '.h');
    texts(root, 'doc', 200, 12_000, '.html');
    programs(root, { files: 1, bytes: 2.2e6, largest: 3e6, smallest: 1.5e6 });
  },
  many: (root) => leaves(root, 5000),
  huge: (root) => leaves(root, 400_000),
  mid: (root) => programs(root, { files: 700, bytes: 125e6, largest: 20e6 }),
  big: (root) => copyFirst(root, ['/usr/lib', '/usr/share'], { bytes: 790e6, largest: 30e6 }),
};

/** rpm's names for level and compressor; a large payload at the highest levels would take an hour to make. */
const payloads = {
  gzip: { usual: 'w9.gzdio', big: 'w6.gzdio' },
  zstd: { usual: 'w19.zstdio', big: 'w3.zstdio' },
  xz: { usual: 'w6.xzdio', big: 'w2.xzdio' },
};

/** `huge` has many files and takes minutes to build: only for who names it. */
export const sizes = Object.keys(trees).filter((size) => size !== 'huge');
export const codecs = Object.keys(payloads);

/** The path of the package of that size and payload below `directory`, built where it is not there yet. */
export function packageFile(directory, size, codec) {
  const file = join(directory, `bench-${size}-${codec}.rpm`);
  if (existsSync(file)) return file;
  const tree = join(directory, 'trees', size);
  if (!existsSync(tree)) {
    mkdirSync(tree, { recursive: true });
    trees[size](tree);
  }
  const level = payloads[codec][size === 'big' ? 'big' : 'usual'];
  const work = join(directory, 'build', `${size}-${codec}`);
  mkdirSync(work, { recursive: true });
  const spec = join(work, 'bench.spec');
  writeFileSync(spec, specText(size, tree));
  const define = { _topdir: work, _rpmdir: work, _build_name_fmt: 'out.rpm', _binary_payload: level, ...quiet };
  const args = Object.entries(define).flatMap(([name, body]) => ['--define', `${name} ${body}`]);
  const done = spawnSync('rpmbuild', ['-bb', ...args, spec], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`rpmbuild failed for ${size}: ${done.error?.message ?? done.stderr}`);
  copyFileSync(join(work, 'out.rpm'), file);
  return file;
}

/** Nothing that looks into the files or changes them: that is the build's cost, not the reader's. */
const quiet = { debug_package: '%{nil}', __os_install_post: '%{nil}', _build_id_links: 'none', _source_date_epoch_from_changelog: '0' };

function specText(size, tree) {
  return `Name: bench-${size}
Version: 1.0
Release: 1
Summary: A package to measure readers with
License: MIT
AutoReqProv: no
%description
%{summary}.
%install
mkdir -p %{buildroot}/opt
cp -al ${tree} %{buildroot}/opt/bench
%files
/opt/bench
`;
}

function scripts(root, count, size) {
  const lines = ['#!/bin/sh', '#!/usr/bin/env python3', '#!/usr/bin/perl -w', '#!/bin/bash', '#!/usr/bin/python'];
  for (let i = 0; i < count; i++) {
    const file = join(root, `script-${i}`);
    writeFileSync(file, `${lines[i % lines.length]}\n${words(size, i)}`);
    chmodSync(file, 0o755);
  }
}

function texts(root, folder, count, size, ending) {
  mkdirSync(join(root, folder));
  for (let i = 0; i < count; i++) writeFileSync(join(root, folder, `text-${i}${ending}`), words(size, i));
}

function leaves(root, count) {
  for (let i = 0; i < count; i++) {
    const folder = join(root, `d${i % 50}`, `e${Math.floor(i / 50) % 20}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `leaf-${i}.txt`), words(40 + ((i * 37) % 460), i));
  }
}

/** Text of about `size` bytes that compresses like text; the same for the same seed. */
function words(size, seed) {
  let state = seed * 2654435761 + 1;
  let text = '';
  while (text.length < size) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    text += (state >>> 8).toString(36).slice(0, 1 + ((state >>> 3) % 6)) + (state % 11 === 0 ? '\n' : ' ');
  }
  return text;
}

/** The first files of the machine's programs, then of its libraries. */
function programs(root, limits) {
  copyFirst(root, ['/usr/bin', '/usr/lib/x86_64-linux-gnu', '/usr/lib64', '/usr/lib'], limits);
}

/** Copies regular files and symbolic links below the folders, by path, until one of the limits is met. */
function copyFirst(root, folders, { files = Infinity, bytes, largest, smallest = 0 }) {
  let [count, total] = [0, 0];
  for (const file of folders.flatMap((folder) => (existsSync(folder) ? sorted(folder) : []))) {
    if (count >= files || total >= bytes) return;
    const size = file.link ? 0 : statSync(file.path).size;
    if (size > largest || size < smallest || (!file.link && size === 0) || total + size > bytes * 1.05 || /[^\w./+-]/.test(file.path)) continue;
    const target = join(root, file.path);
    if (existsSync(target)) continue;
    mkdirSync(dirname(target), { recursive: true });
    if (file.link) symlinkSync(readlinkSync(file.path), target);
    else copyFileSync(file.path, target);
    count++;
    total += size;
  }
}

function* walk(folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, basename(entry.name));
    if (entry.isDirectory()) yield* walk(path);
    else if (entry.isFile() || entry.isSymbolicLink()) yield { path, link: entry.isSymbolicLink() };
  }
}

const sorted = (folder) => [...walk(folder)];
