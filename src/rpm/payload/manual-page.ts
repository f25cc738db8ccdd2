const slash = 0x2f;

/** Whether a path is that of a manual page: a file in a directory of a section, `man1`, `man3pm`, `mann` … (man-pages(7)), whatever language it is of. */
export function isManualPage(path: string): boolean {
  const end = path.lastIndexOf('/') + 1;
  return end < path.length && holdsManualPages(path.slice(0, end));
}

/** @param directory with the slash behind it */
export function holdsManualPages(directory: string): boolean {
  const end = directory.length - 1;
  const start = directory.lastIndexOf('/', end - 1) + 1;
  return start > 0 && end - start >= 4 && directory.startsWith('man', start) && isSection(directory.charCodeAt(start + 3));
}

/** Sections are 0 to 9, and n, l, o, p of old Unix systems. */
function isSection(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x6e || code === 0x6c || code === 0x6f || code === 0x70;
}

const infoDirectory = '/share/info/';

/** Whether a path is that of a page for info: below the directory that GNU's coding standards call infodir, of whatever prefix. */
export function isInfoPage(path: string): boolean {
  return !path.endsWith('/') && holdsInfoPages(path.slice(0, path.lastIndexOf('/') + 1));
}

/** @param directory with the slash behind it */
export function holdsInfoPages(directory: string): boolean {
  return directory.charCodeAt(0) === slash && directory.includes(infoDirectory);
}
