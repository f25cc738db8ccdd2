import { baseName } from '../../text/paths.js';
import type { LogLevel, MessageBody } from '../model.js';
import { type Circumstances, type Read, withoutBuildroot } from './body.js';

/** Reads what follows `error: ` or `warning: ` of rpm's, or stands in its list of them at the end. Wording of rpm 4.14 to 6.0 (build/*.cc). */
export function rpmMessage(text: string, level: LogLevel, around: Circumstances): Read {
  for (const [needle, read] of known) {
    if (!text.includes(needle)) continue;
    const body = read(text, around);
    if (body) return { body, level };
  }
  return { body: { kind: 'rpm', text, ...specLine(text), ...specFile(text) }, level };
}

type Reader = (text: string, around: Circumstances) => MessageBody | undefined;

const known: readonly (readonly [needle: string, Reader])[] = [
  [
    'Bad exit status from',
    (text) => {
      const section = /Bad exit status from \S{1,4096} \((%?[\w<>]{1,64})\)/.exec(text)?.[1];
      return section === undefined ? undefined : { kind: 'script-failed', section: section.startsWith('%') ? section : `%${section}`, reasons: [] };
    },
  ],
  ['File listed twice: ', (text) => path(text, /^File listed twice: (.+)$/, (found) => ({ kind: 'listed-twice', path: found }))],
  ['not found', notFound],
  ['Empty %files file ', (text) => path(text, /^Empty %files file (.+)$/, (found) => ({ kind: 'empty-manifest', path: found, missing: false }))],
  [
    'Could not open %files file ',
    (text) => path(text, /^Could not open %files file (.+?): /, (found) => ({ kind: 'empty-manifest', path: found, missing: true })),
  ],
  [
    ': No such file or directory',
    (text) => {
      const file = /^(?:Bad (?:file|source):|File) \/(?:[^/]{1,255}\/)*([^/]{1,255}): No such file or directory$/.exec(text)?.[1];
      return file === undefined ? undefined : { kind: 'source-missing', file };
    },
  ],
  ["Couldn't download ", (text) => unfetched(/^Couldn't download (\S{1,4096})$/.exec(text)?.[1])],
  ['Executing url helper "', (text) => unfetched(/ (\S{1,4096})" failed with status \d{1,3}$/.exec(text)?.[1])],
  ['Arch dependent binaries in noarch package', () => ({ kind: 'noarch-binaries' })],
  [
    'nvalid utf-8 encoding',
    (text) => {
      const found = /^Package (\S{1,256}): invalid utf-8 encoding in (\w{1,64})/i.exec(text);
      return found ? { kind: 'invalid-encoding', package: found[1] ?? '', tag: found[2] ?? '' } : undefined;
    },
  ],
  ['Invalid version', (text) => ({ kind: 'invalid-version', text: text.replace(/^line \d{1,9}: /, ''), ...specLine(text) })],
  [
    'Package check',
    (text) => {
      const command = /^Package check "(.{1,4096})" failed/.exec(text)?.[1];
      return command === undefined ? undefined : { kind: 'package-check', command };
    },
  ],
  ['uild-id', buildId],
];

/** rpm fetches sources where `%_disable_source_fetch` is 0. */
function unfetched(url: string | undefined): MessageBody | undefined {
  return url === undefined ? undefined : { kind: 'source-missing', file: baseName(url), url };
}

function notFound(text: string, { wanted: last }: Circumstances): MessageBody | undefined {
  const found = /^(File|Directory) not found(?: by glob)?: (.+)$/.exec(text);
  if (!found) return undefined;
  const wanted = last !== undefined && nameIn(last) === nameIn(found[2] ?? '') ? last : undefined;
  return { kind: 'file-not-found', path: withoutBuildroot(found[2] ?? ''), directory: found[1] === 'Directory', ...(wanted !== undefined && { wanted }) };
}

function buildId(text: string): MessageBody | undefined {
  const found =
    /^(Missing) build-id in (\S.*)$/.exec(text) ??
    /^(error reading) build-id in (\S.*)$/i.exec(text) ??
    /^build-id found in (\S.{0,4096}) (too (?:small|large))/.exec(text) ??
    /^(Duplicate) build-ids (\S.{0,4096}) and /.exec(text);
  if (!found) return undefined;
  const [, one = '', other = ''] = found;
  const [what, file] = one.startsWith('/') ? [other, one] : [one, other];
  const problem = what.startsWith('too') ? 'size' : what === 'Duplicate' ? 'duplicate' : what === 'Missing' ? 'missing' : 'unreadable';
  return { kind: 'build-id', path: withoutBuildroot(file), problem };
}

function path(text: string, pattern: RegExp, make: (path: string) => MessageBody): MessageBody | undefined {
  const found = pattern.exec(text)?.[1];
  return found === undefined ? undefined : make(withoutBuildroot(found));
}

/** `line 12: …`, `… on line 12: …`, `/path/x.spec:12: …`. */
function specLine(text: string): { specLine?: number } {
  const found = /(?:^|\bon )line (\d{1,9}):/.exec(text)?.[1] ?? /\.spec: ?(?:line )?(\d{1,9}):/.exec(text)?.[1];
  return found === undefined ? {} : { specLine: Number(found) };
}

/** `/path/x.spec: …`. */
function specFile(text: string): { specFile?: string } {
  const found = /^\/(?:[^/:]{1,255}\/){0,64}([^/:]{1,255}\.spec):/.exec(text)?.[1];
  return found === undefined ? {} : { specFile: found };
}

/** A directory may be written with a slash behind it. */
const nameIn = (path: string): string => baseName(path.endsWith('/') ? path.slice(0, -1) : path);
