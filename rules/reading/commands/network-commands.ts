import type { ShellCommand } from './shell-commands.js';

/**
 * Commands that fetch something from a network, and how they say that they do not. Sources: manual pages of curl, wget, git, Subversion,
 * Mercurial; documentation of pip ("--no-index"), npm and pnpm ("--offline"), yarn, Bun, Go modules ("-mod", GOPROXY), Cargo ("--offline"), RubyGems
 * ("--local"), Bundler, Maven ("-o"), Composer, NuGet, rustup, spectool.
 */
export function fetches({ tool, args }: Pick<ShellCommand, 'tool' | 'args'>): boolean {
  const words = args.map(({ text }) => text);
  const test = tests.get(tool) ?? (/^pip3?(?:\.\d+)?$/.test(tool) ? pip : undefined);
  if (test) return test(words);
  return isPython(tool) && words[0] === '-m' && words[1] === 'pip' && pip(words.slice(2));
}

type Test = (words: readonly string[]) => boolean;

export const isPython = (tool: string): boolean => /^(?:%?python[23]?(?:\.\d+)?|%python3_executable|%python_exec|%python_expand|pypy3?)$/.test(tool);

const remote = /^["']?(?:https?|ftp|git|ssh|svn|svn\+ssh|rsync):\/\/(?!(?:localhost|127\.|\[::1\]|0\.0\.0\.0))/;
const hasRemote: Test = (words) =>
  words.some((word) => remote.test(word.replace(/^--?[a-zA-Z-]+=/, '')) || /^%\{?(?:url|source0?url|forgeurl|gitrepo)\b/.test(word));
const has = (words: readonly string[], ...options: readonly string[]): boolean =>
  words.some((word) => options.some((option) => word === option || word.startsWith(`${option}=`)));

/** The words without options; those in front of the first are passed with the options that take a value. */
function operands(words: readonly string[], ...valued: readonly string[]): string[] {
  const found: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    if (valued.includes(word)) i++;
    else if (!word.startsWith('-') && !word.startsWith('+')) found.push(word);
  }
  return found;
}

/** `./x`, `/x`, `%{buildroot}/x`, `%{SOURCE1}`, `$dir/x`, `x.whl`: nothing that a registry is asked for. */
const isLocal = (word: string): boolean => /^(?:\.|\/|%|\$|file:)/.test(word) || /\.(?:whl|tgz|gem|tar\.gz|zip|nupkg|crate)$/.test(word) || word.includes('*');

const git: Test = (words) => {
  const [command = '', ...rest] = operands(words, '-C', '-c', '--git-dir', '--work-tree');
  if (['clone', 'ls-remote', 'fetch', 'pull'].includes(command)) return hasRemote(rest) || rest.some((word) => /^[\w.-]+@[\w.-]+:/.test(word));
  return (command === 'submodule' && rest.includes('update') && !has(words, '--no-fetch', '-N')) || (command === 'lfs' && rest[0] === 'pull');
};

const pip: Test = (words) => {
  const [command, ...rest] = operands(
    words,
    '--root',
    '--prefix',
    '--target',
    '-t',
    '--cache-dir',
    '-f',
    '--find-links',
    '-C',
    '--config-settings',
    '-w',
    '--wheel-dir',
  );
  if (command === 'download') return !has(words, '--no-index');
  if ((command !== 'install' && command !== 'wheel') || has(words, '--no-index', '--no-deps', '-f', '--find-links')) return false;
  return has(words, '-r', '--requirement') || rest.some((word) => !isLocal(word) && !/[%$]/.test(word));
};

const isOffline: Test = (words) => has(words, '--offline', '--prefer-offline') && !has(words, '--offline=false');

const npm: Test = (words) => {
  const [command = '', ...rest] = operands(words, '--prefix', '--cache', '--registry', '--userconfig', '-C', '--loglevel');
  if (isOffline(words)) return false;
  if (['ci', 'clean-install', 'update'].includes(command)) return true;
  return ['install', 'i', 'add', 'fetch'].includes(command) && (rest.length === 0 || rest.some((word) => !isLocal(word)));
};

const yarn: Test = (words) => {
  const [command = 'install'] = operands(words, '--cwd', '--cache-folder', '--modules-folder');
  const asks = words.some((word) => /^(?:--version|-v|--help)$/.test(word));
  return !isOffline(words) && !asks && (command === 'add' || (command === 'install' && !has(words, '--immutable-cache')));
};

const go: Test = (words) => {
  const [command = '', ...rest] = operands(words, '-C');
  if (has(words, '-mod')) return false;
  if (command === 'mod') return ['download', 'tidy', 'vendor'].includes(rest[0] ?? '');
  return command === 'get' || (command === 'install' && rest.some((word) => /@(?:latest|v\d|master|main)/.test(word)));
};

const cargo: Test = (words) => {
  const [command = ''] = operands(words, '--config', '-Z', '--manifest-path', '-C');
  if (has(words, '--offline', '--frozen')) return false;
  return (
    ['fetch', 'vendor', 'update', 'add'].includes(command) ||
    (command === 'install' && !has(words, '--path') && operands(words.slice(words.indexOf('install') + 1)).some((word) => /^[a-z]/.test(word)))
  );
};

const gem: Test = (words) => {
  const [command, ...rest] = operands(words, '-i', '--install-dir', '-n', '--bindir', '-v', '--version', '--build-root');
  return (command === 'install' || command === 'fetch') && !has(words, '--local', '-l') && rest.some((word) => !isLocal(word) && !/[%$]/.test(word));
};

const firstIs =
  (names: readonly string[], ...exempt: readonly string[]): Test =>
  (words) =>
    names.includes(operands(words)[0] ?? '') && !has(words, ...exempt);

const mvn: Test = (words) => !has(words, '-o', '--offline', '-v', '--version', '-h') && words.some((word) => !/^-/.test(word));

const tests: ReadonlyMap<string, Test> = new Map<string, Test>([
  ['curl', hasRemote],
  ['wget', hasRemote],
  ['wget2', hasRemote],
  ['aria2c', hasRemote],
  ['git', git],
  ['svn', (words) => ['checkout', 'co', 'export', 'update', 'up'].includes(operands(words)[0] ?? '') && hasRemote(words)],
  ['hg', (words) => ['clone', 'pull'].includes(operands(words)[0] ?? '') && hasRemote(words)],
  ['uv', (words) => !isOffline(words) && (words[0] === 'sync' || (words[0] === 'pip' && pip(words.slice(1))))],
  ['npm', npm],
  ['pnpm', npm],
  ['bun', npm],
  ['yarn', yarn],
  ['go', go],
  ['cargo', cargo],
  ['gem', gem],
  ['bundle', firstIs(['install', 'update'], '--local')],
  ['mvn', mvn],
  ['composer', firstIs(['install', 'update', 'require'], '--no-install')],
  ['dotnet', firstIs(['restore'], '--source', '-s')],
  ['rustup', firstIs(['install', 'update', 'toolchain', 'default', 'component', 'target'])],
  ['spectool', (words) => words.some((word) => /^-[a-zA-Z]*g|^--get-files$/.test(word))],
  ['dnf', firstIs(['install', 'builddep', 'download'])],
  ['yum', firstIs(['install'])],
  ['apt-get', firstIs(['install', 'update'])],
]);

/** Settings in a spec that keep package managers from the network, wherever they stand. */
export const offlineSettings =
  /(?:npm_config_offline|NPM_CONFIG_OFFLINE|YARN_ENABLE_NETWORK|yarn-offline-mirror|CARGO_NET_OFFLINE|PIP_NO_INDEX|GOFLAGS=\S{0,40}-mod=vendor|GOPROXY=["']?(?:off|file:)|offline\s*=\s*true|\[source\.[\w.-]{1,40}\]|replace-with\s*=)/;
