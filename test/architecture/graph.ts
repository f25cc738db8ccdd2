import type { Source } from './scan.js';

/** From the bottom up. A file imports from its own layer and from those before it. */
export const layers = [
  'text',
  'elf',
  'rpm',
  'macro',
  'spec',
  'buildlog',
  'buildconfig',
  'policy',
  'rules',
  'config',
  'engine',
  'report',
  'build',
  'cli',
] as const;

/** Every breach of the house's order; one line each, naming the file. */
export function breaches(sources: readonly Source[]): string[] {
  return [...arrows(sources), ...circles(sources), ...sources.flatMap((source) => [...reach(source), ...size(source), ...name(source)])];
}

/** Imports from a layer above, and files that lie in no layer. */
export function arrows(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, imports }) => {
    const own = layerOf(path);
    if (own === -1) return [`${path}: lies in no layer`];
    return imports.flatMap((target) => {
      const other = layerOf(target);
      if (other === -1) return [`${path}: imports ${target}, which lies in no layer`];
      return other > own ? [`${path}: imports ${target}, which lies above it`] : [];
    });
  });
}

/** Circles between files, each once, as the way around. */
export function circles(sources: readonly Source[]): string[] {
  const imports = new Map(sources.map((source) => [source.path, source.imports]));
  const done = new Set<string>();
  const way: string[] = [];
  const found: string[] = [];
  const visit = (path: string): void => {
    if (done.has(path)) return;
    const at = way.indexOf(path);
    if (at !== -1) {
      found.push(`circle: ${[...way.slice(at), path].join(' → ')}`);
      return;
    }
    way.push(path);
    for (const next of imports.get(path) ?? []) visit(next);
    way.pop();
    done.add(path);
  };
  for (const path of imports.keys()) visit(path);
  return found;
}

const pureModules = new Set(['assert', 'buffer', 'crypto', 'path', 'path/posix', 'stream', 'string_decoder', 'url', 'util', 'zlib']);
const edgePackages = new Set(['cosmiconfig', 'tinyglobby', 'yargs', 'yargs/helpers']);
const builtIn = new Set(
  `async_hooks child_process cluster console constants dgram diagnostics_channel dns dns/promises domain events fs fs/promises http http2 https inspector module net os
   perf_hooks process punycode querystring readline readline/promises repl stream/promises stream/web test timers timers/promises tls trace_events tty v8 vm wasi
   worker_threads`.split(/\s+/),
);
const sockets = new Set(['dgram', 'dns', 'dns/promises', 'http', 'http2', 'https', 'inspector', 'net', 'tls', 'fetch', 'WebSocket', 'EventSource']);
const processes = new Set(['child_process', 'cluster']);
const code = new Set(['eval', 'Function', 'vm']);

/** Modules and globals that a file may not touch: the core is pure, only a build starts processes, nothing opens a socket. */
export function reach({ path, modules, globals }: Source): string[] {
  const touched = [...modules, ...globals];
  const everywhere = touched.filter((what) => sockets.has(what) || code.has(what) || (processes.has(what) && !path.startsWith('src/build/')));
  const core = isEdge(path) ? [] : [...modules.filter((what) => (builtIn.has(what) && !pureModules.has(what)) || edgePackages.has(what)), ...globals];
  return [...new Set([...everywhere, ...core])].map((what) => `${path}: touches ${what}`);
}

const longest = 300;

/** Files that are too long to read at once; tables and generated files are not read. */
export function size({ path, lines }: Source): string[] {
  const isData = /\.generated\.ts$|(?:^|\/)(?:data|sets)\/|-table\.ts$/.test(path);
  return !isData && lines > longest ? [`${path}: ${lines} lines, more than ${longest}`] : [];
}

/** Names that say nothing of what a file holds. */
export function name({ path }: Source): string[] {
  return /(?:^|[/.-])(?:utils?|helpers?|misc)(?:[/.-]|$)/i.test(path) ? [`${path}: the name says nothing of what it holds`] : [];
}

function layerOf(path: string): number {
  const folder = path.startsWith('rules/') ? 'rules' : (/^src\/([^/]+)\//.exec(path)?.[1] ?? '');
  return layers.indexOf(folder as (typeof layers)[number]);
}

/** The rooms that may touch files, processes, clocks and the terminal. */
function isEdge(path: string): boolean {
  return /^src\/(?:cli|build)\/|^src\/(?:engine|config)\/io\/|^src\/(?:engine|config)\/(?:.*\/)?[^/]+-io\.ts$/.test(path);
}
