/** Reads what a Debian package says of itself (deb-control(5)) and says it as an RPM preamble does. */

/** Fields of a control file by lower-case name; continued lines keep their line feeds. */
export function readControl(text) {
  const fields = {};
  let name;
  for (const line of text.split('\n')) {
    if (/^\s/.test(line) && name !== undefined) fields[name] += `\n${line}`;
    else {
      const colon = line.indexOf(':');
      if (colon < 0) continue;
      name = line.slice(0, colon).toLowerCase();
      fields[name] = line.slice(colon + 1).trim();
    }
  }
  return fields;
}

/** Epoch and upstream version, in the characters that rpm allows. */
export function readVersion(text) {
  const [, epoch, rest] = /^(?:([0-9]+):)?(.*)$/.exec(text);
  const upstream = rest.includes('-') ? rest.slice(0, rest.lastIndexOf('-')) : rest;
  return { epoch: epoch === undefined || epoch === '0' ? undefined : epoch, version: upstream.replaceAll('-', '.') };
}

/** The name that Fedora's custom gives to a package of Debian. */
export const rpmName = (name) => name.replace(/-dev$/, '-devel').replace(/-dbg$/, '-debuginfo');

/** Shared libraries, whose dependencies rpm finds by itself. */
const library =
  /^(?:lib.*[0-9](?:t64|v5|g|c2a?)?|libc6|libgcc-s1|libstdc\+\+6|zlib1g|libcrypt1|perlapi-.*|dpkg|debconf.*|init-system-helpers|lsb-base|ucf|multiarch-support|install-info|dh-.*)$/;
/** Members of Debian's system that have another name here. */
const renamed = {
  perl: 'perl',
  'perl-base': 'perl',
  adduser: 'shadow-utils',
  passwd: 'shadow-utils',
  'python3:any': 'python3',
  dbus: 'dbus',
  'default-dbus-system-bus': 'dbus',
};

/**
 * The dependencies of a field, as a spec writes them.
 * @param {string | undefined} field
 * @param {Map<string, boolean>} siblings packages of the same source, and whether they are built for one architecture
 * @param {boolean} arch whether the package that depends is
 */
export function dependencies(field, siblings, arch) {
  if (field === undefined) return [];
  const all = field.split(',').map((group) => {
    const choices = group.split('|').flatMap((one) => dependency(one, siblings, arch) ?? []);
    return choices.length > 1 && new Set(choices).size > 1 ? `(${[...new Set(choices)].join(' or ')})` : choices[0];
  });
  return [...new Set(all.filter(Boolean))];
}

function dependency(text, siblings, arch) {
  const [, name, operator, evr] = /^\s*([^\s(:]+)(?::\w+)?\s*(?:\(\s*([<>=]+)\s*([^)\s]+)\s*\))?/.exec(text) ?? [];
  if (name === undefined) return undefined;
  if (siblings.has(name))
    return `${rpmName(name)}${arch && siblings.get(name) ? '%{?_isa}' : ''}${operator === '=' ? ` = ${'%{?epoch:%{epoch}:}'}%{version}-%{release}` : ''}`;
  if (library.test(name)) return undefined;
  const other = renamed[name] ?? rpmName(name);
  if (evr === undefined) return other;
  const { epoch, version } = readVersion(evr);
  return `${other} ${{ '>>': '>', '<<': '<' }[operator] ?? operator} ${epoch === undefined ? '' : `${epoch}:`}${version.replace(/~$/, '')}`;
}

/** Summary and description. */
export function texts({ description = '' }) {
  const [synopsis = '', ...lines] = description.split('\n');
  const summary = synopsis.slice(0, 1).toUpperCase() + synopsis.slice(1);
  const body = lines
    .map((line) => line.slice(1).replace(/^\.$/, '').replaceAll('%', '%%'))
    .join('\n')
    .trim();
  return { summary: summary.replaceAll('%', '%%'), description: body || `${summary}.` };
}

const spdx = {
  expat: 'MIT',
  mit: 'MIT',
  'bsd-2-clause': 'BSD-2-Clause',
  'bsd-3-clause': 'BSD-3-Clause',
  'bsd-4-clause': 'BSD-4-Clause',
  'apache-2.0': 'Apache-2.0',
  isc: 'ISC',
  zlib: 'Zlib',
  'mpl-2.0': 'MPL-2.0',
  'mpl-1.1': 'MPL-1.1',
  'psf-2': 'PSF-2.0',
  'ofl-1.1': 'OFL-1.1',
  'sil-1.1': 'OFL-1.1',
  'cc0-1.0': 'CC0-1.0',
  artistic: 'Artistic-1.0-Perl',
  'artistic-2.0': 'Artistic-2.0',
  'lppl-1.3c': 'LPPL-1.3c',
  postgresql: 'PostgreSQL',
  curl: 'curl',
  openssl: 'OpenSSL',
  'epl-1.0': 'EPL-1.0',
  'cpl-1.0': 'CPL-1.0',
  ruby: 'Ruby',
  'public-domain': 'LicenseRef-Fedora-Public-Domain',
  bsl: 'BSL-1.0',
  'agpl-3+': 'AGPL-3.0-or-later',
  'gpl-1+': 'GPL-1.0-or-later',
};

/** The licence expression of a machine-readable copyright file; GPL-2.0-or-later, as Debian's own packaging mostly is, where there is none. */
export function license(copyright) {
  const stanza = /^Files:\s*\*[\s\S]*?^License:\s*(.+)$/m.exec(copyright)?.[1] ?? /^License:\s*(.+)$/m.exec(copyright)?.[1];
  if (stanza === undefined) return 'GPL-2.0-or-later';
  const ids = stanza
    .toLowerCase()
    .split(/\s+(?:and\/or|and|or|,)\s+|,\s*/)
    .map((word) => identifier(word.trim()));
  const operator = /\sor\s/.test(stanza.toLowerCase()) ? ' OR ' : ' AND ';
  return [...new Set(ids)].join(operator);
}

function identifier(word) {
  const gnu = /^(l?gpl|gfdl)-([0-9](?:\.[0-9])?)(\+)?/.exec(word);
  if (gnu) return `${gnu[1].toUpperCase()}-${gnu[2].includes('.') ? gnu[2] : `${gnu[2]}.0`}-${gnu[3] ? 'or-later' : 'only'}`.replace('GFDL-1.0', 'GFDL-1.3');
  return spdx[word] ?? `LicenseRef-${word.replaceAll(/[^a-z0-9.-]+/g, '-')}`;
}
