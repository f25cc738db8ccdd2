import { Traced } from '../../../macro/traced.js';
import type { Macros, ProvidedCall } from '../../../macro/types.js';
import type { State } from '../state.js';
import { hasOption, lastValue, type PrepOptions, prepOptions } from './options.js';

/**
 * Provides `%autosetup` and `%autopatch` (rpm manual "Automating the application of patches"), which are stock macros of rpm, where no
 * macro file in force has their bodies.
 */
export function provideStockMacros(state: State, macros: Macros): void {
  if (!hasBody(macros, 'autosetup')) macros.provide('autosetup', (call) => autosetup(call));
  if (!hasBody(macros, 'autopatch')) macros.provide('autopatch', (call) => autopatch(state, call));
}

function hasBody(macros: Macros, name: string): boolean {
  return macros.lookup(name)?.body.known ?? false;
}

function autosetup(call: ProvidedCall): Traced | undefined {
  const options = prepOptions(call.words, 'cCDTvN', 'abnSp');
  if (options.fault) return refuse(call, `Unknown option ${options.fault.slice(1, 2)} in autosetup(a:b:cCDn:TvNS:p:)`);
  const verbose = hasOption(options, 'v');
  const passed = [...['a', 'b', 'c', 'C', 'D', 'n', 'T'].map((letter) => repeated(options, letter)), verbose ? '' : '-q'];
  const unpacked = call.expand(Traced.bare(`\n%setup ${passed.join(' ')}\n`));
  const system = lastValue(options, 'S');
  if (system !== undefined) call.define('__scm', Traced.bare(system));
  const prepared = keepsNothing(call) ? Traced.empty : opaque(`%__scm_setup_${systemOf(call)}`);
  const patched = hasOption(options, 'N') ? Traced.empty : call.expand(Traced.bare(`%autopatch ${verbose ? '-v' : ''} ${strip(options)}`));
  return Traced.join([unpacked, Traced.bare('\n'), prepared, Traced.bare('\n'), patched]);
}

function autopatch(state: State, call: ProvidedCall): Traced | undefined {
  const options = prepOptions(call.words, 'vq', 'pmM');
  if (options.fault) return refuse(call, `Unknown option ${options.fault.slice(1, 2)} in autopatch(vqp:m:M:)`);
  const [least, most] = [bound(options, 'm'), bound(options, 'M')];
  const all = state.patches.map(({ number }) => number);
  const numbers = options.words.length > 0 ? options.words.map(Number) : all.filter((n) => n >= (least ?? 0) && n <= (most ?? Number.MAX_VALUE));
  const missing = numbers.findIndex((number) => !all.includes(number));
  if (missing >= 0) return refuse(call, `no such patch ${options.words[missing]}`);
  if (numbers.length === 0 && (least ?? most) !== undefined) call.complain('warning', 'autopatch: no matching patches in range');
  return Traced.join(numbers.map((number) => applied(state, call, options, number)));
}

function applied(state: State, call: ProvidedCall, options: PrepOptions, number: number): Traced {
  const file = `%{PATCH${number}}`;
  const path = call.expand(Traced.bare(file)).text;
  if (state.host.exists?.(path) === false) return call.expand(Traced.bare(`\necho 'Cannot read ${file}'; exit 1;\n\n`));
  const unpack = call.expand(Traced.bare(`\n%{__rpmuncompress} ${file} | \n`));
  if (!keepsNothing(call)) return Traced.join([unpack, opaque(`%__scm_apply_${systemOf(call)}`), Traced.bare('\n\n')]);
  const words = [strip(options), hasOption(options, 'v') ? '' : '-s', '--fuzz=%{_default_patch_fuzz}', '%{_default_patch_flags}'];
  return Traced.join([unpack, call.expand(Traced.bare(`%{__patch} ${words.join(' ')}\n\n`))]);
}

/** Patches are applied by patch(1), with no history kept of it. */
function keepsNothing(call: ProvidedCall): boolean {
  return systemOf(call) === 'patch';
}

function systemOf(call: ProvidedCall): string {
  return call.expand(Traced.bare('%{?__scm}%{!?__scm:patch}')).text;
}

/** The commands of a version control system, which only a distribution's macro files have. */
function opaque(text: string): Traced {
  return new Traced([{ text, place: { start: 0, end: text.length, exact: false }, unknown: 'macro' }]);
}

/** An option as `%{-x}` gives it. */
function repeated(options: PrepOptions, letter: string): string {
  const value = lastValue(options, letter);
  return hasOption(options, letter) ? `-${letter}${value === undefined ? '' : ` ${value}`}` : '';
}

function strip(options: PrepOptions): string {
  const value = lastValue(options, 'p');
  return value === undefined ? '' : `-p${value}`;
}

function bound(options: PrepOptions, letter: string): number | undefined {
  const value = lastValue(options, letter);
  return value !== undefined && /^[0-9]{1,9}$/.test(value) ? Number(value) : undefined;
}

function refuse(call: ProvidedCall, message: string): undefined {
  call.complain('error', message);
}
