import { baseName } from '../text/paths.js';
import type { SourceText } from '../text/source-text.js';
import { readMockConfig } from './mock/read.js';
import type { BuildConfig } from './model.js';
import { readObsConfig } from './obs/read.js';
import { readPbuild } from './pbuild/read.js';

/** Reads a configuration by what its file is called: `_config`, `_pbuild`, `NAME.cfg` or `NAME.tpl` of mock. Undefined for any other name. */
export function readBuildConfig(source: SourceText): BuildConfig | undefined {
  const name = baseName(source.path);
  if (name === '_config') return readObsConfig(source);
  if (name === '_pbuild') return readPbuild(source);
  return /\.(?:cfg|tpl)$/.test(name) ? readMockConfig(source) : undefined;
}
