import { Traced } from '../../../macro/traced.js';
import type { ProvidedCall } from '../../../macro/types.js';
import { isOlderRpm } from '../generation.js';
import type { State } from '../state.js';
import { hasOption, lastValue, type PrepOptions, prepOptions } from './options.js';

/**
 * What `%setup` stands for (rpm manual "Spec file format", `%setup`): change to the build folder, empty it, unpack, go into it, mend
 * permissions. Defines `%{buildsubdir}`. The commands themselves come from the macros that name them.
 */
export function setup(state: State, call: ProvidedCall): Traced | undefined {
  const options = prepOptions(call.words, 'cCDTq', 'abn');
  if (options.fault) return refuse(call, `Bad %setup option ${options.fault}`);
  const older = isOlderRpm(state.macros.lookup('__rpmuncompress')?.body);
  const unpack = (number: string, guess = false): string | undefined => unpacking(state, call, number, hasOption(options, 'q'), guess, older);
  const before = options.given.flatMap(({ letter, value }) => (letter === 'b' && value !== undefined ? [unpack(value)] : []));
  const after = options.given.flatMap(({ letter, value }) => (letter === 'a' && value !== undefined ? [unpack(value)] : []));
  const main = hasOption(options, 'T') ? [] : [unpack('0', hasOption(options, 'C'))];
  const parts = [...before, ...main, ...after];
  if (parts.includes(undefined)) return undefined;
  call.define('buildsubdir', Traced.bare(lastValue(options, 'n') ?? '%{NAME}-%{VERSION}'));
  const lines = layOut(options, before as string[], main as string[], after as string[]);
  return call.expand(Traced.bare(lines.join('\n') + (older ? '' : '\n')));
}

function layOut(options: PrepOptions, before: readonly string[], main: readonly string[], after: readonly string[]): string[] {
  const enter = "cd '%{buildsubdir}'";
  const create = hasOption(options, 'c');
  return [
    "cd '%{_builddir}'",
    ...(hasOption(options, 'D') ? [] : ["rm -rf '%{buildsubdir}'"]),
    ...before,
    ...(create ? ["%{__mkdir_p} '%{buildsubdir}'", enter] : []),
    ...main,
    ...(create ? [] : [enter]),
    ...after,
    '%{?_fixperms:%{_fixperms} .}',
  ];
}

/** The commands that unpack one source, and stop where that fails; undefined, with an error, for a number that no source has. */
function unpacking(state: State, call: ProvidedCall, number: string, quiet: boolean, guess: boolean, older: boolean): string | undefined {
  if (!/^[0-9]{1,9}$/.test(number)) return refuse(call, `Bad arg to %setup: ${number}`);
  if (!state.numbers.source.all.has(Number(number))) return refuse(call, `No source number ${Number(number)}`);
  const file = `%{SOURCE${Number(number)}}`;
  const words = ['%{__rpmuncompress} -x', ...(quiet ? [] : ['-v']), ...(guess ? ['-C %{buildsubdir}'] : []), older ? file : `%{shescape:${file}}`];
  return `${words.join(' ')}\nSTATUS=$?\nif [ $STATUS -ne 0 ]; then\n  exit $STATUS\nfi`;
}

function refuse(call: ProvidedCall, message: string): undefined {
  call.complain('error', message);
}
