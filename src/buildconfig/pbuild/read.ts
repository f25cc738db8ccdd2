import type { SourceText } from '../../text/source-text.js';
import type { PbuildConfig } from '../model.js';
import { presetsInXml } from './xml.js';
import { presetsInYaml } from './yaml.js';

/** Reads `_pbuild`, which is XML or YAML: YAML where the text does not begin with `<` (PBuild::Preset of obs-build). */
export function readPbuild(source: SourceText): PbuildConfig {
  const read = source.text.trimStart().startsWith('<') ? presetsInXml(source) : presetsInYaml(source);
  return { kind: 'pbuild', source, ...read };
}
