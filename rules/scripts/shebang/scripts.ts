import type { FindingLevel, PackageFacts, PackageFile } from '../../../src/policy/index.js';
import { isExecutable, isRegular } from '../../data/paths/file-type.js';
import { isSample } from '../../data/paths/samples.js';
import { oncePer } from '../../reading/once-per.js';
import { scriptFiles } from '../../reading/package/files.js';
import { parseShebang, type Shebang } from './parse.js';

export interface Script {
  readonly file: PackageFile;
  readonly shebang: Shebang;
  readonly executable: boolean;
}

/** The regular text files of a package whose first two bytes are `#!`. */
export const scripts = oncePer((pkg: PackageFacts): readonly Script[] =>
  scriptFiles(pkg).flatMap((file) => {
    const { firstLine = '', bom } = file.content ?? {};
    const shebang = bom || !isRegular(file) ? undefined : parseShebang(firstLine);
    return shebang ? [{ file, shebang, executable: isExecutable(file) }] : [];
  }),
);

export function executableScripts(pkg: PackageFacts): Script[] {
  return scripts(pkg).filter(({ executable }) => executable);
}

/** In documentation, test data and templates a fault of a script is worth a note. */
export function sampleLevel(file: PackageFile): { level?: FindingLevel } {
  return isSample(file) ? { level: 'note' } : {};
}
