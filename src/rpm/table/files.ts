import type { PackageFile } from '../facts.js';
import { numbersOf, requireEqualLengths, type TagValues, textsOf } from '../header/tag-values.js';
import { PackageError } from '../package-error.js';
import { fileFlagWords } from './file-flags.js';

/**
 * The files as the header lists them. The lists are parallel (`lib/rpmfi.c`, rpmfilesPopulate): one of another length, or an index
 * beyond its dictionary, makes the package damaged.
 */
export function files(header: TagValues): PackageFile[] {
  const paths = filePaths(header);
  if (paths.length === 0) return [];
  requireEqualLengths(header, parallelTags, paths.length, 'the file list');
  const modes = required(header, 'FILEMODES');
  const sizes = 'LONGFILESIZES' in header ? numbersOf(header, 'LONGFILESIZES') : required(header, 'FILESIZES');
  const [users, groups, digests] = [textsOf(header, 'FILEUSERNAME'), textsOf(header, 'FILEGROUPNAME'), textsOf(header, 'FILEDIGESTS')];
  const [links, langs, caps] = [textsOf(header, 'FILELINKTOS'), textsOf(header, 'FILELANGS'), textsOf(header, 'FILECAPS')];
  const [flags, mtimes] = [numbersOf(header, 'FILEFLAGS'), numbersOf(header, 'FILEMTIMES')];
  const classes = classNames(header);
  return paths.map((path, index) => {
    const file: Writable<PackageFile> = {
      path,
      mode: modes[index] ?? 0,
      user: users[index] ?? '',
      group: groups[index] ?? '',
      size: sizes[index] ?? 0,
      digest: (digests[index] ?? '').toLowerCase(),
      flags: fileFlagWords(flags[index] ?? 0),
      class: classes(index),
      mtime: mtimes[index] ?? 0,
    };
    if (links[index]) file.linkTo = links[index];
    if (langs[index]) file.lang = langs[index];
    if (caps[index]) file.caps = caps[index];
    return file;
  });
}

/** Filled in place: a spread for every optional key is a third of the time that a list of 50,000 files takes. */
type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

const parallelTags = [
  'FILESIZES',
  'LONGFILESIZES',
  'FILESTATES',
  'FILEMODES',
  'FILEUIDS',
  'FILEGIDS',
  'FILERDEVS',
  'FILEMTIMES',
  'FILEDIGESTS',
  'FILELINKTOS',
  'FILEFLAGS',
  'FILEUSERNAME',
  'FILEGROUPNAME',
  'FILEVERIFYFLAGS',
  'FILEDEVICES',
  'FILEINODES',
  'FILELANGS',
  'FILECAPS',
  'FILECOLORS',
  'FILECLASS',
  'FILEMIMEINDEX',
  'FILECONTEXTS',
  'FILESIGNATURES',
  'DIRINDEXES',
];

/** Directory and base name; packages older than rpm 4 have whole names. */
function filePaths(header: TagValues): readonly string[] {
  const baseNames = textsOf(header, 'BASENAMES');
  if (baseNames.length === 0) return textsOf(header, 'OLDFILENAMES');
  const directories = textsOf(header, 'DIRNAMES');
  const indexes = required(header, 'DIRINDEXES');
  requireEqualLengths(header, ['DIRINDEXES'], baseNames.length, 'BASENAMES');
  let room = maxPaths;
  return baseNames.map((base, index) => {
    const directory = directories[indexes[index] ?? 0];
    if (directory === undefined) throw new PackageError(`DIRINDEXES points at directory ${indexes[index]} of ${directories.length}`, { tag: 'DIRINDEXES' });
    const length = directory.length + base.length;
    if (length > maxPath) throw new PackageError(`a path of ${length} characters, the limit is ${maxPath}`, { tag: 'DIRNAMES' });
    room -= length;
    if (room < 0) throw new PackageError(`paths of more than ${maxPaths} characters together`, { tag: 'DIRNAMES' });
    return directory + base;
  });
}

/** Longer paths can't be made (PATH_MAX of Linux) nor stored in an archive by rpm. A header can name one long directory a million times. */
const maxPath = 4096;
/** All paths together, in characters: ten times what the largest packages have. */
const maxPaths = 128 * 1024 * 1024;
/** libmagic's descriptions and MIME types have some hundred characters. */
const maxClass = 4096;

/** What the builder took each file for: libmagic's words, in format 6 a MIME type. */
function classNames(header: TagValues): (index: number) => string {
  const [indexTag, dictionaryTag] = 'FILECLASS' in header ? ['FILECLASS', 'CLASSDICT'] : ['FILEMIMEINDEX', 'MIMEDICT'];
  const indexes = numbersOf(header, indexTag);
  const dictionary = textsOf(header, dictionaryTag);
  const beyond = indexes.find((entry) => entry >= dictionary.length);
  if (beyond !== undefined) throw new PackageError(`${indexTag} points at entry ${beyond} of ${dictionary.length}`, { tag: indexTag });
  const long = dictionary.find((entry) => entry.length > maxClass);
  if (long !== undefined)
    throw new PackageError(`${dictionaryTag} holds ${long.length} characters in one entry, the limit is ${maxClass}`, { tag: dictionaryTag });
  return (index) => dictionary[indexes[index] ?? -1] ?? '';
}

function required(header: TagValues, tag: string): readonly number[] {
  if (!(tag in header)) throw new PackageError(`main header: files but no ${tag}`, { tag });
  return numbersOf(header, tag);
}
