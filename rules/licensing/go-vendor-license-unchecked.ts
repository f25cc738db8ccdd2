import { defineRule } from '../../src/policy/index.js';
import { vendorArchives } from '../reading/sources/vendor-archives.js';

export default defineRule({
  meta: {
    id: 'go-vendor-license-unchecked',
    category: 'licensing',
    summary: 'The licenses of vendored Go modules are not checked',
    why: 'A vendor archive holds dozens of projects, each with a license of its own. Only a check at build time notices when an update brings another one, and its macros also package the texts and say what is bundled.',
    source: {
      document: 'Fedora Go Packaging Guidelines',
      heading: 'Vendored dependencies',
      strength: 'MUST',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/Golang/',
    },
    level: 'off',
    profiles: { fedora: 'warning', epel: 'off', terra: 'off' },
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'fedora',
          spec: 'Source1: demo-1.0-vendor.tar.gz\n%build\n%gobuild -o demo .\n',
          findings: [{ line: 1, column: 10, text: 'demo-1.0-vendor.tar.gz', level: 'warning' }],
        },
        { title: 'By hand', profile: 'fedora', spec: 'Source0: vendor.tar.xz\nBuildRequires: golang\n', findings: [{ line: 1 }] },
      ],
      good: [
        { profile: 'fedora', spec: 'Source1: demo-1.0-vendor.tar.gz\n%build\n%gobuild -o demo .\n%check\n%go_vendor_license_check\n' },
        {
          title: 'What is bundled and its licenses are listed by hand',
          profile: 'fedora',
          spec: 'Source1: vendor.tar.gz\nProvides: bundled(golang(example.org/x)) = 1\n%build\n%gobuild\n',
        },
        { title: 'Crates are another matter', profile: 'fedora', spec: 'Source1: vendor.tar.xz\n%build\n%cargo_build\n' },
        { title: 'No archive', profile: 'fedora', spec: 'Source0: demo-1.0.tar.gz\n%build\n%gobuild\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const [archive] = vendorArchives(spec);
      const { text } = spec.source;
      if (
        !archive ||
        !/%\{?\??(?:gobuild|gometa|goprep|go_build)\b|\bgo build\b|^BuildRequires\s*:.{0,200}\b(?:golang|go-rpm-macros|go-vendor-tools|compiler\(go-compiler\))/im.test(
          text,
        )
      )
        return;
      if (/go_vendor_license|go_vendor_archive/.test(text) || /^Provides\s*:\s*bundled\(golang\(/im.test(text)) return;
      report({
        message: 'The vendored Go modules are not checked for their licenses. Use %go_vendor_license_install and %go_vendor_license_check.',
        at: archive.value.origin(),
      });
    },
  },
});
