import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { SourceText } from '../../text/source-text.js';
import type { PbuildConfig, PbuildPreset } from '../model.js';
import { lineAt } from './line-at.js';

/** The presets of a `_pbuild` in YAML: `preset:` with one preset or a list of them. */
export function presetsInYaml(source: SourceText): Pick<PbuildConfig, 'presets' | 'problem'> {
  try {
    const read: unknown = load(source.text, { schema: CORE_SCHEMA });
    const listed = isObject(read) ? [read.preset ?? []].flat() : undefined;
    if (!listed) return { presets: [], problem: { message: 'It holds no "preset:"', at: lineAt(source, 0) } };
    return { presets: listed.filter(isObject).map((each) => preset(source, each)) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { presets: [], problem: { message: `It is not well-formed YAML: ${error.reason}`, at: lineAt(source, error.mark?.position ?? 0) } };
  }
}

function preset(source: SourceText, read: Readonly<Record<string, unknown>>): PbuildPreset {
  const name = texts(read.name)[0];
  // YAML's values have no places; a name is written once
  const found = name === undefined ? -1 : source.text.search(new RegExp(`\\bname:[ \\t]*["']?${escaped(name)}["']?[ \\t]*(?:$|#|\\n)`, 'm'));
  return {
    at: lineAt(source, Math.max(0, found)),
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

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
