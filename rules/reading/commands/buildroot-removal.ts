const blanks = String.raw`[ \t]+`;
const buildroot = String.raw`(?:%\{[?!]{0,2}buildroot\}|%buildroot|%\{\?buildroot:%\{buildroot\}\}|\$RPM_BUILD_ROOT|\$\{RPM_BUILD_ROOT\})`;
const whole = String.raw`(?:${buildroot}(?:\/\*?)?|"${buildroot}(?:\/?"\*?|"\/\*?)|'${buildroot}\/?')`;
const remove = String.raw`(?:%\{__rm\}|%__rm|(?:\/usr)?\/bin\/rm|rm)`;
const test = String.raw`(?:\[[ \t][^\];|&]*\]|test[ \t][^;|&]*)`;
const fallback = String.raw`(?:${blanks}\|\|${blanks}(?:true|:|exit${blanks}1))?`;
const pattern = new RegExp(
  `^(?:${test}[ \\t]*&&[ \\t]*)?${remove}((?:${blanks}-[a-zA-Z]+)+)${blanks}(?:--${blanks})?${whole}${fallback}[ \\t]*(?:;[ \\t]*|&&[ \\t]*|$)`,
);

/** Such commands are short; longer lines are not looked at. */
const longest = 400;

/**
 * How much of a command line (raw text, trimmed) removes the buildroot or all that is in it: 0 for nothing of it, the length of the line
 * for all of it, else the length of the first command with the `;` or `&&` and the blanks behind it. The usual guards in front
 * (`[ … != / ] &&`, `test -n … &&`) belong to the command.
 */
export function buildrootRemoval(line: string): number {
  const found = line.length > longest ? null : pattern.exec(line);
  return found && /[rRf]/.test(found[1] ?? '') ? found[0].length : 0;
}
