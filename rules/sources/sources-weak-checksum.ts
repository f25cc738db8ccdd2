import { defineRule } from '../../src/policy/index.js';
import { packageDirectory } from '../reading/sources/package-directory.js';

export default defineRule({
  meta: {
    id: 'sources-weak-checksum',
    category: 'sources',
    summary: 'The sources file knows an archive by MD5',
    why: 'Files with a wanted MD5 can be made at will, so it says nothing about who made the archive. A new upload writes SHA512. Whether files match is for the tool that fetches them.',
    source: { document: 'Fedora package maintenance', heading: 'Uploading sources to the lookaside cache', strength: 'SHOULD' },
    level: 'warning',
    needs: ['text:sources'],
    fix: 'none',
    precision: 'very-high',
    securitySeverity: 3.1,
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'Name: demo\n',
          directory: { sources: 'd41d8cd98f00b204e9800998ecf8427e  x.tar.gz\n' },
          findings: [{ file: 'sources', line: 1, column: 35, text: 'x.tar.gz', level: 'warning', message: 'MD5' }],
        },
        {
          title: 'The newer form, SHA1',
          spec: 'Name: demo\n',
          directory: { sources: `SHA512 (a.tgz) = ${'0'.repeat(128)}\nSHA1 (x.tar.gz) = ${'0'.repeat(40)}\n` },
          findings: [{ file: 'sources', line: 2 }],
        },
      ],
      good: [
        { spec: 'Name: demo\n', directory: { sources: `SHA512 (x.tar.gz) = ${'0'.repeat(128)}\nSHA256 (y.tar.gz) = ${'0'.repeat(64)}\n` } },
        { title: 'A file that is something else', spec: 'Name: demo\n', directory: { sources: 'where we found it\n' } },
      ],
    },
  },
  check: {
    distgit(directory, { report }) {
      for (const { algorithm, file, at } of packageDirectory(directory)?.lookaside ?? []) {
        if (algorithm === 'MD5' || algorithm === 'SHA1')
          report({ message: `${file} is known by ${algorithm} only. Upload it again, which writes SHA512.`, at });
      }
    },
  },
});
