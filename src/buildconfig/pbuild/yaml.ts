import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { SourceText } from '../../text/source-text.js';
import type { PbuildConfig, PbuildPreset } from '../model.js';
import { largestPbuild } from './largest.js';
import { lineAt } from './line-at.js';

/** The presets of a `_pbuild` in YAML: `preset:` with one preset or a list of them. */
export function presetsInYaml(source: SourceText): Pick<PbuildConfig, 'presets' | 'problem'> {
  try {
    if (source.text.length > largestPbuild) return { presets: [], problem: { message: 'It is too large to be read', at: lineAt(source, 0) } };
    const read: unknown = load(source.text, { schema: CORE_SCHEMA });
    const listed = isObject(read) ? [read.preset ?? []].flat() : undefined;
    if (!listed) return { presets: [], problem: { message: 'It holds no "preset:"', at: lineAt(source, 0) } };
    const names = namesIn(source);
    return { presets: listed.filter(isObject).map((each) => preset(source, each, names)) };
  } catch (error) {
    // it descends with what is nested
    if (error instanceof RangeError) return { presets: [], problem: { message: 'It is nested too deep', at: lineAt(source, 0) } };
    if (!(error instanceof YAMLException)) throw error;
    return { presets: [], problem: { message: `It is not well-formed YAML: ${error.reason}`, at: lineAt(source, error.mark?.position ?? 0) } };
  }
}

/** Where each name is written: YAML's values have no places. */
function namesIn(source: SourceText): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { 1: name = '', index } of source.text.matchAll(/\bname:[ \t]*["']?([^\s"'#,}]+)/g)) if (!found.has(name)) found.set(name, index);
  return found;
}

function preset(source: SourceText, read: Readonly<Record<string, unknown>>, names: ReadonlyMap<string, number>): PbuildPreset {
  const name = texts(read.name)[0];
  return {
    at: lineAt(source, names.get(name ?? '') ?? 0),
    ...(name !== undefined && { name }),
    isDefault: read.default !== undefined,
    arch: texts(read.arch),
    config: [...texts(read.config), ...texts(read.obs)],
    repositories: [...texts(read.repo), ...texts(read.registry)],
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

const texts = (value: unknown): string[] =>
  [value ?? []]
    .flat()
    .filter((each) => typeof each === 'string' || typeof each === 'number')
    .map(String);
