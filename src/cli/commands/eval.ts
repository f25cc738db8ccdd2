import { createInterface } from 'node:readline';
import { targetOf } from '../../engine/inputs/targets.js';
import { specFiles } from '../../engine/io/spec-files.js';
import { evaluateRequest, unknownIn } from '../../macro/batch.js';
import { type Macros, Traced } from '../../macro/index.js';
import type { MacroHost } from '../../macro/types.js';
import { macrosFor } from '../../spec/evaluate/context.js';
import { exitStatus } from '../exit-status.js';
import type { Arguments } from '../options.js';
import { settle } from '../settle.js';
import { safeJson } from '../show/safe-json.js';
import { firstTarget, refuseSeveral } from '../single-target.js';
import { complain, print, printInput, readerListens } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { openWorkspace } from '../workspace.js';

/** Longest request line of a batch, in UTF-16 units. */
const maxRequest = 16 << 20;

/** The expressions may load files below the working directory, and nothing else of the machine. */
export async function run({ positionals, options: given }: Arguments): Promise<number> {
  if ((given.batch ?? false) === positionals.length > 0) throw new UsageError('eval takes expressions, or --batch and requests on standard input');
  const path = 'eval.spec';
  refuseSeveral(given, 'eval');
  const { settingsFor } = await settle(await openWorkspace(given), [path], []);
  const host: MacroHost = { readFile: specFiles(['.']) };
  const macros = macrosFor(targetOf(firstTarget(settingsFor(path), path)), host);
  return given.batch ? batch(macros, host) : expressions(positionals, macros);
}

/** As with `rpm --eval`, what one expression defines holds for those behind it. */
function expressions(inputs: readonly string[], macros: Macros): number {
  let status: number = exitStatus.clean;
  for (const input of inputs) {
    const { value, messages, failed } = macros.expand(Traced.bare(input));
    const unknown = unknownIn(value);
    for (const { level, message } of messages) complain(level === 'warning' ? `warning: ${message}` : message);
    if (unknown !== undefined && !failed) complain(unknown);
    if (failed || unknown !== undefined) status = exitStatus.usage;
    else printInput(`${value.text}\n`);
  }
  return status;
}

/** Answers line by line, so that a program can ask and wait. */
async function batch(macros: Macros, host: MacroHost): Promise<number> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== '') print(`${safeJson(answerTo(line, macros, host))}\n`);
    if (!(await readerListens())) break;
  }
  return exitStatus.clean;
}

function answerTo(line: string, macros: Macros, host: MacroHost): object {
  if (line.length > maxRequest) return { error: `a request is longer than ${maxRequest} characters`, warnings: [] };
  let request: unknown;
  try {
    request = JSON.parse(line);
  } catch (error) {
    return { error: `not JSON: ${(error as Error).message}`, warnings: [] };
  }
  return evaluateRequest(macros, request, host);
}
