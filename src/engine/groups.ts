import type { PerTarget, Settings } from '../config/types.js';
import { evaluateSpec } from '../spec/index.js';
import type { CheckInput } from './input.js';
import type { Reader } from './reader.js';
import { buildOf, grouped, sourceName } from './sets.js';
import { targetOf } from './targets.js';

/** Inputs that are looked at together, by index: the packages of builds, and the specs that they may have been built from. */
export interface InputGroup {
  readonly specs: readonly number[];
  /** The packages of each build. */
  readonly sets: readonly (readonly number[])[];
}

type SettingsOf = readonly PerTarget<Settings>[];

/** Headers alone tell which packages belong to one build; names, which specs are worth comparing with it. */
export async function inputGroups(inputs: readonly CheckInput[], settings: SettingsOf, reader: Reader): Promise<InputGroup[]> {
  const alone = inputs.map((input, i): InputGroup => (input.kind === 'spec' ? { specs: [i], sets: [] } : { specs: [], sets: [[i]] }));
  const usable = (kind: CheckInput['kind']) => inputs.filter((input) => input.kind === kind && input.error === undefined).length;
  if (usable('package') + Math.min(usable('spec'), 1) < 2 || usable('package') === 0) return alone;
  const builds: (string | undefined)[] = [];
  for (const input of inputs) builds.push(await buildOfInput(input, reader));
  const names = new Set(builds.flatMap((build) => (build === undefined ? [] : [sourceName(build)])));
  const keys: (string | undefined)[] = [];
  for (const [i, input] of inputs.entries()) {
    const build = builds[i];
    keys.push(build === undefined ? await nameAmong(names, input, settings[i] as PerTarget<Settings>, reader) : sourceName(build));
  }
  return grouped(keys).map((members) => {
    const packages = members.filter((i) => inputs[i]?.kind === 'package');
    const sets = grouped(packages.map((i) => builds[i])).map((set) => set.map((at) => packages[at] as number));
    return { specs: members.filter((i) => inputs[i]?.kind === 'spec'), sets };
  });
}

const headersOnly = { payload: false, elf: false, firstLine: false, text: [] };

async function buildOfInput(input: CheckInput, reader: Reader): Promise<string | undefined> {
  if (input.kind === 'spec' || input.error !== undefined) return undefined;
  const read = await reader.package(input, headersOnly);
  return read.ok ? buildOf(read.value) : undefined;
}

/** The name of a spec's source package, where it is one of these. What is written out needs no evaluation. */
async function nameAmong(names: ReadonlySet<string>, input: CheckInput, [settings]: PerTarget<Settings>, reader: Reader): Promise<string | undefined> {
  if (input.kind !== 'spec' || input.error !== undefined) return undefined;
  const read = await reader.spec(input);
  if (!read.ok) return undefined;
  const { source, host } = read.value;
  const written = [...source.text.matchAll(/^[ \t]*name[ \t]*:[ \t]*(\S+)/gim)].map((match) => match[1] as string);
  if (written.every((name) => !name.includes('%'))) return written.find((name) => names.has(name));
  const name = evaluateSpec(source, targetOf(settings), host).packages[0]?.name.text;
  return name !== undefined && names.has(name) ? name : undefined;
}
