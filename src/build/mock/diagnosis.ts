import { basename } from 'node:path';
import { diagnosisOfLog, endInWords } from '../diagnosis.js';
import type { Failure } from '../engine.js';
import type { Diagnosis } from '../results/result.js';
import { notAsRoot } from './access.js';

/** Why a run of mock did not end well: by its status where that says enough, else by its logs, else by its own last words. */
export function diagnosisOfMock(failure: Failure): Diagnosis {
  return (
    ofStatus(failure) ?? ofLogs(failure) ?? ofWords(failure) ?? { phase: 'mock', message: endInWords({ ...failure, said: telling(failure.said) }, 'mock') }
  );
}

/** Statuses of mock 6.7 and 2.12 that say by themselves what was wrong (exception.py, and seen). 1 says nothing: any rpmbuild that failed ends so. */
function ofStatus(failure: Failure): Diagnosis | undefined {
  const { ended, request } = failure;
  if (ended.how !== 'exited') return undefined;
  const words = inWords(failure);
  const config = configurationOf(request);
  switch (ended.status) {
    case 2:
      // the status of Python's command lines as well as of a start without the rights that mock needs
      return /unprivileged user/.test(words)
        ? { phase: 'start of mock', message: 'mock could not become root: start the one in /usr/bin, as a member of the group "mock"' }
        : notTaken(failure);
    case 3:
      return { phase: 'configuration', message: `mock could not read its configuration "${config}".${words}` };
    case 5:
    case 50:
      return notTaken(failure);
    case 7:
    case 129:
    case 143:
      return { phase: 'mock', message: `mock was ended from outside, by ${endingSignals[ended.status]}` };
    case 11:
      return timeLimit(request);
    case 30:
      return failure.state.includes('Start: build phase') ? withoutDependencies(failure) : withoutRoot(failure);
    case 60:
      return {
        phase: 'lock',
        message: `another build holds the root of "${config}". Wait for it, or build in a root of its own: --unique-ext NAME`,
      };
    case 70:
      return { phase: 'result directory', message: `mock could not write to its result directory as the user that it builds as.${words}` };
    default:
      return undefined;
  }
}

/** Of what it does not take, 2.12 shows its whole usage first. */
function notTaken({ said }: Failure): Diagnosis {
  const [, error] = match(said, /^mock(?:\.py)?: error: (.+)$/) ?? [];
  return { phase: 'start of mock', message: `mock did not take its command line${error === undefined ? `.${inWords({ said })}` : `: ${error.slice(0, 300)}`}` };
}

const endingSignals = { 7: 'SIGINT', 129: 'SIGHUP', 143: 'SIGTERM' } as const;

/** What the logs say where the status does not; the status of a chain is 4 whatever became of a package of it. */
function ofLogs(failure: Failure): Diagnosis | undefined {
  const { log, state, said, request, ended, step } = failure;
  if (said.some((line) => /Timeout\(\d+\) expired/.test(line))) return timeLimit(request);
  const [, path] = match(said, /^PermissionError: .*: '(.+)'$/) ?? [];
  if (path !== undefined) return { phase: 'sources', message: `the user that mock builds as may not read ${path}, or not enter a directory above it` };
  const known = log && diagnosisOfLog(log);
  if (known || state === '' || ended.how !== 'exited') return known;
  const [hasRoot, hasDependencies] = [/Start: build(?: phase|srpm)/.test(state), /Start: rpmbuild/.test(state)];
  if (!hasRoot) return withoutRoot(failure);
  return hasDependencies || step.makes === 'source-package' ? undefined : withoutDependencies(failure);
}

/** What mock says where it gave up before it began with anything. */
function ofWords({ ended, state, said, request }: Failure): Diagnosis | undefined {
  if (ended.how !== 'exited' || state !== '') return undefined;
  if (said.some((line) => leftWithoutUser.test(line))) return withoutRoot({ request, said });
  if (said.some((line) => /will not run from the root account/.test(line))) return { phase: 'start of mock', message: notAsRoot };
  const [, path, why] = match(said, /Cannot find\/open srpm: (.+?)(?:\. Error: (.+))?$/) ?? [];
  // mock 6.7 takes an option that it does not know for a source package
  if (path?.startsWith('-')) return { phase: 'start of mock', message: `mock does not know the argument ${path}` };
  if (path !== undefined)
    return { phase: 'source package', message: `mock cannot read the source package ${basename(path)}${why === undefined ? '' : `: ${why.slice(0, 300)}`}` };
  return ended.status === 1 ? { phase: 'start of mock', message: `mock gave up before it built anything.${inWords({ said })}` } : undefined;
}

/** A configuration as people call it: a file by its name, wherever it lies. */
const configurationOf = ({ root = 'default' }: Failure['request']): string => basename(root);

/** The root could not be filled or set up. */
function withoutRoot({ request, said }: Pick<Failure, 'request' | 'said'>): Diagnosis {
  const { arch } = request;
  const what = `the root of "${configurationOf(request)}"${arch === undefined ? '' : ` for ${arch}`}`;
  const [, repository] = match(said, /Failed to download metadata for repo '(.+?)'/) ?? [];
  const [, curl] = match(said, /Curl error \(\d+\): (.{1,300}?)(?: \[.*)?$/) ?? [];
  const [, absent] = match(said, /(?:Unable to find a match|No match for argument): (.{1,300})$/) ?? [];
  const other = arch === undefined ? '' : `. --arch needs a configuration whose repositories have packages for ${arch}`;
  if (repository !== undefined || curl !== undefined) {
    const which = repository === undefined ? 'a repository' : `its repository "${repository}"`;
    return { phase: 'root', message: `${what} could not be filled: ${which} is out of reach${curl === undefined ? '' : ` (${curl})`}${other}` };
  }
  if (absent !== undefined)
    return { phase: 'root', message: `${what} could not be filled: no repository of the configuration has ${absent}, which it installs${other}` };
  // mock 2.12 gives its user in the root the number of whoever started it, which is taken where that is root
  if (said.some((line) => /usermod -u 0 /.test(line))) return { phase: 'root', message: `${what} could not be set up: ${notAsRoot}` };
  if (said.some((line) => leftWithoutUser.test(line))) {
    const { root, uniqueExt } = request;
    const clean = ['mock', ...(root === undefined ? [] : ['-r', root]), ...(uniqueExt === undefined ? [] : [`--uniqueext=${uniqueExt}`]), '--clean'].join(' ');
    return { phase: 'root', message: `${what} could not be set up: what an earlier build left of it has no user "mockbuild". Take it down first: ${clean}` };
  }
  return { phase: 'root', message: `${what} could not be filled or set up.${inWords({ said })}${other}` };
}

/** mock 2.12 keeps the root of a chain, and changes its user without a look whether there is one (buildroot.py, `_fixup_build_user`). */
const leftWithoutUser = /^# \/usr\/sbin\/usermod -u [1-9]\d* mockbuild$/;

/** As dnf 4 says it, and dnf 5. */
const missingDependency = /^(?:No matching package to install: '(.+)'|(?:- )?No match for argument: (.+))$/;

/** What a package lacks that a build dependency needs. */
const neededBy = /^(?:- )?nothing provides (.+?) needed by (\S+)/;

function withoutDependencies({ log, said }: Pick<Failure, 'log' | 'said'>): Diagnosis {
  const known = log && diagnosisOfLog(log);
  if (known?.phase === 'build dependencies') return known;
  const missing = new Set(said.flatMap((line) => missingDependency.exec(line)?.slice(1).find(Boolean) ?? []));
  const needed = new Set(said.flatMap((line) => neededBy.exec(line)?.slice(1, 3).join(' (for ').concat(')') ?? []));
  const message =
    missing.size + needed.size > 0
      ? `build dependencies are missing: ${[...missing, ...needed].join(', ').slice(0, 600)}`
      : `the build dependencies could not be installed.${inWords({ said })}`;
  return { phase: 'build dependencies', message };
}

function timeLimit({ timeout }: Failure['request']): Diagnosis {
  return { phase: 'time limit', message: `the build took longer than ${timeout === undefined ? 'mock allows' : `${timeout} s (--rpmbuild-timeout)`}` };
}

/** The first line that matches. */
function match(lines: readonly string[], pattern: RegExp): RegExpExecArray | undefined {
  return lines.map((line) => pattern.exec(line)).find((found) => found !== null);
}

function inWords({ said }: Pick<Failure, 'said'>): string {
  const lines = telling(said);
  return lines.length === 0 ? '' : ` mock said: ${lines.slice(-4).join(' | ').slice(0, 600)}`;
}

/**
 * Without mock's version and its heading of an error, which has the time that it took; without dnf's meters and remarks about its plugins, the frames of
 * Python's tracebacks and the marks below their lines.
 */
function telling(said: readonly string[]): string[] {
  const noise =
    /^[\s^~]*$|^Mock Version: |^ERROR: Exception\(.*\) \d+ minutes? \d+ seconds?$|^File "|^Traceback |\d +[kMG]?B\/s +\||^No matches found for the following disable plugin patterns|^ERROR: Stopping the --chain build /;
  return said.filter((line) => !noise.test(line));
}
