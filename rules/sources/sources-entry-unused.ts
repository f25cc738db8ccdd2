import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { mayNameOthers, namedFiles, packageDirectory } from '../reading/sources/package-directory.js';

const hash = '0'.repeat(128);

export default defineRule({
  meta: {
    id: 'sources-entry-unused',
    category: 'sources',
    summary: 'The sources file lists a file that no Source or Patch names',
    why: 'Everybody who builds the package fetches the file, and nobody knows what for. Mostly it is an archive of the last version.',
    source: fedoraGuidelines('Build Time Network Access', 'SHOULD NOT'),
    level: 'note',
    needs: ['text:sources'],
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'Name: demo\nSource0: new-2.0.tar.gz\n',
          directory: { sources: `SHA512 (new-2.0.tar.gz) = ${hash}\nSHA512 (old-1.0.tar.gz) = ${hash}\n` },
          findings: [{ file: 'sources', line: 2, text: 'old-1.0.tar.gz', level: 'note' }],
        },
      ],
      good: [
        { spec: 'Name: demo\nSource0: https://example.org/v2#/new-2.0.tar.gz\n', directory: { sources: `SHA512 (new-2.0.tar.gz) = ${hash}\n` } },
        {
          title: 'Named by a macro that nobody here knows',
          spec: 'Name: demo\nSource0: %{some_source}\n',
          directory: { sources: `SHA512 (a.tar.gz) = ${hash}\n` },
        },
        {
          title: 'In a branch that this build does not take',
          spec: 'Name: demo\n%if 0\nSource0: a.tar.gz\n%endif\n',
          directory: { sources: `SHA512 (a.tar.gz) = ${hash}\n` },
        },
        {
          title: 'Named elsewhere in the spec',
          spec: 'Name: demo\n%prep\ntar xf %{_sourcedir}/a.tar.gz\n',
          directory: { sources: `SHA512 (a.tar.gz) = ${hash}\n` },
        },
        {
          title: 'A second spec of the package',
          spec: 'Name: demo\n',
          directory: { 'demo-doc.spec': 'Source: a.tar.gz\n', sources: `SHA512 (a.tar.gz) = ${hash}\n` },
        },
      ],
    },
  },
  check: {
    distgit(directory, { report }) {
      const own = packageDirectory(directory);
      if (!own?.lookaside || mayNameOthers(directory) || hasMoreSpecs(own.names) || hasHiddenSources(directory.spec.source.text)) return;
      const named = new Set(namedFiles(directory).map(({ file }) => file));
      for (const { file, at } of own.lookaside) {
        if (!named.has(file) && !directory.spec.source.text.includes(file))
          report({ message: `No Source or Patch names ${file}. Delete its line, or name it in the spec.`, at });
      }
    },
  },
});

const hasMoreSpecs = (names: ReadonlySet<string>): boolean => [...names].filter((name) => name.endsWith('.spec')).length > 1;

/** Sources in branches that are not taken, by names that only their values would tell. */
const hasHiddenSources = (text: string): boolean => /^%(?:if|include)/m.test(text) && /^(?:Source|Patch)\d*:.*%/im.test(text);
