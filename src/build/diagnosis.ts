import { asSpecNames } from '../buildlog/as-spec-names.js';
import type { BuildLog, LogMessage, ScriptFailed } from '../buildlog/model.js';
import { baseName } from '../text/paths.js';
import { shortened } from '../text/shortened.js';
import type { Failure } from './engine.js';
import type { Diagnosis } from './results/result.js';

/** What the build's log says of a failure: the same for all engines, since rpmbuild wrote it. Undefined where it says nothing. */
export function diagnosisOfLog({ messages, runs }: BuildLog): Diagnosis | undefined {
  const errors = messages.filter(({ level, kind }) => level === 'error' || kind === 'missing-dependency');
  const failed = errors.find((message) => message.kind === 'script-failed');
  // without a source %prep has no fault of its own
  const source = failed?.kind !== 'script-failed' || failed.section === '%prep' ? sourceFault(errors) : undefined;
  if (source !== undefined) return { phase: 'sources', message: source };
  if (failed?.kind === 'script-failed') return { phase: failed.section, message: scriptFault(failed) };
  const missing = errors.flatMap((message) => (message.kind === 'missing-dependency' ? [message.capability] : []));
  if (missing.length > 0) return { phase: 'build dependencies', message: `build dependencies are missing: ${[...new Set(missing)].join(', ').slice(0, 400)}` };
  const unresolved = errors.find((message) => message.kind === 'unresolved');
  if (unresolved?.kind === 'unresolved')
    return { phase: 'build dependencies', message: `build dependencies cannot be installed together: ${unresolved.text.slice(0, 400)}` };
  const packaging = errors.find((message) => packagingFault(message) !== undefined);
  if (packaging) {
    const others = errors.filter(({ kind }) => kind === packaging.kind).length - 1;
    return { phase: 'packaging', message: `${packagingFault(packaging)}${others > 0 ? `, and ${others} more` : ''}` };
  }
  const words = errors.flatMap((message) => (message.kind === 'rpm' || message.kind === 'invalid-version' ? [message.text] : []));
  // a machine without a database of packages is no fault of the spec
  const said = words.find((text) => !/^cannot open Packages /.test(text)) ?? words[0];
  if (said === undefined) return undefined;
  // behind the scripts nothing of the spec is read any more
  return runs.at(-1)?.scripts.length ? { phase: 'packaging', message: `rpm: ${shortened(asSpecNames(said), 300)}` } : faultBeforeScripts(said);
}

/** What rpm objects to before it runs anything. */
function faultBeforeScripts(said: string): Diagnosis {
  const words = said.slice(0, 300);
  if (/^(?:Architecture is |OS is |No compatible architectures)/.test(said))
    return { phase: 'architecture', message: `the spec is not meant for this architecture: ${words}` };
  const [, source, why] = /^(?:Bad (?:file|source): |create archive failed on file )(\S+): (?:cpio: open failed - )?(.+)/.exec(said) ?? [];
  if (source !== undefined) return { phase: 'sources', message: `${baseName(source)} cannot be read: ${why?.slice(0, 200)}` };
  if (/\.src\.rpm(?:: .*BAD| cannot be installed)/.test(said))
    return { phase: 'source package', message: `rpm cannot read the source package: ${words.replace(/^\S*\//, '')}` };
  return { phase: 'spec', message: `rpm does not take the spec: ${words}` };
}

function sourceFault(errors: readonly LogMessage[]): string | undefined {
  const source = errors.find((message) => message.kind === 'source-missing');
  if (source?.kind !== 'source-missing') return undefined;
  if (source.url !== undefined) return `${source.url.slice(0, 400)} could not be fetched`;
  return `${source.file} is missing. Put it beside the spec, or say where the sources lie: --sources DIR`;
}

function scriptFault({ section, command, patch, reasons: [reason] }: ScriptFailed): string {
  const what = patch !== undefined ? `${patch} does not apply` : `${section} failed${command === undefined ? '' : ` at "${inShort(command)}"`}`;
  return reason ? `${what}: ${inShort(reason.source.text.slice(reason.start, reason.end))}` : what;
}

const inShort = (text: string): string => shortened(asSpecNames(text), 120);

function packagingFault(message: LogMessage): string | undefined {
  switch (message.kind) {
    case 'unpackaged-file':
      return `%install put files there that no %files names: ${message.path}`;
    case 'file-not-found':
      return `%files names what %install did not put there: ${message.path}`;
    case 'noarch-binaries':
      return 'a noarch package has compiled programs in it';
    case 'empty-manifest':
      return `the file list ${baseName(message.path)} is ${message.missing ? 'not there' : 'empty'}`;
    case 'listed-twice':
      return `%files lists ${message.path} twice`;
    case 'build-id':
      return `the build id of ${message.path} is ${message.problem}`;
    case 'buildroot-in-file':
      return `${message.path} names the build root`;
    case 'invalid-encoding':
      return `${message.tag} of ${message.package} is not UTF-8`;
    case 'package-check':
      return `the package check "${message.command.slice(0, 120)}" failed`;
    case 'post-check':
      return `${message.tool} let the build fail: ${message.text.slice(0, 200)}`;
    default:
      return undefined;
  }
}

/** How a program ended that should not have, in words. */
export function endInWords({ ended, said }: Pick<Failure, 'ended' | 'said'>, program: string): string {
  const last = said.length === 0 ? '' : `; it said: ${said.slice(-4).join(' | ').slice(0, 600)}`;
  switch (ended.how) {
    case 'exited':
      return `${program} ended with ${ended.status}${last}`;
    case 'killed':
      return `${program} was ended by ${ended.by}${last}`;
    case 'not-started':
      return `${program} could not be started (${ended.code})`;
    case 'timed-out':
      return `${program} was stopped at the time limit`;
    case 'interrupted':
      return 'the build was interrupted';
  }
}
