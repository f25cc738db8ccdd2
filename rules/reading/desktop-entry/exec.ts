/** Characters that must be quoted (Desktop Entry Specification, "The Exec key"); blanks separate arguments. */
const reserved = new Set("\t'><~|&;$*?#()`");
const escapedInQuotes = new Set('"`$\\');
const fieldCodes = new Set('fFuUick');
const deprecatedCodes = new Set('dDnNvm');

/** What is wrong with the command of an Exec key, as it stands in the file: there, a backslash is written as two. */
export function execProblems(value: string): string[] {
  const found = new Set<string>();
  const targets = new Set<string>();
  let quoted = false;
  for (let at = 0; at < value.length; at++) {
    const char = value[at] as string;
    if (quoted && char === '\\' && value[at + 1] === '\\' && escapedInQuotes.has(value[at + 2] ?? ''))
      at += value[at + 2] === '\\' && value[at + 3] === '\\' ? 3 : 2;
    else if (char === '"') quoted = !quoted;
    else if (quoted && (char === '$' || char === '`')) found.add(`Exec has ${char} in quotes: write \\\\${char} there.`);
    else if (!quoted && reserved.has(char))
      found.add(`Exec has the reserved character ${char === '\t' ? 'tab' : char} outside of quotes. Put the argument into double quotes.`);
    else if (char === '%') {
      const code = value[++at] ?? '';
      if ('fFuU'.includes(code) && code !== '') targets.add(code);
      if (code !== '%' && !fieldCodes.has(code) && !deprecatedCodes.has(code))
        found.add(`Exec has the unknown field code %${code}. A percent sign is written as %%.`);
    }
  }
  if (/(?<!\\)(?:\\\\)*\\$/.test(value.slice(-100))) found.add('Exec ends in the middle of an escape: a backslash is written as two.');
  if (quoted) found.add('Exec has a quote that is not closed.');
  if (targets.size > 1) found.add(`Exec has several of %f, %F, %u and %U (${[...targets].map((code) => `%${code}`).join(', ')}). Keep one.`);
  return [...found];
}

/** The command of an Exec or TryExec value: its first argument, without quotes; undefined where it is none that can be looked for. */
export function commandOf(value: string): string | undefined {
  const command = /^\s*(?:"([^"\\]+)"|([^\s"\\]+))(?:\s|$)/.exec(value);
  return command?.[1] ?? command?.[2];
}
