import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { isExplained } from '../reading/reasons/block.js';
import { verificationFiles } from '../reading/sources/signatures.js';
import { isUrl, nameOf } from '../reading/sources/source-sites.js';

export default defineRule({
  meta: {
    id: 'keyring-without-origin',
    category: 'sources',
    summary: 'Nothing says where a keyring comes from',
    why: 'A keyring decides whom the package trusts. With its address, or with a comment that tells how it was made, others can do the same and compare.',
    source: fedoraGuidelines('Source File Verification, Exceptions', 'SHOULD'),
    level: 'off',
    profiles: { fedora: 'note' },
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [{ spec: 'Source2: gpgkey-ABCD.gpg\n', profile: 'fedora', findings: [{ line: 1, column: 10, text: 'gpgkey-ABCD.gpg', level: 'note' }] }],
      good: [
        { spec: 'Source2: https://example.org/gpgkey-ABCD.gpg\n' },
        { title: 'A comment that tells how it was made', spec: '# gpg2 --export --export-options export-minimal ABCD\nSource2: gpgkey-ABCD.gpg\n' },
        { title: 'A signature', spec: 'Source0: a.tar.gz\nSource1: a.tar.gz.asc\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const site of verificationFiles(spec).keyrings) {
        if (!isUrl(site.value.text) && !(site.leaf && isExplained(spec, site.leaf)))
          report({ message: `${nameOf(site)} is a keyring of unknown origin. Give its URL, or say in a comment above how it was made.`, at: site.at });
      }
    },
  },
});
