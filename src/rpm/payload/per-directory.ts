/** Files come directory by directory: what is to be known of a directory (its path with the slash behind it) is worked out once for all of them. */
export function perDirectory<T>(about: (directory: string) => T): (path: string) => T {
  let last = '';
  let known = about(last);
  return (path) => {
    const end = path.lastIndexOf('/') + 1;
    if (end !== last.length || !path.startsWith(last)) {
      last = path.slice(0, end);
      known = about(last);
    }
    return known;
  };
}
