/**
 * The name of the package for a library with this soname: `libfoo3` for libfoo.so.3, `libfoo2-3` for libfoo2.so.3, `libfoo-1_2-0` for libfoo-1.2.so.0 (openSUSE,
 * Shared library packaging policy, "Package naming"). Undefined for a soname without a version.
 */
export function policyName(soname: string): string | undefined {
  const [, stem = '', version = ''] = /^(lib[^/]+?)\.so\.(\d[\w.]*)$/.exec(soname) ?? [];
  if (stem !== '') return `${written(stem)}${/\d$/.test(stem) ? '-' : ''}${written(version)}`;
  const [, name = '', release = ''] = /^(lib[^/]+?)-(\d[\d.]*)\.so$/.exec(soname) ?? [];
  return name === '' ? undefined : `${written(name)}${/\d$/.test(name) ? '-' : ''}${written(release)}`;
}

/** Package names have no dots. */
const written = (text: string): string => text.replaceAll('.', '_');
