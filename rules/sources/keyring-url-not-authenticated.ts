import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { verificationFiles } from '../reading/sources/signatures.js';
import { nameOf } from '../reading/sources/source-sites.js';

export default defineRule({
  meta: {
    id: 'keyring-url-not-authenticated',
    category: 'sources',
    summary: 'The keys that verify the sources are fetched over http or ftp',
    why: 'Whoever can change the keys on their way can sign anything with keys of their own; the verification then proves nothing.',
    source: fedoraGuidelines('Obtaining the Correct Keys', 'MUST'),
    level: 'off',
    profiles: { fedora: 'warning' },
    fix: 'none',
    precision: 'very-high',
    securitySeverity: 5.3,
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: 'Source2: http://example.org/key.gpg\n', profile: 'fedora', findings: [{ line: 1, column: 10, level: 'warning', message: 'Source2' }] },
        { title: 'An armoured key', spec: 'Source2: ftp://example.org/gpgkey-0123.asc\n', findings: [{ line: 1 }] },
      ],
      good: [
        { spec: 'Source2: https://example.org/key.gpg\n' },
        { title: 'A signature is no keyring', spec: 'Source0: http://example.org/a.tar.gz\nSource1: http://example.org/a.tar.gz.asc\n' },
        { title: 'A local file', spec: 'Source2: key.gpg\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const site of verificationFiles(spec).keyrings) {
        if (/^(?:http|ftp):\/\//i.test(site.value.text))
          report({ message: `${nameOf(site)} holds keys and is not authenticated. Take it from an https address, and check its fingerprints.`, at: site.at });
      }
    },
  },
});
