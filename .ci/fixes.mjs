#!/usr/bin/env node
/**
 * The safe fixes over real specs: each rule's alone may change only what the rule is about, all together settle, and a spec that rpm would
 * read is still one. Run the build first.
 *
 *   node .ci/fixes.mjs FOLDER        FOLDER: specs in folders named after their distribution
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { profiles } from '../dist/lib/rules/profiles/index.generated.js';
import { rules } from '../dist/lib/rules/spec.generated.js';
import { macroSet, targetSet } from '../dist/lib/src/macro/sets/index.js';
import { applyEdits } from '../dist/lib/src/policy/edits.js';
import { judgeSpec } from '../dist/lib/src/policy/judge.js';
import { levelOf, macroSetsOf, optionsOf, profileChain } from '../dist/lib/src/policy/profile.js';
import { evaluateSpec, specDocument } from '../dist/lib/src/spec/index.js';
import { sourceText } from '../dist/lib/src/text/source-text.js';

/** What a rule's fix changes in the model because the rule is about it; the rest change nothing that `inspect` shows. */
const about = JSON.parse(readFileSync(new URL('fixes.json', import.meta.url), 'utf8'));
const mostRounds = 10;

const problems = [];
const counts = new Map();
for (const path of specsBelow(process.argv[2] ?? '.')) checkFile(path);
for (const [id, count] of [...counts].sort()) console.log(`${String(count).padStart(6)} ${id}`);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;

function checkFile(path) {
  const text = readFileSync(path, 'utf8');
  if (text.includes('\uFFFD') || text.includes('\0')) return;
  const name = basename(dirname(path));
  const profile = profiles.some((each) => each.name === name) ? name : 'fedora';
  const before = read(path, text, profile);
  for (const [id, fixes] of fixesByRule(before, profile)) {
    counts.set(id, (counts.get(id) ?? 0) + fixes.length);
    const after = read(path, applyEdits(text, fixes).text, profile);
    const changed = differences(meaning(before), meaning(after)).filter((key) => !(about[id] ?? []).includes(key));
    if (changed.length > 0) problems.push(`${path}: ${id}: the fix changes ${changed.join(', ')}`);
    if (before.ok && !after.ok) problems.push(`${path}: ${id}: rpm would refuse the fixed spec: ${errors(after).join('; ')}`);
  }
  let current = text;
  for (let round = 0; ; round++) {
    const fixes = [...fixesByRule(read(path, current, profile), profile).values()].flat();
    const next = applyEdits(current, fixes).text;
    if (next === current) break;
    if (round === mostRounds) {
      problems.push(`${path}: the fixes of all rules do not settle in ${mostRounds} rounds`);
      break;
    }
    current = next;
  }
  if (before.ok && !read(path, current, profile).ok) problems.push(`${path}: rpm would refuse the spec after all fixes`);
}

function specsBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? specsBelow(join(folder, entry.name)) : entry.name.endsWith('.spec') ? [join(folder, entry.name)] : []));
}

function read(path, text, profile) {
  const chain = profileChain(profile, profiles);
  const macroFiles = [targetSet('x86_64'), ...macroSetsOf(chain).map(macroSet)];
  return evaluateSpec(sourceText(path, text), { arch: 'x86_64', defines: [], undefines: [], with: [], without: [], macroFiles });
}

function fixesByRule(spec, profile) {
  const chain = profileChain(profile, profiles);
  const names = chain.map(({ name }) => name);
  const byRule = new Map();
  for (const rule of rules) {
    const level = levelOf(rule, names);
    const weight = { level: level === 'off' ? 'note' : level, configured: false };
    const found = judgeSpec(rule, spec, { options: optionsOf(rule, chain), profiles: names, weight });
    const fixes = found.flatMap(({ fix }) => (fix?.safety === 'safe' ? [fix] : []));
    if (fixes.length > 0) byRule.set(rule.meta.id, fixes);
  }
  return byRule;
}

/** The document without places, the preambles of packages (which their values show) and what is unknown in it, and what rpm would refuse. */
function meaning(spec) {
  const document = JSON.parse(JSON.stringify(specDocument(spec), (key, value) => (/^(?:line|column|startLine|endLine)$/.test(key) ? undefined : value)));
  const sections = document.sections.filter(({ name }) => name !== '%package');
  return { ...document, sections, unknown: undefined, diagnostics: errors(spec) };
}

function errors({ diagnostics }) {
  return diagnostics.filter(({ level }) => level === 'error').map(({ message }) => message);
}

/** Where two documents differ: keys of the document, and of a package or section below it (`packages.files`, `sections.%clean`). */
function differences(a, b) {
  const keys = Object.keys({ ...a, ...b }).filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]));
  return [...new Set(keys.flatMap((key) => (key === 'packages' ? inPackages(a, b) : key === 'sections' ? inSections(a, b) : [key])))].sort();
}

function inPackages(a, b) {
  if (a.packages.length !== b.packages.length) return ['packages'];
  return a.packages.flatMap((one, i) =>
    Object.keys({ ...one, ...b.packages[i] }).flatMap((key) => (same(one[key], b.packages[i][key]) ? [] : [`packages.${key}`])),
  );
}

function inSections(a, b) {
  const bodies = ({ sections }) => {
    const all = {};
    for (const { name, args, body } of sections) all[name] = `${all[name] ?? ''}\0${args}\0${(body ?? '').trimEnd()}`;
    return all;
  };
  const [one, two] = [bodies(a), bodies(b)];
  return Object.keys({ ...one, ...two }).flatMap((name) => (one[name] === two[name] ? [] : [`sections.${name}`]));
}

function same(a, b) {
  return JSON.stringify(a) === JSON.stringify(b);
}
