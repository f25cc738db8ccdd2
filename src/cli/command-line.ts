import { resolve } from 'node:path';
import { idMatcher } from '../config/glob.js';
import { readMacroFiles } from '../config/io/macro-files.js';
import type { Layer } from '../config/layers.js';
import { matching } from '../config/resolve-rules.js';
import type { RpmlintFile } from '../config/rpmlint/rc.js';
import type { ConfigLayer, RuleEntry } from '../config/types.js';
import { type Level, levels } from '../policy/finding.js';
import type { AnyRule } from '../policy/rule.js';
import type { Arguments } from './options.js';
import { nameOf } from './paths.js';
import { UsageError } from './usage-error.js';

type Given = Arguments['options'];

const commandLineOrigin = 'command line';

/** The settings that a command line makes: a layer above all configuration. @throws UsageError, ConfigProblem */
export async function commandLineLayer(given: Given): Promise<Layer> {
  const { profile, target, undefine, with: withs, without } = given;
  const settings: ConfigLayer = {
    ...(profile !== undefined && { profile }),
    ...(target !== undefined && { target }),
    ...(given.define && { define: Object.fromEntries(given.define.map(defined)) }),
    ...(undefine && { undefine }),
    ...(withs && { with: withs }),
    ...(without && { without }),
    ...(given.rule && { rules: Object.fromEntries(given.rule.map(ruleEntry)) }),
  };
  return {
    origin: commandLineOrigin,
    settings,
    macroFiles: (given.macros ?? []).flatMap((path) => readMacroFiles(resolve(path), nameOf)),
    ...(given.rpmlintrc && { rpmlint: await rpmlintFiles(given.rpmlintrc) }),
  };
}

async function rpmlintFiles(paths: readonly string[]): Promise<RpmlintFile[]> {
  const { readRpmlintFile } = await import('../config/io/rpmlint-files.js');
  return Promise.all(paths.map((path) => readRpmlintFile(resolve(path), nameOf)));
}

/**
 * The layer of `--only`: every other rule is off. A rule that is off under the profile runs at its own level, or as a warning where
 * that is off, too. @throws UsageError for an unknown id.
 */
export function onlyLayer(only: readonly string[], rules: readonly AnyRule[], levelBefore: (id: string) => Level): Layer {
  for (const id of only) {
    const { fault } = matching(id, rules);
    if (fault !== undefined) throw new UsageError(`--only ${id}: ${fault}`);
  }
  const wanted = only.map(idMatcher);
  const entries = rules.map(({ meta }): [string, RuleEntry][] => {
    if (!wanted.some((test) => test(meta.id))) return [[meta.id, 'off']];
    if (levelBefore(meta.id) !== 'off') return [];
    return [[meta.id, meta.level === 'off' ? 'warning' : meta.level]];
  });
  return { origin: '--only', settings: { rules: Object.fromEntries(entries.flat()) }, macroFiles: [] };
}

/** A whole number from 0, or from `least`. */
export function wholeNumber(text: string, option: string, least = 0): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= least)) throw new UsageError(`${option}: found "${text}", expected a whole number from ${least}`);
  return number;
}

/** rpm takes the first word as the name, with its options in parentheses, and the rest as the body. A percent sign before the name may be there. */
function defined(text: string): [name: string, body: string] {
  const match = /^\s*%?([A-Za-z_]\w*(?:\([^)]*\))?)\s+(.*)$/s.exec(text) ?? /^\s*%?([A-Za-z_]\w*(?:\([^)]*\))?)()$/.exec(text);
  if (!match) throw new UsageError(`--define '${text}': expected 'NAME BODY'`);
  return [match[1] as string, match[2] as string];
}

function ruleEntry(text: string): [id: string, level: Level] {
  const at = text.lastIndexOf('=');
  const level = levels.find((one) => one === text.slice(at + 1));
  if (at < 1 || level === undefined) throw new UsageError(`--rule ${text}: expected ID=LEVEL with one of the levels ${levels.join(', ')}`);
  return [text.slice(0, at), level];
}
