#!/usr/bin/env node

/**
 * Bundles the command line: src/cli/main.ts → dist/bin/speclint.js, and src/engine/io/worker.ts → dist/bin/worker.js. What the sources
 * import dynamically stays in chunks of its own and is read only when it is used. The same sources give the same bytes.
 *
 * The chunks that every check of a spec reads become one file, core.cjs (see join-chunks.mjs), with a code cache beside it. The interpreters of Lua and shell macros,
 * which few specs need, and the macro sets of each family of distributions are called synchronously: they are CommonJS files, each read
 * at its first call. So is what the rules say for people (see late-rule-docs.mjs).
 *
 *   node scripts/bundle.mjs [FOLDER]     FOLDER: where to, instead of dist/bin
 */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { joinChunks } from './join-chunks.mjs';
import { lateRuleDocs, ruleDocs, ruleDocsModule } from './late-rule-docs.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = resolve(process.argv[2] ?? join(root, 'dist/bin'));
const program = 'speclint.js';
const entries = { speclint: 'src/cli/main.ts', worker: 'src/engine/io/worker.ts' };
const readByEveryCheck = ['src/cli/main.ts', 'src/cli/commands/check.ts', 'rules/spec.generated.ts', 'src/report/text.ts'];

/** CommonJS parts of dependencies call `require`. The long name can't meet a minified one. */
const banner = `import { createRequire as createRequireForBundledCommonJs } from 'node:module';
const require = createRequireForBundledCommonJs(import.meta.url);`;

const common = { bundle: true, format: 'esm', platform: 'node', target: 'node20', charset: 'utf8', legalComments: 'none', logLevel: 'warning', write: false };

/** Modules that go into a file of their own, by that file's name: their sources with the functions that they export. */
const late = {
  'xml.cjs': { 'rules/reading/xml/document.ts': ['xmlDocument'] },
  'shell-parser.cjs': {
    'rules/reading/shell/parse.ts': ['parseShell'],
    'rules/reading/shell/fault.ts': ['shellFault'],
    'rules/reading/shell/commands.ts': ['commandsOf'],
    'rules/reading/shell/bashisms.ts': ['bashismsIn'],
  },
  'interpreters.cjs': { 'src/macro/lua/run.ts': ['runProgram', 'runFunction'], 'src/macro/shell/compute.ts': ['computeShell'] },
  ...Object.fromEntries((await macroFamilies()).map((name) => [`macros-${name}.cjs`, { [`src/macro/sets/${name}.generated.ts`]: [name] }])),
};
const lateFiles = [...Object.keys(late), ruleDocs].map((file) => `./${file}`);

const files = await chunks()
  .then(({ outputFiles, metafile }) => {
    const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
    const options = { ...common, minify: true, banner: { js: banner }, external: lateFiles };
    return joinChunks({ texts, metafile, program, hot: readByEveryCheck, options });
  })
  .then(async (joined) => new Map([...joined, ['load-core.js', await readFile(new URL('load-core.mjs', import.meta.url), 'utf8')], ...(await lateTexts())]))
  .catch((error) => {
    if (error.errors === undefined) throw error;
    process.exit(1); // esbuild has printed them
  });

await mkdir(target, { recursive: true });
await Promise.all(
  [...files].map(([name, text]) => writeFile(join(target, name), name === program ? `#!/usr/bin/env node\n${text.replace(/^#!.*\n/, '')}` : text)),
);
await chmod(join(target, program), 0o755);
await removeStale();
makeCodeCache();

function chunks() {
  return build({
    ...common,
    absWorkingDir: root,
    entryPoints: Object.entries(entries)
      .filter(([, path]) => existsSync(join(root, path)))
      .map(([out, path]) => ({ in: path, out })),
    outdir: target,
    splitting: true,
    metafile: true,
    // beside the entries: the worker is found from whatever chunk its pool lands in
    chunkNames: '[name]-[hash]',
    // cosmiconfig names it in a loader that speclint never uses
    external: ['typescript', ...lateFiles],
    plugins: [{ name: 'named-exports', setup: keepNamedExports }, { name: 'late-modules', setup: loadLate }, lateRuleDocs(root)],
  });
}

/** The folders of macro sets; each has its module beside it. */
async function macroFamilies() {
  const entries = await readdir(join(root, 'src/macro/sets'), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

async function lateTexts() {
  const modules = Object.entries(late).map(([file, exports]) => [file, lateModule(exports)]);
  return Promise.all([...modules, [ruleDocs, await ruleDocsModule(root)]].map(async ([file, contents]) => [file, await commonJs(contents)]));
}

function lateModule(modules) {
  return Object.entries(modules)
    .map(([path, names]) => `export { ${names.join(', ')} } from './${path}';`)
    .join('\n');
}

async function commonJs(contents) {
  const { outputFiles } = await build({ ...common, format: 'cjs', minify: true, stdin: { contents, resolveDir: root } });
  return outputFiles[0].text;
}

/** In place of the modules of late files: functions of the same names that read the file when they are called. */
function loadLate({ onLoad }) {
  for (const [file, modules] of Object.entries(late)) {
    for (const [path, names] of Object.entries(modules)) {
      onLoad({ filter: new RegExp(`${path.replaceAll('.', '\\.')}$`) }, () => ({
        contents: names.map((name) => `export const ${name} = (...given) => require('./${file}').${name}(...given);`).join('\n'),
      }));
    }
  }
}

/**
 * A CommonJS package that is imported dynamically would come out of the bundle with nothing but a default export, where node finds its
 * named ones too. So each is passed through a module that names what node finds; as a `.mjs` file it also gets node's default export.
 */
function keepNamedExports({ onResolve, onLoad }) {
  const namespace = 'dynamic-package';
  onResolve({ filter: /^[^./]/ }, ({ kind, path, importer }) => {
    const isOurs = kind === 'dynamic-import' && importer.startsWith(join(root, 'src'));
    return isOurs && !isBuiltin(path) ? { path: `${path}.mjs`, namespace, pluginData: path } : undefined;
  });
  onLoad({ filter: /./, namespace }, async ({ pluginData: name }) => {
    const names = Object.keys(await import(name)).filter((each) => /^[\w$]+$/.test(each));
    return { contents: `export { ${names.join(', ')} } from ${JSON.stringify(name)};`, resolveDir: root };
  });
}

/** In a process of its own, so that nothing but a check is compiled. Its fault would be one of every check. */
function makeCodeCache() {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/make-code-cache.mjs'), target], { stdio: 'inherit' });
  if (status !== 0) throw new Error('the program that was built cannot check a spec');
}

/** Chunks of earlier builds. They go last, so that a run that has started still finds its own. */
async function removeStale() {
  const present = await readdir(target);
  await Promise.all(present.filter((name) => !files.has(name)).map((name) => rm(join(target, name), { recursive: true })));
}
