#!/usr/bin/env node
/**
 * Packs real programs with rpmbuild: takes packages of Debian, lays their files out as Fedora does, writes a spec for each source with its
 * packages as subpackages, and builds it. Their findings show what the rules say about what people really ship. Run on Debian as root.
 *
 *   node .ci/pack-debian.mjs FOLDER [PACKAGE...]     FOLDER gets the .rpm files, FOLDER/specs the specs; without names: pack-debian/packages
 */
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readControl } from './pack-debian/control.mjs';
import { commonDirectory, mappedPath } from './pack-debian/layout.mjs';
import { run } from './pack-debian/run.mjs';
import { scriptlets } from './pack-debian/scriptlets.mjs';
import { specText } from './pack-debian/spec.mjs';
import { compiled, unpack } from './pack-debian/unpack.mjs';

const beside = (name) => fileURLToPath(new URL(`pack-debian/${name}`, import.meta.url));
const [target = 'packs', ...names] = process.argv.slice(2);
const folder = resolve(target);
const wanted =
  names.length > 0
    ? names
    : readFileSync(beside('packages'), 'utf8')
        .split(/\s+/)
        .filter((word) => word !== '');
/** Files are packed as Debian built them: nothing strips them or makes packages with debugging symbols out of them. */
const settings = [
  '_buildhost build.example.org',
  '_build_id_links none',
  'debug_package %{nil}',
  '__os_install_post %{nil}',
  '_binary_payload w6.gzdio',
  '_binaries_in_noarch_packages_terminate_build 0',
  '_invalid_encoding_terminates_build 0',
];
mkdirSync(join(folder, 'specs'), { recursive: true });
const scratch = mkdtempSync(join(tmpdir(), 'pack-debian-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const holders = directoriesInstalled();
const failed = [];
const bySource = new Map();
for (const deb of download(wanted)) bySource.set(deb.source, [...(bySource.get(deb.source) ?? []), deb]);
for (const debs of bySource.values()) {
  for (const { source, deb } of debs) for (const path of listed(deb)) holders.set(path, (holders.get(path) ?? new Set()).add(source));
}
for (const [source, debs] of bySource) {
  try {
    console.log(`${source}: ${pack(source, debs).join(' ')}`);
  } catch (error) {
    failed.push(source);
    console.error(`${source}: ${error.stderr ?? error.stack}`);
  }
}
if (failed.length > 0) {
  console.error(`not packed: ${failed.join(' ')}`);
  process.exitCode = 1;
}

function download(packages) {
  const debs = join(scratch, 'debs');
  mkdirSync(debs);
  chmodSync(scratch, 0o755);
  run('apt-get', ['download', '-q', ...packages], { cwd: debs });
  return readdirSync(debs).map((name) => {
    const deb = join(debs, name);
    const control = readControl(run('dpkg-deb', ['-f', deb]));
    return { deb, control, name: control.package, source: (control.source ?? control.package).split(' ')[0], arch: control.architecture !== 'all' };
  });
}

/** Which sources have a directory, by what is installed here. */
function directoriesInstalled() {
  const found = new Map();
  for (const line of run('dpkg-query', ['-W', '-f', '${Package}\t${Architecture}\t${source:Package}\n']).split('\n')) {
    const [name, arch, source] = line.split('\t');
    const list = [`/var/lib/dpkg/info/${name}.list`, `/var/lib/dpkg/info/${name}:${arch}.list`].find((path) => existsSync(path));
    if (list === undefined) continue;
    for (const path of readFileSync(list, 'utf8').split('\n')) {
      const mapped = mappedPath(path, true);
      if (mapped !== undefined) found.set(mapped, (found.get(mapped) ?? new Set()).add(source));
    }
  }
  return found;
}

function listed(deb) {
  return run('dpkg-deb', ['-c', deb])
    .split('\n')
    .flatMap((line) => mappedPath(/ \.(\/.*?)\/?(?: -> .*| link to .*)?$/.exec(line)?.[1] ?? '/', true) ?? []);
}

/** What others have too, but for directories that bear the name of the source: those are its own, and others come along. */
function isShared(path, source) {
  return commonDirectory(path) || ((holders.get(path)?.size ?? 0) > 1 && !path.split('/').includes(source));
}

function pack(source, debs) {
  const top = join(scratch, source);
  const tree = join(top, 'tree');
  mkdirSync(tree, { recursive: true });
  const packages = debs.map((deb) => {
    const one = unpack(deb, top, tree);
    return { ...one, entries: [...one.entries, ...compiled(one, tree)], scriptlets: scriptlets(one, top) };
  });
  // rpmbuild reads ~/.rpmmacros
  copyFileSync(beside('macros'), join(top, '.rpmmacros'));
  const spec = join(folder, 'specs', `${source}.spec`);
  writeFileSync(
    spec,
    specText(source, packages, (path) => isShared(path, source)),
  );
  const defines = [`_topdir ${top}`, `tree ${tree}`, ...settings].flatMap((one) => ['--define', one]);
  run('rpmbuild', ['-bb', '--quiet', '--nodeps', '--target', 'x86_64', spec, ...defines], { env: { ...process.env, HOME: top } });
  const built = readdirSync(join(top, 'RPMS'), { recursive: true }).filter((name) => name.endsWith('.rpm'));
  for (const name of built) copyFileSync(join(top, 'RPMS', name), join(folder, basename(name)));
  rmSync(top, { recursive: true });
  return built.map((name) => basename(name));
}
