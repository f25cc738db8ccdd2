import type { Checks, PackageFacts, PackageFile } from '../../../src/policy/index.js';
import { isGhost, isRegular } from '../../data/paths/file-type.js';
import { emptyFiles, filesEnding, filesWithText } from '../package/files.js';
import type { TextProblem } from './text-problem.js';

/** So many problems of one file are told one by one. */
const mostTold = 10;

interface TextFormat {
  /** Whether the file is of the format, by its path. */
  readonly covers: (path: string) => boolean;
  /** The ends of the paths that it covers, if they have some in common: then it is not asked of others. */
  readonly endings?: readonly string[];
  readonly problems: (text: string, file: PackageFile) => readonly TextProblem[];
  /** What a file that is no text at all is told; nothing where another rule says it. */
  readonly noText?: string;
}

/** The check of a rule about text files of one format. */
export function textFormatCheck({ covers, endings, problems, noText }: TextFormat): NonNullable<Checks<object>['rpm']> {
  return (pkg, { report }) => {
    for (const file of candidates(pkg, endings, noText)) {
      if (!covers(file.path) || !isRegular(file) || isGhost(file)) continue;
      const { content } = file;
      const text = content?.kind === 'empty' ? '' : content?.text;
      const isNoText = content?.kind === 'binary' || content?.kind === 'elf';
      if (isNoText && noText !== undefined) report({ message: noText, file: file.path });
      if (text === undefined) continue;
      const told = sameTogether(problems(text, file));
      for (const { level, rpmlint, ...problem } of told.slice(0, mostTold)) {
        report({ message: said(problem), file: file.path, ...(level && { level }), ...(rpmlint !== undefined && { rpmlint }) });
      }
      const next = told[mostTold];
      if (next)
        report({ message: `There are ${told.length - mostTold} more problems in the file.`, file: file.path, ...(next.level && { level: next.level }) });
    }
  };
}

function candidates(pkg: PackageFacts, endings: TextFormat['endings'], noText: TextFormat['noText']): readonly PackageFile[] {
  if (endings) return filesEnding(pkg, ...endings);
  return noText === undefined ? [...filesWithText(pkg), ...emptyFiles(pkg)] : pkg.files;
}

/** Problems that are told in the same words become one, with all of their lines. */
function sameTogether(problems: readonly TextProblem[]): (TextProblem & { readonly lines: readonly number[] })[] {
  const byMessage = new Map<string, TextProblem & { readonly lines: number[] }>();
  for (const problem of problems) {
    const key = `${problem.level} ${problem.message}`;
    const known = byMessage.get(key) ?? { ...problem, lines: [] };
    if (problem.line !== undefined) known.lines.push(problem.line);
    byMessage.set(key, known);
  }
  return [...byMessage.values()];
}

/** The message with the lines in front, as people look for them in the file. */
function said({ message, lines }: { readonly message: string; readonly lines: readonly number[] }): string {
  const [first, second] = lines;
  if (first === undefined) return message;
  if (second === undefined) return `Line ${first}: ${message}`;
  return `Lines ${lines.slice(0, 5).join(', ')}${lines.length > 5 ? ` and ${lines.length - 5} more` : ''}: ${message}`;
}
