import type { Layer } from './layers.js';
import { ConfigProblem } from './problem.js';
import type { OneOrMore, PerTarget, TargetEntry } from './types.js';

/** A value with who set it. */
export interface Chosen {
  readonly value: string;
  readonly origin: string;
}

/** One target as the layers name it. */
export interface TargetChoice {
  readonly profile?: Chosen;
  readonly arch?: Chosen;
  /** What sets it apart besides profile and architecture, in the words of the command line; empty for most. */
  readonly marks: string;
  /** The layers that hold for it: what its own entry says stands behind the layer that has the entry. */
  readonly layers: readonly Layer[];
}

/** Targets of one input. Ten releases on ten architectures; more is a mistake of counting. */
const mostTargets = 100;

/**
 * The targets that layers name, weakest layer first. The strongest layer that has `targets` gives the list, unless a stronger one names a
 * profile or an architecture; else there is one for every pair of what `profile` and `target` say.
 * @throws ConfigProblem where there are too many.
 */
export function targetChoices(layers: readonly Layer[]): PerTarget<TargetChoice> {
  const speaks = layers.findLastIndex(({ settings: { profile, target, targets } }) => (profile ?? target ?? targets) !== undefined);
  const { settings, origin } = layers[speaks] ?? { settings: {}, origin: '' };
  const base = { profile: lastSet(layers, 'profile'), arch: lastSet(layers, 'target') };
  const choices = (settings.targets ?? [{}]).flatMap((entry, i) => ofEntry(layers, speaks, `${origin} targets[${i}]`, entryOf(entry), base));
  if (choices.length > mostTargets) throw new ConfigProblem([`${origin}: more than ${mostTargets} targets`]);
  const [first = { marks: '', layers }, ...rest] = choices;
  return [first, ...rest];
}

type Base = Readonly<Record<'profile' | 'arch', readonly Chosen[]>>;

const entryOf = (entry: string | TargetEntry): TargetEntry => (typeof entry === 'string' ? { profile: entry } : entry);

function lastSet(layers: readonly Layer[], key: 'profile' | 'target'): readonly Chosen[] {
  const layer = layers.findLast(({ settings }) => settings[key] !== undefined);
  return layer ? chosen(layer.settings[key], layer.origin) : [];
}

function chosen(values: OneOrMore | undefined, origin: string): readonly Chosen[] {
  return [values ?? []].flat().map((value) => ({ value, origin }));
}

function ofEntry(layers: readonly Layer[], at: number, origin: string, entry: TargetEntry, base: Base): TargetChoice[] {
  const { profile, arch, ...own } = entry;
  const profiles = orUnset(profile === undefined ? base.profile : chosen(profile, origin));
  const arches = orUnset(arch === undefined ? base.arch : chosen(arch, origin));
  const isApart = Object.keys(own).length > 0;
  const held = isApart ? [...layers.slice(0, at + 1), { origin, settings: own, macroFiles: [] }, ...layers.slice(at + 1)] : layers;
  return profiles.flatMap((one) => arches.map((other) => ({ ...(one && { profile: one }), ...(other && { arch: other }), marks: marksOf(own), layers: held })));
}

const orUnset = (list: readonly Chosen[]): readonly (Chosen | undefined)[] => (list.length === 0 ? [undefined] : list);

function marksOf(own: TargetEntry): string {
  const { define = {}, without = [] } = own;
  return [
    ...(own.with ?? []).map((name) => `--with ${name}`),
    ...without.map((name) => `--without ${name}`),
    ...Object.entries(define).map(([name, body]) => `--define '${name} ${body}'`),
  ].join(' ');
}
