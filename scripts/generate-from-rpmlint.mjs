#!/usr/bin/env node
/**
 * Writes docs/from-rpmlint.md: what became of every message of rpmlint. Its beginning is docs/data/from-rpmlint.md; the table comes from
 * docs/data/rpmlint.json (ids of rpmlint 2.9, with the rules meant to answer them or the reason why none does) and from the `equivalents` of
 * the compiled rules. `--check` writes nothing and fails where the page is not current.
 */
import { readFile } from 'node:fs/promises';
import { all } from '../dist/lib/rules/index.generated.js';
import { publish } from './publish.mjs';

const read = (name) => readFile(new URL(`../docs/data/${name}`, import.meta.url), 'utf8');
const rules = await all();
const ids = new Set(rules.map(({ meta }) => meta.id));
const messages = JSON.parse(await read('rpmlint.json'));

await publish({ 'docs/from-rpmlint.md': `${await read('from-rpmlint.md')}\n${table()}` }, 'the rules');

function table() {
  const fates = messages.map((message) => ({ ...message, ...fateOf(message) }));
  const count = (fate) => fates.filter((each) => each.fate === fate).length;
  const checks = [...new Set(fates.map(({ check }) => check))].sort();
  return `## Every message

Of ${fates.length} messages, ${count('answered')} have a rule, ${count('not needed')} need none, and ${count('not yet')} have none yet.

${checks
  .map(
    (check) => `### ${check}

| rpmlint | reads | speclint |
| --- | --- | --- |
${fates
  .filter((each) => each.check === check)
  .map(({ id, reads, text }) => `| \`${id.replaceAll('|', '\\|')}\` | ${reads} | ${text} |`)
  .join('\n')}
`,
  )
  .join('\n')}`;
}

function fateOf({ id, rules: meant = [], reason }) {
  const equal = rules.filter(({ meta }) => meta.equivalents.rpmlint.includes(id)).map(({ meta }) => meta.id);
  const answers = [...new Set([...equal, ...meant.filter((rule) => ids.has(rule))])].sort();
  if (answers.length > 0) return { fate: 'answered', text: answers.map((rule) => `[${rule}](rules/${rule}.md)`).join(', ') };
  if (reason !== undefined) return { fate: 'not needed', text: `not needed: ${reason}` };
  return { fate: 'not yet', text: meant.length > 0 ? `not yet; planned: ${meant.map((rule) => `\`${rule}\``).join(', ')}` : 'not yet' };
}
