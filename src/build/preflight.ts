import type { Engine } from './engine.js';
import { inPath } from './in-path.js';
import type { BuildRequest } from './request.js';

/** Why an engine can't be started here, and what to do about it; undefined where nothing speaks against it. */
export function engineFault(engine: Engine, request: Pick<BuildRequest, 'subject' | 'passedOn'>, roots: readonly string[]): string | undefined {
  if (inPath(engine.program) === undefined) return `${engine.program} is not installed: ${engine.missing}`;
  return engine.fault?.(request, roots);
}
