import { shortened } from '../../../src/text/shortened.js';
import { buildPlace } from '../../data/paths/build-tree.js';
import { directoryOf, mergedUsr, normalisePath } from '../../data/paths/install-path.js';
import type { FormatProblem } from './text-problem.js';

const assignment = /^(\w+)=(?:'([^']*)'|(\S*))\s*$/;
const mostLines = 500;

/** What a .la file says that can't hold on another machine. `path` is where it is installed. Source: libtool's manual, "Libtool library files". */
export function libtoolArchiveProblems(text: string, path: string): FormatProblem[] {
  const problems: FormatProblem[] = [];
  for (const [i, content] of text.split('\n', mostLines).entries()) {
    const [, name, quoted, bare = ''] = assignment.exec(content) ?? [];
    const value = quoted ?? bare;
    const line = i + 1;
    if (name === 'dependency_libs' || name === 'inherited_linker_flags') {
      const leaked = value.split(/\s+/).find((word) => buildPlace(word.replace(/^-[LR]/, '')) !== undefined && /^(?:-[LR])?\//.test(word));
      if (leaked !== undefined)
        problems.push({
          line,
          message: `${shortened(leaked)} is a path of the machine that built the package. Delete the file, or clean its dependency_libs.`,
        });
    } else if (name === 'libdir' && value !== '' && mergedUsr(normalisePath(value).path) !== mergedUsr(directoryOf(path)))
      problems.push({
        line,
        message: `libdir is ${shortened(value)}, but the library is installed in ${directoryOf(path)}. Configure with the final directory, or delete the file.`,
      });
    else if (name === 'installed' && value === 'no')
      problems.push({ line, message: 'The archive is that of the build tree (installed=no). Let libtool --mode=install copy it, or delete it.' });
  }
  return problems;
}
