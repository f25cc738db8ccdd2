import type { PackageFile } from '../facts.js';
import { PackageError } from '../package-error.js';
import { isGhost } from './file-type.js';

/**
 * Finds a file of the header's list by its name in the archive. rpm writes both in the same order, so the next one is looked at first; the
 * table of all names is made when that fails for the first time.
 */
export class FilePlaces {
  private readonly files: readonly PackageFile[];
  private byName: Map<string, number> | undefined;
  private next = 0;

  constructor(files: readonly PackageFile[]) {
    this.files = files;
    if (!inOrder(files)) this.byName = tableOf(files);
  }

  /** The place of the file that the archive calls `name`. Throws where the header has a name twice. */
  find(name: string): number | undefined {
    while (this.next < this.files.length && isGhost(this.files[this.next] as PackageFile)) this.next++;
    const path = this.files[this.next]?.path;
    if (path !== undefined && namesSame(name, path)) return this.next++;
    this.byName ??= tableOf(this.files);
    const place = this.byName.get(bareName(name));
    if (place !== undefined) this.next = place + 1;
    return place;
  }
}

/** Strictly ascending, as rpm sorts them: no name is there twice. */
function inOrder(files: readonly PackageFile[]): boolean {
  for (let i = 1; i < files.length; i++) {
    if ((files[i] as PackageFile).path <= (files[i - 1] as PackageFile).path) return false;
  }
  return true;
}

function tableOf(files: readonly PackageFile[]): Map<string, number> {
  const byName = new Map<string, number>();
  files.forEach(({ path }, index) => {
    const name = bareName(path);
    if (byName.has(name)) throw new PackageError(`main header: ${path} is in the file list twice`, { tag: 'BASENAMES' });
    byName.set(name, index);
  });
  return byName;
}

/** As comparing the bare names, without making them. */
function namesSame(name: string, path: string): boolean {
  const start = bareStart(name);
  const pathStart = bareStart(path);
  return name.length - start === path.length - pathStart && name.endsWith(pathStart === 0 ? path : path.slice(pathStart), name.length);
}

/** Archives have `./usr/bin/x` or `/usr/bin/x` for the header's `/usr/bin/x`; source packages plain names in both. */
function bareName(path: string): string {
  return path.slice(bareStart(path));
}

function bareStart(path: string): number {
  if (path.startsWith('./')) return 2;
  return path.startsWith('/') ? 1 : 0;
}
