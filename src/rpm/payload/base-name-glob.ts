/**
 * Whether a base name matches a glob of `*` and `?`, every other character standing for itself. By hand and in time proportional to
 * the product of both lengths: the names are the package's, and a regular expression made of `*`s can be sent into exponential time.
 */
export function matchesGlob(name: string, glob: string): boolean {
  let at = 0;
  let star = -1;
  let retry = 0;
  for (let i = 0; i < name.length; ) {
    if (glob[at] === '*') {
      star = at++;
      retry = i;
    } else if (at < glob.length && (glob[at] === '?' || glob[at] === name[i])) {
      at++;
      i++;
    } else if (star >= 0) {
      at = star + 1;
      i = ++retry;
    } else return false;
  }
  while (glob[at] === '*') at++;
  return at === glob.length;
}
