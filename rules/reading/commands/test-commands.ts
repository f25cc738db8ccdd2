import { valuedMakeOptions } from '../../data/commands/make-options.js';
import { isPython } from './network-commands.js';
import type { ShellCommand } from './shell-commands.js';

/** Programs and macros that do nothing but run tests. Sources: their manuals; macro files of cmake, meson, pytest, cargo, go and Perl packages. */
const runners = new Set(
  'ctest %ctest %ctest3 pytest pytest-3 py.test %pytest tox %tox nosetests nosetests-3 %meson_test %cargo_test %gocheck %gocheck2 %gotest %ninja_test prove stestr rspec %pyunittest'.split(
    ' ',
  ),
);

const makeTargets = /^(?:check(?:-[\w-]+)?|test|regtest|runtests?|unittests?)$/;

/** Programs that run tests when they are told to, with the words that say so. */
const verbs: Readonly<Record<string, RegExp>> = {
  make: makeTargets,
  gmake: makeTargets,
  '%make_build': makeTargets,
  ninja: /^(?:check|test)$/,
  '%ninja_build': /^(?:check|test)$/,
  '%meson': /^test$/,
  meson: /^test$/,
  cargo: /^test$/,
  go: /^test$/,
  npm: /^test$/,
  yarn: /^test$/,
  rake: /^(?:test|spec)$/,
  './Build': /^test$/,
};

/** Options of these programs whose value is the next word. */
const valued = new Set([...valuedMakeOptions, '--manifest-path', '--prefix', '--features', '-j']);

/** True for a command that runs tests of the source code: `make check`, `ctest`, `%{python3} -m pytest`. */
export function runsTests({ tool, args }: Pick<ShellCommand, 'tool' | 'args'>): boolean {
  const own = Object.hasOwn(verbs, tool) ? verbs[tool] : undefined;
  const python = own === undefined && isPython(tool);
  if (own === undefined && !python && !runners.has(tool)) return false;
  const words = args.map(({ text }) => text);
  if (words.some((word) => asksOnly.has(word) || (word === '-N' && tool.includes('ctest')))) return false;
  if (tool.endsWith('tox') && words.some((word, i) => /^(?:-e|--env)$/.test(words[i - 1] ?? '') && !testEnvironment.test(word))) return false;
  if (tool === 'go' && words.includes('-c')) return false;
  if (python) return pythonTests.test(words.filter((word) => word === '-m' || !word.startsWith('-')).join(' '));
  return own === undefined || words.some((word, i) => own.test(word) && !valued.has(words[i - 1] ?? ''));
}

/** tox also builds documentation and runs linters, each in an environment of that name. */
const testEnvironment = /^(?:py|\$|%|.{0,100}(?:test|unit|functional|cover))/i;

const asksOnly = new Set(['--show-only', '--collect-only', '--version', '--no-run']);

const pythonTests = /^(?:-m (?:pytest|unittest|nose|tox)|(?:\S*\/)?setup\.py (?:test|ptr)|(?:\S*\/)?runtests\.py)(?: |$)/;
