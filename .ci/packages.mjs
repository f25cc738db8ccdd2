#!/usr/bin/env node
/**
 * All rules over real packages: how often each fires in each profile, as tab-separated lines for the precision table. Fails where speclint
 * crashes, where a rule does, and where a package is called unreadable whose digests rpm finds in order. Run the build first.
 *
 *   node .ci/packages.mjs [--samples N FILE] FOLDER...    with --samples, up to N findings of each rule and profile as JSON lines, drawn evenly
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const profiles = ['fedora', 'generic', 'opensuse'];
const program = fileURLToPath(new URL('../dist/bin/speclint.js', import.meta.url));
const { values, positionals } = parseArgs({ options: { samples: { type: 'string' } }, allowPositionals: true });
const sampleFile = values.samples === undefined ? undefined : positionals.shift();
const scratch = mkdtempSync(join(tmpdir(), 'speclint-packages-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const report = check(positionals.flatMap(packagesBelow));
const counts = new Map();
for (const finding of report.findings) {
  for (const profile of finding.targets ?? profiles) {
    const row = counts.get(finding.ruleId) ?? {};
    counts.set(finding.ruleId, { ...row, [profile]: [...(row[profile] ?? []), finding] });
  }
}
console.log(['rule', ...profiles].join('\t'));
for (const [rule, row] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) console.log([rule, ...profiles.map((name) => row[name]?.length ?? 0)].join('\t'));
if (sampleFile !== undefined) writeFileSync(sampleFile, [...counts].flatMap(([rule, row]) => samples(rule, row)).join(''));

const problems = [
  ...report.failures.map(({ ruleId, path, message }) => `${path}: the rule ${ruleId} failed: ${message}`),
  ...report.inputs.filter(({ path, status }) => status !== 'checked' && isGood(path)).map(({ path, error }) => `${path}: called ${error?.message}`),
];
console.error(
  `${report.inputs.length} packages, ${report.findings.length} findings, ${report.inputs.filter(({ status }) => status !== 'checked').length} unreadable`,
);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;

function packagesBelow(path) {
  if (!path.endsWith('/') && /\.rpm$/.test(path)) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.rpm$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function check(packages) {
  const file = join(scratch, 'report.json');
  const options = ['--no-config', '--no-cache', ...profiles.flatMap((name) => ['--profile', name]), '--format', `json=${file}`];
  const { status, stderr } = spawnSync(process.execPath, [program, 'check', ...options, ...packages], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (![0, 1, 3].includes(status)) {
    console.error(`speclint ended with status ${status}:\n${stderr}`);
    process.exit(1);
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

function isGood(path) {
  return spawnSync('rpm', ['-K', '--nosignature', path], { stdio: 'ignore' }).status === 0;
}

function samples(rule, row) {
  const most = Number(values.samples);
  return profiles.flatMap((profile) => {
    const found = row[profile] ?? [];
    const step = Math.max(1, found.length / most);
    return [...Array(Math.min(most, found.length)).keys()].map((at) => {
      const { level, package: nevra, path, file, message } = found[Math.floor(at * step)];
      return `${JSON.stringify({ rule, profile, level, package: nevra, path, file, message })}\n`;
    });
  });
}
