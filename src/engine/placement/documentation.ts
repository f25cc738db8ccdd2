/**
 * What of a path `%doc` or `%license` gave with a relative name: the part below the package's directory for documentation or licences, the empty
 * text for that directory itself. It is called after the package, with or without its version (`%_docdir_fmt`), or after the main package.
 */
export function documentationName(path: string, names: readonly string[]): { readonly name: string; readonly license: boolean } | undefined {
  const parts = path.split('/');
  const at = parts.findIndex((part, i) => names.includes(part) && i > 0 && isShelf(parts, i - 1));
  return at < 0 ? undefined : { name: parts.slice(at + 1).join('/'), license: (parts[at - 1] as string).startsWith('license') };
}

/** `/usr/share/doc`, `/usr/share/doc/packages` (openSUSE), `/usr/share/licenses`. */
function isShelf(parts: readonly string[], at: number): boolean {
  const part = parts[at] as string;
  return shelves.includes(part) || (part === 'packages' && shelves.includes(parts[at - 1] ?? ''));
}

const shelves = ['doc', 'docs', 'licenses', 'license'];
