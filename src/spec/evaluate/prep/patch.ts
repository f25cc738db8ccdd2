import { Traced } from '../../../macro/traced.js';
import type { ProvidedCall } from '../../../macro/types.js';
import { baseName } from '../../../text/paths.js';
import { refusalOf } from '../../rpm-versions.js';
import { isOlderRpm } from '../generation.js';
import type { State } from '../state.js';
import { hasOption, lastValue, type PrepOptions, prepOptions } from './options.js';

/** What `%patch` stands for (rpm manual "Spec file format", `%patch`): for each number a line that names the patch, and patch(1) itself. */
export function patch(state: State, call: ProvidedCall, written: string): Traced | undefined {
  const options = prepOptions(call.words, 'REZ', 'PpbzFdo');
  if (options.fault) return refuse(call, `${options.fault}: ${written}`);
  const named = [...options.given.flatMap(({ letter, value }) => (letter === 'P' && value !== undefined ? [value] : [])), ...options.words];
  const verdict = named.length === 0 ? refusalOf('patchWithoutNumber', state.target.rpm) : undefined;
  if (verdict) call.complain(verdict, `Patch number not specified: ${written}`);
  if (verdict === 'error') return undefined;
  const numbers = named.length === 0 ? ['0'] : named;
  const strip = integer(lastValue(options, 'p') ?? '0');
  const fuzz = integer(lastValue(options, 'F') ?? (call.expand(Traced.bare('%{?_default_patch_fuzz}')).text || '0'));
  if (strip === undefined || fuzz === undefined) return refuse(call, `invalid numeric value: ${written}`);
  const texts: string[] = [];
  for (const number of numbers) {
    if (!/^[0-9]{1,9}$/.test(number)) return refuse(call, `Invalid patch number ${number}: ${written}`);
    if (!state.numbers.patch.all.has(Number(number))) return refuse(call, `No patch number ${Number(number)}`);
    texts.push(applying(state, call, Number(number), argumentsOf(options, strip, fuzz)));
  }
  const end = isOlderRpm(state.macros.lookup('__rpmuncompress')?.body) ? '' : '\n';
  return call.expand(Traced.bare(texts.join('\n') + end));
}

/** In rpm's own order and spacing. */
function argumentsOf(options: PrepOptions, strip: number, fuzz: number): string {
  const [suffix, directory, output] = [lastValue(options, 'bz'), lastValue(options, 'd'), lastValue(options, 'o')];
  return [
    `%{?_default_patch_flags} -p${strip} `,
    suffix === undefined ? '' : `-b --suffix ${suffix}`,
    fuzz < 0 ? '' : ` --fuzz=${fuzz}`,
    directory === undefined ? '' : ` -d ${directory}`,
    output === undefined ? '' : ` -o ${output}`,
    ...['R', 'E', 'Z'].map((letter) => (hasOption(options, letter) ? ` -${letter}` : '')),
  ].join('');
}

/** A patch that is there and not compressed is read at once, any other goes through rpm's helper. */
function applying(state: State, call: ProvidedCall, number: number, args: string): string {
  const file = `%{PATCH${number}}`;
  const path = call.expand(Traced.bare(file)).text;
  const name = baseName(path).replaceAll('%', '%%');
  const plain = state.host.exists?.(path) === true && !/\.(?:gz|bz2|xz|lzma|lz|zst|Z|zip)$/.test(path);
  const command = plain ? `%{__patch} ${args} < ${file}` : `{ %{__rpmuncompress} ${file} || echo patch_fail ; } | %{__patch} ${args}`;
  return `echo "Patch #${number} (${name}):"\n${command}\n`;
}

function integer(text: string): number | undefined {
  return /^-?[0-9]{1,9}$/.test(text) ? Number(text) : undefined;
}

function refuse(call: ProvidedCall, message: string): undefined {
  call.complain('error', message);
}
