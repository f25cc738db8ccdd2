import { withoutBuildroot } from './messages/body.js';

/** Of longer texts the rest is left as it is. */
const longest = 2000;
/** The shell's own name for the script, and the line in it: `/var/tmp/rpm-tmp.Xk2p9Q: line 35: `. */
const script = /^\/\S{0,1000}\/rpm-tmp\.\w{1,16}: (?:line )?\d{1,9}: /;
const inBuildroot = /\/[\w./+~^@-]{0,1000}\/BUILDROOT\/[^\s'"`:;,()]*/g;
const inDirectory = /\/[\w./+~^@-]{0,1000}\/(SOURCES|BUILD)(?=[/\s'"`:;,()]|$)/g;

/**
 * A text of a log with the directories of the build as the spec has them (`%{buildroot}/usr/bin`): where a machine keeps them, and the names of temporary files, say
 * nothing to a reader and differ from build to build.
 */
export function asSpecNames(text: string): string {
  const spoken = text
    .slice(0, longest)
    .replace(script, '')
    .replace(inBuildroot, (path) => `%{buildroot}${withoutBuildroot(`${path}/`).slice(0, -1)}`)
    .replace(inDirectory, (_, directory: string) => (directory === 'BUILD' ? '%{_builddir}' : '%{_sourcedir}'));
  return spoken + text.slice(longest);
}
