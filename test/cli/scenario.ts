/**
 * A scenario: a plain text file with a title and named blocks, each begun by a line `=== NAME`, its text verbatim up to the next one.
 *
 *   === file PATH      a file to write before the run (any number)
 *   === link PATH      a symbolic link; the text is its target
 *   === command        one line, words as a shell would split them
 *   === stdin, === env (NAME=VALUE lines)
 *   === status         the expected exit status
 *   === stdout, === stderr      expected exactly; nothing where the block is absent
 *   === stdout-has     lines that standard output holds (blanks that align columns apart), where the rest is not the scenario's matter
 *   === after PATH     a file's expected text after the run; `(absent)` where it must not be there
 */
export interface Scenario {
  readonly title: string;
  readonly files: ReadonlyMap<string, string>;
  readonly links: ReadonlyMap<string, string>;
  readonly command: readonly string[];
  readonly stdin: string;
  readonly env: Readonly<Record<string, string>>;
  readonly status: number;
  readonly stdout: string;
  /** Lines that have to be among those of standard output, which is not compared as a whole then. */
  readonly stdoutHas?: string;
  readonly stderr: string;
  readonly after: ReadonlyMap<string, string>;
}

const blockNames = new Set(['command', 'stdin', 'env', 'status', 'stdout', 'stdout-has', 'stderr']);

/** Reads a scenario. Throws where a block is unknown or one that is needed is missing, so that a typing error can't pass as a test. */
export function parseScenario(text: string): Scenario {
  const [head = '', ...parts] = text.split(/^=== /m);
  const named = new Map<string, string>();
  const paths = { file: new Map<string, string>(), link: new Map<string, string>(), after: new Map<string, string>() };
  for (const part of parts) {
    const lineEnd = part.indexOf('\n');
    const [name = '', path] = part.slice(0, lineEnd).trim().split(' ');
    const body = part.slice(lineEnd + 1);
    if (path !== undefined && (name === 'file' || name === 'link' || name === 'after')) paths[name].set(path, body);
    else if (path === undefined && blockNames.has(name)) named.set(name, body);
    else throw new Error(`unknown block "${part.slice(0, lineEnd)}"`);
  }
  const needed = (name: string): string => {
    const body = named.get(name);
    if (body === undefined) throw new Error(`the block "${name}" is missing`);
    return body.trim();
  };
  const has = named.get('stdout-has')?.trim();
  const [program, ...command] = words(needed('command'));
  if (program !== 'speclint') throw new Error('the command has to begin with speclint');
  return {
    title: head.trim(),
    files: paths.file,
    links: paths.link,
    after: paths.after,
    command,
    stdin: named.get('stdin') ?? '',
    env: Object.fromEntries(
      (named.get('env') ?? '')
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split('=') as [string, string]),
    ),
    status: Number(needed('status')),
    stdout: named.get('stdout') ?? '',
    ...(has !== undefined && { stdoutHas: has }),
    stderr: named.get('stderr') ?? '',
  };
}

function words(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, bare]) => single ?? double ?? bare ?? '');
}
