import { type Circumstances, type MessageReader, type Read, withoutBuildroot } from './body.js';

/** What tools that rpmbuild runs say, by a word that each such line holds. */
export const toolMessages: readonly (readonly [needle: string, MessageReader])[] = [
  ['ERROR   0', runPath],
  ['WARNING: 0', runPath],
  ['WARNING  0', runPath],
  ['shebang', shebang],
  ['executable bit', shebang],
  ["' in installed files; aborting", buildroot],
  ['No build ID note found in ', buildIdNote],
  ['Hunk #', hunk],
  [
    'Reversed (or previously applied)',
    (_, { patched }) => ({ level: 'error', body: { kind: 'patch', what: 'reversed', amount: 0, ...(patched !== undefined && { file: patched }) } }),
  ],
  ['[-W', compilerWarning],
  ['ownloading ', download],
  ['Downloaded ', download],
  ['Cloning into', download],
  ['npm http', download],
  ['Updating', download],
  ['% Total    % Received', download],
  ['Resolving ', download],
  [' -static ', staticLink],
  ['exceeds threshold', badness],
  ['verify-elf: ERROR: ', ofAlt],
];

/** check-rpaths-worker: `ERROR   0002: file '/usr/bin/x' contains an invalid runpath 'lib' in [lib]`. */
function runPath(line: string): Read | undefined {
  const found = /^(ERROR|WARNING):? {1,4}([0-9A-Fa-f]{4}): file '(.{1,4096}?)' contains an? (.{1,40}) (rpath|runpath) '(.{0,4096}?)'(?: in \[|$)/.exec(line);
  if (!found) return undefined;
  const [, level, , path = '', fault = '', tag, value = ''] = found;
  return {
    level: level === 'ERROR' ? 'error' : 'warning',
    body: { kind: 'run-path', path: withoutBuildroot(path), tag: tag === 'rpath' ? 'rpath' : 'runpath', fault, value },
  };
}

/** brp-mangle-shebangs of redhat-rpm-config. */
function shebang(line: string): Read | undefined {
  const mangled = /^mangling shebang in (\S{1,4096}) from (.{1,512}) to (.{1,512})$/.exec(line);
  if (mangled) return { level: 'note', body: { kind: 'shebang', what: 'mangled', path: mangled[1] ?? '', text: `from ${mangled[2]} to ${mangled[3]}` } };
  const told = /^\*\*\* (WARNING|ERROR): (.{1,1024})$/.exec(line);
  const path = told && / (?:in )?(\/?[\w.+@~/-]{1,4096}\/[\w.+@~-]{1,255})/.exec(` ${told[2]}`)?.[1];
  if (!told || !path) return undefined;
  const refused = told[1] === 'ERROR';
  const at = path.startsWith('./') ? path.slice(1) : withoutBuildroot(path);
  return { level: refused ? 'error' : 'warning', body: { kind: 'shebang', what: refused ? 'refused' : 'not-executable', path: at, text: told[2] ?? '' } };
}

/** check-buildroot: the files, one a line, then `Found '/…/BUILDROOT/…' in installed files; aborting`. */
function buildroot(line: string, { before }: { readonly before: string }): Read | undefined {
  const root = /^Found '(.{1,4096})' in installed files; aborting$/.exec(line)?.[1];
  if (root === undefined) return undefined;
  const file = before.replace(/^(?:Binary file |grep: )/, '').replace(/(?: matches|: binary file matches)$/, '');
  return { level: 'error', body: { kind: 'buildroot-in-file', path: file.startsWith(root) ? file.slice(root.length) : '' } };
}

/** find-debuginfo: `*** ERROR: No build ID note found in PATH`. */
function buildIdNote(line: string): Read | undefined {
  const [, level, path] = /^\*\*\* (ERROR|WARNING): No build ID note found in (\S.*)$/.exec(line) ?? [];
  return path === undefined
    ? undefined
    : { level: level === 'ERROR' ? 'error' : 'warning', body: { kind: 'build-id', path: withoutBuildroot(path), problem: 'missing' } };
}

/** patch(1). */
function hunk(line: string, { patched }: Circumstances): Read | undefined {
  const file = patched === undefined ? {} : { file: patched };
  const found = /^Hunk #\d{1,6} succeeded at \d{1,9}(?: with fuzz (\d{1,3}))?(?: \(offset (-?\d{1,9}) lines?\))?\.?$/.exec(line);
  const [, fuzz, offset] = found ?? [];
  if (fuzz !== undefined) return { level: 'warning', body: { kind: 'patch', what: 'fuzz', amount: Number(fuzz), ...file } };
  return offset === undefined ? undefined : { level: 'note', body: { kind: 'patch', what: 'offset', amount: Number(offset), ...file } };
}

/** gcc and clang: `x.c:3:4: warning: implicit declaration of function 'f' [-Wimplicit-function-declaration]`. */
function compilerWarning(line: string): Read | undefined {
  const found = /^(\S{1,4096}?):(?:\d{1,9}:){1,2} warning: (.{1,2048}) \[-W(?:error=)?([a-z0-9+=-]{1,80})\]$/.exec(line);
  return found ? { level: 'note', body: { kind: 'compiler-warning', file: found[1] ?? '', text: found[2] ?? '', option: found[3] ?? '' } } : undefined;
}

/**
 * A compiler's command that links a whole program (`-static` of libtool means its own libraries only); programs that need no C library, and
 * what configure tries, are none.
 */
function staticLink(line: string, { script }: Circumstances): Read | undefined {
  const command = line.replace(/^libtool: link: /, '');
  if (script !== '%build' || !linker.test(command) || /\s(?:-c|-shared|-nostdlib|-nolibc|-ffreestanding)(?=\s|$)|libtool|--target=|conftest/.test(command))
    return undefined;
  const program = /\s-o\s{1,4}(\S{1,1024})/.exec(command)?.[1];
  return program === undefined ? undefined : { level: 'note', body: { kind: 'static-link', program } };
}

const linker = /^(?:\/?[\w./+-]{0,200}\/)?(?:[\w.]{1,64}-){0,6}(?:gcc|g\+\+|cc|c\+\+|clang|clang\+\+)(?:-\d{1,3})? /;

/** rpmlint in builds of Open Build Service: `(none): E: badness 10000 exceeds threshold 1000, aborting.` */
function badness(line: string): Read | undefined {
  const text = /\b(badness \d{1,9} exceeds threshold \d{1,9})\b/i.exec(line)?.[1];
  return text === undefined ? undefined : { level: 'error', body: { kind: 'post-check', tool: 'rpmlint', text: text.toLowerCase() } };
}

/** ALT: `verify-elf: ERROR: ./usr/lib64/libx.so: undefined symbol: f`. */
function ofAlt(line: string): Read | undefined {
  const text = /^verify-elf: ERROR: (\S.{0,1024})$/.exec(line)?.[1];
  return text === undefined ? undefined : { level: 'error', body: { kind: 'post-check', tool: 'verify-elf', text } };
}

const downloads = [
  /^go: downloading \S/,
  /^Cloning into ['‘"]/,
  /^ {2,4}Downloading \S.*\.(?:whl|tar\.gz|zip)\b/,
  /^Downloading (?:from|https?:|\S+ v?\d)/,
  /^ {0,12}Downloading crates/,
  /^ {0,12}Downloaded \S+ v\d/,
  /^ {0,12}Updating (?:crates\.io|.{1,200} )index/,
  /^ {0,12}Updating git (?:repository|submodule)/,
  /^npm http fetch /,
  /^ {2}% Total {4}% Received % Xferd/,
  /^Resolving [\w.-]{1,255} \([\w.-]{1,255}\)\.\.\. /,
];

/** Only what a script of the build says: packages for the buildroot are fetched before. */
function download(line: string, { script }: { readonly script: string | undefined }): Read | undefined {
  return script !== undefined && downloads.some((each) => each.test(line)) ? { level: 'warning', body: { kind: 'download', text: line.trim() } } : undefined;
}
