import { CompilerFlags } from './compiler-flags.js';
import { keptLines, type Place, placeOf } from './kept-lines.js';
import { LineSplitter } from './line-splitter.js';
import { MessageBox, type Pending } from './message-box.js';
import type { Circumstances, Read } from './messages/body.js';
import { otherMessage } from './messages/other.js';
import type { BuildLog, LogMessage } from './model.js';
import { isRootLogLine, plainLine } from './plain-line.js';
import { RpmTalk } from './rpm-talk.js';
import { Runs } from './runs.js';
import { ScriptTrace } from './script-trace.js';
import { stepOf } from './steps.js';
import { stopped } from './stopped.js';

/** Reads the log of rpmbuild, mock (build.log, root.log) or pbuild (_log) as its bytes come; memory does not grow with the log. */
export class LogReader {
  private readonly path: string;
  private readonly splitter = new LineSplitter((line) => this.line(line));
  private writer: BuildLog['writer'] = 'rpmbuild';
  private readonly runs = new Runs();
  private box = new MessageBox();
  private original: string | undefined;
  private readonly rpm = new RpmTalk(
    (read) => this.add(read),
    (line) => this.step(line),
  );
  private readonly running = new ScriptTrace();
  private flags = new CompilerFlags();
  /** The line that is being read, and the one before. */
  private number = 0;
  private raw = '';
  private plain = '';
  /** The last line with something in it. */
  private lastWords = { line: 0, raw: '', plain: '' };
  private vmFailed = false;
  /** The log has how the buildroot was filled, too: what rpm says there is about other packages. */
  private fillsRoot = false;
  private readonly around: Around = { script: undefined, package: undefined, patched: undefined, before: '', wanted: undefined };

  constructor(path: string) {
    this.path = path;
  }

  push(bytes: Uint8Array): void {
    this.splitter.push(bytes);
  }

  /** To be called after all bytes. */
  finish(): BuildLog {
    this.splitter.finish();
    this.conclude();
    const { path, writer, original, box } = this;
    const { source, locate } = keptLines(
      path,
      box.messages.flatMap(({ at, because }) => [at, ...because]),
    );
    const placed = ({ body, at, because, ...rest }: Pending): LogMessage =>
      ({ ...body, ...rest, at: locate(at), ...('reasons' in body && { reasons: because.map(locate) }) }) as LogMessage;
    const said = { messages: box.messages.map(placed), dropped: box.dropped, lines: this.number };
    return { path, source, writer, runs: this.runs.all, ...(original !== undefined && { original }), ...said };
  }

  /** What only the end of a log tells. */
  private conclude(): void {
    const flags = this.flags.finding();
    if (flags) this.box.add({ level: 'warning', body: flags.body }, { at: flags.place, because: [], script: '%build' });
    if (this.box.hasErrors) return;
    const body = stopped(this.runs.all.at(-1), { script: this.around.script, command: this.running.command, vmFailed: this.vmFailed });
    const { line, raw, plain } = this.lastWords.line > 0 ? this.lastWords : { line: this.number, raw: this.raw, plain: this.plain };
    if (body) this.box.add({ level: 'error', body }, { at: placeOf(line, raw, plain), because: this.running.reasons(undefined) });
  }

  private line(raw: string): void {
    this.number++;
    this.raw = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    this.plain = plainLine(raw);
    this.fillsRoot ||= isRootLogLine(raw) || this.plain.startsWith('Start: ');
    this.read(this.plain);
    this.around.before = this.plain;
  }

  private read(line: string): void {
    if (line.startsWith('+ ')) return this.trace(line);
    const { around } = this;
    const byRpm = !this.fillsRoot || this.runs.isOpen;
    // rpm gives this list where a build failed only; a script may run rpmbuild itself
    if (around.script === undefined && line.startsWith('RPM build errors:')) this.runs.failed();
    if ((byRpm && this.rpm.read(line, around)) || this.step(line)) return this.lastWord(line);
    if (byRpm && this.rpm.complete(line, around)) return;
    if (line.startsWith('cp: cannot stat ')) around.wanted = /^cp: cannot stat ['‘"](.{1,4096}?)['’"]: /.exec(line)?.[1];
    if (line.startsWith('patching file ')) around.patched = line.slice('patching file '.length).replace(/^'(.*)'$/, '$1');
    if (around.script !== undefined) this.running.output(line, () => this.here());
    if (around.script === '%build') this.flags.line(line, () => this.here());
    this.lastWord(line);
    const other = otherMessage(line, around);
    if (other) this.add(other);
  }

  /** What stands at the end of a log that says nothing of the build's end. */
  private lastWord(line: string): void {
    if (line.trim() === '' || aboutTheEnd.test(line)) return;
    this.lastWords.line = this.number;
    this.lastWords.raw = this.raw;
    this.lastWords.plain = line;
  }

  /** pbuild shows the command in the shell's own trace. */
  private trace(line: string): void {
    const stage = this.writer === 'pbuild' ? /^\+ exec rpmbuild (-[a-z]{2})\b/.exec(line)?.[1] : undefined;
    if (stage !== undefined) return this.begin(stage, line);
    this.lastWord(line);
    if (this.around.script === '%build') this.flags.line(line, () => this.here());
    if (this.running.trace(line)) this.around.script = undefined;
  }

  /** What says how far the build is. */
  private step(line: string): boolean {
    const step = stepOf(line, this.around.script !== undefined);
    switch (step?.what) {
      case undefined:
        return false;
      case 'script':
        this.around.script = step.name;
        this.running.begin();
        this.runs.script(step.name, this.number);
        return true;
      case 'files':
        this.around.package = step.package;
        break;
      case 'wrote':
        this.runs.wrote(step.path, this.number);
        break;
      case 'writer':
        this.writer = step.writer;
        return true;
      case 'command':
        this.original ??= step.original;
        if (step.stage !== undefined) this.begin(step.stage, line);
        return true;
      case 'ended':
        this.runs.ended(step.status);
        break;
      case 'gave-up':
        this.runs.failed();
        break;
      case 'not-built':
        this.runs.named(`${step.package}.spec`, this.number);
        return true;
      case 'failed':
        this.vmFailed = true;
        return true;
    }
    this.around.script = undefined;
    return true;
  }

  /** mock makes the source package several times and then builds: what came before is said again or no longer true. */
  private begin(stage: string, command: string): void {
    this.runs.begin(stage, command, this.number);
    this.box = new MessageBox();
    this.flags = new CompilerFlags();
    this.running.begin();
    this.around.script = undefined;
    this.around.package = undefined;
  }

  /** What the last command of the script said last, if anything. */
  private said(): Place | undefined {
    const { line, raw, plain } = this.lastWords;
    return line === 0 || this.around.script === undefined || /^(?:\+{1,8} |Executing\()/.test(plain) ? undefined : placeOf(line, raw, plain);
  }

  private here(): Place {
    return placeOf(this.number, this.raw, this.plain);
  }

  private add(read: Read): void {
    const { body } = read;
    if (body.kind === 'rpm' && body.specFile !== undefined) this.runs.named(body.specFile, this.number);
    const failed = body.kind === 'script-failed';
    const { script } = this.around;
    // what another script did last is no command of this one: the log is not whole
    const known = failed && (script === undefined || script === body.section) ? this.running.failure() : {};
    this.box.add(failed ? { ...read, body: { ...body, ...known } } : read, {
      at: this.here(),
      because: failed ? this.running.reasons(this.said()) : [],
      ...(script !== undefined && { script }),
      ...(this.around.package !== undefined && { package: this.around.package }),
    });
  }
}

type Around = { -readonly [Key in keyof Circumstances]: Circumstances[Key] };

/** mock's and build's own words around the build. */
const aboutTheEnd = /^(?:Child return ?code was: |(?:Start|Finish|INFO|ERROR): |LEAVE |\S+ failed "build )/;
