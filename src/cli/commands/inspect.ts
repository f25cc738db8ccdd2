import type { PerTarget, Settings } from '../../config/types.js';
import type { CheckInput } from '../../engine/inputs/input.js';
import type { ReadFailure } from '../../engine/inputs/reader.js';
import { targetOf } from '../../engine/inputs/targets.js';
import { readSpecInput } from '../../engine/io/reader.js';
import { directoryOf, specFiles } from '../../engine/io/spec-files.js';
import type { Spec } from '../../spec/index.js';
import { exitStatus } from '../exit-status.js';
import { findInputs } from '../inputs/find.js';
import type { Arguments } from '../options.js';
import { type Settled, settle } from '../settle.js';
import { safeJson } from '../show/safe-json.js';
import { firstTarget, refuseSeveral } from '../single-target.js';
import { complain, print, printInput, readerListens } from '../terminal.js';
import { secondsOf } from '../timeout.js';
import { UsageError } from '../usage-error.js';
import { openWorkspace } from '../workspace.js';

type Given = Arguments['options'];
/** `damage`: what was read is shown, but is not to be relied on. */
type Document =
  | { readonly ok: true; readonly text: string; readonly damage?: string }
  | { readonly ok: false; readonly error: ReadFailure & { readonly line?: number } };

/**
 * Prints the documents in input order as they become ready, so that many inputs need no more memory than one. A spec has one document, or
 * with `--jsonl` one for each of its targets, in their order, with the target in it.
 */
export async function run({ positionals, options: given }: Arguments): Promise<number> {
  if (given.jsonl && given.expanded) throw new UsageError('--jsonl and --expanded exclude each other');
  if (!given.jsonl) refuseSeveral(given, 'inspect without --jsonl');
  const workspace = await openWorkspace(given);
  const inputs = await findInputs(positionals, { excluded: workspace.excluded });
  const specs = inputs.filter(({ kind, error }) => kind === 'spec' && error === undefined);
  const settled = await settle(
    workspace,
    specs.map(({ path }) => path),
    [],
  );
  const asList = !given.jsonl && !given.expanded && inputs.length > 1;
  let status: number = exitStatus.clean;
  for (const [i, input] of inputs.entries()) {
    const document = await documentOf(input, settled, given);
    const error = document.ok ? document.damage : document.error.message;
    if (error !== undefined) complain(`${input.path}: ${error}`);
    if (error !== undefined) status = exitStatus.unreadable;
    if (asList) print(i === 0 ? '[\n' : ',\n');
    if (document.ok) printInput(document.text);
    else if (!given.expanded) print(json({ path: input.path, error: document.error }, given));
    if (!given.expanded && !asList) print('\n');
    if (!(await readerListens())) return status;
  }
  if (asList) print('\n]\n');
  return status;
}

async function documentOf(input: CheckInput, settled: Settled, given: Given): Promise<Document> {
  if (input.error !== undefined) return { ok: false, error: { message: input.error } };
  return input.kind === 'spec' ? inspectSpec(input, settled.settingsFor(input.path), given) : inspectPackage(input, given);
}

async function inspectSpec(input: CheckInput, targets: PerTarget<Settings>, given: Given): Promise<Document> {
  const read = await readSpecInput(input, secondsOf(given));
  if (!read.ok) return read;
  const { evaluateSpec, expandedText, specDocument } = await import('../../spec/index.js');
  const host =
    given.sourcedir !== undefined && 'file' in input.source ? { readFile: specFiles([directoryOf(input.source.file), given.sourcedir]) } : read.value.host;
  const specUnder = (settings: Settings): Spec => {
    const usual = targetOf(settings);
    const target = given.sourcedir === undefined ? usual : { ...usual, defines: [`_sourcedir ${given.sourcedir}`, ...usual.defines] };
    return evaluateSpec(read.value.source, target, host);
  };
  if (given.jsonl && targets.length > 1) {
    const documents = targets.map((settings) => ({ target: asTarget(settings), ...specDocument(specUnder(settings)) }));
    return { ok: true, text: documents.map((document) => json(document, given)).join('\n') };
  }
  const spec = specUnder(firstTarget(targets, input.path));
  return { ok: true, text: given.expanded ? expandedText(spec) : json(specDocument(spec), given) };
}

function asTarget({ name, profile, target }: Settings): object {
  return { name, profile, arch: target };
}

async function inspectPackage(input: CheckInput, given: Given): Promise<Document> {
  if (given.expanded) return { ok: false, error: { message: '--expanded is for specs' } };
  const [{ readPackageInput }, { packageDocument }] = await Promise.all([import('../../engine/io/read-package.js'), import('../../rpm/document.js')]);
  const payload = !given['no-payload'];
  const read = await readPackageInput(input.path, input.source, { payload, elf: payload, firstLine: payload, text: [], everyDigest: true }, secondsOf(given));
  if (!read.ok) return read;
  const damaged = read.value.digests.header === 'bad';
  return { ok: true, text: json(packageDocument(read.value), given), ...(damaged && { damage: 'a digest of its header does not match' }) };
}

function json(document: unknown, { jsonl }: Given): string {
  return safeJson(document, jsonl ? undefined : 2);
}
