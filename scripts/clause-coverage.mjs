import { readFile } from 'node:fs/promises';

/**
 * How much of the guidelines the rules check, in Markdown: docs/data/clauses.json lists every clause with the rules that are to check it;
 * a clause counts as checked where one of these is among `rules`.
 */
export async function clauseCoverage(rules) {
  const clauses = JSON.parse(await readFile(new URL('../docs/data/clauses.json', import.meta.url), 'utf8'));
  const ids = new Set(rules.map(({ meta }) => meta.id));
  const isChecked = (clause) => clause.rules.some((id) => ids.has(id));
  const row = (name, some) => {
    const checkable = some.filter((clause) => clause.checkable !== 'no');
    const checked = checkable.filter(isChecked);
    return `| ${name} | ${some.length} | ${checkable.length} | ${checked.length} | ${percent(checked.length, checkable.length)} |`;
  };
  const documents = [...new Set(clauses.map(({ document }) => document))];
  return `## What the guidelines ask

Each document was read clause by clause ([data/clauses.json](../data/clauses.json)). A clause is checkable where a machine can decide it, wholly or in part; it is checked
where a rule of this page does so.

| Document | Clauses | Checkable | Checked | Share |
| --- | --- | --- | --- | --- |
${documents
  .map((name) =>
    row(
      name,
      clauses.filter(({ document }) => document === name),
    ),
  )
  .join('\n')}
${row('All', clauses)}

### Clauses that wait for their rule

${list(
  clauses.filter((clause) => clause.checkable !== 'no' && !isChecked(clause)),
  ({ rules: waiting }) => `: ${waiting.map((id) => `\`${id}\``).join(', ') || 'no rule yet'}`,
)}

### Clauses that no machine can check

${list(
  clauses.filter(({ checkable }) => checkable === 'no'),
  ({ reason }) => (reason ? `: ${reason}` : ''),
)}
`;
}

const percent = (part, whole) => (whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`);

function list(clauses, behind) {
  if (clauses.length === 0) return 'None.';
  return clauses.map((clause) => `- ${clause.document}, ${clause.heading}: ${clause.clause}${behind(clause)}`).join('\n');
}
