import { targetOf } from '../../../src/engine/inputs/targets.js';
import { evaluateSpec } from '../../../src/spec/index.js';
import type { Spec } from '../../../src/spec/model.js';
import { sourceText } from '../../../src/text/source-text.js';
import { filesOf } from '../../macro/sets/loaded.js';
import { settings } from '../sample.js';

/** A spec as Fedora's macros have it. */
export function read(text: string, path = 'demo.spec', arch = 'x86_64'): Spec {
  return evaluateSpec(sourceText(path, text), { ...targetOf(settings([])), arch, macroFiles: filesOf('fedora', arch) });
}
