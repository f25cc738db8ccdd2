import { basename } from 'node:path';
import { build } from 'esbuild';

const core = 'core.js';

/**
 * Joins the chunks that a usual run reads into one file. esbuild makes a chunk for every set of modules that the same entries share, which
 * is dozens of files for one run; reading them costs more than what is in them.
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
      plugins: [virtual((name) => (name === core ? wholeCore : joined.includes(name) ? texts.get(name) : undefined))],
    }),
    build({
      ...options,
      entryPoints: others,
      outdir: '.',
      plugins: [virtual((name, isEntry) => (isEntry ? texts.get(name) : joined.includes(name) ? view(name) : undefined))],
    }),
  ]);
  return new Map([...coreBuild.outputFiles, ...otherBuild.outputFiles].map(({ path, text }) => [basename(path), text]));
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
