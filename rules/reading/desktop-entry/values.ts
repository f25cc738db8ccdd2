import { shortened } from '../../../src/text/shortened.js';
import { registeredCategories, registeredDesktops, reservedCategories } from '../../data/formats/desktop-categories.js';
import { type DesktopKey, entryTypes, specificationVersions } from '../../data/formats/desktop-entry-keys.js';
import type { TextProblem } from '../formats/text-problem.js';
import { execProblems } from './exec.js';
import { type DesktopGroup, type DesktopLine, itemsOf, keyValue } from './model.js';

type Fault = Omit<TextProblem, 'line'>;

/** What is wrong with one value of a known key. */
export function valueProblems(line: DesktopLine, { type }: DesktopKey, group: DesktopGroup): TextProblem[] {
  return [...typeFaults(line, type), ...(judges[line.key]?.(line.value, group) ?? [])].map((fault) => ({ line: line.line, ...fault }));
}

function typeFaults({ key, value }: DesktopLine, type: DesktopKey['type']): Fault[] {
  if (type !== 'boolean' || value === 'true' || value === 'false') return [];
  if (value === '0' || value === '1') return [{ message: `${key} is "${value}", the outdated form. Write true or false.`, level: 'note' }];
  return [{ message: `${key} is "${shortened(value)}", which is no truth value. Write true or false.` }];
}

const judges: Readonly<Record<string, (value: string, group: DesktopGroup) => readonly Fault[]>> = {
  Type: (value) => (entryTypes.has(value) ? [] : [{ message: `Type is "${shortened(value)}", which does not exist. Write Application, Link or Directory.` }]),
  Version: (value) =>
    specificationVersions.has(value)
      ? []
      : [{ message: `Version is "${shortened(value)}", but it is the version of the Desktop Entry Specification, 1.5 at most. Delete the line.` }],
  Exec: (value) => execProblems(value).map((message) => ({ message })),
  Path: (value) =>
    value === '' || value.startsWith('/') ? [] : [{ message: `Path is "${shortened(value)}", which is no absolute path. Write one.`, level: 'warning' }],
  Icon: (value) =>
    value.includes('/') && !value.startsWith('/')
      ? [{ message: `Icon is "${shortened(value)}", a relative path. Write the name of the icon, or an absolute path.` }]
      : [],
  Categories: categoryFaults,
  OnlyShowIn: desktopFaults,
  NotShowIn: desktopFaults,
  MimeType: mimeFaults,
};

function categoryFaults(value: string, group: DesktopGroup): Fault[] {
  const categories = itemsOf(value);
  const unknown = categories.filter((each) => !registeredCategories.has(each) && !reservedCategories.has(each) && !each.startsWith('X-'));
  const hidden = categories.filter((each) => reservedCategories.has(each) && keyValue(group, 'OnlyShowIn') === undefined);
  return [
    ...unknown.map((each) => ({ message: `Categories has "${shortened(each)}", which is not registered. Leave it out, or begin it with X-.` })),
    ...hidden.map((each) => ({ message: `Categories has "${each}", which is reserved for parts of a desktop. Name the desktop in OnlyShowIn.` })),
  ];
}

function desktopFaults(value: string): Fault[] {
  const unknown = itemsOf(value).filter((each) => !registeredDesktops.has(each) && !each.startsWith('X-'));
  return unknown.map((each) => ({ message: `"${shortened(each)}" is no registered desktop. Begin the name with X-.`, level: 'warning' }));
}

/** Media types, with the ones that the desktops made up (Shared MIME-info; RFC 6838, section 4.2). */
const mediaType = /^(?:application|audio|chemical|example|font|haptics|image|inode|message|misc|model|multipart|text|video|x-[\w.+-]+)\/[\w.+-]+$/;

function mimeFaults(value: string): Fault[] {
  return itemsOf(value)
    .filter((each) => !mediaType.test(each))
    .slice(0, 5)
    .map((each) => ({ message: `MimeType has "${shortened(each)}", which is no media type. Delete it.`, level: 'warning' }));
}
