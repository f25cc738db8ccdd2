/**
 * Names under which an entry may bring a file that has another one in the package: without the suffix that compressing manual and info pages adds
 * (rpm's brp-compress), and the source of Python bytecode.
 */
export function otherNames(path: string): string[] {
  const names: string[] = [];
  if (/\/(?:man|info)\//.test(path)) {
    const plain = path.replace(/\.(?:gz|bz2|xz|zst|lzma|Z)$/, '');
    if (plain !== path) names.push(plain);
  }
  const cached = /^(.*)\/__pycache__\/([^/]+?)\.[^/.]+(?:\.opt-[12])?\.pyc$/.exec(path);
  if (cached) names.push(`${cached[1]}/${cached[2]}.py`);
  else if (/\.py[co]$/.test(path)) names.push(path.slice(0, -1));
  return names;
}
