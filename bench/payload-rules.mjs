// What all rules over packages cost beside a bare streaming pass (payload walked, every digest of a check compared, nothing asked of the contents): one
// run, in turns, so that the ratios hold whatever the machine does. CPU seconds without the start of the process, the best of the rounds: of one package
// among others in a run, and in the last columns what the first of a run takes, when V8 doesn't know the code yet.
// usage: node bench/payload-rules.mjs [--sizes elf,devel,many,mid,big,huge] [--codecs gzip,zstd,xz] [--rounds 5] [--most 40]
//                                     [--keep DIRECTORY] [--slowest N] [PACKAGE…]      (build first; without PACKAGEs it needs rpmbuild)
// Exit status 1 where the rules cost more than --most per cent. --slowest names the rules that took longest, by the wall clock.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { codecs, packageFile } from './package-inputs.mjs';

const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: 'elf,devel,many,mid,big' },
    codecs: { type: 'string', default: codecs.join() },
    rounds: { type: 'string', default: '5' },
    most: { type: 'string', default: '40' },
    keep: { type: 'string' },
    slowest: { type: 'string', default: '0' },
    mode: { type: 'string' },
  },
});

/** Seconds that a process goes on with the same package, so that V8 gets to know the code. */
const enough = 6;

if (given.mode === undefined) compareAll();
else console.log(JSON.stringify(await measured(given.mode, positionals[0])));

function compareAll() {
  const directory = given.keep ?? mkdtempSync(join(tmpdir(), 'payload-rules-'));
  mkdirSync(directory, { recursive: true });
  try {
    const files =
      positionals.length > 0
        ? positionals
        : given.sizes.split(',').flatMap((size) => given.codecs.split(',').map((codec) => packageFile(directory, size, codec)));
    console.log(line('', 'bare CPU s', 'reading', 'rules', 'all', 'all/bare', 'first', 'RSS MB'));
    const worst = Math.max(...files.map(compare));
    console.log(`\nall rules over packages cost ${percent(worst)} more than the bare pass at most`);
    process.exitCode = (worst - 1) * 100 > Number(given.most) ? 1 : 0;
  } finally {
    if (given.keep === undefined) rmSync(directory, { recursive: true });
  }
}

/** How many times the bare pass all of it takes. */
function compare(file) {
  const best = {};
  for (let round = 0; round < Number(given.rounds); round++) {
    for (const mode of ['bare', 'reading', 'all']) {
      const { first, again, rss } = child(mode, file);
      const before = best[mode] ?? { first, again, rss };
      best[mode] = { first: Math.min(first, before.first), again: Math.min(again, before.again), rss: Math.max(rss, before.rss) };
    }
  }
  const { bare, reading, all } = best;
  const seconds = (value) => value.toFixed(3);
  const parts = (key) => [bare[key], reading[key] - bare[key], all[key] - reading[key], all[key]].map(seconds);
  const ratio = all.again / bare.again;
  console.log(line(basename(file), ...parts('again'), ratio.toFixed(2), (all.first / bare.first).toFixed(2), all.rss.toFixed(0)));
  if (Number(given.slowest) > 0)
    for (const { id, cpu } of child('each', file).each.slice(0, Number(given.slowest))) console.log(line(`    ${id}`, '', '', cpu.toFixed(4)));
  return ratio;
}

function child(mode, file) {
  const done = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--mode', mode, file], { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (done.status !== 0) throw new Error(`${mode} of ${file}: ${done.stderr}`);
  return JSON.parse(done.stdout);
}

/** In a process of its own: `bare`, `reading` (all that the rules need, no rule run), `all` (as a check of one package does it), or each rule alone. */
async function measured(mode, file) {
  const { rules } = await import('../dist/lib/rules/package.generated.js');
  const { requestFor } = await import('../dist/lib/src/engine/inputs/request.js');
  const { fileReader } = await import('../dist/lib/src/engine/io/reader.js');
  const { check } = await import('../dist/lib/src/engine/check.js');
  await import('../dist/lib/src/engine/io/read-package.js');
  const runnable = rules.filter(({ meta }) => !meta.needs?.some((need) => need.startsWith('data:')));
  const settings = await everythingOn(runnable);
  const input = { path: file, kind: 'package', source: { file } };
  const reader = fileReader(1);
  const request = mode === 'bare' ? { payload: true, elf: false, firstLine: false, text: [] } : requestFor(runnable);
  const read = async () => {
    const outcome = await reader.package(input, request);
    if (!outcome.ok) throw new Error(outcome.error.message);
    return outcome.value;
  };
  const checked = async () => {
    const { failures, inputs } = await check([input], { rules: runnable, settingsFor: () => [settings], reader, jobs: 1 });
    if (failures.length > 0 || inputs.some(({ status }) => status !== 'checked')) throw new Error(JSON.stringify([inputs, failures]));
  };
  if (mode === 'each') return { each: await eachRule(runnable, settings, read) };
  const run = mode === 'all' ? checked : read;
  const costs = [];
  for (let spent = 0; costs.length < 6 || (spent < enough && costs.length < 100); spent += costs.at(-1)) {
    const before = process.cpuUsage();
    await run();
    costs.push(secondsSince(before));
  }
  return { first: costs[0], again: Math.min(...costs), rss: process.resourceUsage().maxRSS / 1000 };
}

/** The rules, the slowest first, each with the least that it took of packages read anew. What several of them share is in the cost of the first. */
async function eachRule(rules, settings, read) {
  const { judgePackage, judgeSet } = await import('../dist/lib/src/policy/judge.js');
  const least = new Map();
  const start = process.cpuUsage();
  for (let round = 0; round < 20 && secondsSince(start) < 20; round++) {
    const pkg = await read();
    const set = { source: pkg.nevra, packages: [pkg], complete: false };
    for (const rule of rules) {
      const { level, options } = settings.rules.get(rule.meta.id);
      const around = { weight: { level, configured: true }, options, profiles: settings.profiles, tell: () => undefined };
      const before = performance.now();
      judgePackage(rule, pkg, set, around);
      judgeSet(rule, set, around);
      least.set(rule.meta.id, Math.min(performance.now() - before, least.get(rule.meta.id) ?? Number.POSITIVE_INFINITY));
    }
  }
  return [...least].map(([id, milliseconds]) => ({ id, cpu: milliseconds / 1000 })).sort((a, b) => b.cpu - a.cpu);
}

/** Every rule is on, whatever the profile says; options are those of Fedora's. */
async function everythingOn(rules) {
  const { profiles } = await import('../dist/lib/rules/profiles/index.generated.js');
  const { optionsOf, profileChain } = await import('../dist/lib/src/policy/profile.js');
  const chain = profileChain('fedora', profiles);
  const on = rules.map((rule) => [rule.meta.id, { level: 'warning', configured: true, options: optionsOf(rule, chain) }]);
  return { name: 'fedora', profile: 'fedora', profiles: chain.map(({ name }) => name), rpmlint: [], rules: new Map(on) };
}

function secondsSince(before) {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function line(name, ...cells) {
  return `${name.padEnd(32)}${cells.map((cell) => cell.padStart(11)).join('')}`;
}

function percent(ratio) {
  return `${Math.round((ratio - 1) * 100)} %`;
}
