import { isBundled } from '../../macro/sets/index.js';
import type { Piece } from '../../macro/traced.js';
import { unknownStretch } from '../../spec/files/glob.js';
import { withoutQuotes } from '../../spec/files/line.js';
import type { FilesEntry } from '../../spec/model.js';

/** The pattern of an entry below the root of the package, with marks for what is not known. */
export function entryPattern({ path, pathText }: FilesEntry): string {
  return pathText.known ? inBuildroot(path) : inBuildroot(marked(pathText.pieces, ({ unknown }) => unknown !== undefined));
}

/**
 * The same with marks for directories that another release or distribution has elsewhere (`%{_sbindir}`, `%{python3_sitelib}`): packages need not
 * come from the one whose macros hold. Undefined where there are none.
 */
export function movablePattern({ pathText }: FilesEntry): string | undefined {
  const pattern = inBuildroot(marked(pathText.pieces, (piece) => piece.unknown !== undefined || isMovable(piece)));
  return pattern.includes(unknownStretch) ? pattern : undefined;
}

/** The paths that a macro of which only the name is known is called with (`%pycached PATH`). */
export function argumentPatterns({ pathText }: FilesEntry): string[] {
  const calls = pathText.pieces.flatMap(({ text, unknown }) => (unknown === 'macro' ? (/^%\{?\w+[ \t]+(.*?)\}?$/s.exec(text)?.[1] ?? []) : []));
  return calls.flatMap((call) => call.replace(/%\{[^{}]*\}|%\w+/g, unknownStretch).split(/[ \t\n]+/)).filter((word) => word.includes('/'));
}

const marked = (pieces: readonly Piece[], isOpen: (piece: Piece) => boolean): string =>
  withoutQuotes(pieces.map((piece) => (isOpen(piece) ? unknownStretch : piece.text)).join(''));

/** Macros for directories that are the same everywhere. */
const fixed: ReadonlySet<string> = new Set([
  '_prefix',
  '_usr',
  '_bindir',
  '_datadir',
  '_datarootdir',
  '_includedir',
  '_sysconfdir',
  '_mandir',
  '_infodir',
  '_var',
]);

/** Whether the outermost of speclint's own macros that brought it is one that may say something else. */
function isMovable({ place }: Piece): boolean {
  let own: string | undefined;
  for (let at = place.frame; at; at = at.call.frame) if (at.definition?.source && isBundled(at.definition.source.path)) own = at.macro;
  return own !== undefined && !fixed.has(own);
}

/** Where `%{buildroot}` is written out: what stands behind the build's own directory. */
function inBuildroot(path: string): string {
  const at = path.search(/\/BUILDROOT(?:\/|$)/);
  if (at < 0) return path;
  // before rpm 4.20 a directory by package and architecture follows
  return path.slice(at + '/BUILDROOT'.length).replace(/^\/[^/]+-[^/]+-[^/]+\.[^/.]+(?=\/)/, '') || '/';
}
