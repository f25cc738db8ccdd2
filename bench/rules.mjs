#!/usr/bin/env node
/**
 * How the time of all spec rules grows with hostile specs: each recipe of test/rules/hostile-specs.ts at 1,000 and at 8,000 lines. Eight
 * times the text should take about eight times as long, a quadratic rule takes 64 times. Exit status 1 above --most. Build first.
 *
 *   node bench/rules.mjs [--only TEXT] [--most 20]
 */
import { parseArgs } from 'node:util';
import { rules } from '../dist/lib/rules/spec.generated.js';
import { optionsOf } from '../dist/lib/src/policy/profile.js';
import { specFor } from '../dist/lib/test/rules/given.js';
import { hostileSpecs } from '../dist/lib/test/rules/hostile-specs.js';

const { values } = parseArgs({ options: { only: { type: 'string', default: '' }, most: { type: 'string', default: '20' } } });
const floor = 5; // milliseconds: below this the clock measures itself
let worst = 0;

for (const [name, make] of Object.entries(hostileSpecs).filter(([name]) => name.includes(values.only))) {
  cost(specFor(make(1000)));
  const [short, long] = [cost(specFor(make(1000))), cost(specFor(make(8000)))];
  const ratio = long / Math.max(short, floor);
  worst = Math.max(worst, ratio);
  console.log(`${ratio.toFixed(1).padStart(6)}  ${short.toFixed(0)} → ${long.toFixed(0)} ms  ${name}`);
}
console.log(`the worst grows ${worst.toFixed(1)} times where the text grows 8 times`);
process.exitCode = worst > Number(values.most) ? 1 : 0;

function cost(spec) {
  const start = performance.now();
  for (const rule of rules) rule.check.spec?.(spec, { options: optionsOf(rule, []), profiles: ['generic'], report: () => undefined });
  return performance.now() - start;
}
