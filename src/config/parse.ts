import { ConfigProblem } from './problem.js';

/** Bytes of a configuration file; real ones have a few kilobytes. */
export const maxConfigSize = 1 << 20;
/** Nested collections in a configuration; its schema needs eight. */
const maxDepth = 32;

/**
 * Reads configuration text as data: JSON for `.json`, else YAML 1.2 (core schema: no merge keys, no time stamps, no code). Anchors and
 * aliases, deep nesting and keys that reach for prototypes are refused. Empty text is an empty configuration.
 * @throws ConfigProblem naming the file, and the line where the parser knows it.
 */
export async function parseConfig(text: string, path: string): Promise<unknown> {
  if (text.length > maxConfigSize) throw new ConfigProblem([`${path}: larger than ${maxConfigSize} bytes`]);
  const bare = text.replace(/^\uFEFF/, '');
  if (bare.trim() === '') return {};
  const value = path.endsWith('.json') ? parseJson(bare, path) : await parseYaml(bare, path);
  checkShape(value, path);
  return value ?? {};
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new ConfigProblem([`${path}: not valid JSON: ${(error as Error).message}`]);
  }
}

async function parseYaml(text: string, path: string): Promise<unknown> {
  const { load, CORE_SCHEMA, YAMLException } = await import('js-yaml');
  try {
    return load(text, { schema: CORE_SCHEMA, listener: (event, state: object) => event === 'close' && refuseAnchor(state, path) });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const place = error.mark ? `:${error.mark.line + 1}:${error.mark.column + 1}` : '';
    throw new ConfigProblem([`${path}${place}: not valid YAML: ${error.reason}`]);
  }
}

/** Called by the parser at the end of every node. Without anchors there is nothing that an alias could repeat. */
function refuseAnchor(state: object, path: string): void {
  const anchor = 'anchor' in state ? state.anchor : undefined;
  if (typeof anchor === 'string') throw new ConfigProblem([`${path}: anchors and aliases (&${anchor}, *${anchor}) are not allowed; write the value out`]);
}

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

function checkShape(root: unknown, path: string): void {
  const waiting: { value: unknown; keys: readonly string[] }[] = [{ value: root, keys: [] }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, keys } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (keys.length >= maxDepth) throw new ConfigProblem([`${path}: ${keys.slice(0, 4).join('.')}…: nested deeper than ${maxDepth} levels`]);
    for (const key of Object.keys(value)) {
      if (forbiddenKeys.has(key)) throw new ConfigProblem([`${path}: ${[...keys, key].join('.')}: this key is not allowed`]);
      waiting.push({ value: (value as Record<string, unknown>)[key], keys: [...keys, key] });
    }
  }
}
