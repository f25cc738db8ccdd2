import { defineRule, type Spec } from '../../src/policy/index.js';
import { oncePerSpec } from '../reading/once-per-spec.js';
import { leavesOf } from '../reading/syntax/leaves.js';
import { tagSites } from '../reading/syntax/tag-sites.js';

export default defineRule({
  meta: {
    id: 'mixed-source-tags-and-sourcelist',
    category: 'sources',
    summary: 'Sources stand in tags and in %sourcelist, or patches in tags and in %patchlist',
    why: 'A list numbers its files on from the tags before it, so that nobody can tell which number a file has without counting both.',
    source: { document: 'Terra spec file reference', heading: 'Sub-sections', strength: 'SHOULD NOT' },
    level: 'note',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: 'Source0: a\n%sourcelist\nb\n', findings: [{ line: 2, column: 1, text: '%sourcelist', level: 'note', message: 'Source' }] },
        { title: 'Patches', spec: 'Patch: a\n%patchlist\nb\n', findings: [{ line: 2, text: '%patchlist' }] },
      ],
      good: [
        { spec: 'Source0: a\nSource1: b\n' },
        { spec: '%sourcelist\na\nb\n' },
        { title: 'A list of the other kind', spec: 'Source0: a\n%patchlist\nb.patch\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const [name, tag] of [
        ['%sourcelist', 'Source'],
        ['%patchlist', 'Patch'],
      ] as const) {
        const heading = headings(spec).find((leaf) => leaf.name === name);
        if (heading && tagSites(spec).some((site) => site.name.toLowerCase().replace(/\d+$/, '') === tag.toLowerCase()))
          report({
            message: `The spec has ${tag} tags and ${name}. Write all of them in one way.`,
            at: { source: spec.source, start: heading.start, end: heading.start + name.length },
          });
      }
    },
  },
});

const headings = oncePerSpec((spec: Spec) => leavesOf(spec).flatMap(({ leaf }) => (leaf.kind === 'section' ? [leaf] : [])));
