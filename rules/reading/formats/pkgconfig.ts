import { shortened } from '../../../src/text/shortened.js';
import { buildPlace } from '../../data/paths/build-tree.js';
import { logicalLines } from './logical-lines.js';
import type { FormatProblem } from './text-problem.js';

export interface PkgconfigEntry {
  readonly name: string;
  /** As written. */
  readonly value: string;
  /** With its variables filled in. */
  readonly resolved: string;
  readonly line: number;
}

export interface PkgconfigFile {
  readonly variables: ReadonlyMap<string, PkgconfigEntry>;
  readonly fields: readonly PkgconfigEntry[];
  /** Variables that are used and never defined, with the line of their use. */
  readonly unset: ReadonlyMap<string, number>;
}

/** What pkg-config and pkgconf define by themselves (pkgconf(1), pkg-config(1)). */
const own = new Set(['pcfiledir', 'pc_sysrootdir', 'pc_top_builddir', 'pc_path', 'pc_system_includedirs', 'pc_system_libdirs']);
/** Values longer than this are not filled in further. */
const longest = 4096;

/** Reads a .pc file; variables hold what lines above gave them (pc(5)). */
export function readPkgconfig(text: string): PkgconfigFile {
  const variables = new Map<string, PkgconfigEntry>();
  const fields: PkgconfigEntry[] = [];
  const unset = new Map<string, number>();
  const entries = logicalLines(text, { comments: '#', joint: ' ' }).flatMap(({ text: content, line }) => {
    const found = /^([A-Za-z0-9_.]+)\s*([=:])\s*/.exec(content);
    return found ? [{ name: found[1] ?? '', isField: found[2] === ':', value: content.slice(found[0].length).replace(/\s#.*$/, ''), line }] : [];
  });
  // pkgconf takes a variable's last value wherever it is asked for one that comes later
  const later = new Set(entries.flatMap(({ name, isField }) => (isField ? [] : [name])));
  for (const { name, isField, value, line } of entries) {
    const resolved = value.replace(/\$\{([^}]*)\}/g, (written, variable: string) => {
      const known = variables.get(variable);
      if (!known && !own.has(variable) && !later.has(variable) && !unset.has(variable)) unset.set(variable, line);
      return known && known.resolved.length < longest ? known.resolved : written;
    });
    const entry = { name, value, resolved: resolved.slice(0, longest), line };
    if (isField) fields.push(entry);
    else variables.set(name, entry);
  }
  return { variables, fields, unset };
}

/** What is wrong with a .pc file wherever it is installed. */
export function pkgconfigProblems(text: string): FormatProblem[] {
  const { variables, fields, unset } = readPkgconfig(text);
  const problems: FormatProblem[] = [];
  for (const name of ['Name', 'Description', 'Version']) {
    const field = fields.find((each) => each.name === name);
    if (!field) problems.push({ line: 1, message: `The field ${name}: is missing, and pkg-config refuses the file. Add it.` });
    else if (field.value === '' && name === 'Version')
      problems.push({ line: field.line, message: 'Version: is empty, so that no requirement of a version can be met. Fill it in.' });
  }
  for (const [variable, line] of unset)
    problems.push({ line, message: `\${${shortened(variable)}} is defined nowhere: pkg-config refuses the file, and pkgconf reads nothing there. Define it.` });
  for (const { name, value, resolved, line } of [...variables.values(), ...fields]) {
    const placeholder = /@[A-Za-z_]+@/.exec(value)?.[0];
    if (placeholder !== undefined) problems.push({ line, message: `${placeholder} was not replaced by the build. Fill it in.` });
    const words = name === 'Description' || name === 'Name' || name === 'URL' ? [] : resolved.split(/\s+/);
    const leaked = words.map(pathOf).find((path) => path.startsWith('/') && buildPlace(path) !== undefined);
    if (leaked !== undefined && !isCopied(value, leaked))
      problems.push({
        line,
        message: `${shortened(leaked)} is a path of the machine that built the package. Configure with the final directories, and use DESTDIR for the buildroot.`,
        level: 'error',
      });
    if (words.some((word) => /^-I\/include(?:\/|$)/.test(word)))
      problems.push({ line, message: 'An empty prefix makes -I/include of this. Give prefix its value.' });
  }
  return problems.sort((a, b) => a.line - b.line);
}

/** `/usr/lib` of `-L/usr/lib`, of `-Wl,-rpath,/usr/lib` and of `/usr/lib`. */
export function pathOf(word: string): string {
  return word.replace(/^["']/, '').replace(/^-(?:[IL]|isystem|Wl,-rpath[,=])/, '');
}

/** True where the path comes out of another variable, which is told of already. */
const isCopied = (value: string, path: string): boolean => !value.includes(path.slice(0, path.indexOf('/', 1) < 0 ? undefined : path.indexOf('/', 1)));
