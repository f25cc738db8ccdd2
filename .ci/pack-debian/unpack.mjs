/** Takes a Debian package apart and puts its files where RPMs have them. */
import {
  chmodSync,
  closeSync,
  existsSync,
  lchownSync,
  lstatSync,
  lutimesSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  readSync,
  renameSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { mappedPath, mappedTarget, mappedText, namesDirectories } from './layout.mjs';
import { run } from './run.mjs';

/** Moves the files of a package into the tree of its source. */
export function unpack({ deb, control, name, arch }, top, tree) {
  const root = join(top, 'root', name);
  mkdirSync(dirname(root), { recursive: true });
  run('dpkg-deb', ['-x', deb, root]);
  mkdirSync(join(top, 'control'), { recursive: true });
  run('dpkg-deb', ['-e', deb, join(top, 'control', name)]);
  const conffiles = join(top, 'control', name, 'conffiles');
  const configs = new Set(
    existsSync(conffiles)
      ? readFileSync(conffiles, 'utf8')
          .split('\n')
          .map((line) => line.trim())
      : [],
  );
  const copyright = join(root, 'usr/share/doc', name, 'copyright');
  const changelog = ['changelog.Debian.gz', 'changelog.gz'].map((file) => join(root, 'usr/share/doc', name, file)).find((path) => existsSync(path));
  const about = {
    name,
    control,
    arch,
    copyright: existsSync(copyright) ? readFileSync(copyright, 'latin1') : '',
    maintainer: changelog && lastEntry(changelog),
  };
  const owners = ownersIn(deb);
  const entries = new Map();
  const place = (from) => {
    const stat = lstatSync(join(root, from));
    const to = mappedPath(from, arch);
    if (to !== undefined && to !== '/usr/share/info/dir.gz' && settle(join(root, from), from, to, stat, { tree, arch })) {
      if (to.startsWith('/usr/share/licenses/')) entries.set(dirname(to), { path: dirname(to), directory: true, link: false, config: false });
      entries.set(to, {
        path: to,
        directory: stat.isDirectory(),
        link: stat.isSymbolicLink(),
        config: configs.has(from) && to.startsWith('/etc/'),
        owner: owners.get(from),
      });
    }
    if (stat.isDirectory()) for (const child of readdirSync(join(root, from))) place(join(from, child));
  };
  for (const child of readdirSync(root)) place(`/${child}`);
  // directories of the new layout that the package did not have are the base's
  return { ...about, entries: [...entries.values()].filter(({ path }) => path !== '/') };
}

/** Files that belong to somebody else than root, and have a mode of their own then: `2755,root,games`. */
function ownersIn(deb) {
  const found = new Map();
  for (const line of run('dpkg-deb', ['-c', deb]).split('\n')) {
    const [, mode, user, group, path] = /^.([rwxsStT-]{9}) (\S+?)\/(\S+) +\d+ \S+ \S+ \.(\/.*?)\/?(?: -> .*| link to .*)?$/.exec(line) ?? [];
    if (mode !== undefined && (user !== 'root' || group !== 'root')) found.set(path, `${octal(mode)},${user},${group}`);
  }
  return found;
}

function octal(mode) {
  const bits = [...mode].reduce((value, letter) => value * 2 + Number(!/[-ST]/.test(letter)), 0);
  const special = [2, 5, 8].reduce((value, at) => value * 2 + Number(/[sStT]/.test(mode[at])), 0);
  return `${special || ''}${bits.toString(8).padStart(3, '0')}`;
}

/** Puts one file at its place; false where something else is there already. */
function settle(source, from, to, stat, { tree, arch }) {
  const place = join(tree, to);
  const there = lstatSync(place, { throwIfNoEntry: false });
  if (stat.isDirectory()) {
    if (there) return there.isDirectory();
    mkdirSync(place, { recursive: true });
    chmodSync(place, stat.mode & 0o7777);
    lchownSync(place, stat.uid, stat.gid);
    return true;
  }
  if (there) return false;
  mkdirSync(dirname(place), { recursive: true });
  if (stat.isSymbolicLink()) {
    symlinkSync(mappedTarget(readlinkSync(source), from, to, arch), place);
    lutimesSync(place, stat.atime, stat.mtime);
    return true;
  }
  renameSync(source, place);
  if (namesDirectories(to)) rewrite(place, stat);
  else if (isElf(place, stat)) moveRunPath(place, stat);
  return true;
}

function rewrite(place, stat) {
  const text = readFileSync(place, 'latin1');
  const moved = mappedText(text);
  if (moved === text) return;
  writeFileSync(place, moved, 'latin1');
  utimesSync(place, stat.atime, stat.mtime);
}

function isElf(place, { size, mode }) {
  if (size < 64 || (mode & 0o170000) !== 0o100000) return false;
  const head = Buffer.alloc(4);
  const file = openSync(place, 'r');
  readSync(file, head, 0, 4, 0);
  closeSync(file);
  return head.toString('latin1') === '\x7fELF';
}

/** A run path that names Debian's library directories names those of the new layout; none at all where only the standard one is left. */
function moveRunPath(place, stat) {
  if (/\.(?:o|ko|a)$/.test(place)) return;
  const runPath = /\((?:RUNPATH|RPATH)\).*\[(.*)\]/.exec(run('readelf', ['-dW', place]))?.[1];
  if (runPath === undefined || !/x86_64-linux-gnu/.test(runPath)) return;
  const moved = mappedText(runPath)
    .split(':')
    .filter((element) => element !== '/usr/lib64')
    .join(':');
  run('patchelf', moved === '' ? ['--remove-rpath', place] : ['--set-rpath', moved, place]);
  chmodSync(place, stat.mode & 0o7777);
  utimesSync(place, stat.atime, stat.mtime);
}

/** Byte code of Python modules, which Debian makes when it installs and an RPM brings along. */
export function compiled({ entries }, tree) {
  const modules = entries.filter(({ path, link }) => !link && /\/site-packages\/.*\.py$/.test(path)).map(({ path }) => path);
  if (modules.length === 0) return [];
  run('python3', ['-m', 'compileall', '-q', '-s', tree, '-p', '/', '-i', '-'], {
    input: modules.map((path) => join(tree, path)).join('\n'),
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const found = new Map();
  for (const path of modules) {
    const cache = join(dirname(path), '__pycache__');
    const file = join(cache, basename(path).replace(/py$/, 'cpython-311.pyc'));
    if (!existsSync(join(tree, file))) continue;
    found.set(cache, { path: cache, directory: true, link: false, config: false });
    found.set(file, { path: file, directory: false, link: false, config: false });
  }
  return [...found.values()];
}

/** Who made the last entry of a Debian changelog, and when, as `%changelog` writes it. */
function lastEntry(path) {
  const [, who, when] = /^ -- (.+? <[^>]+>) {2}\w+, (.+?) \d\d:/m.exec(gunzipSync(readFileSync(path)).toString('utf8')) ?? [];
  if (who === undefined) return undefined;
  const [weekday, month, day, year] = new Date(`${when} 12:00:00 UTC`)
    .toUTCString()
    .replace(',', '')
    .split(' ')
    .map((_, i, all) => all[[0, 2, 1, 3][i]] ?? '');
  return { who, when: `${weekday} ${month} ${day} ${year}` };
}
