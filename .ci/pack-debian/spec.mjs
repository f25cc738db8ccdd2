/** Writes the spec that packs the packages of one Debian source. */
import { basename, dirname } from 'node:path';
import { dependencies, license, readVersion, rpmName, texts } from './control.mjs';

const macros = [
  ['/usr/lib/systemd/system/', '%{_unitdir}/'],
  ['/usr/share/man/', '%{_mandir}/'],
  ['/usr/share/info/', '%{_infodir}/'],
  ['/usr/share/', '%{_datadir}/'],
  ['/usr/include/', '%{_includedir}/'],
  ['/usr/libexec/', '%{_libexecdir}/'],
  ['/usr/lib64/', '%{_libdir}/'],
  ['/usr/bin/', '%{_bindir}/'],
  ['/usr/sbin/', '%{_sbindir}/'],
  ['/usr/lib/', '%{_prefix}/lib/'],
  ['/etc/', '%{_sysconfdir}/'],
  ['/var/lib/', '%{_sharedstatedir}/'],
  ['/var/', '%{_localstatedir}/'],
];

/**
 * @typedef {{ path: string, directory: boolean, link: boolean, config: boolean, owner?: string }} Entry
 * @typedef {{ name: string, control: Record<string, string>, arch: boolean, copyright: string, maintainer?: { who: string, when: string },
 *   entries: Entry[], scriptlets: Record<string, string> }} Packaged
 * @param {string} source
 * @param {Packaged[]} packages
 * @param {(path: string) => boolean} shared whether packages of several sources hold a directory
 * @returns {string}
 */
export function specText(source, packages, shared) {
  const main =
    packages.find(({ name, arch }) => name === source && arch) ??
    packages.find(({ arch }) => arch) ??
    packages.find(({ name }) => name === source) ??
    packages[0];
  const siblings = new Map(packages.map(({ name, arch }) => [name, arch]));
  const { epoch, version } = readVersion(main.control.version);
  const ordered = [main, ...packages.filter((one) => one !== main)];
  const owners = ownersOf(packages);
  const lines = [
    `Name:           ${rpmName(main.name)}`,
    ...(epoch === undefined ? [] : [`Epoch:          ${epoch}`]),
    `Version:        ${version}`,
    'Release:        1%{?dist}',
    `Summary:        ${texts(main.control).summary}`,
    `License:        ${license(main.copyright)}`,
    ...(main.control.homepage ? [`URL:            ${main.control.homepage.replaceAll('%', '%%')}`] : []),
    ...(main.arch ? [] : ['BuildArch:      noarch']),
    ...relations(main, siblings),
    '',
    '%description',
    texts(main.control).description,
    '',
  ];
  for (const one of ordered.slice(1)) {
    const own = readVersion(one.control.version);
    lines.push(
      `%package -n ${rpmName(one.name)}`,
      `Summary:        ${texts(one.control).summary}`,
      ...(own.version === version && own.epoch === epoch ? [] : [...(own.epoch ? [`Epoch:          ${own.epoch}`] : []), `Version:        ${own.version}`]),
      ...(main.arch && !one.arch ? ['BuildArch:      noarch'] : []),
      ...relations(one, siblings),
      '',
      `%description -n ${rpmName(one.name)}`,
      texts(one.control).description,
      '',
    );
  }
  lines.push('%install', 'cp -a %{tree}/. %{buildroot}/', ...packages.flatMap(languageList), '');
  for (const one of ordered) {
    const option = one === main ? '' : ` -n ${rpmName(one.name)}`;
    for (const [type, body] of Object.entries(one.scriptlets)) lines.push(`%${type}${option}`, body, '');
  }
  for (const one of ordered) {
    const list = one.entries.some(isTranslation) ? ` -f ${one.name}.lang` : '';
    lines.push(`%files${one === main ? '' : ` -n ${rpmName(one.name)}`}${list}`, ...fileLines(one, owners, shared), '');
  }
  const { who = 'Packager <packager@example.org>', when = 'Sun Jan 01 2023' } = main.maintainer ?? {};
  lines.push('%changelog', `* ${when} ${who.replaceAll('%', '%%')} - ${epoch === undefined ? '' : `${epoch}:`}${version}-1`, '- Pack the files of Debian', '');
  return lines.join('\n');
}

function relations({ control, arch }, siblings) {
  const tags = { Requires: ['pre-depends', 'depends'], Recommends: ['recommends'], Suggests: ['suggests'], Provides: ['provides'], Conflicts: ['conflicts'] };
  return Object.entries(tags).flatMap(([tag, fields]) =>
    [...new Set(fields.flatMap((field) => dependencies(control[field], siblings, arch)))]
      .filter((text) => tag === 'Requires' || tag === 'Recommends' || tag === 'Suggests' || !text.startsWith('('))
      .map((text) => `${`${tag}:`.padEnd(16)}${text}`),
  );
}

const translation = /^\/usr\/share\/locale\/([^/]+)\/LC_MESSAGES\/[^/]+\.mo$/;
const isTranslation = ({ path }) => translation.test(path);

function languageList(one) {
  const files = one.entries.filter(isTranslation);
  if (files.length === 0) return [];
  return [`cat > ${one.name}.lang <<'END'`, ...files.map(({ path }) => `%lang(${translation.exec(path)[1]}) ${path}`), 'END'];
}

/** Which packages hold something at or below a path. */
function ownersOf(packages) {
  const owners = new Map();
  for (const one of packages) {
    for (const { path } of one.entries) {
      for (let at = path; at !== '/'; at = dirname(at)) owners.set(at, (owners.get(at) ?? new Set()).add(one.name));
    }
  }
  return owners;
}

function fileLines(one, owners, shared) {
  const lines = [];
  const plain = (below) => !below.config && below.owner === undefined && !isTranslation(below) && !/^\/usr\/share\/(?:man|info)\//.test(below.path);
  const whole = new Set();
  const sorted = one.entries.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  for (const entry of sorted) {
    const { path, directory, config, owner } = entry;
    const attributes = owner === undefined ? '' : `%attr(${owner}) `;
    if ([...ancestors(path)].some((above) => whole.has(above))) continue;
    if (isTranslation(entry)) continue;
    if (directory) {
      if (shared(path)) continue;
      const below = sorted.filter((other) => other.path.startsWith(`${path}/`));
      if (below.length > 0 && owner === undefined && below.every(plain) && owners.get(path)?.size === 1) {
        whole.add(path);
        lines.push(`${textMark(path)}${written(path)}/`);
      } else lines.push(`${attributes}%dir ${written(path)}`);
    } else if (config) lines.push(`${attributes}%config(noreplace) ${written(path)}`);
    else if (/^\/usr\/share\/man\/.*\.gz$/.test(path)) lines.push(`${written(path).replace(/\.gz("?)$/, '.*$1')}`);
    else lines.push(`${attributes}${textMark(path)}${written(path)}`);
  }
  return lines;
}

const textMark = (path) => (path.startsWith('/usr/share/licenses/') ? '%license ' : path.startsWith('/usr/share/doc/') ? '%doc ' : '');

function* ancestors(path) {
  for (let at = dirname(path); at !== '/'; at = dirname(at)) yield at;
}

/** A path as an entry of %files: with a macro for its directory, what has a meaning there escaped, quoted where it has blanks. */
function written(path) {
  const [prefix, macro] = macros.find(([from]) => path.startsWith(from)) ?? ['', ''];
  const rest = path
    .slice(prefix.length)
    .replaceAll('%', '%%')
    .replaceAll(/[[*?]/g, '[$&]')
    .replaceAll(/[{}\\]/g, '?');
  return /\s/.test(basename(path)) || /\s/.test(path) ? `"${macro}${rest}"` : `${macro}${rest}`;
}
