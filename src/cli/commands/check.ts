import type { CheckResult } from '../../engine/result.js';
import type { Change } from '../check/fix.js';
import { reportResult, wishesOf, withSession } from '../check/session.js';
import { exitStatus } from '../exit-status.js';
import { findInputs } from '../inputs/find.js';
import type { Arguments } from '../options.js';
import { complain, print } from '../terminal.js';
import { UsageError } from '../usage-error.js';

export async function run({ positionals, options: given }: Arguments): Promise<number> {
  const fixing = given.fix || given['fix-unsafe'] || given.diff;
  if (fixing && positionals.includes('-')) throw new UsageError('--fix, --fix-unsafe and --diff need files; standard input can only be checked');
  const wishes = await wishesOf(given);
  const found = await findInputs(positionals.length > 0 ? positionals : ['.'], {
    excluded: wishes.workspace.excluded,
    stdinFilename: given['stdin-filename'],
  });
  const inputs = [...new Map(found.map((input) => [input.path, input])).values()];
  return withSession(inputs, wishes, async ({ options, check, status, failsFrom }) => {
    let result = await check();
    let unwritten = 0;
    if (fixing) {
      const changes = await (await import('../check/fix.js')).planFixes(inputs, result, options, given['fix-unsafe'] ?? false);
      if (given.diff) return await showDiff(changes, result, status);
      unwritten = await writeChanges(changes);
      if (changes.length > 0) result = await check();
    }
    const exitCode = unwritten > 0 ? exitStatus.unreadable : status(result);
    await reportResult(wishes, result, exitCode, failsFrom(result));
    return exitCode;
  });
}

async function showDiff(changes: readonly Change[], result: CheckResult, statusOf: (result: CheckResult) => number): Promise<number> {
  print(await (await import('../check/fix.js')).diffOf(changes));
  const status = statusOf({ ...result, findings: [] });
  return status === exitStatus.clean && changes.length > 0 ? exitStatus.findings : status;
}

/** Resolves to the number of files that could not be written. */
async function writeChanges(changes: readonly Change[]): Promise<number> {
  if (changes.length === 0) return 0;
  const { writeFixed } = await import('../check/write-fixed.js');
  const faults = changes.flatMap(({ name, file, before, after }) => {
    const fault = writeFixed(file, before, after);
    return fault === undefined ? [] : [`${name} ${fault}`];
  });
  faults.forEach(complain);
  const written = changes.length - faults.length;
  if (written > 0) complain(`fixed ${written === 1 ? '1 spec' : `${written} specs`}`);
  return faults.length;
}
