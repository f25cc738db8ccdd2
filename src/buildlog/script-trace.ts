import type { Kept } from './kept-lines.js';

const mostReasons = 3;
/** What compilers, linkers, shells, interpreters and test drivers say when they give up. */
const reason =
  /(?:^|[\s:])(?:fatal )?error(?::|\b\[)|^E {3}|\b(?:Error|Exception|Traceback|FAILED|FAIL:|undefined reference|command not found|No such file or directory|cannot |can't |not found)|^make(?:\[\d+\])?: \*\*\* /;
const harmless = /^checking |warning:|-Werror|\b0 errors?\b|no errors?\b/i;

/** What a script of the build did last and what it complained of, for as long as it runs. */
export class ScriptTrace {
  private last: string | undefined;
  private found: Kept[] = [];

  begin(): void {
    this.last = undefined;
    this.found = [];
  }

  /** A line of the shell's trace: `+ make`. Deeper ones (`++ `) are of commands inside of commands. */
  trace(line: string): void {
    if (!ownTrace.test(line)) this.last = line.slice(2);
  }

  /** A line of output; `keep` keeps it and says where. */
  output(line: string, keep: () => Kept): void {
    if (this.found.length < mostReasons && reason.test(line) && !harmless.test(line)) this.found.push(keep());
  }

  failure(): { readonly command?: string; readonly reasons: readonly Kept[] } {
    return { ...(this.last !== undefined && { command: this.last }), reasons: this.found };
  }
}

/** What rpm itself puts around each script. */
const ownTrace = /^\+ (?:RPM_EC=|jobs -p$|exit \d|umask \d|STATUS=\d|\[ \d+ -ne 0 \]$)/;
