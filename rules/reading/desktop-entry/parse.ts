import { shortened } from '../../../src/text/shortened.js';
import type { TextProblem } from '../formats/text-problem.js';
import type { DesktopEntry, DesktopGroup, DesktopLine } from './model.js';

/** No entry that is read by a desktop has more lines. */
const mostLines = 20_000;
const keyName = /^([A-Za-z0-9-]+)(?:\[([A-Za-z0-9_.@-]+)\])?$/;

interface Open extends DesktopGroup {
  readonly lines: DesktopLine[];
  readonly keys: Set<string>;
}

/** Reads groups, keys and comments (Desktop Entry Specification 1.5, "Basic format of the file"). */
export function parseDesktopEntry(text: string): DesktopEntry {
  const groups: Open[] = [];
  const names = new Set<string>();
  const problems: TextProblem[] = [];
  const carriageReturn = text.indexOf('\r');
  if (carriageReturn >= 0) problems.push({ message: 'Lines end with a carriage return. Convert the file with dos2unix in %prep.' });
  for (const [index, written] of text.split('\n', mostLines).entries()) {
    const line = index + 1;
    const content = written.replace(/\r$/, '').trimEnd();
    const start = content.trimStart();
    if (start === '' || start.startsWith('#')) continue;
    if (start !== content) problems.push({ line, message: 'The line begins with a blank. Delete it.' });
    if (start.startsWith('[')) problems.push(...openGroup(start, line, groups, names));
    else problems.push(...addLine(start, line, groups.at(-1)));
  }
  return { groups, problems };
}

function openGroup(text: string, line: number, groups: Open[], names: Set<string>): readonly TextProblem[] {
  const name = /^\[([^[\]]*)\]$/.exec(text)?.[1];
  if (name === undefined) return [unreadable(text, line)];
  const known = names.has(name);
  names.add(name);
  groups.push({ name, line, lines: [], keys: new Set() });
  return known ? [{ line, message: `The group [${shortened(name)}] is there twice. Merge the two.`, rpmlint: 'desktopfile-duplicate-section' }] : [];
}

function addLine(text: string, line: number, group: Open | undefined): readonly TextProblem[] {
  const equals = text.indexOf('=');
  if (equals < 0) return [unreadable(text, line)];
  if (!group) return [{ line, message: 'This key belongs to no group. Write [Desktop Entry] above it.', rpmlint: 'desktopfile-missing-header' }];
  const name = text.slice(0, equals).trimEnd();
  const [, key, locale] = keyName.exec(name) ?? [];
  if (key === undefined) return [{ line, message: `"${shortened(name)}" is no key. Use A-Z, a-z, 0-9 and -, with the locale in brackets behind them.` }];
  group.lines.push({ key, ...(locale !== undefined && { locale }), value: text.slice(equals + 1).trimStart(), line });
  if (!group.keys.has(name)) {
    group.keys.add(name);
    return [];
  }
  return [{ line, message: `The key ${name} is there twice in [${shortened(group.name)}]. Delete one.`, rpmlint: 'desktopfile-duplicate-option' }];
}

function unreadable(text: string, line: number): TextProblem {
  return { line, message: `"${shortened(text)}" is no comment, no [group] and no key=value. Correct or delete it.` };
}
