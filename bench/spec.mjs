#!/usr/bin/env node
/**
 * How fast specs are read: every *.spec below a directory in this one process, evaluated only, checked with all rules, and as JSON, beside
 * one `rpmspec -P` process for each; and how the time grows with the size of a spec. Ratios of one run are what to compare. Build first.
 *
 *   node bench/spec.mjs [DIRECTORY] [--rounds 3] [--rpm-every 5]     without DIRECTORY: growth only
 *
 * --rpm-every N asks rpmspec for every Nth spec only. It runs what stands in a spec: give it specs that you trust, or none (0).
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { profiles } from '../dist/lib/rules/profiles/index.generated.js';
import { rules } from '../dist/lib/rules/spec.generated.js';
import { judgeSpec } from '../dist/lib/src/policy/judge.js';
import { optionsOf, profileChain } from '../dist/lib/src/policy/profile.js';
import { evaluateSpec, specDocument } from '../dist/lib/src/spec/index.js';
import { decodeBytes } from '../dist/lib/src/text/bytes.js';
import { sourceText } from '../dist/lib/src/text/source-text.js';
import { filesOf } from '../dist/lib/test/macro/sets/loaded.js';

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, 'rpm-every': { type: 'string', default: '5' } },
  allowPositionals: true,
});
const rounds = Number(values.rounds);
const chain = profileChain('fedora', profiles);
const target = { arch: 'x86_64', defines: [], undefines: [], with: [], without: [], macroFiles: filesOf('fedora') };

console.log(`node ${process.versions.node}, ${cpus().length} cores; times in ms, the best of ${rounds} rounds`);
if (positionals[0] !== undefined) compare(positionals[0], Number(values['rpm-every']));
growth();

function compare(directory, rpmEvery) {
  const names = readdirSync(directory, { recursive: true }).filter((name) => name.endsWith('.spec'));
  const specs = names.sort().map((name) => ({ path: join(directory, name), text: decodeBytes(readFileSync(join(directory, name))) }));
  const works = { evaluate, check, inspect };
  const figures = Object.fromEntries(Object.keys(works).map((work) => [work, specs.map(() => Number.POSITIVE_INFINITY)]));
  const first = performance.now();
  for (const { text } of specs) check(text);
  console.log(`${specs.length} specs, first round (cold): ${(performance.now() - first).toFixed(0)} ms to check them all`);
  for (let round = 0; round < rounds; round++) {
    for (const [work, run] of Object.entries(works)) {
      specs.forEach(({ text }, i) => {
        figures[work][i] = Math.min(
          figures[work][i],
          clock(() => run(text)),
        );
      });
    }
  }
  const asked = rpmEvery > 0 && !spawnSync('rpmspec', ['--version']).error ? specs.filter((_, i) => i % rpmEvery === 0) : [];
  const rpm = asked.map(({ path }) => clock(() => spawnSync('rpmspec', ['-P', path], { stdio: 'ignore', timeout: 20_000 })));
  const nothing = asked.map(() => clock(() => spawnSync('rpmspec', ['--version'], { stdio: 'ignore' })));
  console.log(`\n${'per spec'.padEnd(22)}  median     mean      90 %      most`);
  for (const [work, times] of Object.entries(figures)) console.log(row(work, times));
  if (asked.length === 0) return;
  console.log(row(`rpmspec -P (${asked.length})`, rpm));
  console.log(row('rpmspec --version', nothing));
  for (const work of Object.keys(works)) {
    const ours = figures[work];
    const same = asked.map((spec) => ours[specs.indexOf(spec)]);
    console.log(
      `rpmspec -P / ${work}: median ${(at(rpm, 0.5) / at(ours, 0.5)).toFixed(1)}, the same ${asked.length} specs together ${(sum(rpm) / sum(same)).toFixed(1)}`,
    );
  }
}

function evaluate(text) {
  return evaluateSpec(sourceText('x.spec', text), target);
}

function check(text) {
  const spec = evaluate(text);
  for (const rule of rules)
    judgeSpec(rule, spec, { weight: { level: 'warning', configured: true }, options: optionsOf(rule, chain), profiles: ['fedora', 'generic'] });
}

function inspect(text) {
  return JSON.stringify(specDocument(evaluate(text)));
}

/** Processor time of a check for specs that are twice as large each time, as a multiple of the one before: 2 is linear. */
function growth() {
  const head = 'Name: x\nVersion: 1\nRelease: 1\nSummary: s\nLicense: MIT\nBuildRequires: a\n%description\nd\n';
  const block = (i) =>
    `%package p${i}\nSummary: Part ${i}\nRequires: %{name}%{?_isa} = %{version}-%{release}\n%description p${i}\nText.\n%files p${i}\n%{_bindir}/p${i}*\n%doc README\n`;
  const patterns = {
    'packages and files': (n) => head + many(n, block),
    'lines of %build': (n) => `${head}%build\n${many(4 * n, (i) => `make %{?_smp_mflags} part${i} DESTDIR=%{buildroot}\n`)}`,
    'lines of no macro': (n) => `${head}%build\n${many(8 * n, (i) => `echo part ${i}\n`)}`,
    definitions: (n) => many(2 * n, (i) => `%global m${i} %{?m${i - 1}}x\n`).replaceAll(/%\{\?m\d*[05]\}/g, '') + head,
    conditionals: (n) => many(n, (i) => `%if 0%{?fedora} >= ${i}\nProvides: a${i}\n%else\nProvides: b${i}\n%endif\n`) + head,
    'undecided conditionals': (n) => many(n, (i) => `%if %(test -e /x${i})\n%global c${i} 1\n%else\n%global c${i} 2\n%endif\n`) + head,
    'conditionals inside each other': (n) => '%if 1\n'.repeat(n) + head.replace('%desc', `${'%endif\n'.repeat(n)}%desc`),
    changelog: (n) => `${head}%changelog\n${many(2 * n, (i) => `* Mon Jan 01 2024 A B <a@example.org> - 1-${i}\n- change ${i}\n\n`)}`,
    'dependencies of one line': (n) => `Requires: ${many(4 * n, (i) => `a${i} >= 1:${i}, `)}\n${head}`,
    'one long line': (n) => `URL: ${'%{name}%{?dist}'.repeat(4 * n)}\n${head}`,
  };
  console.log(
    `\ngrowth of a check, as a multiple of the step before (2 is linear)\n${'size'.padEnd(32)}     x1 ${[2, 4, 8, 16, 32, 64].map((n) => `x${n}`.padStart(7)).join('')}`,
  );
  for (const [name, make] of Object.entries(patterns)) {
    const times = [1, 2, 4, 8, 16, 32, 64].map((times) => {
      const text = make(40 * times);
      return Math.min(...Array.from({ length: Math.max(rounds, times < 8 ? 10 : 1) }, () => processorTime(() => check(text))));
    });
    const ratios = times.slice(1).map((time, i) => (time / times[i]).toFixed(2).padStart(7));
    console.log(
      `${name.padEnd(32)} ${times[0].toFixed(1).padStart(6)} ${ratios.join('')}  ${times.at(-1).toFixed(0).padStart(6)} ms for ${(make(2560).length / 1000).toFixed(0)} kB`,
    );
  }
}

function many(count, line) {
  return Array.from({ length: count }, (_, i) => line(i)).join('');
}

function clock(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** The processor's, so that a busy machine does not bend the curve. */
function processorTime(run) {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function row(name, times) {
  return `${name.padEnd(22)}${[at(times, 0.5), sum(times) / times.length, at(times, 0.9), at(times, 1)].map((time) => time.toFixed(2).padStart(9)).join(' ')}`;
}

/** The value below which so large a part of the values lies. */
function at(times, part) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

function sum(times) {
  return times.reduce((all, time) => all + time, 0);
}
