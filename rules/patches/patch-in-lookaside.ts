import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { namedFiles, packageDirectory } from '../reading/sources/package-directory.js';
import { nameOf } from '../reading/sources/source-sites.js';

const line = (file: string): string => `SHA512 (${file}) = ${'0'.repeat(128)}\n`;

export default defineRule({
  meta: {
    id: 'patch-in-lookaside',
    category: 'patches',
    summary: 'A patch was uploaded instead of committed',
    why: 'In git everybody sees what a patch changes and when it changed. Archives of patches, and compressed ones of upstream, may be uploaded.',
    source: fedoraGuidelines('Applying Patches', 'MUST'),
    level: 'off',
    profiles: { fedora: 'warning', terra: 'off' },
    needs: ['text:sources'],
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'Name: demo\nPatch1: fix.patch\n',
          profile: 'fedora',
          directory: { sources: line('fix.patch') },
          findings: [{ file: 'sources', line: 1, column: 9, text: 'fix.patch', level: 'warning', message: 'Patch1' }],
        },
      ],
      good: [
        { spec: 'Name: demo\nPatch1: fix.patch\n', directory: { sources: line('a.tgz'), 'fix.patch': 'x' } },
        {
          title: 'A very large set of patches',
          spec: 'Name: demo\nSource1: patches.tar.xz\nPatch1: patch-6.1.xz\n',
          directory: { sources: line('patches.tar.xz') + line('patch-6.1.xz') },
        },
        { title: 'A file that no Patch names', spec: 'Name: demo\nSource1: fix.patch\n', directory: { sources: line('fix.patch') } },
      ],
    },
  },
  check: {
    distgit(directory, { report }) {
      const uploaded = new Map(packageDirectory(directory)?.lookaside?.map((entry) => [entry.file, entry.at]));
      for (const site of namedFiles(directory)) {
        const at = site.kind === 'patch' && !compressed.test(site.file) ? uploaded.get(site.file) : undefined;
        if (at) report({ message: `${site.file} is ${nameOf(site)}. Commit it to git instead of uploading it.`, at });
      }
    },
  },
});

const compressed = /\.(?:gz|xz|bz2|zst|lzma|zip|tgz)$/i;
