import { createHash } from 'node:crypto';
import type { ElfFacts } from '../../elf/facts.js';
import type { FileContent, PackageFile } from '../../rpm/facts.js';
import { BuildPathScanner } from '../../rpm/payload/build-paths.js';
import { type FileFormat, formatOf } from '../../rpm/payload/file-format.js';
import { isJar } from '../../rpm/payload/jar-manifest.js';
import { isInfoPage, isManualPage } from '../../rpm/payload/manual-page.js';
import { looksLikeText } from '../../rpm/payload/text-detection.js';
import { TextFormScanner } from '../../rpm/payload/text-form.js';
import type { ExampleFile } from '../example.js';
import type { ExampleElf } from '../example-facts.js';

const fileTypes = { file: 0o100000, directory: 0o040000, symlink: 0o120000 } as const;

/** The file as the header lists it, with all that the payload could show of it. */
export function exampleFile(example: ExampleFile): PackageFile {
  const { path, linkTo, elf, flags = [], lang, caps, user = 'root', group = 'root', mtime = 0 } = example;
  const type = example.type ?? (linkTo === undefined ? 'file' : 'symlink');
  const usual = type === 'symlink' ? 0o777 : type === 'directory' || elf ? 0o755 : 0o644;
  const mode = example.mode ?? usual;
  const bytes = Buffer.from(example.content ?? '');
  const ghost = flags.includes('ghost');
  const content = type === 'file' && !ghost ? contentOf(example, bytes) : undefined;
  return {
    path,
    mode: mode > 0o7777 ? mode : fileTypes[type] | mode,
    user,
    group,
    size: example.size ?? (type === 'file' ? bytes.length : 0),
    digest: example.digest ?? (type === 'file' && !ghost && example.content !== undefined ? createHash('sha256').update(bytes).digest('hex') : ''),
    ...(linkTo !== undefined && { linkTo }),
    flags,
    class: example.class ?? '',
    mtime,
    ...(lang !== undefined && { lang }),
    ...(caps !== undefined && { caps }),
    ...(content && { content }),
  };
}

function contentOf(example: ExampleFile, bytes: Buffer): FileContent {
  const { elf, compression, archive, buildPaths } = example;
  const paths = buildPaths ?? pathsIn(bytes);
  const format = example.format ?? (elf && compression === undefined ? undefined : formatOf(bytes));
  const common = { ...(format && { format }), ...(paths.length > 0 && { buildPaths: { paths } }) };
  if (elf) return { kind: 'elf', elf: elfFacts(elf), ...(compression && { compression }), ...common };
  if (archive) return { kind: 'binary', archive: { members: 1, objects: 1, machines: ['x86_64/64'], ...archive }, ...common };
  if (example.content === '') return { kind: 'empty' };
  const packed = example.content === undefined ? undefined : packedContent(example.path, example.content);
  if (packed) return { ...packed, ...(example.format && { format: example.format }) };
  const other = example.form?.encoding === 'other';
  if (example.content === undefined || !(other || looksLikeText(bytes))) return { kind: 'binary', ...common };
  return { kind: 'text', ...textFacts(example.content, bytes, example.form), ...common };
}

/** What an example writes plainly though the file is compressed: a page of documentation, a jar's manifest. */
function packedContent(path: string, content: string): FileContent | undefined {
  if (isJar(path)) return { kind: 'binary', format: 'zip', manifest: content };
  const codec = compressions.get(path.slice(path.lastIndexOf('.') + 1));
  return codec && (isManualPage(path) || isInfoPage(path)) ? { kind: 'binary', format: codec, text: content } : undefined;
}

const compressions: ReadonlyMap<string, FileFormat> = new Map([
  ['gz', 'gzip'],
  ['xz', 'xz'],
  ['zst', 'zstd'],
  ['bz2', 'bzip2'],
]);

const byteOrderMark = '\uFEFF';

function textFacts(text: string, bytes: Buffer, form: ExampleFile['form']): Pick<FileContent, 'form' | 'firstLine' | 'bom' | 'text'> {
  const bom = text.startsWith(byteOrderMark);
  const firstLine = (bom ? text.slice(1) : text).split('\n', 1)[0] ?? '';
  const scanner = new TextFormScanner();
  scanner.push(bytes);
  return { firstLine, ...(bom && { bom }), text, form: { ...scanner.finish(), ...form } };
}

function pathsIn(bytes: Buffer): readonly string[] {
  const scanner = new BuildPathScanner();
  scanner.push(bytes);
  return scanner.finish()?.paths ?? [];
}

function elfFacts({ rpath, runpath, imports, ...given }: ExampleElf): ElfFacts {
  const { class: bits = 64, soname } = given;
  return {
    class: bits,
    endian: 'little',
    machine: bits === 64 ? 'x86_64' : 'i386',
    type: 'dyn',
    needed: [],
    stripped: true,
    bindNow: true,
    relro: 'full',
    pie: soname === undefined,
    execstack: false,
    static: false,
    ...given,
    ...(rpath !== undefined && { rpath: rpath.split(':') }),
    ...(runpath !== undefined && { runpath: runpath.split(':') }),
    ...(imports && { imports: { names: imports } }),
  };
}
