import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type InPackage, placeOf } from '../../../src/engine/placement/place.js';
import type { PackageFacts } from '../../../src/rpm/facts.js';
import { lineText, positionAt } from '../../../src/text/source-text.js';
import { headersOnly, readBytes } from '../../support/read-rpm.js';
import { repository } from '../../support/repository.js';
import { read } from './read.js';

const folder = join(repository, 'fixtures/placement');
const spec = read(readFileSync(join(folder, 'placement.spec'), 'utf8'));
const packages = new Map<string, PackageFacts>();
for (const name of readdirSync(folder)
  .filter((each) => each.endsWith('.rpm'))
  .sort()) {
  const facts = await readBytes(readFileSync(join(folder, name)), { request: headersOnly });
  packages.set(facts.kind === 'srpm' ? 'source' : facts.name, facts);
}

function lineOf(name: string, found: InPackage): string | undefined {
  const location = placeOf(spec, packages.get(name) as PackageFacts, found)?.location;
  return location && lineText(location.source, positionAt(location.source, location.start).line);
}

/** Which line brings which files; rpmbuild says that it did. */
const brought: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  placement: {
    '%files -f placement.lang -f extra.list': [
      '/usr/share/locale/de/LC_MESSAGES/placement.mo',
      '/usr/share/locale/fr/LC_MESSAGES/placement.mo',
      '/usr/share/man/de/man1/placement.1.gz',
      '/usr/share/placement/listed',
    ],
    '%license COPYING': ['/usr/share/licenses/placement', '/usr/share/licenses/placement/COPYING'],
    '%doc README NEWS docs/*.txt': [
      '/usr/share/doc/placement',
      '/usr/share/doc/placement/README',
      '/usr/share/doc/placement/NEWS',
      '/usr/share/doc/placement/a.txt',
      '/usr/share/doc/placement/b.txt',
    ],
    '%doc examples': [
      '/usr/share/doc/placement/examples',
      '/usr/share/doc/placement/examples/deep',
      '/usr/share/doc/placement/examples/deep/two',
      '/usr/share/doc/placement/examples/one',
    ],
    '%{_bindir}/placed*': ['/usr/bin/placed'],
    '%{_bindir}/placed-admin': ['/usr/bin/placed-admin'],
    '%attr(0755,root,root) %{_bindir}/{other,absent}': ['/usr/bin/other'],
    // Fedora's %{_sbindir} is /usr/bin by now; the package is from where it is not
    '%{_sbindir}/placed-roo[a-t]': ['/usr/sbin/placed-root'],
    '%config(noreplace) %{_sysconfdir}/placement.conf': ['/etc/placement.conf'],
    '%dir %{_sysconfdir}/placement.d': ['/etc/placement.d'],
    '%config(noreplace) %{_sysconfdir}/placement.d/*.conf': ['/etc/placement.d/10-a.conf', '/etc/placement.d/20-b.conf'],
    '%{_mandir}/man1/placed.1*': ['/usr/share/man/man1/placed.1.gz'],
    '%{_mandir}/man1/placed-admin.1.gz': ['/usr/share/man/man1/placed-admin.1.gz'],
    '%dir %{shelf}': ['/usr/share/placement'],
    '%{shelf}/data': ['/usr/share/placement/data', '/usr/share/placement/data/.hidden', '/usr/share/placement/data/one', '/usr/share/placement/data/two.txt'],
    '%{shelf}/{empty,themes}/': [
      '/usr/share/placement/empty',
      '/usr/share/placement/themes',
      '/usr/share/placement/themes/dark',
      '/usr/share/placement/themes/dark/a',
      '/usr/share/placement/themes/light',
      '/usr/share/placement/themes/light/b',
    ],
    '"%{shelf}/with blank"': ['/usr/share/placement/with blank'],
    '%{shelf}/[[]odd]': ['/usr/share/placement/[odd]'],
    '%both_states': ['/var/lib/placement', '/var/lib/placement/state'],
    // only the name of %pycached is known, and another Python's directory
    '%pycached %{python3_sitelib}/placed/core.py': [
      '/usr/lib/python3.11/site-packages/placed/__pycache__/core.cpython-311.pyc',
      '/usr/lib/python3.11/site-packages/placed/core.py',
    ],
    '%ghost %{_var}/log/placement.log': ['/var/log/placement.log'],
  },
  'placement-libs': { '%{_libdir}/libplaced.so*': ['/usr/lib64/libplaced.so', '/usr/lib64/libplaced.so.1', '/usr/lib64/libplaced.so.1.0'] },
  'placed-doc': {
    '%doc docs': ['/usr/share/doc/placement', '/usr/share/doc/placement/docs', '/usr/share/doc/placement/docs/a.txt', '/usr/share/doc/placement/docs/b.txt'],
    '%{_bindir}/placed-daemon': ['/usr/bin/placed-daemon'],
  },
  source: {
    'Source0:        https://example.org/placement-%{version}.tar.gz': ['placement-1.0.tar.gz'],
    'Source1:        placement.conf': ['placement.conf'],
    'Patch0:         placement-fix.patch': ['placement-fix.patch'],
    'Name:           placement': ['placement.spec'],
  },
};

describe.each(Object.entries(brought))('the files of %s', (name, lines) => {
  const cases = Object.entries(lines).flatMap(([line, files]) => files.map((file) => [file, line] as const));

  it('are all in the table', () => {
    expect(cases.map(([file]) => file).sort()).toEqual(
      packages
        .get(name)
        ?.files.map(({ path }) => path)
        .sort(),
    );
  });

  it.each(cases)('%s comes from %s', (file, line) => expect(lineOf(name, { file })).toBe(line));
});

describe('a cause', () => {
  it.each([
    ['placement', { scriptlet: 'post', line: 1 }, '# the first line'],
    ['placement', { scriptlet: 'post', line: 3 }, '%greet packager'],
    ['placement', { scriptlet: 'post', line: 5 }, '  echo "installed"'],
    ['placement', { scriptlet: 'post' }, '%post'],
    ['placement', { scriptlet: 'triggerin', line: 1 }, 'echo "other came"'],
    ['placement-libs', { scriptlet: 'post', line: 1 }, '%post libs -p /sbin/ldconfig'],
    ['placement', { scriptlet: 'preun', line: 1 }, 'Name:           placement'],
    ['placement-libs', { tag: 'Summary' }, 'Summary:        Libraries of placement'],
    ['placement-libs', { tag: 'License' }, 'License:        MIT'],
    ['placed-doc', { tag: 'LICENSE' }, 'License:        CC0-1.0'],
    ['placed-doc', { tag: 'Arch' }, 'BuildArch:      noarch'],
    ['placed-doc', { tag: 'Description' }, 'Manual.'],
    ['placed-doc', { tag: '%description' }, '%description -n placed-doc'],
    ['placement-libs', { tag: '%files' }, '%files libs'],
    ['placement', { tag: '%changelog' }, '* Mon Jan 06 2025 A Packager <packager@example.org> - 1.0-1'],
    ['placed-doc', { tag: 'Vendor' }, '%package -n placed-doc'],
    ['placement', { dependency: 'requires', name: 'placement-libs(x86-64)' }, 'Requires:       placement-libs%{?_isa} = %{version}-%{release}'],
    ['placement', { dependency: 'requires', name: 'tool-b' }, 'Requires:       (tool-a or tool-b)'],
    ['placement', { dependency: 'recommends', name: 'placement-doc' }, 'Recommends:     placement-doc'],
    ['placement-libs', { dependency: 'requires', name: 'coreutils' }, 'Requires(post): coreutils'],
    ['placement', { dependency: 'requires', name: 'python(abi)' }, 'Name:           placement'],
    ['source', { tag: 'URL' }, 'URL:            https://example.org/placement'],
  ] as const)('of %s: %j stands at %s', (name, cause, line) => expect(lineOf(name, { cause })).toBe(line));

  it('that is the package as a whole stands at its heading', () => {
    expect(lineOf('placement', {})).toBe('Name:           placement');
    expect(lineOf('placed-doc', {})).toBe('%package -n placed-doc');
  });
});
