import exceptionIds from 'spdx-exceptions/index.json' with { type: 'json' };
import deprecatedIds from 'spdx-license-ids/deprecated.json' with { type: 'json' };
import licenseIds from 'spdx-license-ids/index.json' with { type: 'json' };

/** Identifiers by their lower-case form. Made when the first license is looked at. */
function byLowerCase(make: () => readonly string[]): (id: string) => string | undefined {
  let made: ReadonlyMap<string, string> | undefined;
  return (id) => {
    made ??= new Map(make().map((each) => [each.toLowerCase(), each]));
    return made.get(id.toLowerCase());
  };
}

/** The spelling that the SPDX License List has for an identifier, whatever the case of its letters; undefined where it has none. */
export const spdxLicense = byLowerCase(() => [...deprecatedIds, ...licenseIds]);

/** The same for license exceptions. */
export const spdxException = byLowerCase(() => [...exceptionIds, ...newerExceptions]);

/** Exceptions of the SPDX License List 3.25 to 3.27 that the package spdx-exceptions does not have yet. Source: https://spdx.org/licenses/exceptions-index.html */
const newerExceptions =
  'Asterisk-linking-protocols-exception CGAL-linking-exception Classpath-exception-2.0-short Digia-Qt-LGPL-exception-1.1 erlang-otp-linking-exception GPL-3.0-389-ds-base-exception harbour-exception Independent-modules-exception kvirc-openssl-exception mxml-exception PCRE2-exception polyparse-exception romic-exception RRDtool-FLOSS-exception-2.0 rsync-linking-exception sqlitestudio-OpenSSL-exception'.split(
    ' ',
  );

/** True for identifiers that the list keeps only so that old texts can be read. */
export const isDeprecated = (id: string): boolean => deprecatedIds.includes(id);

/** Every identifier that may be written today. */
export const allLicenses: readonly string[] = licenseIds;

/**
 * What to write for a deprecated identifier (annex "Deprecated licenses" of the SPDX License List); undefined where more than one may be
 * meant.
 */
export function successor(id: string): string | undefined {
  const gnu = /^(A?GPL|LGPL|GFDL)-(\d\.\d)(\+?)$/.exec(id);
  if (gnu) return `${gnu[1]}-${gnu[2]}-${gnu[3] === '+' ? 'or-later' : 'only'}`;
  return successors[id];
}

const successors: Readonly<Record<string, string>> = {
  'BSD-2-Clause-FreeBSD': 'BSD-2-Clause-Views',
  'BSD-2-Clause-NetBSD': 'BSD-2-Clause',
  'GPL-2.0-with-autoconf-exception': 'GPL-2.0-only WITH Autoconf-exception-2.0',
  'GPL-2.0-with-bison-exception': 'GPL-2.0-only WITH Bison-exception-2.2',
  'GPL-2.0-with-classpath-exception': 'GPL-2.0-only WITH Classpath-exception-2.0',
  'GPL-2.0-with-font-exception': 'GPL-2.0-only WITH Font-exception-2.0',
  'GPL-2.0-with-GCC-exception': 'GPL-2.0-only WITH GCC-exception-2.0',
  'GPL-3.0-with-autoconf-exception': 'GPL-3.0-only WITH Autoconf-exception-3.0',
  'GPL-3.0-with-GCC-exception': 'GPL-3.0-only WITH GCC-exception-3.1',
  'StandardML-NJ': 'SMLNJ',
};
