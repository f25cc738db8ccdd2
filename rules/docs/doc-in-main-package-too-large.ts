import { defineRule, type PackageFacts, type PackageFile } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { isGhost, isRegular } from '../data/paths/file-type.js';
import { isBelow } from '../data/paths/install-path.js';
import { manualRoot } from '../data/paths/manual-paths.js';
import { flaggedFiles, regularFiles } from '../reading/package/files.js';

const kib = 1024;
const doc = (size: number, path = '/usr/share/doc/demo/manual.pdf') => ({ path, size, flags: ['doc'] });
const program = (size: number) => ({ path: '/usr/bin/demo', mode: 0o755, size });

/** Packages that are there for their documentation. */
const forDocumentation =
  /-(?:docs?|documentation|javadoc|help|html|pdf|manuals?|man(?:-pages)?|examples?|demos?|samples?|tutorials?|guides?|books?|handbook|api|apidocs?|howtos?|rfc)(?:-|$)|^(?:man-pages|texlive)/;

export default defineRule({
  meta: {
    id: 'doc-in-main-package-too-large',
    category: 'docs',
    summary: 'Large documentation is part of a package that is not there for it',
    why: 'Who installs a program gets its documentation with it, on containers and small machines too. What is large belongs into a -doc subpackage; what tells of an API belongs to -devel or -doc.',
    source: fedoraGuidelines('Documentation', 'SHOULD'),
    level: 'note',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: ['package-with-huge-docs'], rpminspect: [] },
    examples: {
      bad: [
        { packages: [{ files: [program(100 * kib), doc(300 * kib)] }], findings: [{ level: 'note', message: '75 %' }] },
        { title: 'Less than half, and much', packages: [{ files: [program(9000 * kib), doc(2000 * kib)] }], findings: [{ message: '2.0 MiB' }] },
        {
          title: 'Of an API, beside a -devel package',
          packages: [{ files: [program(900 * kib), doc(300 * kib, '/usr/share/gtk-doc/html/demo/index.html')] }, { name: 'demo-devel' }],
          findings: [{ file: '/usr/share/gtk-doc/html/demo/index.html', message: 'demo-devel' }],
        },
      ],
      good: [
        { packages: [{ files: [program(300 * kib), doc(200 * kib)] }] },
        { packages: [{ name: 'demo-doc', files: [doc(9000 * kib)] }] },
        { title: 'Of an API, where it belongs', packages: [{ name: 'demo-devel', files: [doc(900 * kib, '/usr/share/gtk-doc/html/demo/index.html')] }] },
        { title: 'The handbook behind a help menu', packages: [{ files: [program(900 * kib), doc(5000 * kib, '/usr/share/doc/HTML/en/demo/index.docbook')] }] },
        { title: 'Little', packages: [{ files: [doc(20 * kib)] }] },
        {
          title: 'Manual pages and licences',
          packages: [
            {
              files: [
                { ...doc(900 * kib, '/usr/share/man/man1/demo.1.gz') },
                { path: '/usr/share/licenses/demo/COPYING', size: 300 * kib, flags: ['license'] },
              ],
            },
          ],
        },
      ],
    },
  },
  readsSet: true,
  check: {
    rpm(pkg, { set, report }) {
      if (forDocumentation.test(pkg.name)) return;
      const { documents, first, api } = documentation(pkg);
      // what tells of an API is where it belongs
      const least = /-(?:devel|dev|static)$/.test(pkg.name) ? 1024 * kib : 100 * kib;
      const all = documents > least ? sizeOf(pkg) : Number.POSITIVE_INFINITY;
      if (documents > all / 2 || documents > 1024 * kib)
        report({
          message: `Documentation is ${amount(documents)} of this package, ${Math.round((documents / all) * 100)} % of it. Move it to a -doc subpackage.`,
          ...(first && { file: first.path }),
        });
      const devel = set.packages.find(({ name }) => name === `${pkg.name}-devel`);
      if (api && devel)
        report({ message: `This tells of the API, which is for those who have ${devel.name}. Move it there, or to a -doc subpackage.`, file: api.path });
    },
  },
});

/** Bytes of all files. */
const sizeOf = (pkg: PackageFacts): number => regularFiles(pkg).reduce((sum, file) => (isGhost(file) ? sum : sum + file.size), 0);

function documentation(pkg: PackageFacts): { documents: number; first?: PackageFile; api?: PackageFile } {
  let documents = 0;
  let first: PackageFile | undefined;
  let api: PackageFile | undefined;
  for (const file of flaggedFiles(pkg)) {
    if (!file.flags.includes('doc') || !isRegular(file) || isGhost(file) || manualRoot(file.path) || isOpened(file.path)) continue;
    documents += file.size;
    // the largest is the one to look at
    if (!first || file.size > first.size) first = file;
    if (!api && (isBelow(file.path, '/usr/share/gtk-doc') || isBelow(file.path, '/usr/share/javadoc'))) api = file;
  }
  return { documents, ...(first && { first }), ...(api && { api }) };
}

/** What people open with a program: info manuals, and the handbooks behind the help menus of KDE and GNOME. */
const isOpened = (path: string): boolean => ['/usr/share/info', '/usr/share/doc/HTML', '/usr/share/help'].some((directory) => isBelow(path, directory));

const amount = (bytes: number): string => (bytes >= 1024 * kib ? `${(bytes / 1024 / kib).toFixed(1)} MiB` : `${Math.round(bytes / kib)} KiB`);
