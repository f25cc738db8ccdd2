import { readdir, readFile } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import ts from 'typescript';

/** The file that holds what only `explain`, SARIF and the like show of a rule. */
export const ruleDocs = 'rule-docs.cjs';

/**
 * An esbuild plugin: `why` and `examples` of every rule's meta become getters that read `rule-docs.cjs` when somebody asks. A check reads
 * neither, and they are the larger half of the rules.
 */
export function lateRuleDocs(root) {
  const rules = join(root, 'rules') + sep;
  return {
    name: 'late-rule-docs',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        if (!path.startsWith(rules)) return undefined;
        const text = await readFile(path, 'utf8');
        return /^export default \w/m.test(text) ? { contents: withGetters(text, basename(path, '.ts')), loader: 'ts' } : undefined;
      });
    },
  };
}

/** The module that becomes `rule-docs.cjs`, from the rules as they are: `docs[ID]` gives `{ why, examples }`. */
export async function ruleDocsModule(root) {
  const groups = (await readdir(join(root, 'rules'))).filter((name) => name.endsWith('.generated.ts') && name !== 'index.generated.ts').sort();
  return `${groups.map((name, i) => `import { rules as r${i} } from './rules/${name}';\n`).join('')}
export const docs = Object.fromEntries([${groups.map((_, i) => `...r${i}`).join(', ')}].map(({ meta: { id, why, examples } }) => [id, { why, examples }]));`;
}

function withGetters(text, id) {
  const edits = [];
  const visit = (node) => {
    const examples = ts.isObjectLiteralExpression(node) && node.properties.find((each) => nameOf(each) === 'examples');
    if (examples) {
      for (const property of [examples, node.properties.find((each) => nameOf(each) === 'why')]) {
        if (property) edits.push({ start: property.getStart(), end: property.getEnd(), name: nameOf(property) });
      }
    } else ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('rule.ts', text, ts.ScriptTarget.Latest, true));
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce(
      (all, { start, end, name }) =>
        `${all.slice(0, start)}get ${name}() { return require('./${ruleDocs}').docs[${JSON.stringify(id)}].${name}; }${all.slice(end)}`,
      text,
    );
}

const nameOf = (property) => (ts.isPropertyAssignment(property) ? property.name.getText() : undefined);
