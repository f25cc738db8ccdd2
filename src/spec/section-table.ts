/** How rpm reads the lines of a section before the section sees them. */
export interface SectionKind {
  /** Lower case with the percent sign. */
  readonly name: string;
  readonly role: 'package' | 'description' | 'build' | 'scriptlet' | 'trigger' | 'filetrigger' | 'files' | 'changelog' | 'list' | 'policy' | 'end';
  /** White space at line ends is dropped. */
  readonly stripEnds: boolean;
  /** Lines whose first character (white space apart) is `#` are blanked. */
  readonly stripComments: boolean;
  /** The first rpm that has it; absent for those that rpm 4.14 has. */
  readonly since?: string;
}

function kinds(role: SectionKind['role'], stripEnds: boolean, stripComments: boolean, names: string, since?: string): [string, SectionKind][] {
  return names.split(' ').map((name) => [name, { name, role, stripEnds, stripComments, ...(since !== undefined && { since }) }]);
}

/**
 * Section words of rpm 4.14 to 6.x (rpm manual "Spec file format", rpm's parseSpec.c partList; versions from the release notes on
 * rpm.org/releases), in lower case.
 */
export const sectionKinds: ReadonlyMap<string, SectionKind> = new Map([
  ...kinds('package', true, true, '%package'),
  ...kinds('description', true, true, '%description'),
  ...kinds('build', false, false, '%prep %build %install %check %clean'),
  ...kinds('build', false, false, '%generate_buildrequires', '4.15'),
  ...kinds('build', false, false, '%conf', '4.18'),
  ...kinds('scriptlet', false, false, '%pre %post %preun %postun %pretrans %posttrans %verifyscript'),
  ...kinds('scriptlet', false, false, '%preuntrans %postuntrans', '4.19'),
  ...kinds('trigger', false, false, '%trigger %triggerin %triggerun %triggerpostun %triggerprein'),
  ...kinds('filetrigger', false, false, '%filetrigger %filetriggerin %filetriggerun %filetriggerpostun'),
  ...kinds('filetrigger', false, false, '%transfiletrigger %transfiletriggerin %transfiletriggerun %transfiletriggerpostun'),
  ...kinds('files', false, true, '%files'),
  ...kinds('changelog', false, true, '%changelog'),
  ...kinds('list', true, true, '%sourcelist %patchlist', '4.15'),
  ...kinds('policy', false, false, '%sepolicy'),
  ...kinds('end', true, true, '%end'),
]);

const longest = Math.max(...[...sectionKinds.keys()].map((name) => name.length));

/** The section that a line starting at `start` opens: the word stands in the first column and ends at white space. Case is ignored. */
export function sectionAt(text: string, start: number, end: number): SectionKind | undefined {
  if (text.charCodeAt(start) !== 0x25) return undefined;
  let after = start + 1;
  const limit = Math.min(end, start + longest + 1);
  while (after < limit && isWordUnit(text.charCodeAt(after))) after++;
  if (after < end && !endsWord(text.charCodeAt(after))) return undefined;
  return sectionKinds.get(text.slice(start, after).toLowerCase());
}

function isWordUnit(unit: number): boolean {
  const lower = unit | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || unit === 0x5f;
}

function endsWord(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
}
