import { defineRule, type PackageFacts } from '../../src/policy/index.js';
import { rpmlintMessages } from '../data/documents/rpmlint.js';

export default defineRule({
  meta: {
    id: 'metapackage-not-empty',
    category: 'files',
    summary: 'A package that only pulls in others has files, or a package has nothing at all',
    why: 'A metapackage is its dependencies; files in it are looked for elsewhere. A package without files, dependencies and scriptlets is mostly a %files section that lost its entries.',
    source: rpmlintMessages('file-in-meta-package', 'SHOULD NOT'),
    level: 'note',
    fix: 'none',
    precision: 'medium',
    equivalents: { rpmlint: ['file-in-meta-package'], rpminspect: ['emptyrpm', 'lostpayload'] },
    examples: {
      bad: [
        {
          title: 'It calls itself a metapackage and has a program',
          packages: [{ tags: { GROUP: 'Metapackages' }, requires: ['a', 'b'], files: [{ path: '/usr/bin/demo', elf: {} }] }],
          findings: [{ file: '/usr/bin/demo', level: 'note' }],
        },
        {
          title: 'Nothing at all',
          packages: [{ provides: ['demo = 1.0-1'], requires: [{ text: 'rpmlib(CompressedFileNames) <= 3.0.4-1', senses: ['rpmlib'] }] }],
          findings: [{ level: 'note', message: 'neither files' }],
        },
      ],
      good: [
        { packages: [{ name: 'demo-meta', requires: ['a'] }] },
        { title: 'Its licence and documentation', packages: [{ name: 'demo-meta', requires: ['a'], files: [{ path: '/usr/share/licenses/demo/COPYING' }] }] },
        { title: 'Names do not tell: meta may be what the program is about', packages: [{ name: 'gst-meta', files: [{ path: '/usr/bin/x', elf: {} }] }] },
        { title: 'It takes the place of others, or pulls in weakly', packages: [{ obsoletes: ['old < 2'] }, { name: 'demo-all', recommends: ['a'] }] },
        { title: 'Debug packages', packages: [{ name: 'demo-debugsource' }] },
      ],
    },
  },
  check: {
    rpm(pkg, { report }) {
      const { files, name } = pkg;
      if (files.length === 0) {
        if (!/-debug(?:info|source)$/.test(name) && isUseless(pkg))
          report({
            message: 'The package has neither files nor dependencies nor scriptlets. Give it its files, or drop its %files section.',
            cause: { tag: '%files' },
          });
      } else if (isMetapackage(pkg)) {
        const file = files.find(({ path }) => !/^\/usr\/(?:share\/(?:doc|licenses|man)|lib\/\.build-id)(?:\/|$)/.test(path));
        if (file)
          report({ file: file.path, message: 'The package says that it is a metapackage, but has files. Move them to the package that they belong to.' });
      }
    },
  },
});

/** Groups of openSUSE and Mandriva. */
const isMetapackage = ({ header }: PackageFacts): boolean => /^(?:Meta ?packages|Metapackages)(?:\/|$)/i.test(String(header.GROUP ?? ''));

function isUseless({ name, dependencies, scriptlets }: PackageFacts): boolean {
  const own = (each: { readonly name: string }): boolean => each.name === name || each.name.startsWith(`${name}(`) || each.name.startsWith('rpmlib(');
  return scriptlets.length === 0 && Object.values(dependencies).every((list) => list.every(own));
}
