#!/usr/bin/env node
/**
 * Writes docs/rules/<id>.md for every rule and docs/rules/README.md, the index by category, from the compiled rules (run the build
 * first). Pages of rules that are gone are removed. `--check` writes nothing, names the files that are out of date and fails if there
 * is one.
 */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { all } from '../dist/lib/rules/index.generated.js';
import { profiles } from '../dist/lib/rules/profiles/index.generated.js';
import { ruleIndex } from '../dist/lib/src/report/rule-index.js';
import { rulePage } from '../dist/lib/src/report/rule-page.js';
import { clauseCoverage } from './clause-coverage.mjs';
import { publish } from './publish.mjs';

const folder = new URL('../docs/rules/', import.meta.url);
const check = process.argv.includes('--check');

const rules = await all();
const pages = new Map([
  ['README.md', `${ruleIndex(rules)}\n${await clauseCoverage(rules)}`],
  ...rules.map((rule) => [`${rule.meta.id}.md`, rulePage(rule, profiles)]),
]);
if (!check) await mkdir(folder, { recursive: true });
await publish(Object.fromEntries([...pages].map(([name, text]) => [`docs/rules/${name}`, text])), 'the rules');
await removeStale();

async function removeStale() {
  const present = await readdir(folder).catch(absent);
  for (const name of present.filter((each) => each.endsWith('.md') && !pages.has(each))) {
    if (check) {
      console.error(`docs/rules/${name} belongs to no rule`);
      process.exitCode = 1;
    } else await rm(new URL(name, folder));
  }
}

function absent(error) {
  if (error.code !== 'ENOENT') throw error;
  return [];
}
