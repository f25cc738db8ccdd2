import type { ElfFacts } from '../../elf/facts.js';
import { type FileContent, type PackageDependency, type PackageFacts, type PackageFile, packageDependencyKinds } from '../../rpm/facts.js';
import type { ExampleFile, ExamplePackage } from '../example.js';

/** The facts that reading such a package would give; everything that the example leaves out is filled in plainly. */
export function examplePackage(example: ExamplePackage): PackageFacts {
  const { name = 'demo', arch = 'x86_64', epoch, version = '1.0', release = '1' } = example;
  const isSource = arch === 'src' || arch === 'nosrc';
  const evr = `${epoch === undefined ? '' : `${epoch}:`}${version}-${release}`;
  const { requires, provides, obsoletes, conflicts, recommends } = example;
  const lists: Partial<Record<string, readonly string[] | undefined>> = { requires, provides, obsoletes, conflicts, recommends };
  const sourceRpm = `demo-${version}-${release}.src.rpm`;
  return {
    kind: isSource ? 'srpm' : 'rpm',
    path: `${name}-${version}-${release}.${arch}.rpm`,
    format: 4,
    lead: { major: 3, minor: 0, type: isSource ? 1 : 0, arch: 1, name: `${name}-${version}-${release}`, os: 1, signatureType: 5 },
    signature: {},
    header: {
      NAME: name,
      VERSION: version,
      RELEASE: release,
      ARCH: arch,
      ...(epoch !== undefined && { EPOCH: epoch }),
      ...(!isSource && { SOURCERPM: sourceRpm }),
      ...example.tags,
    },
    name,
    ...(epoch !== undefined && { epoch }),
    version,
    release,
    arch,
    nevra: `${name}-${evr}.${arch}`,
    ...(!isSource && { sourceRpm }),
    dependencies: Object.fromEntries(
      packageDependencyKinds.map((kind) => [kind, (lists[kind] ?? []).map(dependency)]),
    ) as unknown as PackageFacts['dependencies'],
    scriptlets: [],
    files: (example.files ?? []).map(file),
    payload: { format: 'cpio', compressor: 'zstd', flags: '19', entries: example.files?.length ?? 0, size: 0 },
    digests: { header: 'ok', payload: 'ok', files: { checked: 0, bad: [] } },
    signed: false,
  };
}

const senses: Record<string, number> = { '<': 2, '>': 4, '=': 8, '<=': 10, '>=': 12 };

function dependency(text: string): PackageDependency {
  const [, name = text, op, evr] = /^([^ (][^ ]*|\(.*\)) (<=|>=|<|>|=) ([^ ]+)$/.exec(text) ?? [];
  if (op === undefined || evr === undefined) return { name: text, flags: 0 };
  return { name, op: op as NonNullable<PackageDependency['op']>, evr, flags: senses[op] ?? 0 };
}

const fileTypes = { file: 0o100000, directory: 0o040000, symlink: 0o120000 } as const;

function file(example: ExampleFile): PackageFile {
  const type = example.type ?? (example.linkTo === undefined ? 'file' : 'symlink');
  const usual = type === 'symlink' ? 0o777 : type === 'directory' || example.elf ? 0o755 : 0o644;
  const mode = example.mode ?? usual;
  const content = type === 'file' ? contentOf(example) : undefined;
  return {
    path: example.path,
    mode: mode > 0o7777 ? mode : fileTypes[type] | mode,
    user: 'root',
    group: 'root',
    size: type === 'file' ? Buffer.byteLength(example.content ?? '') : 0,
    digest: '',
    ...(example.linkTo !== undefined && { linkTo: example.linkTo }),
    flags: example.flags ?? [],
    class: '',
    mtime: 0,
    ...(example.lang !== undefined && { lang: example.lang }),
    ...(content && { content }),
  };
}

const byteOrderMark = '\uFEFF';

function contentOf({ content, elf, flags }: ExampleFile): FileContent | undefined {
  if (flags?.includes('ghost')) return undefined;
  if (elf) return { kind: 'elf', elf: elfFacts(elf) };
  if (content === undefined) return { kind: 'binary' };
  if (content === '') return { kind: 'empty' };
  if (content.includes('\0')) return { kind: 'binary' };
  const bom = content.startsWith(byteOrderMark);
  const firstLine = (bom ? content.slice(1) : content).split('\n', 1)[0] ?? '';
  return { kind: 'text', firstLine, ...(bom && { bom }), text: content };
}

function elfFacts(elf: NonNullable<ExampleFile['elf']>): ElfFacts {
  const { class: bits = 64, type = 'dyn', soname, needed = [], rpath, runpath } = elf;
  return {
    class: bits,
    endian: 'little',
    machine: bits === 64 ? 'x86_64' : 'i386',
    type,
    ...(soname !== undefined && { soname }),
    needed,
    ...(rpath !== undefined && { rpath: rpath.split(':') }),
    ...(runpath !== undefined && { runpath: runpath.split(':') }),
    stripped: true,
    bindNow: true,
    relro: 'full',
    pie: soname === undefined,
    execstack: false,
    static: false,
  };
}
