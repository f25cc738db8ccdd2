import { baseName } from '../text/paths.js';
import { type Kept, KeptLines } from './kept-lines.js';
import { LineSplitter } from './line-splitter.js';
import type { Read } from './messages/body.js';
import { dependencyMessages } from './messages/dependencies.js';
import { rpmMessage } from './messages/rpm.js';
import { toolMessages } from './messages/tools.js';
import type { BuildLog, BuildRun, LogLevel, LogMessage } from './model.js';
import { plainLine } from './plain-line.js';
import { ScriptTrace } from './script-trace.js';

/** Messages kept of one log. */
const mostMessages = 10_000;

/** A run that is being read. */
type Run = { -readonly [Key in keyof BuildRun]: BuildRun[Key] } & { scripts: { name: string; line: number }[]; wrote: string[] };
type Pending = Omit<LogMessage, 'at'> & Kept & { readonly reasons?: readonly Kept[] };

/**
 * Reads the log of rpmbuild, mock (build.log) or pbuild (_log) as its bytes come; memory does not grow with the log. mock writes standard
 * output and standard error into one line where both come at once, so that `error: ` may stand alone before something else.
 */
export class LogReader {
  private readonly path: string;
  private readonly splitter = new LineSplitter((line) => this.line(line));
  private readonly kept = new KeptLines();
  private writer: BuildLog['writer'] = 'rpmbuild';
  private readonly runs: Run[] = [];
  private messages: Pending[] = [];
  private told = new Set<string>();
  private original: string | undefined;
  private dropped = 0;
  private number = 0;
  private readonly running = new ScriptTrace();
  private before = '';
  private patched: string | undefined;
  private script: string | undefined;
  private package: string | undefined;
  /** An `error: ` whose text was torn off. */
  private torn: LogLevel | undefined;
  /** The list that the lines which follow belong to. */
  private list: { readonly level: LogLevel; readonly of: 'unpackaged' | 'summary' } | undefined;

  constructor(path: string) {
    this.path = path;
  }

  push(bytes: Uint8Array): void {
    this.splitter.push(bytes);
  }

  /** To be called after all bytes. */
  finish(): BuildLog {
    this.splitter.finish();
    const source = this.kept.source(this.path);
    const placed = (kept: Kept) => ({ source, ...kept });
    const messages = this.messages.map(({ start, end, reasons, ...rest }) => {
      return { ...rest, ...(reasons && { reasons: reasons.map(placed) }), at: placed({ start, end }) } as LogMessage;
    });
    const { path, writer, runs, original } = this;
    return { path, source, writer, runs, ...(original !== undefined && { original }), messages, dropped: this.dropped, lines: this.number };
  }

  private line(raw: string): void {
    this.number++;
    const line = plainLine(raw);
    this.read(line);
    this.before = line;
  }

  private read(line: string): void {
    if (line.startsWith('+ ')) return this.trace(line);
    if (this.list && this.listed(line)) return;
    this.list = undefined;
    const said = /^(?:RPM build )?(error|warning)s?:/.test(line);
    if (said) return this.said(line);
    if (this.step(line)) return;
    if (this.torn && this.completes(line)) {
      this.add(rpmMessage(line, this.torn, this.around()), line);
      this.torn = undefined;
      return;
    }
    if (line.startsWith('patching file ')) this.patched = line.slice('patching file '.length).replace(/^'(.*)'$/, '$1');
    if (this.script !== undefined) this.running.output(line, () => this.keep(line));
    for (const [needle, read] of others) {
      const found = line.includes(needle) ? read(line, this.around()) : undefined;
      if (found) return this.add(found, line);
    }
  }

  /** `error: …`, `warning: …`, and the heading of the list of all of them. */
  private said(line: string): void {
    const heading = /^RPM build (error|warning)s:/.exec(line)?.[1] as LogLevel | undefined;
    if (heading) {
      this.list = { level: heading, of: 'summary' };
      return;
    }
    const level: LogLevel = line.startsWith('error') ? 'error' : 'warning';
    const text = line.slice(level.length + 1).trim();
    if (text === '' || /^(?:Building (?:target platforms|for target)|Executing\()/.test(text)) {
      this.torn = level;
      if (text !== '') this.step(text);
      return;
    }
    if (text.startsWith('Installed (but unpackaged) file')) this.list = { level, of: 'unpackaged' };
    else if (!text.startsWith('Failed build dependencies')) this.add(rpmMessage(text, level, this.around()), line);
  }

  /** Whether a line is what follows a torn `error: `: outside of scripts nobody but rpm speaks. */
  private completes(line: string): boolean {
    if (line.trim() === '' || line.startsWith('Building for target')) return false;
    return this.script === undefined || /^(?:line \d{1,9}: |Bad exit status from )/.test(line);
  }

  /** An indented line below a heading. */
  private listed(line: string): boolean {
    const { level, of } = this.list as NonNullable<LogReader['list']>;
    if (of === 'unpackaged') {
      const path = /^ {3,4}(\/.*)$/.exec(line)?.[1];
      if (path !== undefined) this.add({ level, body: { kind: 'unpackaged-file', path } }, line);
      return path !== undefined;
    }
    const text = /^ {3,4}(\S.*)$/.exec(line)?.[1];
    if (text === undefined) return line.trim() === '';
    if (text.startsWith('Installed (but unpackaged) file') || text.startsWith('/')) return true;
    this.add(rpmMessage(text, level, this.around()), line);
    return true;
  }

  /** What says how far the build is. */
  private step(line: string): boolean {
    const script = /^Executing\((%?[\w<>]{1,64})\): /.exec(line)?.[1];
    if (script !== undefined) {
      this.script = script.startsWith('%') ? script : `%${script}`;
      this.running.begin();
      this.run().scripts.push({ name: this.script, line: this.number });
      return true;
    }
    const files = /^Processing files: (\S{1,1024})$/.exec(line)?.[1];
    if (files !== undefined) {
      this.package = files;
      this.script = undefined;
      return true;
    }
    const wrote = /^Wrote: (\S.*)$/.exec(line)?.[1];
    if (wrote !== undefined) {
      this.run().wrote.push(baseName(wrote));
      return true;
    }
    return this.mock(line);
  }

  private mock(line: string): boolean {
    if (line.startsWith('Mock Version: ')) this.writer = 'mock';
    else if (/^(?:Using BUILD_ROOT=|vm started ")/.test(line)) this.writer = 'pbuild';
    else if (line.startsWith('Executing command: ')) {
      this.original ??= /\/originals\/([^/\s']{1,512}\.src\.rpm)'/.exec(line)?.[1];
      const stage = /rpmbuild (-[a-z]{2})\b/.exec(line)?.[1];
      if (stage !== undefined) this.begin(stage, line);
    } else if (line.startsWith('Child return code was: ')) {
      const last = this.runs.at(-1);
      if (last) last.status = Number(line.slice('Child return code was: '.length));
      this.script = undefined;
    } else return false;
    return true;
  }

  /** pbuild shows the command in the shell's own trace. */
  private trace(line: string): void {
    const stage = this.writer === 'pbuild' ? /^\+ exec rpmbuild (-[a-z]{2})\b/.exec(line)?.[1] : undefined;
    if (stage !== undefined) this.begin(stage, line);
    else this.running.trace(line);
  }

  /** mock makes the source package several times and then builds: what came before is said again or no longer true. */
  private begin(stage: string, command: string): void {
    const spec = /([^/\s']{1,255}\.spec)(?:'|\s|$)/.exec(command)?.[1];
    this.runs.push({ stage, line: this.number, scripts: [], wrote: [], ...(spec !== undefined && { spec }) });
    this.messages = [];
    this.told = new Set();
    this.dropped = 0;
    this.script = undefined;
    this.package = undefined;
  }

  private run(): Run {
    if (this.runs.length === 0) this.runs.push({ stage: '', line: this.number, scripts: [], wrote: [] });
    return this.runs.at(-1) as Run;
  }

  private around() {
    return { script: this.script, package: this.package, patched: this.patched, before: this.before };
  }

  /** Keeps a line, and says where it is without the blanks around it. */
  private keep(line: string): Kept {
    const start = this.kept.keep(this.number, line);
    return { start: start + line.length - line.trimStart().length, end: start + line.trimEnd().length };
  }

  private add({ body, level, from = 0, to }: Read, line: string): void {
    const key = JSON.stringify(body);
    if (this.told.has(key)) return;
    if (this.messages.length >= mostMessages) {
      this.dropped++;
      return;
    }
    this.told.add(key);
    const { start, end } = this.keep(line);
    this.messages.push({
      ...body,
      ...(body.kind === 'script-failed' && this.running.failure()),
      level,
      start: from > 0 ? start + from : start,
      end: to === undefined ? end : start + to,
      ...(this.script !== undefined && { script: this.script }),
      ...(this.package !== undefined && { package: this.package }),
    });
  }
}

const others = [...dependencyMessages, ...toolMessages];
