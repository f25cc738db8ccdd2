#!/usr/bin/env node
/**
 * How much of what rpmlint finds in packages speclint finds, too. FINDINGS holds rpmlint's messages of each package:
 * { "files": { NAME: { "file": PATH, "head": { "messages": [{ "id", "details" }] } } } }, paths relative to its folder (or to --packages).
 * A message counts as found where a rule that names the id as its equivalent finds something in that package, in one of the profiles and at the
 * path that the message names, if it names one. What is left has to stand in rpmlint-differences.json, with the reason. Run the build first.
 *
 *   node .ci/rpmlint-recall.mjs [--packages FOLDER] [--misses] [--by-id] FINDINGS.json
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const profiles = ['fedora', 'opensuse', 'generic'];
const options = { packages: { type: 'string' }, misses: { type: 'boolean' }, 'by-id': { type: 'boolean' } };
const { values, positionals } = parseArgs({ options, allowPositionals: true });
const [data = 'findings.json'] = positionals;
const folder = values.packages ?? dirname(data);
const { all } = await import('../dist/lib/rules/index.generated.js');
const answers = equivalents(await all());
const table = JSON.parse(readFileSync(here('../docs/data/rpmlint.json'), 'utf8'));
const unanswered = new Map(table.map((row) => [row.id, row.reason]));
const differences = JSON.parse(readFileSync(here('rpmlint-differences.json'), 'utf8')).map((row) => ({
  ...row,
  details: new RegExp(row.details ?? '', 's'),
  used: 0,
}));
const rows = new Map();

for (const { file, kind, head } of Object.values(JSON.parse(readFileSync(data, 'utf8')).files)) {
  const path = join(folder, file);
  if (kind === 'spec' || head === undefined || !existsSync(path)) continue;
  const findings = check(path);
  for (const message of head.messages) count(message, file, findings);
}

const total = { found: 0, deliberate: 0, missed: 0 };
for (const [id, row] of [...rows].sort(([a], [b]) => (a < b ? -1 : 1))) {
  for (const key of Object.keys(total)) total[key] += row[key];
  if (values['by-id']) console.log([id, row.found, row.deliberate, row.missed, row.rules.join(' ') || '-'].join('\t'));
  if (values.misses) for (const miss of row.misses) console.log(`  missed: ${miss}`);
}
for (const { id, details, used } of values.misses ? differences : []) if (used === 0) console.log(`  no such difference here: ${id} ${details}`);
const share = total.found / (total.found + total.missed);
console.log(
  `${total.found} found, ${total.deliberate} left out for a documented reason, ${total.missed} missed: ${(share * 100).toFixed(1)} % of what is true`,
);
if (share < 0.97) process.exitCode = 1;

function count({ id, details = '' }, file, findings) {
  const rules = answers.get(id) ?? [];
  const row = rows.get(id) ?? { found: 0, deliberate: 0, missed: 0, misses: [], rules };
  rows.set(id, row);
  const path = /(?:^|[\s"])(\/[^\s:"]+)/.exec(details)?.[1];
  const isSame = (finding) => rules.includes(finding.ruleId) && (path === undefined || finding.file === path || finding.message.includes(path));
  if (findings.some(isSame) || (isToldElsewhere(id, details, file) && findings.some(({ ruleId }) => rules.includes(ruleId)))) row.found++;
  else if (isDeliberate(id, details, file)) row.deliberate++;
  else {
    row.missed++;
    row.misses.push(`${file} ${id} ${details}`);
  }
}

/** Ids that no rule answers have their reason in the table of the documentation. */
function isDeliberate(id, details, file) {
  const row = differenceOf(id, details, file);
  return (row !== undefined && row.anywhere === undefined) || (!answers.has(id) && unanswered.get(id.replace(/-in-%\w+$/, '-in-<s>')) !== undefined);
}

function isToldElsewhere(id, details, file) {
  return differenceOf(id, details, file)?.anywhere === true;
}

/** `packages` are names of files; `anywhere`: the finding may stand at another file of the package. */
function differenceOf(id, details, file) {
  const row = differences.find((each) => each.id === id && each.details.test(details) && (each.packages ?? [file]).some((name) => file.endsWith(name)));
  if (row) row.used++;
  return row;
}

function equivalents(rules) {
  const result = new Map();
  for (const { meta } of rules) for (const id of meta.equivalents.rpmlint) result.set(id, [...(result.get(id) ?? []), meta.id]);
  return result;
}

function check(path) {
  const args = ['check', '--no-config', '--no-cache', ...profiles.flatMap((name) => ['--profile', name]), '--rule', '*=warning', '--format', 'json', path];
  const { stdout, stderr } = spawnSync(process.execPath, [here('../dist/bin/speclint.js'), ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (stdout === '') throw new Error(`${path}: ${stderr}`);
  return JSON.parse(stdout).findings;
}
