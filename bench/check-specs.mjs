#!/usr/bin/env node
/**
 * What checking specs with every rule costs: beside reading them (specs of 1,500 to 3,000 lines in this process, rules over evaluation),
 * and the whole command beside rpmlint on the same specs. Ratios of one run are what to compare. Build first.
 *
 *   node bench/check-specs.mjs DIRECTORY [--rounds 5] [--no-rpmlint]
 *
 * rpmlint runs what stands in a spec: give it specs that you trust, or none.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { profiles } from '../dist/lib/rules/profiles/index.generated.js';
import { rules } from '../dist/lib/rules/spec.generated.js';
import { judgeSpec } from '../dist/lib/src/policy/judge.js';
import { optionsOf, profileChain } from '../dist/lib/src/policy/profile.js';
import { evaluateSpec } from '../dist/lib/src/spec/index.js';
import { decodeBytes } from '../dist/lib/src/text/bytes.js';
import { sourceText } from '../dist/lib/src/text/source-text.js';
import { filesOf } from '../dist/lib/test/macro/sets/loaded.js';

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, 'no-rpmlint': { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [directory = 'fixtures/specs'] = positionals;
const rounds = Number(values.rounds);
const specs = specsBelow(directory);
const program = fileURLToPath(new URL('../dist/bin/speclint.js', import.meta.url));

rulesBesideReading();
wholeCommand();

function rulesBesideReading() {
  const chain = profileChain('fedora', profiles);
  const target = { arch: 'x86_64', defines: [], undefines: [], with: [], without: [], macroFiles: filesOf('fedora') };
  const texts = specs.map((path) => [path, decodeBytes(readFileSync(path))]).filter(([, text]) => lines(text) >= 1500 && lines(text) <= 3000);
  const spent = new Map();
  for (const [path, text] of texts) {
    const source = sourceText(path, text);
    const reading = fastest(() => evaluateSpec(source, target));
    const judging = fastest(() => {
      // evaluated anew, since what rules read out of a spec is kept with it
      const spec = evaluateSpec(source, target);
      const start = performance.now();
      for (const rule of rules) {
        const from = performance.now();
        judgeSpec(rule, spec, { options: optionsOf(rule, chain), profiles: ['fedora'], weight: { level: 'warning', configured: true } });
        spent.set(rule.meta.id, (spent.get(rule.meta.id) ?? 0) + performance.now() - from);
      }
      return performance.now() - start;
    });
    console.log(
      `${(judging / reading).toFixed(2)}  ${path}: ${lines(text)} lines, read in ${reading.toFixed(1)} ms, ${rules.length} rules in ${judging.toFixed(1)} ms`,
    );
  }
  const dearest = [...spent].sort((a, b) => b[1] - a[1]).slice(0, 12);
  console.log(`the dearest rules: ${dearest.map(([id, ms]) => `${id} ${(ms / rounds / Math.max(texts.length, 1)).toFixed(2)} ms`).join(', ')}`);
}

function wholeCommand() {
  const ours = cost(process.execPath, [program, 'check', '--no-config', '--rule', '*=warning', ...specs]);
  console.log(`${specs.length} specs, speclint check with every rule: ${ours.cpu.toFixed(2)} CPU s, ${ours.wall.toFixed(2)} s`);
  if (values['no-rpmlint']) return;
  const theirs = cost('rpmlint', specs);
  console.log(`${specs.length} specs, rpmlint: ${theirs.cpu.toFixed(2)} CPU s, ${theirs.wall.toFixed(2)} s`);
  console.log(`rpmlint / speclint: CPU ${(theirs.cpu / ours.cpu).toFixed(1)}, wall ${(theirs.wall / ours.wall).toFixed(1)}`);
}

/** The least of several runs: the time that `run` gives, else the time that it takes. */
function fastest(run) {
  return Math.min(
    ...Array.from({ length: rounds }, () => {
      const start = performance.now();
      const own = run();
      return typeof own === 'number' ? own : performance.now() - start;
    }),
  );
}

/** Seconds of processor time (children included) and wall, as bash has them. */
function cost(command, args) {
  const script = 'TIMEFORMAT="%R %U %S"; time "$@" >/dev/null 2>&1 </dev/null';
  const { stderr, error } = spawnSync('bash', ['-c', script, 'bash', command, ...args], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  if (error) throw error;
  const [wall, user, system] = stderr.trim().split(/\s+/).map(Number);
  return { cpu: user + system, wall };
}

function specsBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? specsBelow(join(folder, entry.name)) : entry.name.endsWith('.spec') ? [join(folder, entry.name)] : []));
}

function lines(text) {
  return text.split('\n').length;
}
