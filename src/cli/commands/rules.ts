import { knownChain } from '../../config/profiles.js';
import { defaultProfile } from '../../config/resolve.js';
import { levelOf, profileChain } from '../../policy/profile.js';
import { type AnyRule, targetsOf } from '../../policy/rule.js';
import { exitStatus } from '../exit-status.js';
import type { Arguments } from '../options.js';
import { columns } from '../show/columns.js';
import { refuseSeveral } from '../single-target.js';
import { print } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { openWorkspace } from '../workspace.js';

export async function run({ options: given }: Arguments): Promise<number> {
  const format = given.format?.at(-1) ?? 'text';
  if (format !== 'text' && format !== 'json') throw new UsageError(`--format ${format}: expected text or json`);
  const workspace = await openWorkspace({ ...given, 'no-config': true });
  refuseSeveral(given, 'rules');
  const profile = given.profile?.[0] ?? defaultProfile;
  knownChain(profile, workspace.profiles, '--profile');
  const chain = profileChain(profile, workspace.profiles).map(({ name }) => name);
  const rules = [...(await workspace.rules('all'))].sort((a, b) => compare(a.meta.category, b.meta.category) || compare(a.meta.id, b.meta.id));
  print(
    format === 'json'
      ? `${JSON.stringify(
          rules.map((rule) => entry(rule, chain)),
          undefined,
          2,
        )}\n`
      : table(rules, chain),
  );
  return exitStatus.clean;
}

function entry(rule: AnyRule, chain: readonly string[]): object {
  const { id, category, fix, summary, source, equivalents, profiles } = rule.meta;
  return { id, category, level: levelOf(rule, chain), targets: targetsOf(rule), fix, summary, source, equivalents, ...(profiles && { profiles }) };
}

function table(rules: readonly AnyRule[], chain: readonly string[]): string {
  const rows = rules.map((rule) => [
    rule.meta.category,
    rule.meta.id,
    levelOf(rule, chain),
    targetsOf(rule).join(','),
    rule.meta.fix === 'none' ? '' : `fix: ${rule.meta.fix}`,
    rule.meta.summary,
  ]);
  return `${columns([['CATEGORY', 'RULE', 'LEVEL', 'READS', 'FIX', 'SUMMARY'], ...rows])}\n${rules.length} rules, levels of the profile ${chain[0] ?? ''}; speclint explain RULE says more\n`;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
