import { shortened } from '../../../src/text/shortened.js';
import { actionKeys, type DesktopKey, desktopKeys } from '../../data/formats/desktop-entry-keys.js';
import type { TextProblem } from '../formats/text-problem.js';
import { type DesktopEntry, type DesktopGroup, type DesktopLine, itemsOf, keyValue, mainGroup } from './model.js';
import { parseDesktopEntry } from './parse.js';
import { valueProblems } from './values.js';

const actionPrefix = 'Desktop Action ';
/** Bytes that are no UTF-8 are read as such. */
const foreignByte = /[\udc80-\udcff]/u;

/** What is wrong with a desktop entry, in the order of the file (Desktop Entry Specification 1.5; Desktop Menu Specification 1.1). */
export function desktopEntryProblems(text: string): TextProblem[] {
  if (text.trim() === '') return [{ message: 'The file is empty. Write [Desktop Entry], or leave it out.', rpmlint: 'desktopfile-missing-header' }];
  const entry = parseDesktopEntry(text);
  const problems = [...entry.problems, ...groupProblems(entry), ...entry.groups.flatMap(keyProblems), ...mainProblems(entry), ...actionProblems(entry)];
  return problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

function groupProblems({ groups }: DesktopEntry): TextProblem[] {
  const [first] = groups;
  if (!first) return [{ message: 'The file has no [Desktop Entry]. Add it.', rpmlint: 'desktopfile-missing-header' }];
  const wrong = isMain(first.name)
    ? []
    : [{ line: first.line, message: 'The first group is not [Desktop Entry]. Put that first.', rpmlint: 'desktopfile-missing-header' }];
  const foreign = groups.filter(({ name }) => !isMain(name) && !name.startsWith(actionPrefix) && !name.startsWith('X-') && !/\bDesktop Action\b/.test(name));
  return [
    ...wrong,
    ...foreign.map(({ name, line }) => ({ line, message: `The group [${shortened(name)}] is none of the specification. Begin its name with X-.` })),
  ];
}

const isMain = (name: string): boolean => name === 'Desktop Entry' || name === 'KDE Desktop Entry';

function keyProblems(group: DesktopGroup): TextProblem[] {
  const known = isMain(group.name) ? desktopKeys : group.name.startsWith(actionPrefix) ? actionKeys : undefined;
  if (!known) return [];
  const plain = new Set(group.lines.filter(({ locale }) => locale === undefined).map(({ key }) => key));
  const type = isMain(group.name) ? keyValue(group, 'Type') : undefined;
  return group.lines.flatMap((line) => lineProblems(line, { group, known, plain, type }));
}

interface Around {
  readonly group: DesktopGroup;
  readonly known: ReadonlyMap<string, DesktopKey>;
  /** Keys that are there without a locale. */
  readonly plain: ReadonlySet<string>;
  readonly type: string | undefined;
}

function lineProblems(line: DesktopLine, { group, known, plain, type }: Around): TextProblem[] {
  const at = line.line;
  const { key, locale } = line;
  const definition = known.get(key);
  if (!definition) return key.startsWith('X-') ? [] : [{ line: at, message: `The key ${key} is none of the specification. Begin its name with X-.` }];
  if (foreignByte.test(line.value))
    return [{ line: at, message: `The value of ${key} is not UTF-8. Convert the file with iconv.`, rpmlint: 'non-utf8-desktopfile' }];
  if (locale !== undefined) {
    if (!/^(?:localestrings?|iconstring)$/.test(definition.type))
      return [{ line: at, message: `${key}[${locale}]: ${key} is not translated. Delete the line.` }];
    return plain.has(key) ? [] : [{ line: at, message: `${key}[${locale}] is there, but ${key} without a locale is not. Add it.` }];
  }
  const other = definition.only !== undefined && (type === 'Application' || type === 'Link' || type === 'Directory') && type !== definition.only;
  if (other) return [{ line: at, message: `${key} is for entries of Type=${definition.only} only, and this one has Type=${type}. Delete it.` }];
  return valueProblems(line, definition, group);
}

function mainProblems(entry: DesktopEntry): TextProblem[] {
  const group = mainGroup(entry);
  if (!group) return [];
  const missing = ['Type', 'Name'].filter((key) => keyValue(group, key) === undefined);
  // without a command nothing can be started, but by D-Bus
  if (keyValue(group, 'Type') === 'Application' && keyValue(group, 'Exec') === undefined && keyValue(group, 'DBusActivatable') !== 'true') missing.push('Exec');
  if (keyValue(group, 'Type') === 'Link' && keyValue(group, 'URL') === undefined) missing.push('URL');
  const both = keyValue(group, 'OnlyShowIn') !== undefined && keyValue(group, 'NotShowIn') !== undefined;
  return [
    ...missing.map((key) => ({ line: group.line, message: `[${group.name}] has no ${key}, which it must have. Add it.` })),
    ...(both ? [{ line: group.line, message: 'OnlyShowIn and NotShowIn are both there. Keep one.' }] : []),
  ];
}

function actionProblems(entry: DesktopEntry): TextProblem[] {
  const group = mainGroup(entry);
  const listed = new Set(itemsOf(keyValue(group, 'Actions') ?? ''));
  const described = entry.groups.filter(({ name }) => name.startsWith(actionPrefix));
  const names = new Set(described.map(({ name }) => name.slice(actionPrefix.length)));
  const at = group?.lines.find(({ key }) => key === 'Actions')?.line;
  return [
    ...[...listed]
      .filter((name) => !names.has(name))
      .map((name) => ({
        ...(at !== undefined && { line: at }),
        message: `Actions lists ${name}, but there is no [${actionPrefix}${name}]. Add it, or take the name out.`,
      })),
    ...described
      .filter(({ name }) => !listed.has(name.slice(actionPrefix.length)))
      .map(({ name, line }) => ({ line, message: `[${name}] is there, but Actions does not list it. Add it there.` })),
    ...described.flatMap((action) => missingOf(action, keyValue(group, 'DBusActivatable') === 'true')),
  ];
}

function missingOf(action: DesktopGroup, byBus: boolean): TextProblem[] {
  const needed = byBus ? ['Name'] : ['Name', 'Exec'];
  return needed.filter((key) => keyValue(action, key) === undefined).map((key) => ({ line: action.line, message: `[${action.name}] has no ${key}. Add it.` }));
}
