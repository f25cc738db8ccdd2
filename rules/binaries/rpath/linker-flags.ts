/** A flag that makes the linker store a search path, found in a text that hands flags to dependents. */
export interface LinkerFlag {
  /** As written, without the quotes around it. */
  readonly text: string;
  readonly directory: string;
  /** Line in the text, counted from 1. */
  readonly line: number;
}

/**
 * `-Wl,-rpath,DIR`, `-Wl,-rpath=DIR`, `-Wl,-rpath -Wl,DIR`, `-rpath DIR`, `-Wl,-R,DIR`, `-R/DIR` (ld(1), libtool). `-rpath-link` is
 * for the linking itself and stores nothing. A `-R` counts only where a path or a variable is glued to it: too many programs have
 * an option of that name.
 */
const flag = /-rpath(?:=|,|\s+)(?:-Wl,)?|-Wl,-R(?:,|=)?(?:\s+-Wl,)?|(?<![\w-])-R(?=[/$])/g;
const directory = /[^\s,;"'`)\\]{1,4096}/y;

/** Searches line by line; comment lines (`#`) say nothing to dependents. */
export function linkerFlags(text: string): LinkerFlag[] {
  return text.split('\n').flatMap((line, i) => (/^\s*#/.test(line) ? [] : flagsOf(line, i + 1)));
}

function flagsOf(text: string, line: number): LinkerFlag[] {
  const found: LinkerFlag[] = [];
  for (const match of text.matchAll(flag)) {
    directory.lastIndex = match.index + match[0].length;
    const path = directory.exec(text)?.[0];
    if (path && /^[/$@%]/.test(path)) found.push({ text: `${match[0]}${path}`, directory: path, line });
  }
  return found;
}
