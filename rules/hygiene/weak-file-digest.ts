import { defineRule, type PackageContext, type PackageFacts } from '../../src/policy/index.js';
import { rpmManual } from '../data/documents/rpm-manual.js';
import { deleteLine } from '../reading/edits/delete-line.js';
import { definitionSites } from '../reading/macros/definitions.js';

/** Numbers of OpenPGP's hash algorithms (RFC 4880, 9.4), which rpm stores in FILEDIGESTALGO; a header without one has MD5. */
const weak: ReadonlyMap<number, string> = new Map([
  [1, 'MD5'],
  [2, 'SHA-1'],
]);
const macros = ['_binary_filedigest_algorithm', '_source_filedigest_algorithm'];

export default defineRule({
  meta: {
    id: 'weak-file-digest',
    category: 'hygiene',
    summary: 'The files of the package are secured with MD5 or SHA-1',
    why: 'The digest of each file is what rpm --verify and the signature of the header rest on. Files that fit a given MD5 or SHA-1 digest can be made; systems in FIPS mode refuse such packages altogether. rpm has used SHA-256 by itself since 4.6.',
    source: rpmManual('manual/buildprocess', 'Package build process: Package generation', 'SHOULD NOT'),
    level: 'note',
    fix: 'safe',
    securitySeverity: 3,
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: '%global _binary_filedigest_algorithm 1\nName: demo\n',
          findings: [{ line: 1, column: 9, text: '_binary_filedigest_algorithm', level: 'note', message: 'MD5' }],
          fixed: 'Name: demo\n',
        },
        { title: 'Of the source package', spec: '%define _source_filedigest_algorithm 2\n', findings: [{ line: 1, message: 'SHA-1' }], fixed: '' },
        { title: 'A package', packages: [{ tags: { FILEDIGESTALGO: 2 }, files: [{ path: '/usr/bin/demo' }] }], findings: [{ message: 'SHA-1' }] },
        {
          title: 'A source package of an old rpm',
          packages: [{ arch: 'src', tags: { FILEDIGESTALGO: 1 }, files: [{ path: 'demo.spec', flags: ['specfile'] }] }],
          findings: [{ message: 'MD5' }],
        },
      ],
      good: [
        { spec: '# default (SHA-256)\nName: demo\n' },
        { title: 'SHA-512', spec: '%global _binary_filedigest_algorithm 10\n' },
        { title: 'A package with SHA-256', packages: [{ tags: { FILEDIGESTALGO: 8 }, files: [{ path: '/usr/bin/demo' }] }] },
        { title: 'A package without files has nothing to secure', packages: [{}] },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { name, at, body, leaf } of definitionSites(spec, macros)) {
        const algorithm = /^[12]$/.test(body) ? weak.get(Number(body)) : undefined;
        if (!algorithm) continue;
        report({
          message: `%${name} ${body} is ${algorithm}, which no longer proves that a file is unchanged. Delete the line.`,
          at,
          fix: deleteLine({ source: spec.source, start: leaf.start, end: leaf.end }),
        });
      }
    },
    rpm: checkHeader,
    srpm: checkHeader,
  },
});

function checkHeader({ header, files }: PackageFacts, { report }: Pick<PackageContext, 'report'>): void {
  const stored = header.FILEDIGESTALGO;
  const number = Array.isArray(stored) ? stored[0] : stored;
  const oldest = number === undefined && files.some(({ digest }) => digest.length === 32) ? 1 : number;
  const algorithm = typeof oldest === 'number' && files.length > 0 ? weak.get(oldest) : undefined;
  if (algorithm) report({ message: `The file digests are ${algorithm}, which no longer proves that a file is unchanged. Build the package with SHA-256.` });
}
