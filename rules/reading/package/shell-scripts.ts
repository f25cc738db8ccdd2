import type { PackageFacts, PackageFile } from '../../../src/policy/index.js';
import { isRegular } from '../../data/paths/file-type.js';
import { oncePer } from '../once-per.js';
import { filesWithText } from './files.js';

/** A packaged script of a Bourne shell. */
export interface ShellScript {
  readonly file: PackageFile;
  /** `sh`, `bash`, `dash`, `ksh`. */
  readonly shell: string;
  /** First line included. */
  readonly text: string;
}

/** The scripts whose first line names a shell and whose text was asked for (need `shell-scripts`); templates of other languages are left out. */
export const shellScripts: (pkg: PackageFacts) => readonly ShellScript[] = oncePer((pkg: PackageFacts) =>
  filesWithText(pkg).flatMap((file) => {
    const text = file.content?.text;
    if (text === undefined || !isRegular(file) || !text.startsWith('#!')) return [];
    const shell = /^#![ \t]*(?:\/\S{0,200}\/)?(?:env[ \t]+(?:-S[ \t]+)?|busybox[ \t]+)?(sh|bash|dash|ksh)(?=[ \t\r\n]|$)/.exec(text)?.[1];
    return shell !== undefined && !isTemplate(text) ? [{ file, shell, text }] : [];
  }),
);

/** Marks of Jinja, ERB, Mustache and configure: the script is made of it later. */
const isTemplate = (text: string): boolean => /\{%-? |<%=? |\{\{ ?[A-Za-z]|@[A-Z][A-Z0-9_]{2,40}@/.test(text);
