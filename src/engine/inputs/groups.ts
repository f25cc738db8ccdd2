import type { PerTarget, Settings } from '../../config/types.js';
import { evaluateSpec } from '../../spec/index.js';
import { specName } from '../../text/paths.js';
import { adoptByDirectory, adoptByOnlySpec } from './adopt-logs.js';
import type { CheckInput } from './input.js';
import type { Reader } from './reader.js';
import { buildOf, grouped, sourceName } from './sets.js';
import { targetOf } from './targets.js';

/** Inputs that are looked at together, by index: the packages and logs of builds, and the specs that these may be builds of. */
export interface InputGroup {
  readonly specs: readonly number[];
  /** The packages and logs of each build. */
  readonly builds: readonly BuildInputs[];
}

export interface BuildInputs {
  readonly packages: readonly number[];
  readonly logs: readonly number[];
}

type SettingsOf = readonly PerTarget<Settings>[];

/** Headers alone tell which packages belong to one build; names, which specs are worth comparing with it. */
export async function inputGroups(inputs: readonly CheckInput[], settings: SettingsOf, reader: Reader): Promise<InputGroup[]> {
  const alone = inputs.map(groupOfOne);
  const usable = (...kinds: readonly CheckInput['kind'][]) => inputs.filter((input) => kinds.includes(input.kind) && input.error === undefined).length;
  const ofBuilds = usable('package', 'log');
  if (ofBuilds + Math.min(usable('spec'), 1) < 2 || ofBuilds === 0) return alone;
  const builds: (string | undefined)[] = [];
  for (const input of inputs) builds.push(await buildOfInput(input, reader));
  adoptByDirectory(inputs, builds);
  const names = new Set(builds.flatMap((build) => (build === undefined ? [] : [sourceName(build)])));
  const keys: (string | undefined)[] = [];
  for (const [i, input] of inputs.entries()) {
    const build = builds[i];
    keys.push(build === undefined ? await nameAmong(names, input, settings[i] as PerTarget<Settings>, reader) : sourceName(build));
  }
  adoptByOnlySpec(inputs, keys);
  return grouped(keys).map((members) => {
    const [first = 0] = members;
    if (members.length === 1) return alone[first] as InputGroup;
    const ofKind = (kind: CheckInput['kind'], among: readonly number[]): number[] => among.filter((i) => inputs[i]?.kind === kind);
    const built = members.filter((i) => inputs[i]?.kind === 'package' || inputs[i]?.kind === 'log');
    const sets = grouped(built.map((i) => builds[i])).map((set) => set.map((at) => built[at] as number));
    return { specs: ofKind('spec', members), builds: sets.map((set) => ({ packages: ofKind('package', set), logs: ofKind('log', set) })) };
  });
}

function groupOfOne({ kind }: CheckInput, i: number): InputGroup {
  if (kind === 'spec') return { specs: [i], builds: [] };
  return { specs: [], builds: [kind === 'package' ? { packages: [i], logs: [] } : { packages: [], logs: [i] }] };
}

const headersOnly = { payload: false, elf: false, firstLine: false, text: [] };

async function buildOfInput(input: CheckInput, reader: Reader): Promise<string | undefined> {
  if (input.error !== undefined) return undefined;
  if (input.kind === 'log') return logBuild(input, reader);
  if (input.kind !== 'package') return undefined;
  const read = await reader.package(input, headersOnly);
  return read.ok ? buildOf(read.value) : undefined;
}

async function logBuild(input: CheckInput, reader: Reader): Promise<string | undefined> {
  const read = await reader.log(input);
  const source = read.ok ? (await import('../../buildlog/log-source.js')).logSource(read.value) : undefined;
  return source && (source.file ?? source.name);
}

/** What a spec's file is called, without `.spec`: a log may say no more of it. */

/** The name of a spec's source package, where it is one of these. What is written out needs no evaluation. */
async function nameAmong(names: ReadonlySet<string>, input: CheckInput, [settings]: PerTarget<Settings>, reader: Reader): Promise<string | undefined> {
  if (input.kind !== 'spec' || input.error !== undefined) return undefined;
  const read = await reader.spec(input);
  if (!read.ok) return undefined;
  const { source, host } = read.value;
  const file = specName(input.path);
  if (names.has(file)) return file;
  const written = [...source.text.matchAll(/^[ \t]*name[ \t]*:[ \t]*(\S+)/gim)].map((match) => match[1] as string);
  if (written.every((name) => !name.includes('%'))) return written.find((name) => names.has(name));
  const name = evaluateSpec(source, targetOf(settings), host).packages[0]?.name.text;
  return name !== undefined && names.has(name) ? name : undefined;
}
