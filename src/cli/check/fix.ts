import { type CheckOptions, check } from '../../engine/check.js';
import { fixText } from '../../engine/fix.js';
import type { CheckInput } from '../../engine/inputs/input.js';
import type { Reader } from '../../engine/inputs/reader.js';
import type { CheckResult } from '../../engine/result.js';
import { sourceText } from '../../text/source-text.js';

/** A spec that fixes change. */
export interface Change {
  /** As reports name it. */
  readonly name: string;
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly count: number;
}

/** What the fixes of a result would change; nothing is written. Members of archives and standard input are left alone. */
export async function planFixes(inputs: readonly CheckInput[], result: CheckResult, options: CheckOptions, unsafe: boolean): Promise<Change[]> {
  const changes: Change[] = [];
  for (const input of inputs) {
    const { source } = input;
    if (input.kind !== 'spec' || !('file' in source) || 'member' in source || !result.findings.some(({ path, fix }) => fix && path === input.path)) continue;
    const read = await options.reader.spec(input);
    if (!read.ok) continue;
    const before = read.value.source.text;
    const checkAgain = (text: string): Promise<CheckResult> => check([input], { ...options, reader: withText(options.reader, input.path, text) });
    const { text: after, count } = await fixText(before, input.path, result, unsafe, checkAgain);
    if (after !== before) changes.push({ name: input.path, file: source.file, before, after, count });
  }
  return changes;
}

/** A unified diff of the changes. */
export async function diffOf(changes: readonly Change[]): Promise<string> {
  const { createTwoFilesPatch } = await import('diff');
  return changes
    .map(({ name, before, after }) => createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, { context: 3 }).replace(/^=+\n/, ''))
    .join('');
}

/** The reader, with another text for one spec. */
function withText(reader: Reader, path: string, text: string): Reader {
  return {
    ...reader,
    spec: async (input) => {
      const read = await reader.spec(input);
      return read.ok && input.path === path ? { ok: true, value: { ...read.value, source: sourceText(path, text) } } : read;
    },
  };
}
