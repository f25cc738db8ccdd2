import { defineRule, type PackageFacts, type PackageSet } from '../../../src/policy/index.js';
import { fedoraGuidelines } from '../../data/documents/fedora-guidelines.js';
import { isDirectory, isGhost } from '../../data/paths/file-type.js';
import { directoryOf, isBelow, normalisePath } from '../../data/paths/install-path.js';
import { isTmpfilesConfig, tmpfilesTexts } from '../../reading/formats/config-paths.js';
import { tmpfilesLines } from '../../reading/formats/tmpfiles.js';
import { readUnitFile } from '../../reading/formats/unit-file.js';
import { oncePer } from '../../reading/once-per.js';
import { executables, filesBelow, filesEnding, filesWithText } from '../../reading/package/files.js';
import { isSystemUnit, unitTexts } from '../../reading/package/units.js';

const config = '/usr/lib/tmpfiles.d/demo.conf';
const run = { path: '/run/demo', type: 'directory', flags: ['ghost'] } as const;

export default defineRule({
  meta: {
    id: 'tmpfiles-missing-for-run',
    category: 'files',
    summary: 'Nothing makes a packaged directory of /run again after a start, or nothing owns one that is made',
    why: '/run is empty after every start of the system. A line of tmpfiles.d or RuntimeDirectory= of a unit makes the directory again; listed as %ghost it is owned, and removed with the package.',
    source: fedoraGuidelines('tmpfiles.d', 'MUST'),
    level: 'warning',
    needs: [...unitTexts, ...tmpfilesTexts],
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['tmpfile-not-in-filelist'], rpminspect: [] },
    examples: {
      bad: [
        { packages: [{ files: [run] }], findings: [{ file: '/run/demo', level: 'warning', message: 'RuntimeDirectory=demo' }] },
        {
          title: 'The directory of a file',
          packages: [{ files: [{ path: '/run/demo/demo.pid', flags: ['ghost'] }] }],
          findings: [{ file: '/run/demo/demo.pid', message: '/run/demo' }],
        },
        {
          title: 'Made, and owned by nobody',
          packages: [{ files: [{ path: config, content: 'd /run/demo 0755 demo demo -\n' }] }],
          findings: [{ file: config, level: 'note', message: '%ghost %dir /run/demo' }],
        },
      ],
      good: [
        { packages: [{ files: [run, { path: config, content: 'd /var/run/demo 0755 demo demo -\n' }] }] },
        {
          title: 'By a unit',
          packages: [{ files: [run, { path: '/usr/lib/systemd/system/demo.service', content: '[Service]\nRuntimeDirectory=demo/a other\n' }] }],
        },
        {
          title: 'By another package of the build',
          packages: [{ files: [run] }, { name: 'demo-common', files: [{ path: config, content: 'D! /run/demo\n' }] }],
        },
        {
          title: 'A %ghost that the daemon may make itself, and what a socket makes',
          packages: [
            { files: [run, { path: '/usr/libexec/demod', mode: 0o755 }] },
            {
              files: [
                { path: '/run/other', type: 'directory' },
                { path: '/usr/lib/systemd/system/other.socket', content: '[Socket]\nListenStream=/run/other/socket\n' },
              ],
            },
          ],
        },
        { title: 'A file that its program makes in /run itself', packages: [{ files: [{ path: '/run/demo.pid', flags: ['ghost'] }] }] },
        {
          title: 'The package that owns the tree',
          packages: [
            {
              name: 'filesystem',
              files: [
                { path: '/run', type: 'directory' },
                { path: '/run/lock', type: 'directory' },
              ],
            },
          ],
        },
      ],
    },
  },
  readsSet: true,
  check: {
    rpm(pkg, { set, report }) {
      const asked = neededDirectories(pkg);
      const made = asked.size > 0 ? madeInSet(set) : undefined;
      for (const [directory, file] of asked) {
        if (made?.unsure || made?.paths.some((path) => isBelow(path, directory))) continue;
        report({
          message: `Nothing makes ${directory} again after a start. Add RuntimeDirectory=${directory.slice('/run/'.length)} to the unit, or "d ${directory} 0755 root root -" to a file in %{_tmpfilesdir}.`,
          file,
        });
      }
      for (const { file, path } of madeIn(pkg).lines) {
        if (!path.startsWith('/run/') || isOfTheSystem(path) || set.packages.some((each) => hasPath(each, path))) continue;
        report({
          message: `No package owns ${path}, which this file makes. List it as %ghost %dir ${path}.`,
          file,
          level: 'note',
          rpmlint: 'tmpfile-not-in-filelist',
        });
      }
    },
  },
});

/** Directories that the system makes by itself (file-hierarchy(7); systemd's own tmpfiles.d files). */
const ofTheSystem = new Set(['/run', '/run/lock', '/run/lock/subsys', '/run/user', '/run/sudo', '/run/dbus', '/run/tmpfiles.d']);
const isOfTheSystem = (directory: string): boolean =>
  ofTheSystem.has(directory) || ['/run/systemd', '/run/udev', '/run/log'].some((own) => isBelow(directory, own));

/** Directories of /run that a package's entries stand for, each with the first of them. */
function neededDirectories(pkg: PackageFacts): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of [...filesBelow(pkg, '/run'), ...filesBelow(pkg, '/var/run')]) {
    const path = inRun(file.path);
    // a daemon of root may make what is only a %ghost
    if (path === undefined || (isGhost(file) && hasDaemon(pkg))) continue;
    const directory = isDirectory(file) ? path : directoryOf(path);
    if (!isOfTheSystem(directory) && !found.has(directory)) found.set(directory, file.path);
  }
  return found;
}

/** Whether the package brings a program that root may start. */
const hasDaemon = oncePer((pkg: PackageFacts) => executables(pkg).some(({ path }) => /^\/usr\/(?:s?bin|libexec|lib)\//.test(path)));

const inRun = (path: string): string | undefined => (path.startsWith('/run/') ? path : path.startsWith('/var/run/') ? path.slice('/var'.length) : undefined);

interface Made {
  readonly paths: readonly string[];
  /** What tmpfiles.d makes without doubt, with the file that says so. */
  readonly lines: readonly { readonly file: string; readonly path: string }[];
  /** A name depends on the system, or a file could not be read. */
  readonly unsure: boolean;
}

const creating = 'dDvqQpLCbcfF';

/** What the units and tmpfiles.d files of a package make below /run. */
const madeIn = oncePer((pkg: PackageFacts): Made => {
  const paths: string[] = [];
  const lines: { file: string; path: string }[] = [];
  let unsure = false;
  // those of tmpfiles.d count without their text, too
  for (const { path: file, content } of new Set([...filesEnding(pkg, '.conf'), ...filesWithText(pkg)])) {
    const text = content?.text;
    if (isTmpfilesConfig(file)) {
      if (text === undefined) unsure = true;
      for (const { type, path } of tmpfilesLines(text ?? '')) {
        if (type === '' || !creating.includes(type)) continue;
        const normal = normalisePath(path.replace(/^%t(?=\/)/, '/run')).path;
        const made = inRun(normal) ?? normal;
        if (made.includes('%')) unsure = true;
        else {
          paths.push(made);
          if ('dDvqQ'.includes(type)) lines.push({ file, path: made });
        }
      }
    } else if (text !== undefined && isSystemUnit(file)) {
      for (const { key, value } of readUnitFile(text).assignments) {
        // a socket makes the directories above it (systemd.socket(5), "DirectoryMode=")
        if (/^Listen(?:Stream|Datagram|SequentialPacket|FIFO)$/.test(key)) paths.push(inRun(value) ?? value);
        if (key !== 'RuntimeDirectory') continue;
        if (value.includes('%')) unsure = true;
        paths.push(...value.split(/\s+/).map((name) => `/run/${name.split(':')[0]}`));
      }
    }
  }
  return { paths, lines, unsure };
});

const madeInSet = oncePer((set: PackageSet): Pick<Made, 'paths' | 'unsure'> => {
  const all = set.packages.map(madeIn);
  return { paths: all.flatMap(({ paths }) => paths), unsure: all.some(({ unsure }) => unsure) };
});

const runPaths = oncePer((pkg: PackageFacts) => new Set([...filesBelow(pkg, '/run'), ...filesBelow(pkg, '/var/run')].flatMap(({ path }) => inRun(path) ?? [])));
const hasPath = (pkg: PackageFacts, path: string): boolean => runPaths(pkg).has(path);
