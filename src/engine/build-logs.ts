import { logSource } from '../buildlog/log-source.js';
import type { PackageFacts } from '../rpm/facts.js';
import type { Task } from './check-packages.js';
import type { SpecCheck } from './check-spec.js';
import { checkLog, type TextCheckOptions } from './check-text.js';
import type { Draft } from './findings/draft.js';
import { inParallel } from './in-parallel.js';
import { type Outcome, unreadable } from './outcome.js';
import { placedFromLog } from './placement/place-log.js';

/** What a log gave, apart: what is placed on the spec, and the rest. */
export interface LogSaid {
  readonly outcome: Outcome;
  readonly onSpec: readonly Draft[];
}

/** A log that was read, and waits for what is known of its build. */
export interface LogCheck {
  /** File name of the source package, or its name. */
  readonly source?: string;
  readonly judge: (results: Results, spec: SpecCheck | undefined) => LogSaid;
}

/** What the run has of the packages of the same build; `complete` where that is all that the build left, and there is no other log of it. */
export interface Results {
  readonly packages: readonly PackageFacts[];
  readonly complete: boolean;
}

/** Reads the logs of one build, at most `jobs` at the same time. */
export async function readLogs(tasks: readonly Task[], options: TextCheckOptions & { readonly jobs: number }): Promise<LogCheck[]> {
  return inParallel(tasks, options.jobs, (task) => readLog(task, options));
}

async function readLog({ input, settings }: Task, options: TextCheckOptions): Promise<LogCheck> {
  const read = await options.reader.log(input);
  if (!read.ok) return { judge: () => ({ outcome: unreadable(input, 'log', read.error), onSpec: [] }) };
  const log = read.value;
  const source = logSource(log);
  return {
    ...(source && { source: source.file ?? source.name }),
    judge: (results, check) => {
      const outcome = checkLog(log, settings, { ...results, ...(check && { spec: check.specs[0] as NonNullable<SpecCheck['specs'][0]> }) }, options);
      if (!check) return { outcome, onSpec: [] };
      const drafts = outcome.drafts.map((found) => placedFromLog(found, check));
      const isPlaced = ({ path }: Draft): boolean => path !== log.path;
      return { outcome: { ...outcome, drafts: drafts.filter((found) => !isPlaced(found)) }, onSpec: drafts.filter(isPlaced) };
    },
  };
}
