#!/usr/bin/env node
/**
 * What it costs to check the log of a build: a log of a large C++ package that fails at its very end, once small and once large, and the large one
 * compressed. Memory must not grow with the log. Run the build first.
 *
 *   node bench/build-log.mjs [MEGABYTES]        2000 where nothing is said
 */
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../dist/bin/speclint.js', import.meta.url));
const megabytes = Number(process.argv[2] ?? 2000);
const directory = mkdtempSync(join(tmpdir(), 'speclint-bench-log-'));

const flags =
  '-O2 -flto=auto -ffat-lto-objects -fexceptions -g -grecord-gcc-switches -pipe -Wall -Werror=format-security -Wp,-U_FORTIFY_SOURCE,-D_FORTIFY_SOURCE=3 -Wp,-D_GLIBCXX_ASSERTIONS -specs=/usr/lib/rpm/redhat/redhat-hardened-cc1 -fstack-protector-strong -m64 -march=x86-64';
const opening = [
  'Mock Version: 6.7',
  "Executing command: ['bash', '--login', '-c', '/usr/bin/rpmbuild -bb --noclean --target x86_64 --nodeps /builddir/build/SPECS/demo.spec'] with env {}",
  'Executing(%prep): /bin/sh -e /var/tmp/rpm-tmp.p7Zk1q',
  '+ umask 022',
  '+ cd /builddir/build/BUILD',
  '+ exit 0',
  'Executing(%build): /bin/sh -e /var/tmp/rpm-tmp.b0Xk2w',
  '+ umask 022',
  '+ cd /builddir/build/BUILD',
  `+ CFLAGS='${flags}'`,
  '+ /usr/bin/make -O -j8 V=1 VERBOSE=1',
];
const closing = [
  'src/last.cc: In function ‘int main()’:',
  'src/last.cc:7:3: error: ‘nosuch’ was not declared in this scope',
  'make: *** [Makefile:120: src/last.o] Error 1',
  'error: Bad exit status from /var/tmp/rpm-tmp.b0Xk2w (%build)',
  '',
  'RPM build errors:',
  '    Bad exit status from /var/tmp/rpm-tmp.b0Xk2w (%build)',
  'Child return code was: 1',
];

try {
  const small = written('small.log', 2);
  const large = written('large.log', megabytes);
  await measure('2 MB', small, statSync(small).size);
  await measure(`${megabytes} MB`, large, statSync(large).size);
  const size = statSync(large).size;
  if (spawnSync('gzip', ['-1', large]).status === 0) await measure(`${megabytes} MB, gzip`, `${large}.gz`, size);
} finally {
  rmSync(directory, { recursive: true });
}

function written(name, size) {
  const path = join(directory, name);
  const file = openSync(path, 'w');
  writeSync(file, `${opening.join('\n')}\n`);
  for (let total = 0, unit = 0; total < size * 1e6; ) {
    const lines = [];
    for (let i = 0; i < 2000; i++) lines.push(...compiled(unit++));
    total += writeSync(file, `${lines.join('\n')}\n`);
  }
  writeSync(file, `${closing.join('\n')}\n`);
  closeSync(file);
  return path;
}

/** What one file of the sources gives: a command line, and for some of them what make, the compiler and the tests say. */
function compiled(n) {
  const file = `src/module_${n % 400}/part_${n}.cc`;
  const lines = [`g++ -DHAVE_CONFIG_H -I. -I./include -I/usr/include/libxml2 ${flags} -c -o ${file}.o ${file}`];
  if (n % 7 === 0)
    lines.push(
      `${file}: In member function ‘void Part::run(const char*)’:`,
      `${file}:${n % 900}:17: warning: format not a string literal and no format arguments [-Wformat-security]`,
      `  ${n % 900} |   printf(text);`,
      '      |   ~~~~~~^~~~~~',
    );
  if (n % 11 === 0)
    lines.push(`make[2]: Entering directory '/builddir/build/BUILD/demo-1.0/src/module_${n % 400}'`, `[ ${n % 100}%] Building CXX object ${file}.o`);
  if (n % 53 === 0) lines.push('/usr/bin/ld: warning: libdemo.so.1, needed by libx.so, not found (try using -rpath or -rpath-link)');
  return lines;
}

/** Checks a log alone, and tells what that took; the most memory is what Linux has noted down of the process. */
async function measure(label, path, size) {
  const begin = performance.now();
  const child = spawn(process.execPath, [program, 'check', '--no-config', '--timeout', '0', '--format', 'json', path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const out = [];
  child.stdout.on('data', (chunk) => out.push(chunk));
  let [peak, cpu] = [0, 0];
  const look = setInterval(() => {
    peak = Math.max(peak, residentPeak(child.pid));
    cpu = Math.max(cpu, cpuSeconds(child.pid));
  }, 20);
  const status = await new Promise((done) => child.on('close', done));
  clearInterval(look);
  const seconds = (performance.now() - begin) / 1000;
  const { findings } = JSON.parse(Buffer.concat(out));
  const failed = findings.some(({ ruleId }) => ruleId === 'log-build-failed');
  if (status !== 1 || !failed) throw new Error(`${label}: status ${status}, ${findings.length} findings: the failure at its end was not found`);
  const rate = size / 1e6 / cpu;
  const columns = [
    label.padEnd(16),
    `${seconds.toFixed(1)} s`.padStart(8),
    `${cpu.toFixed(1)} s of CPU`.padStart(15),
    `${rate.toFixed(0)} MB/s of CPU`.padStart(16),
  ];
  console.log(...columns, `${(peak / 1024).toFixed(0)} MiB at most, ${findings.length} findings`);
}

/** Of the process so far, user and system (proc(5): 14th and 15th field, in hundredths); 0 where there is no /proc, or the process is gone. */
function cpuSeconds(pid) {
  try {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .slice(11, 13)
      .map(Number);
    return (user + system) / 100;
  } catch {
    return 0;
  }
}

/** KiB; 0 where there is no /proc, or the process is gone. */
function residentPeak(pid) {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
