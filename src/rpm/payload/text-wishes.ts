import type { FactsRequest } from '../facts.js';
import { holdsInfoPages, holdsManualPages } from './manual-page.js';
import { pathMatcher } from './path-matcher.js';
import { perDirectory } from './per-directory.js';
import { namesShell } from './shell-script.js';

/** Whose whole text is wanted. */
export interface TextWishes {
  /** That of any file at all. */
  readonly any: boolean;
  /** Of a text with this path. */
  readonly named: (path: string) => boolean;
  /** Of a page of documentation with this path, be it compressed. */
  readonly page: (path: string) => boolean;
  /** Of a text that begins with this line. */
  readonly script: (firstLine: string) => boolean;
}

/** Made once for the many files of a package. */
export function textWishes({ text, shellScripts, manPages, infoPages }: FactsRequest): TextWishes {
  const named = pathMatcher(text);
  const holdsPages = perDirectory((directory) => (manPages === true && holdsManualPages(directory)) || (infoPages === true && holdsInfoPages(directory)));
  const page = (path: string): boolean => holdsPages(path) && !path.endsWith('/');
  return {
    any: text.length > 0 || shellScripts === true || manPages === true || infoPages === true,
    named: (path) => named(path) || page(path),
    page,
    script: shellScripts === true ? namesShell : () => false,
  };
}
