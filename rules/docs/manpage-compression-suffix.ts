import { defineRule, type FilesEntry, type Fix } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { filesSection } from '../data/example-specs.js';
import { filesPatterns } from '../reading/files-section/files-patterns.js';
import { rawLine } from '../reading/files-section/raw-line.js';

const page = /\.[0-9n][a-zA-Z0-9]{0,7}(\.(?:gz|bz2|xz|zst|lz))?$/;
const info = /\.info(?:-[0-9]+)?(\.(?:gz|bz2|xz|zst|lz))$/;

export default defineRule({
  meta: {
    id: 'manpage-compression-suffix',
    category: 'docs',
    summary: 'A manual page is listed with a fixed compression suffix, or without room for one',
    why: "The build compresses manual pages after %install, and how is the builder's choice: gzip today, something else or nothing tomorrow. A wildcard after the section number matches all of them.",
    source: fedoraGuidelines('Manpages', 'MUST NOT'),
    level: 'error',
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: filesSection('%{_mandir}/man1/foo.1.gz'),
          findings: [{ line: 2, column: 1, text: '%{_mandir}/man1/foo.1.gz', level: 'error' }],
          fixed: filesSection('%{_mandir}/man1/foo.1*'),
        },
        {
          title: 'Other suffixes, a literal path, a section with letters',
          spec: filesSection('/usr/share/man/man3/Foo.3pm.xz', '%{_mandir}/*/man1/foo.1.zst'),
          findings: [{ line: 2 }, { line: 3 }],
          fixed: filesSection('/usr/share/man/man3/Foo.3pm*', '%{_mandir}/*/man1/foo.1*'),
        },
        {
          title: 'All suffixes, through a macro of the spec',
          spec: `%global pages %{_mandir}/de/man8\n${filesSection('%{pages}/a.8.bz2', '%{_mandir}/mann/b.n.lz', '%doc %{_mandir}/man1/*.1.gz')}`,
          findings: [{ line: 3 }, { line: 4 }, { line: 5, column: 6 }],
          fixed: `%global pages %{_mandir}/de/man8\n${filesSection('%{pages}/a.8*', '%{_mandir}/mann/b.n*', '%doc %{_mandir}/man1/*.1*')}`,
        },
        { title: 'The suffix in a macro: no fix', spec: `%global page foo.1.gz\n${filesSection('%{_mandir}/man1/%{page}')}`, findings: [{ line: 3 }] },
        {
          title: 'No suffix and no wildcard',
          spec: filesSection('%{_mandir}/man1/foo.1'),
          findings: [{ line: 2, message: 'no wildcard' }],
          fixed: filesSection('%{_mandir}/man1/foo.1*'),
        },
        {
          title: 'An info file: a warning',
          spec: filesSection('%{_infodir}/foo.info.gz'),
          findings: [{ line: 2, level: 'warning' }],
          fixed: filesSection('%{_infodir}/foo.info*'),
        },
      ],
      good: [
        { spec: filesSection('%{_mandir}/man1/foo.1*') },
        {
          title: 'The macros of openSUSE',
          profile: 'opensuse',
          spec: filesSection('%{_mandir}/man1/foo.1%{?ext_man}', '%{_mandir}/man1/bar.1%{ext_man}', '%{_infodir}/foo.info%{?ext_info}'),
        },
        {
          title: 'Directories and other names',
          spec: filesSection('%dir %{_mandir}/man1', '%{_mandir}/fr/man1/', '%{_mandir}/man1/foo*', '%{_mandir}/man1/foo.1.*', '%{_mandir}/man1/foo.1{,.gz}'),
        },
        { title: 'A link that update-alternatives makes', spec: filesSection('%ghost %{_mandir}/man1/foo.1.gz') },
        { title: 'Names that only look like pages', spec: filesSection('%{_mandir}/pt_BR.88591', '%{_mandir}/man1', '%{_mandir}/man3/README') },
        { title: 'Elsewhere', spec: filesSection('%{_datadir}/demo/foo.1.gz', '%{_infodir}/foo.info*') },
        { title: '%find_lang --with-man lists pages itself', spec: '%install\n%find_lang demo --with-man\n%files -f demo.lang\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { entry, names, base } of filesPatterns(spec)) {
        if (entry.path.endsWith('/') || entry.directives.some((directive) => unpacked.includes(directive))) continue;
        const isInfo = names.slice(0, 3).join('/') === 'usr/share/info';
        const found = isInfo ? names.length === 4 && info.exec(base) : isManualSection(names) && page.exec(base);
        if (!found || /ext_(?:man|info)\b/.test(rawLine(entry))) continue;
        const suffix = found[1] ?? '';
        report({
          message:
            suffix === ''
              ? 'There is no wildcard after the section number, so the page is not found once it is compressed. End the name with *.'
              : `The name fixes the compression (${suffix}), which the builder chooses. Replace ${suffix} by *.`,
          at: entry.pathText.origin(),
          ...(isInfo && { level: 'warning' as const }),
          ...starFor(entry, suffix),
        });
      }
    },
  },
});

/** `%dir` names a directory; a `%ghost` is made by a scriptlet, which fixes the name itself. */
const unpacked = ['%dir', '%ghost'];

/** True where the last name stands in a section of the manual: `man1`, `de/man1`, or a wildcard for either. */
function isManualSection(names: readonly string[]): boolean {
  return names.length > 4 && names.slice(0, 3).join('/') === 'usr/share/man' && /^man|[*?[]/.test(names.at(-2) ?? '');
}

/** Replaces the suffix, where it stands in the line itself. */
function starFor({ pathText }: FilesEntry, suffix: string): { fix?: Fix } {
  const end = pathText.text.length;
  const { location, exact } = pathText.origin(end - Math.max(suffix.length, 1), end);
  if (!exact || !location) return {};
  const edit = { location: { ...location, start: suffix === '' ? location.end : location.start }, text: '*' };
  return { fix: { safety: 'safe', title: suffix === '' ? 'End the name with *' : `Replace ${suffix} by *`, edits: [edit] } };
}
