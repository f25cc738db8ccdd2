import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { packageDirectory } from '../reading/sources/package-directory.js';
import { verificationFiles } from '../reading/sources/signatures.js';

const spec = 'Name: demo\nSource0: x.tar.gz\nSource1: x.tar.gz.asc\nSource2: upstream.gpg\n';
const line = (file: string): string => `SHA512 (${file}) = ${'0'.repeat(128)}\n`;

export default defineRule({
  meta: {
    id: 'keyring-in-lookaside',
    category: 'sources',
    summary: 'A keyring was uploaded, or a signature committed, instead of the other way round',
    why: 'A change of the trusted keys must be seen in the history of the repository. A signature belongs to its archive and is uploaded with it.',
    source: fedoraGuidelines('Verifying Signatures', 'MUST'),
    level: 'off',
    profiles: { fedora: 'warning', terra: 'off' },
    needs: ['text:sources'],
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec,
          profile: 'fedora',
          directory: { sources: line('x.tar.gz') + line('x.tar.gz.asc') + line('upstream.gpg') },
          findings: [{ file: 'sources', line: 3, text: 'upstream.gpg', level: 'warning', message: 'git' }],
        },
        {
          title: 'A signature in git while its archive is uploaded',
          spec,
          directory: { sources: line('x.tar.gz'), 'x.tar.gz.asc': 'x', 'upstream.gpg': 'x' },
          findings: [{ line: 3, text: 'x.tar.gz.asc', message: 'Upload' }],
        },
      ],
      good: [
        { spec, directory: { sources: line('x.tar.gz') + line('x.tar.gz.asc'), 'upstream.gpg': 'x' } },
        {
          title: 'After the uploaded files were fetched',
          spec,
          directory: { sources: line('x.tar.gz') + line('x.tar.gz.asc'), 'upstream.gpg': 'x', 'x.tar.gz.asc': 'x', 'x.tar.gz': 'x' },
        },
        { title: 'No dist-git', spec, directory: { 'x.tar.gz.asc': 'x' } },
        { title: 'Terra has no such cache', profile: 'terra', spec, directory: { sources: line('upstream.gpg') } },
      ],
    },
  },
  check: {
    distgit(directory, { report }) {
      const own = packageDirectory(directory);
      if (!own?.lookaside) return;
      const uploaded = new Map(own.lookaside.map((entry) => [entry.file, entry.at]));
      const { keyrings, signatures } = verificationFiles(directory.spec);
      for (const { file } of keyrings) {
        const at = uploaded.get(file);
        if (at) report({ message: `${file} holds the trusted keys. Commit it to git instead of uploading it.`, at });
      }
      for (const { file, at } of signatures) {
        if (uploaded.has(file.replace(/\.[a-z]+$/, '')) && !uploaded.has(file) && own.names.has(file))
          report({ message: `${file} is in git. Upload it with the archive that it signs.`, at });
      }
    },
  },
});
