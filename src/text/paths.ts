/** Paths and addresses with forward slashes, as text. */

/** What stands behind the last slash. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `demo` for `dir/demo.spec`. */
export function specName(path: string): string {
  return baseName(path).replace(/\.spec$/, '');
}
