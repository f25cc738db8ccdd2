import { basename } from 'node:path';
import { build } from 'esbuild';
import ts from 'typescript';

const core = 'core.js';

/**
 * Joins the chunks that a usual run reads into one file. esbuild makes a chunk for every set of modules that the same entries share, which
 * is dozens of files for one run; reading them costs more than what is in them. That file is core.cjs, CommonJS, which can be compiled ahead
 * (see load-core.mjs); core.js hands on what it exports.
 *
 * The program itself stays apart: it runs while it is loaded, and a chunk that it then asks for must not wait for it.
 *
 * `texts`: every chunk by name; `hot`: sources of the entries, static or dynamic, that a usual run reads; `options`: for esbuild.
 * Gives the files by name.
 */
export async function joinChunks({ texts, metafile, program, hot, options }) {
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]));
  const joined = [...reachedFrom(hot, outputs)].filter((name) => name !== program).sort();
  const nameInCore = (chunk, name) => `c${joined.indexOf(chunk)}_${name}`;
  const exportsOf = (chunk, form) =>
    outputs
      .get(chunk)
      .exports.map((name) => form(name, nameInCore(chunk, name)))
      .join(', ');

  const wholeCore = joined.map((chunk) => `export { ${exportsOf(chunk, (own, common) => `${own} as ${common}`)} } from './${chunk}';`).join('\n');
  const view = (chunk) => `export { ${exportsOf(chunk, (own, common) => `${common} as ${own}`)} } from './${core}';`;
  const others = [...texts.keys()].filter((name) => !joined.includes(name));

  const [coreBuild, otherBuild] = await Promise.all([
    build({
      ...options,
      entryPoints: [core],
      outdir: '.',
      format: 'cjs',
      banner: {},
      define: { 'import.meta.url': 'coreUrl' },
      outExtension: { '.js': '.cjs' },
      plugins: [virtual((name) => (name === core ? wholeCore : joined.includes(name) ? importsHandedOut(texts.get(name), joined) : undefined))],
    }),
    build({
      ...options,
      entryPoints: others,
      outdir: '.',
      plugins: [virtual((name, isEntry) => (isEntry ? texts.get(name) : joined.includes(name) ? view(name) : undefined))],
    }),
  ]);
  const names = joined.flatMap((chunk) => outputs.get(chunk).exports.map((name) => nameInCore(chunk, name)));
  return new Map([
    [core, `import { loadCore } from './load-core.js';\nexport const { ${names.join(', ')} } = loadCore();\n`],
    ...[...coreBuild.outputFiles, ...otherBuild.outputFiles].map(({ path, text }) => [basename(path), text]),
  ]);
}

/** The chunks of some entries and all that they import statically. */
function reachedFrom(sources, outputs) {
  const reached = new Set();
  const waiting = [...outputs].filter(([, { entryPoint }]) => sources.includes(entryPoint)).map(([name]) => name);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    const { imports } = outputs.get(name);
    waiting.push(...imports.filter(({ kind, external }) => kind === 'import-statement' && !external).map(({ path }) => basename(path)));
  }
  return reached;
}

/** `import(…)` becomes `importFromCore(…)`, but for what is joined too. */
function importsHandedOut(text, joined) {
  const places = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && !isJoined(node.arguments[0])) places.push(node.expression);
    ts.forEachChild(node, visit);
  };
  const isJoined = (what) => ts.isStringLiteral(what) && joined.includes(basename(what.text));
  visit(ts.createSourceFile('chunk.js', text, ts.ScriptTarget.Latest, true));
  return places.reverse().reduce((all, node) => `${all.slice(0, node.getStart())}importFromCore${all.slice(node.getEnd())}`, text);
}

/** Modules by name, as `textOf` gives them; those that it does not know stay imports. */
function virtual(textOf) {
  return {
    name: 'virtual',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /./ }, ({ kind, path }) => {
        const [name, isEntry] = [basename(path), kind === 'entry-point'];
        const known = (isEntry || path.startsWith('./')) && textOf(name, isEntry) !== undefined;
        return known ? { path: name, namespace: isEntry ? 'entry' : 'chunk' } : { path, external: true };
      });
      onLoad({ filter: /./, namespace: 'entry' }, ({ path }) => ({ contents: textOf(path, true), resolveDir: '/' }));
      onLoad({ filter: /./, namespace: 'chunk' }, ({ path }) => ({ contents: textOf(path, false), resolveDir: '/' }));
    },
  };
}
