import type { Cause } from '../../../src/policy/index.js';

/**
 * What of the spec a message of rpm's is about that names no line, by the wording of rpm 4.14 to 6.0 (build/files.cc, parsePreamble.cc,
 * parseChangelog.cc, parsePrep.cc, build.cc).
 */
export function rpmMessageCause(text: string): Cause | undefined {
  for (const [pattern, cause] of known) {
    const found = pattern.exec(text);
    if (found) return cause(found[1] ?? '');
  }
  // what %{error:…} and %{warn:…} say is written in the spec
  return /^[^\s:/][^:/]{2,}$/.test(text) ? { text } : undefined;
}

const entry = (word: string): Cause => ({ section: '%files', text: word });
const ofPackage =
  (tag: string) =>
  (name: string): Cause =>
    name === '(main package)' ? { tag } : { tag, of: name };

const known: readonly (readonly [RegExp, (found: string) => Cause])[] = [
  [/^Architecture is not included: /, () => ({ tag: 'ExclusiveArch' })],
  [/^Architecture is excluded: /, () => ({ tag: 'ExcludeArch' })],
  [/^OS is not included: /, () => ({ tag: 'ExclusiveOS' })],
  [/^OS is excluded: /, () => ({ tag: 'ExcludeOS' })],
  [/^File must begin with "\/": (.+)$/, entry],
  [/^More than one file on a line: (.+)$/, entry],
  [/^Bad (?:mode|dirmode) spec: (.+)$/, entry],
  [/^(?:Bad|Missing) .{0,40}(%(?:attr|defattr|config|verify|dev|caps|lang)\(.*)$/, entry],
  [/^Two files on one line: (.+)$/, entry],
  [/^Can't mix special .{0,40}: (.+)$/, entry],
  [/^(?:bad|bogus) date in %changelog: (.+)$/, (line) => ({ section: '%changelog', text: line })],
  [/^%changelog not in descending/, () => ({ tag: '%changelog' })],
  [/^No patch number (\d+)$/, (number) => ({ section: '%prep', text: `%patch${number}` })],
  [/^No source number (\d+)$/, () => ({ section: '%prep' })],
  [/^Package has no %description: (.+)$/, ofPackage('Name')],
  [/^[A-Z]\w+ field must be present in package: (.+)$/, ofPackage('Name')],
  [/^Duplicate License entries in package: (.+)$/, ofPackage('License')],
  [/^Duplicate Summary entries in package: (.+)$/, ofPackage('Summary')],
  [/^Duplicate Version entries in package: (.+)$/, ofPackage('Version')],
  [/^Duplicate Release entries in package: (.+)$/, ofPackage('Release')],
  [/^Duplicate Name entries in package: (.+)$/, ofPackage('Name')],
  [/^absolute symlink: (\S+) -> /, (path) => ({ section: '%files', text: path })],
];
