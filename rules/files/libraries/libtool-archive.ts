import { defineRule } from '../../../src/policy/index.js';
import { fedoraGuidelines } from '../../data/documents/fedora-guidelines.js';
import { filesSection } from '../../data/example-specs.js';
import { pathChecks } from '../../reading/packaged-paths.js';

export default defineRule({
  meta: {
    id: 'libtool-archive',
    category: 'files',
    summary: 'A libtool archive (.la) is packaged',
    why: "Only libtool reads .la files, and it makes programs link with libraries that they don't use. Few programs need them to find their plugins.",
    source: fedoraGuidelines('Packaging Static Libraries', 'SHOULD NOT'),
    level: 'warning',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: filesSection('%{_libdir}/libfoo.la'), findings: [{ line: 2, column: 1, text: '%{_libdir}/libfoo.la', level: 'warning' }] },
        { title: 'By wildcard, in a private directory', spec: filesSection('%{_libdir}/*.la', '/usr/lib/foo/plugin.la'), findings: [{ line: 2 }, { line: 3 }] },
        { packages: [{ files: [{ path: '/usr/lib64/libfoo.la' }] }], findings: [{ file: '/usr/lib64/libfoo.la' }] },
      ],
      good: [
        { spec: '%install\n%make_install\nfind %{buildroot} -name "*.la" -delete\n%files\n%{_libdir}/libfoo.so.1\n' },
        { title: '%exclude is the cure', spec: filesSection('%exclude %{_libdir}/*.la') },
        { title: 'Latin and Lao', spec: filesSection('%{_datadir}/foo/words.la', '%{_datadir}/locale/la') },
      ],
    },
  },
  check: pathChecks(
    ({ base, names }) => {
      if (!base.endsWith('.la') || names[0] !== 'usr' || !/^lib/.test(names[1] ?? '')) return undefined;
      return { message: 'Libtool archives are not packaged. Delete them in %install: find %{buildroot} -name "*.la" -delete.' };
    },
    { ending: ['.la'] },
  ),
});
