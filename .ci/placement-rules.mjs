/** Rules that say something of every file, tag and dependency of a package, and of the package itself: for measuring where it is placed. */
const rule = (id, check) => ({
  meta: {
    id,
    category: 'files',
    summary: id,
    why: 'To see where it is placed.',
    source: { document: 'none', heading: 'none', strength: 'MAY' },
    level: 'note',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: { bad: [], good: [] },
  },
  check: { rpm: check, srpm: check },
});

const tags = ['Summary', 'License', 'URL', 'Description'];

export const rules = [
  rule('placed-package', (_, { report }) => report({ message: 'package' })),
  rule('placed-file', ({ files }, { report }) => {
    for (const { path } of files) report({ message: path, file: path });
  }),
  rule('placed-tag', (_, { report }) => {
    for (const tag of tags) report({ message: `tag ${tag}`, cause: { tag } });
  }),
  rule('placed-dependency', ({ dependencies }, { report }) => {
    for (const { name } of dependencies.requires) report({ message: `requires ${name}`, cause: { dependency: 'requires', name } });
  }),
  rule('placed-scriptlet', ({ scriptlets }, { report }) => {
    for (const { type, body } of scriptlets)
      for (const [i] of body.split('\n').entries()) report({ message: `${type} ${i + 1}`, cause: { scriptlet: type, line: i + 1 } });
  }),
];
