import type { ExampleFile, ExamplePackage } from '../../policy/example.js';
import type { ExampleDependency } from '../../policy/example-facts.js';
import { displaySafe, visibleText } from '../display-safe.js';
import { fileRemarks, packageRemarks, scriptLines } from './package-remarks.js';

const dependencyWords = {
  requires: 'Requires',
  provides: 'Provides',
  obsoletes: 'Obsoletes',
  conflicts: 'Conflicts',
  recommends: 'Recommends',
  suggests: 'Suggests',
  supplements: 'Supplements',
  enhances: 'Enhances',
  order: 'OrderWithRequires',
} as const;

/** A package as `rpm -qp` and `ls -l` might show it, with the text of its files below. Fills in what the rule tester fills in. */
export function packageListing(example: ExamplePackage): string {
  const { name = 'demo', epoch, version = '1.0', release = '1', arch = 'x86_64', tags = {}, files = [] } = example;
  const dependencies = Object.entries(dependencyWords).flatMap(([kind, word]) =>
    (example[kind as keyof typeof dependencyWords] ?? []).map((dependency) => dependencyLine(word, dependency)),
  );
  return [
    `${name}-${epoch === undefined ? '' : `${epoch}:`}${version}-${release}.${arch}`,
    ...[
      ...packageRemarks(example),
      ...Object.entries(tags).map(([tag, value]) => `${tag}: ${tagValue(value)}`),
      ...dependencies,
      ...scriptLines(example),
      ...files.map(fileLine),
      ...files.flatMap(contentLines),
    ].map((line) => `  ${line}`.trimEnd()),
    '',
  ].join('\n');
}

function tagValue(value: string | number | readonly (string | number)[]): string {
  return (Array.isArray(value) ? value : [value]).map((each) => displaySafe(String(each))).join(', ');
}

/** The senses as a spec would have them: `Requires(post): …`. */
function dependencyLine(word: string, dependency: ExampleDependency): string {
  if (typeof dependency === 'string') return `${word}: ${displaySafe(dependency)}`;
  return `${word}(${dependency.senses.join(',')}): ${displaySafe(dependency.text)}`;
}

function fileLine(file: ExampleFile): string {
  const target = file.linkTo === undefined ? '' : ` -> ${displaySafe(file.linkTo)}`;
  const flags = [...(file.flags ?? []).map((flag) => `%${flag}`), ...(file.lang === undefined ? [] : [`%lang(${file.lang})`])];
  const remarks = [...flags, ...elfRemarks(file.elf), ...fileRemarks(file), ...(file.content === '' ? ['(empty)'] : [])];
  return `${modeText(file)}  ${displaySafe(file.path)}${target}${remarks.length > 0 ? `  ${remarks.join(' ')}` : ''}`;
}

function elfRemarks(elf: ExampleFile['elf']): string[] {
  if (!elf) return [];
  const fields: [string, string | undefined][] = [
    ['SONAME', elf.soname],
    ['RPATH', elf.rpath],
    ['RUNPATH', elf.runpath],
  ];
  return [
    `(ELF ${elf.class ?? 64}-bit${elf.type === undefined ? '' : ` ${elf.type}`})`,
    ...(elf.needed ?? []).map((library) => `NEEDED=${displaySafe(library)}`),
    ...fields.flatMap(([field, value]) => (value === undefined ? [] : [`${field}=${displaySafe(value)}`])),
  ];
}

/** Kind and permission bits as `ls -l` writes them; the kind bits of a whole mode win over `type` (inode(7)). */
function modeText({ type, linkTo, mode, elf }: ExampleFile): string {
  const kind = type ?? (linkTo === undefined ? 'file' : 'symlink');
  const bits = mode ?? (kind === 'symlink' ? 0o777 : kind === 'directory' || elf ? 0o755 : 0o644);
  const byKind = { file: '-', directory: 'd', symlink: 'l' }[kind];
  const letter = bits > 0o7777 ? (kindLetters.get(bits & 0o170000) ?? '?') : byKind;
  const triple = (shift: number, special: number, set: string, bare: string): string => {
    const three = (bits >> shift) & 7;
    const execute = bits & special ? (three & 1 ? set : bare) : three & 1 ? 'x' : '-';
    return `${three & 4 ? 'r' : '-'}${three & 2 ? 'w' : '-'}${execute}`;
  };
  return `${letter}${triple(6, 0o4000, 's', 'S')}${triple(3, 0o2000, 's', 'S')}${triple(0, 0o1000, 't', 'T')}`;
}

const kindLetters = new Map([
  [0o140000, 's'],
  [0o120000, 'l'],
  [0o100000, '-'],
  [0o060000, 'b'],
  [0o040000, 'd'],
  [0o020000, 'c'],
  [0o010000, 'p'],
]);

function contentLines({ path, content }: ExampleFile): string[] {
  if (content === undefined || content === '') return [];
  const lines = visibleText(content).replace(/\n$/, '').split('\n');
  return [`${displaySafe(path)}:`, ...lines.map((line) => `  | ${line}`)];
}
