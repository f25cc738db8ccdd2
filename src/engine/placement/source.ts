import type { Origin } from '../../macro/traced.js';
import type { Spec } from '../../spec/model.js';
import { baseName } from '../../text/paths.js';

/** The Source or Patch tag that brought a file of a source package. rpm takes what stands behind the last slash (build/parsePreamble.c). */
export function sourceOrigin({ sources, patches }: Spec, file: string): Origin | undefined {
  const entry = [...sources, ...patches].find(({ value }) => baseName(value.text) === file);
  return entry?.value.origin();
}
