import type { BuildLog, LogMessage } from '../buildlog/model.js';
import type { Failure } from './engine.js';
import type { Diagnosis } from './results/result.js';

/** What the build's log says of a failure: the same for all engines, since rpmbuild wrote it. Undefined where it says nothing. */
export function diagnosisOfLog({ messages, runs }: BuildLog): Diagnosis | undefined {
  const errors = messages.filter(({ level, kind }) => level === 'error' || kind === 'missing-dependency');
  const failed = errors.find((message) => message.kind === 'script-failed');
  if (failed?.kind === 'script-failed') {
    const at = failed.command === undefined ? '' : ` at "${failed.command.slice(0, 120)}"`;
    return { phase: failed.section, message: `${failed.section} failed${at}` };
  }
  const missing = errors.flatMap((message) => (message.kind === 'missing-dependency' ? [message.capability] : []));
  if (missing.length > 0) return { phase: 'build dependencies', message: `build dependencies are missing: ${[...new Set(missing)].join(', ').slice(0, 400)}` };
  const source = errors.find((message) => message.kind === 'source-missing');
  if (source?.kind === 'source-missing')
    return { phase: 'sources', message: `${source.file} is missing. Put it beside the spec, or say where the sources lie: --sources DIR` };
  const packaging = errors.map(packagingFault).find((fault) => fault !== undefined);
  if (packaging !== undefined) return { phase: 'packaging', message: packaging };
  const rpm = errors.find((message) => message.kind === 'rpm' || message.kind === 'invalid-version');
  if (rpm?.kind !== 'rpm' && rpm?.kind !== 'invalid-version') return undefined;
  // behind the scripts nothing of the spec is read any more
  if (runs.at(-1)?.scripts.length) return { phase: 'packaging', message: `rpm: ${rpm.text.slice(0, 300)}` };
  if (/^(?:Architecture is |OS is |No compatible architectures)/.test(rpm.text))
    return { phase: 'architecture', message: `the spec is not meant for this architecture: ${rpm.text.slice(0, 300)}` };
  return { phase: 'spec', message: `rpm does not take the spec: ${rpm.text.slice(0, 300)}` };
}

function packagingFault(message: LogMessage): string | undefined {
  switch (message.kind) {
    case 'unpackaged-file':
      return `%install put files there that no %files names: ${message.path}, perhaps others`;
    case 'file-not-found':
      return `%files names what %install did not put there: ${message.path}`;
    case 'noarch-binaries':
      return 'a noarch package has compiled programs in it';
    case 'empty-manifest':
      return `the file list ${message.path} is ${message.missing ? 'not there' : 'empty'}`;
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
    default:
      return undefined;
  }
}

/** How a program ended that should not have, in words. */
export function endInWords({ ended, said }: Pick<Failure, 'ended' | 'said'>, program: string): string {
  const last = said.length === 0 ? '' : `; it said: ${said.join(' | ').slice(0, 600)}`;
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
