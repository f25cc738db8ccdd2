import { defineRule } from '../../src/policy/index.js';
import { knownFiles } from '../reading/files-section/known-files.js';

export default defineRule({
  meta: {
    id: 'header-only-base-noarch',
    category: 'tags',
    summary: 'A package of headers only is noarch as a whole',
    why: 'Headers hold code that is compiled on every architecture, and the tests of the package should run on all of them. Only the subpackage with the headers may be noarch, so that the build itself happens everywhere.',
    source: {
      document: 'Fedora Packaging Guidelines',
      heading: 'Use noarch only in subpackages',
      strength: 'MUST NOT',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/#_use_noarch_only_in_subpackages',
    },
    level: 'off',
    profiles: { fedora: 'warning' },
    fix: 'none',
    precision: 'medium',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'fedora',
          spec: 'Name: demo\nBuildArch: noarch\n%package devel\nSummary: x\n%files devel\n%license COPYING\n%{_includedir}/demo/\n%{_datadir}/cmake/demo/\n',
          findings: [{ line: 2, column: 1, text: 'BuildArch', level: 'warning' }],
        },
      ],
      good: [
        {
          title: 'noarch in the subpackage',
          profile: 'fedora',
          spec: 'Name: demo\n%package devel\nSummary: x\nBuildArch: noarch\n%files devel\n%{_includedir}/demo/\n',
        },
        { title: 'Scripts beside the headers', profile: 'fedora', spec: 'BuildArch: noarch\n%files\n%{_bindir}/demo\n%{_includedir}/demo/\n' },
        { title: 'No headers', profile: 'fedora', spec: 'BuildArch: noarch\n%files\n%doc README\n' },
        { title: 'Files that a list brings', profile: 'fedora', spec: 'BuildArch: noarch\n%files -f list\n%{_includedir}/demo/\n' },
        { title: 'Other profiles do not ask', profile: 'opensuse', spec: 'BuildArch: noarch\n%files\n%{_includedir}/demo/\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const tag = spec.tags.find(({ name, package: index, uncertain }) => name === 'BuildArch' && index === 0 && !uncertain);
      if (tag?.value.text !== 'noarch') return;
      const files = spec.packages.map((pkg) => knownFiles(spec, pkg, ['%exclude', '%license', '%doc']));
      const names = files.flatMap((patterns = []) => patterns.map((pattern) => pattern.names));
      if (files.includes(undefined) || !names.some(isHeader) || !names.every((each) => isHeader(each) || isBesideHeaders(each))) return;
      report({
        message: 'All that the package holds are headers. Let it be built on every architecture, and put BuildArch: noarch into the -devel subpackage.',
        at: tag.line.origin(0, tag.name.length),
      });
    },
  },
});

const isHeader = ([usr, include]: readonly string[]): boolean => usr === 'usr' && include === 'include';

/** What finds headers, and documentation. */
const isBesideHeaders = ([, share, kind = '']: readonly string[]): boolean =>
  share === 'share' && ['pkgconfig', 'cmake', 'doc', 'licenses', 'man', 'aclocal'].includes(kind);
