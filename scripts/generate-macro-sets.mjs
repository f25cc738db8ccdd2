#!/usr/bin/env node
/**
 * Makes the macro files of each family, src/macro/sets/<family>/<set>.macros, a module that can be bundled:
 *   src/macro/sets/<family>.generated.ts   a function of the family's name: the text of a set by its name
 *   src/macro/sets/families.generated.ts   these functions by family
 * `--check` writes nothing and fails where a file on disk is not what would be written.
 */
import { readdir, readFile } from 'node:fs/promises';
import { publish } from './publish.mjs';

const folder = new URL('../src/macro/sets/', import.meta.url);
const extension = '.macros';

const families = (await readdir(folder, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
const modules = await Promise.all(families.map(async (family) => [`src/macro/sets/${family}.generated.ts`, familyModule(family, await setsOf(family))]));
await publish({ ...Object.fromEntries(modules), 'src/macro/sets/families.generated.ts': index() }, 'the folder src/macro/sets/');

async function setsOf(family) {
  const names = (await readdir(new URL(`${family}/`, folder))).filter((name) => name.endsWith(extension)).sort();
  return Promise.all(names.map(async (name) => [name.slice(0, -extension.length), await readFile(new URL(`${family}/${name}`, folder), 'utf8')]));
}

function familyModule(family, sets) {
  const entries = sets.map(([name, text]) => `  ${JSON.stringify(name)}: [\n${lines(text)}\n  ],\n`).join('');
  return `/** The lines of a macro set of the family "${family}"; undefined where there is none of that name. */
export function ${family}(name: string): readonly string[] | undefined {
  return Object.hasOwn(sets, name) ? sets[name] : undefined;
}

const sets: Readonly<Record<string, readonly string[]>> = {
${entries}};
`;
}

function lines(text) {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `    ${JSON.stringify(line)},`)
    .join('\n');
}

function index() {
  const imports = families.map((family) => `import { ${family} } from './${family}.generated.js';`).join('\n');
  return `${imports}

/** The macro sets of each family. */
export const families = { ${families.join(', ')} };
`;
}
