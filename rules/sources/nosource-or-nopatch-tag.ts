import { defineRule } from '../../src/policy/index.js';
import { rpmManual } from '../data/documents/rpm-manual.js';
import { tagsNamed } from '../reading/syntax/tag-sites.js';

export default defineRule({
  meta: {
    id: 'nosource-or-nopatch-tag',
    category: 'sources',
    summary: 'NoSource or NoPatch leaves files out of the source package',
    why: 'A source package without all of its sources cannot be built again by those who get it; rpm names it nosrc.rpm.',
    source: rpmManual('manual/spec', 'Spec file format, NoSource and NoPatch', 'SHOULD NOT'),
    level: 'warning',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: 'Source0: a\nNoSource: 0\n', findings: [{ line: 2, column: 1, text: 'NoSource', level: 'warning' }] },
        { title: 'Patches, however it is spelt', spec: 'Patch1: a\nNOPATCH: 1\n', findings: [{ line: 2 }] },
      ],
      good: [{ spec: 'Source0: a\n' }, { title: 'Text that is no tag', spec: 'Name: x\n%description\nNoSource: 0\n' }],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { name, at } of tagsNamed(spec, ['NoSource', 'NoPatch']))
        report({ message: `${name} makes the source package incomplete. Ship all files if their licences allow it.`, at });
    },
  },
});
