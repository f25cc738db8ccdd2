import { defineRule, type PackageFacts } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { isFetched, namedFiles, packageDirectory } from '../reading/sources/package-directory.js';
import { remoteAssets } from '../reading/sources/remote-assets.js';
import { nameOf } from '../reading/sources/source-sites.js';

const spec = 'Name: demo\nSource0: https://example.org/a.tar.gz\nSource1: b.conf\nPatch3: new.patch\n';
const sources = `SHA512 (a.tar.gz) = ${'0'.repeat(128)}\n`;

export default defineRule({
  meta: {
    id: 'source-file-missing',
    category: 'sources',
    summary: 'A source or patch of the spec is not there',
    why: 'A builder has no network: it has the files of the repository and what its sources file lists. What neither has ends the build. Files with an address are asked for only where a sources file says what else was uploaded.',
    source: fedoraGuidelines('Build Time Network Access', 'MUST'),
    level: 'error',
    needs: ['text:sources'],
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec,
          directory: { sources, 'b.conf': 'x' },
          findings: [{ line: 4, column: 9, text: 'new.patch', level: 'error', message: 'Patch3' }],
        },
        {
          title: 'An archive that was not uploaded',
          spec,
          directory: { sources: sources.replace('a.tar', 'a-old.tar'), 'b.conf': 'x', 'new.patch': 'x' },
          findings: [{ line: 2, message: 'sources file' }],
        },
        { title: 'In OBS', spec, directory: { 'demo.changes': '', 'a.tar.gz': 'x', 'b.conf': 'x' }, findings: [{ line: 4 }] },
        {
          title: 'In a source package',
          packages: [{ arch: 'src', tags: { SOURCE: ['a.tar.gz'], PATCH: ['b.patch'] }, files: [{ path: 'demo.spec' }, { path: 'a.tar.gz' }] }],
          findings: [{ message: 'b.patch' }],
        },
      ],
      good: [
        { spec, directory: { sources, 'b.conf': 'x', 'new.patch': 'x' } },
        { title: 'A spec among files that are not its own', spec, directory: { 'README.md': 'x' } },
        { title: 'Specs of other packages', spec, directory: { sources, 'other.spec': 'x' } },
        { title: 'A source service makes archives, and files of any name', spec: 'Name: demo\nSource0: a.tar.xz\n', directory: { _service: '<services/>' } },
        { title: 'Fetched before the build', spec: '#!RemoteAsset\nSource0: https://example.org/a.tgz\nName: demo\n', directory: { 'demo.changes': '' } },
        { title: 'A sources file that lists nothing', spec: 'Name: demo\nSource0: https://example.org/a.tgz\n', directory: { sources: '' } },
        { title: 'A name that cannot be known', spec: 'Name: demo\nSource0: %{some_source}\n', directory: { sources: '' } },
        { title: 'Renamed behind a number sign', spec: 'Name: demo\nSource0: https://example.org/v1.tar.gz#/a.tar.gz\n', directory: { sources } },
        {
          title: 'Left out of the source package on purpose',
          packages: [{ arch: 'nosrc', tags: { SOURCE: ['a.tar.gz'], NOSOURCE: [0] }, files: [{ path: 'demo.spec' }] }],
        },
      ],
    },
  },
  check: {
    distgit(directory, { report }) {
      const own = packageDirectory(directory);
      if (!own) return;
      const uploaded = new Set(own.lookaside?.map(({ file }) => file));
      const made = own.names.has('_service');
      const fetched = new Set(remoteAssets(directory.spec).map(({ target }) => target));
      for (const site of namedFiles(directory)) {
        const { file, kind } = site;
        if (own.names.has(file) || uploaded.has(file) || (made && kind === 'source') || (site.leaf && fetched.has(site.leaf))) continue;
        if (isFetched(site) && uploaded.size === 0) continue;
        const where = own.kind === 'obs' ? 'in this directory' : 'in this directory nor in the sources file';
        report({ message: `${nameOf(site)} is ${own.kind === 'obs' ? 'not' : 'neither'} ${where}. Add ${file}, or delete the line.`, at: site.at });
      }
    },
    srpm(pkg, { report }) {
      const files = new Set(pkg.files.map(({ path }) => path.replace(/^\.?\//, '')));
      if (files.size === 0 || pkg.arch === 'nosrc') return;
      for (const file of [...listed(pkg, 'SOURCE'), ...listed(pkg, 'PATCH')]) {
        if (!files.has(file)) report({ message: `The package names ${file} as a source or patch, but does not hold it. Build it again from all files.` });
      }
    },
  },
});

function listed({ header }: PackageFacts, tag: string): string[] {
  const value = header[tag];
  return (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String);
}
