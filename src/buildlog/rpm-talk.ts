import type { Circumstances, Read } from './messages/body.js';
import { rpmMessage } from './messages/rpm.js';
import type { LogLevel } from './model.js';

/** Scripts of the spec, whose commands may say `error: ` as rpm does (cargo, rustc, git …). */
const ofSpec: ReadonlySet<string> = new Set(['%prep', '%generate_buildrequires', '%conf', '%build', '%install', '%check']);

/** What rpm says of its own database and of packages that it installs has nothing to do with what is built (rpm, lib/rpmdb.cc, lib/backend/). */
const ofMachine =
  /^(?:Unable to open sqlite database |cannot open Packages |(?:db\d|bdb|sqlite|rpmdb|BDB\d{1,6})\b|Found \S+ \S+ database while attempting |Generating \d+ missing index|%\w{1,32}\(\S{1,256}\) scriptlet failed|\/\S{1,1024}\.rpm: Header V\d .{1,256}: NOKEY$)/;

/** `error: ` in cs, de, fr, it, pl, pt, ru, uk, ja and zh (rpm, po/). */
const errorWord = /^(?:chyba|fehler|erreur|errore|błąd|erro|ошибка|помилка|エラー|错误|錯誤)(?: ?: |：)(\S.{0,4096})$/i;

/**
 * What rpm itself says: `error: …`, `warning: …`, the lists below some of them, and the list of all at the end. mock writes standard output and
 * standard error into one line where both come at once, so that `error: ` may stand before something else.
 */
export class RpmTalk {
  private readonly tell: (read: Read) => void;
  private readonly step: (line: string) => boolean;
  /** An `error: ` whose text was torn off. */
  private torn: LogLevel | undefined;
  /** The list that the lines which follow belong to. */
  private list: { readonly level: LogLevel; readonly of: 'unpackaged' | 'summary' } | undefined;

  /** `step` is told what was torn from a step of the build. */
  constructor(tell: (read: Read) => void, step: (line: string) => boolean) {
    this.tell = tell;
    this.step = step;
  }

  /** True where the line is rpm's. */
  read(line: string, around: Circumstances): boolean {
    if (this.list && this.listed(line, this.list, around)) return true;
    this.list = undefined;
    return (/^(?:RPM build )?(?:error|warning)s?:/.test(line) && this.said(line, around)) || this.translated(line, around);
  }

  /** Of a translated message of rpm's the script in parentheses stays, and the words before a message of which nobody made a translation. */
  private translated(line: string, around: Circumstances): boolean {
    const section = line.includes('rpm-tmp.') ? /rpm-tmp\.\w{4,12}\b.{0,80}?\((%[a-z_]{3,32})\)/.exec(line)?.[1] : undefined;
    if (section !== undefined) this.tell({ level: 'error', body: { kind: 'script-failed', section, reasons: [] } });
    const text = section === undefined && around.script === undefined ? errorWord.exec(line)?.[1] : undefined;
    return section !== undefined || (text !== undefined && this.message(text, 'error', around));
  }

  /** Takes a line as what was torn off before, where it looks so: outside of scripts nobody but rpm speaks. */
  complete(line: string, around: Circumstances): boolean {
    if (!this.torn || line.trim() === '' || line.startsWith('Building for target')) return false;
    if (around.script !== undefined && !/^(?:line \d{1,9}: |Bad exit status from )/.test(line)) return false;
    this.tell(rpmMessage(line, this.torn, around));
    this.torn = undefined;
    return true;
  }

  private said(line: string, around: Circumstances): boolean {
    const heading = /^RPM build (error|warning)s:/.exec(line)?.[1] as LogLevel | undefined;
    if (heading) {
      this.list = { level: heading, of: 'summary' };
      return true;
    }
    const level: LogLevel = line.startsWith('error') ? 'error' : 'warning';
    const text = line.slice(line.indexOf(':') + 1).trim();
    if (text === '' || /^(?:Building (?:target platforms|for target)|Executing\()/.test(text)) {
      this.torn = level;
      if (text !== '') this.step(text);
      return true;
    }
    if (text.startsWith('Installed (but unpackaged) file')) this.list = { level, of: 'unpackaged' };
    else if (!text.startsWith('Failed build dependencies')) return this.message(text, level, around);
    return true;
  }

  /** Inside a script of the spec only what surely is rpm's counts; the list at the end has the others. */
  private message(text: string, level: LogLevel, around: Circumstances): boolean {
    if (ofMachine.test(text)) return true;
    const read = rpmMessage(text, level, around);
    if (read.body.kind === 'rpm' && around.script !== undefined && ofSpec.has(around.script)) return false;
    this.tell(read);
    return true;
  }

  /** An indented line below a heading. */
  private listed(line: string, { level, of }: NonNullable<RpmTalk['list']>, around: Circumstances): boolean {
    if (of === 'unpackaged') {
      const path = /^ {3,4}(\/.*)$/.exec(line)?.[1];
      if (path !== undefined) this.tell({ level, body: { kind: 'unpackaged-file', path } });
      return path !== undefined;
    }
    const text = /^ {3,4}(\S.*)$/.exec(line)?.[1];
    if (text === undefined) return line.trim() === '';
    if (text.startsWith('/')) this.tell({ level, body: { kind: 'unpackaged-file', path: text } });
    else if (!text.startsWith('Installed (but unpackaged) file')) this.tell(rpmMessage(text, level, around));
    return true;
  }
}
