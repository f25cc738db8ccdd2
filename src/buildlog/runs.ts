import { baseName } from '../text/paths.js';
import type { BuildRun } from './model.js';

/** A run that is being read. */
type Run = { -readonly [Key in keyof BuildRun]: BuildRun[Key] } & { scripts: { name: string; line: number }[]; wrote: string[] };

/** More is in no log of a build; a log may be anything. */
const mostRuns = 1000;
const mostScripts = 1000;
const mostWritten = 5000;

/** The rpmbuild commands that a log shows. */
export class Runs {
  readonly all: Run[] = [];
  private closed: Run | undefined;

  begin(stage: string, command: string, line: number): void {
    const spec = specIn(command);
    if (this.all.length >= mostRuns) this.all.shift();
    this.all.push({ stage, line, scripts: [], wrote: [], ...(spec !== undefined && { spec }) });
  }

  script(name: string, line: number): void {
    const { scripts } = this.last(line);
    if (scripts.length < mostScripts) scripts.push({ name, line });
  }

  wrote(path: string, line: number): void {
    const { wrote } = this.last(line);
    if (wrote.length < mostWritten) wrote.push(baseName(path));
  }

  /** The last command ended; `status` is unknown where the log does not say it, and may be told later. */
  ended(status: number | undefined): void {
    const last = this.all.at(-1);
    if (last && last.status === undefined && status !== undefined) last.status = status;
    this.closed = last;
  }

  /** What ran the commands failed, though the last of them may not have. */
  failed(): void {
    const last = this.all.at(-1);
    if (last && !last.status) last.status = 1;
  }

  /** A command runs. */
  get isOpen(): boolean {
    const last = this.all.at(-1);
    return last !== undefined && last !== this.closed;
  }

  /** A message that names the spec tells it where no command does. */
  named(spec: string, line: number): void {
    this.last(line).spec ??= spec;
  }

  private last(line: number): Run {
    if (this.all.length === 0) this.all.push({ stage: '', line, scripts: [], wrote: [] });
    return this.all.at(-1) as Run;
  }
}

/** The base name of the last spec that a command names. */
function specIn(command: string): string | undefined {
  const end = command.lastIndexOf('.spec');
  if (end < 0 || !/^(?:'|"|\s|\]|$)/.test(command.slice(end + 5, end + 6))) return undefined;
  return /[^/\s'"]*$/.exec(command.slice(Math.max(0, end - 255), end))?.[0].concat('.spec');
}
