import type { Place } from './kept-lines.js';

const mostReasons = 3;
/** What compilers, linkers, shells, interpreters and test drivers say when they give up. */
const reason =
  /(?:^|[\s:])(?:fatal )?error(?::|\b\[)|^E {3}|^\*{3} ERROR|\b(?:Error|ERROR:|Exception|Traceback|FAILED|FAIL:|undefined reference|command not found|No such file or directory|cannot |can't |not found)|^make(?:\[\d+\])?: \*\*\* /;
const harmless = /^checking |warning:|-Werror|\b0 errors?\b|no errors?\b/i;

/** What a script of the build did last and what it complained of, for as long as it runs. */
export class ScriptTrace {
  private last: string | undefined;
  private found: Place[] = [];
  /** rpm's own end of the script was reached. */
  private ending = false;

  begin(): void {
    this.last = undefined;
    this.found = [];
    this.ending = false;
  }

  /** A line of the shell's trace: `+ make`. Deeper ones (`++ `) are of commands inside of commands. True where the script ends with it. */
  trace(line: string): boolean {
    if (line.startsWith('+ RPM_EC=')) this.ending = true;
    else if (this.ending && /^\+ exit \d/.test(line)) return true;
    else if (!ownTrace.test(line)) this.last = line.slice(2);
    return false;
  }

  /** A line of output; `place` says where it is. */
  output(line: string, place: () => Place): void {
    if (this.found.length < mostReasons && reason.test(line) && !harmless.test(line)) this.found.push(place());
  }

  get command(): string | undefined {
    return this.last;
  }

  get reasons(): readonly Place[] {
    return this.found;
  }
}

/** What rpm itself puts around each script, and into `%patch`. */
const ownTrace = /^\+ (?:jobs -p$|umask \d|STATUS=\d|\[ \d+ -ne 0 \]$|echo '?patch_fail)/;
