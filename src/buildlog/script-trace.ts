import { Complaints } from './complaints.js';
import type { Place } from './kept-lines.js';

/** What a script of the build did last and what it complained of, for as long as it runs. */
export class ScriptTrace {
  private last: string | undefined;
  /** Of the last command, and of those before it. */
  private complaints = new Complaints();
  private earlier = new Complaints();
  /** The patch that is being applied, as far as rpm's macros show it. */
  private patch: string | undefined;
  /** The first line of its own trace was seen. */
  private begun = false;
  /** rpm's own end of the script was reached. */
  private ending = false;
  /** rpm looks at what `tar` or `patch` returned, and ends the script with it. */
  private testing = false;

  begin(): void {
    this.last = undefined;
    this.complaints = new Complaints();
    this.earlier = new Complaints();
    this.patch = undefined;
    this.begun = false;
    this.ending = false;
    this.testing = false;
  }

  /** A line of the shell's trace: `+ make`. Deeper ones (`++ `) are of commands inside of commands. True where the script ends with it. */
  trace(written: string): boolean {
    // dash writes the sign and the command one after the other: those of a pipe come between each other
    const line = written.replace(/^(?:\+ )+/, '+ ');
    // two streams in one log: the end of the script before may come behind the name of this one
    if (!this.begun && startTrace.test(line)) this.start();
    if (!this.begun && endTrace.test(line)) return false;
    if (line.startsWith('+ RPM_EC=')) this.ending = true;
    else if (this.ending && /^\+ exit \d/.test(line)) return true;
    else if (!this.isRpms(line)) this.follow(line.slice(2));
    this.testing = statusTest.test(line);
    return false;
  }

  /** A line of output; `place` says where it is. */
  output(line: string, place: () => Place): void {
    if (line.startsWith('Patch #')) this.patch = /^Patch #\d{1,9} \((.{1,255})\):$/.exec(line)?.[1] ?? this.patch;
    else if (line.startsWith('/')) this.patch = patchFeed.exec(`+ ${line}`)?.[1] ?? this.patch;
    this.complaints.line(line, place);
  }

  /** The last command of the spec's. */
  get command(): string | undefined {
    return this.last;
  }

  /** What is known of the command that failed. */
  failure(): { readonly command?: string; readonly patch?: string } {
    const { last, patch } = this;
    if (last === undefined) return {};
    return { command: last, ...(patch !== undefined && /^(?:\S{0,1000}\/)?patch /.test(last) && { patch }) };
  }

  /** The lines that look like the reason: the last command's, else `said`, its last words, else those of commands before it. */
  reasons(said: Place | undefined): readonly Place[] {
    const { all } = this.complaints;
    if (all.length > 0) return all;
    return said ? [said] : this.earlier.all;
  }

  private start(): void {
    this.begun = true;
    this.last = undefined;
    this.patch = undefined;
    this.testing = false;
  }

  private follow(command: string): void {
    // what comes behind `set +x` is not shown
    this.last = /^set \+[a-w]{0,8}x\b/.test(command) ? undefined : command;
    if (this.complaints.all.length > 0) this.earlier = this.complaints;
    this.complaints = new Complaints();
  }

  private isRpms(line: string): boolean {
    if (ownTrace.test(line) || statusTest.test(line)) return true;
    const fed = patchFeed.exec(line)?.[1];
    this.patch = fed ?? this.patch;
    if (fed !== undefined) return true;
    // each script begins in the build directory
    return this.last === undefined ? line.startsWith('+ cd /') : this.testing && /^\+ exit \d/.test(line);
  }
}

/** How rpm begins each script, and ends it. */
const startTrace = /^\+ umask \d/;
const endTrace = /^\+ (?:RPM_EC=|jobs -p$)/;
/** What rpm itself puts around each script, and into `%patch`. */
const ownTrace = /^\+ (?:jobs -p$|umask \d|STATUS=\d|echo '?(?:patch_fail|Patch #\d))/;
/** What `%patch` and `%autosetup` write into patch(1): `rpmuncompress /…/SOURCES/NAME`, before rpm 4.18 `cat`. */
const patchFeed = /^\+ (?:\S{0,1000}\/)?(?:rpmuncompress|cat) '?\/\S{0,1000}\/([^/\s']{1,255}\.(?:patch|diff)(?:\.\w{1,4})?)'?$/;
/** As dash shows it, and bash. */
const statusTest = /^\+ '?\['? \d+ -ne 0 '?\]'?$/;
