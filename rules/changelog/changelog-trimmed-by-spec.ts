import { defineRule } from '../../src/policy/index.js';
import { deleteLine } from '../reading/edits/delete-line.js';
import { definitionSites } from '../reading/macros/definitions.js';

export default defineRule({
  meta: {
    id: 'changelog-trimmed-by-spec',
    category: 'changelog',
    summary: 'The spec says how much of the changelog is built into the package',
    why: 'How old the entries of a built package may be is a default of the distribution, and the same for all of its packages.',
    source: { document: 'Vendor macro defaults of the build configuration', heading: 'Package generation', strength: 'SHOULD NOT' },
    level: 'note',
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: '%global _changelog_trimage 0\nName: demo\n',
          findings: [{ line: 1, column: 9, text: '_changelog_trimage', level: 'note' }],
          fixed: 'Name: demo\n',
        },
        { title: 'By date, and taken away', spec: '%undefine _changelog_trimtime\nName: demo\n', findings: [{ line: 1 }], fixed: 'Name: demo\n' },
      ],
      good: [{ spec: 'Name: demo\n' }, { title: 'A macro whose name only looks like it', spec: '%global demo_changelog_trimage 0\n' }],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { name, at, leaf } of definitionSites(spec, ['_changelog_trimage', '_changelog_trimtime'])) {
        report({
          message: `%${name} is the distribution's to set. Delete the line.`,
          at,
          fix: deleteLine({ source: spec.source, start: leaf.start, end: leaf.end }),
        });
      }
    },
  },
});
