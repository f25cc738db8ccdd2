import type { PerTarget, Settings } from '../../config/types.js';
import type { AnyRule } from '../../policy/rule.js';
import type { SpecDirectory } from '../../policy/spec-directory.js';
import { textGlobs } from '../../policy/text-needs.js';
import type { Spec } from '../../spec/model.js';
import type { CheckResult } from '../result.js';
import { enabledRules } from '../run-rules.js';
import type { CheckInput } from './input.js';
import type { DirectoryListing, Reader } from './reader.js';

export interface Surroundings {
  /** Undefined where the spec has no directory, where it could not be listed, and where no rule wants it. */
  readonly listing?: DirectoryListing;
  readonly notRun: CheckResult['notRun'];
}

/**
 * Lists a spec's directory where some rule under some target looks at it, or `also` names texts to be read; where that fails, these rules
 * are not run.
 */
export async function surroundingsOf(
  input: CheckInput,
  { rules, reader }: { readonly rules: readonly AnyRule[]; readonly reader: Reader },
  targets: PerTarget<Settings>,
  also: readonly string[],
): Promise<Surroundings> {
  const interested = [...new Set(targets.flatMap((settings) => enabledRules(rules, settings)))].filter(({ check }) => check.distgit);
  if (interested.length + also.length === 0) return { notRun: [] };
  const read = await reader.directory(input, [...new Set([...textGlobs(interested), ...also])].sort());
  if (!read) return { notRun: [] };
  if (read.ok) return { listing: read.value, notRun: [] };
  const reason = `needs the directory of ${input.path}, which ${read.error.message}`;
  return { notRun: interested.map(({ meta }) => ({ ruleId: meta.id, reason })) };
}

/** What rules see of it. The spec's own text is the one that is checked, which in a round of fixing is not the one on disk. */
export function specDirectory(spec: Spec, { name, entries, texts }: DirectoryListing): SpecDirectory {
  return {
    spec,
    ...(name !== undefined && { name }),
    entries,
    text: (file) => {
      const text = texts.get(file);
      return text?.path === spec.source.path ? spec.source : text;
    },
  };
}
