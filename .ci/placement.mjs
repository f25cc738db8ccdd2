#!/usr/bin/env node
/**
 * Whether findings in packages that mock built stand on the lines of the spec that are to blame. The lines in placement.json were written down
 * by reading the specs. What the real rules find at a file of the table has to stand on that file's line, too. Run the build first.
 *
 *   node .ci/placement.mjs FOLDER        FOLDER: results of mock, a folder for each case
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const cases = JSON.parse(readFileSync(here('placement.json'), 'utf8'));
const folder = process.argv[2] ?? '.';
const counts = { right: 0, wrong: 0, real: 0 };

for (const each of cases) {
  const found = findings(each.inputs);
  for (const [owner, lines] of Object.entries(each.lines))
    for (const [what, line] of Object.entries(lines)) {
      const placed = found.filter((finding) => finding.ruleId.startsWith('placed-') && nameOf(finding) === owner && finding.message === what);
      compare(`${each.case}: ${owner} ${what}`, placed, { path: each.spec, line });
    }
  for (const finding of found.filter(({ ruleId, file }) => !ruleId.startsWith('placed-') && file !== undefined)) {
    const line = each.lines[nameOf(finding)]?.[finding.file];
    if (line === undefined) continue;
    counts.real++;
    compare(`${each.case}: ${finding.ruleId} ${finding.file}`, [finding], { path: each.spec, line });
  }
}
console.log(`${counts.right} findings on the right line (${counts.real} of them of real rules), ${counts.wrong} elsewhere`);
if (counts.wrong > 0 || counts.right < 60) process.exitCode = 1;

function findings(inputs) {
  const args = ['check', ...inputs, '--no-config', '--plugin', here('placement-rules.mjs'), '--rule', '*=warning', '--format', 'json'];
  const { stdout, stderr, status } = spawnSync(process.execPath, [here('../dist/bin/speclint.js'), ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0 && status !== 1) throw new Error(`${inputs.join(' ')}: status ${status}: ${stderr}`);
  return JSON.parse(stdout).findings;
}

/** `foo-libs.x86_64` for `foo-libs-1.0-1.x86_64`. */
function nameOf({ package: nevra = '' }) {
  return nevra.replace(/-[^-]+-[^-]+(\.[^.]+)$/, '$1');
}

function compare(what, placed, { path, line }) {
  const places = placed.map((finding) => `${finding.path}:${finding.line ?? '-'}`);
  const right = places.length > 0 && places.every((place) => place === `${path}:${line}`);
  counts[right ? 'right' : 'wrong']++;
  if (!right) console.log(`${what}: expected ${path}:${line}, is ${places.join(', ') || 'not there'}`);
}
