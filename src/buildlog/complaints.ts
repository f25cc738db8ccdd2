import type { Place } from './kept-lines.js';

const mostReasons = 3;
/** A line without one of these words is no reason. */
const worth =
  /rror|FAIL|Fail|fail|fatal|not found|No |annot |an't |\*\*\*|panic|Exception|Traceback|undefined ref|no job|not ok|not set|unbound|yntax|not in gzip|not look like|denied|nexpected|Killed|Segm|Abort/;
/** What compilers, linkers, build systems, interpreters and test drivers say when they give up. */
const sure = new RegExp(
  [
    /(?:^|[\s:])(?:fatal )?error(?:: \S|\[E\d+\])/,
    /\berror TS\d+: /,
    /\bundefined reference to /,
    /^\S*make(?:\[\d+\])?: \*\*\* No rule to make target /,
    /^CMake Error\b/,
    /(?:^|: )ERROR: \S/,
    /^(?:[\w.]+\.)?\w*(?:Error|Exception): \S/,
    /^E {3}\s*\S/,
    /^(?:FAILED|ERROR) \S/,
    /\*\*\*(?:Failed|Exception|Timeout|Not Run)\b/,
    /^ *--- FAIL: /,
    /^not ok \d/,
    /^FAIL: /,
    // the summary of perl's Test::Harness, a line for each file of tests
    /\(Wstat: \d+ .{0,40}Tests: \d+ Failed: \d+\)$/,
    /\b(?:command not found|no job control)$/,
    /^Hunk #\d+ FAILED /,
    /^patch: \*{4} /,
    /^(?:fatal|panic): \S/,
    /^\*{3} ERROR/,
    /\b(?:parameter not set|unbound variable|[Ss]yntax error|not in gzip format|not look like a tar archive|unexpected end of file|Unexpected EOF in archive|No space left on device)\b/,
    /^(?:Killed|Segmentation fault|Aborted)\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
);
/** What may be the reason, or be said by a command that goes on. */
const perhaps = /\b(?:error:|Error|ERROR|Exception|FAILED|FAIL:|No such file or directory|Permission denied|cannot |[Cc]an't |not found)/;
/** What only says that something failed before. */
const consequence = /^\S*make(?:\[\d+\])?: \*{3} (?!No rule )|^(?:Error|ERROR):$|^ninja: build stopped|^FAILED: |^error: could not compile|^collect2: error/;
const harmless = /^checking |^-- |^\[ *\d+%\] |warning:|-Werror|\b0 errors?\b|no errors?\b|Error is not recoverable/i;
/** Headings below which the reason stands: python's, at the end of its indented lines, and cmake's, in the next line. */
const traceback = /^Traceback \(most recent call last\):$/;
const cmakeError = /^CMake Error at .{1,1024}:$/;

/** What one command complained of: the first of what surely is a reason, else the last of what may be one. */
export class Complaints {
  private readonly sure: Place[] = [];
  private readonly perhaps: Place[] = [];
  private readonly consequences: Place[] = [];
  /** What says where the reason itself stands is still to come. */
  private below: RegExp | undefined;

  /** A line of output; `place` says where it is. */
  line(line: string, place: () => Place): void {
    if (this.below?.test(line)) {
      this.below = undefined;
      this.add(this.sure, place);
    } else if (worth.test(line) && !harmless.test(line)) this.weigh(line, place);
  }

  /** At most three. */
  get all(): readonly Place[] {
    return [this.sure, this.perhaps, this.consequences].find((found) => found.length > 0) ?? [];
  }

  private weigh(line: string, place: () => Place): void {
    if (traceback.test(line)) this.below = /^\S/;
    else if (cmakeError.test(line)) this.below = /\S/;
    else if (consequence.test(line)) this.add(this.consequences, place);
    else if (sure.test(line)) this.add(this.sure, place);
    else if (this.sure.length === 0 && perhaps.test(line)) {
      if (this.perhaps.length === mostReasons) this.perhaps.shift();
      this.perhaps.push(place());
    }
  }

  private add(to: Place[], place: () => Place): void {
    if (to.length < mostReasons) to.push(place());
  }
}
