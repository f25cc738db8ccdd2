import { defineRule } from '../../src/policy/index.js';
import { tagsNamed } from '../reading/syntax/tag-sites.js';

export default defineRule({
  meta: {
    id: 'obsolete-tag',
    category: 'tags',
    summary: 'The spec uses Icon, or the old name of BuildArch',
    why: 'No program shows the picture of an Icon tag any more. BuildArchitectures is an old name of BuildArch, which tools that look for BuildArch do not find.',
    source: { document: 'Terra packaging documentation', heading: 'Preamble', strength: 'SHOULD NOT' },
    level: 'warning',
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: ['obsolete-tag'], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'BuildArchitectures: noarch\n',
          findings: [{ line: 1, column: 1, text: 'BuildArchitectures', level: 'warning' }],
          fixed: 'BuildArch: noarch\n',
        },
        { spec: 'Name: demo\nIcon: demo.xpm\n', findings: [{ line: 2, text: 'Icon' }] },
        {
          title: 'Of a subpackage, in any case',
          spec: '%package doc\nbuildarchitectures: noarch\n',
          findings: [{ line: 2 }],
          fixed: '%package doc\nBuildArch: noarch\n',
        },
      ],
      good: [
        { spec: 'BuildArch: noarch\n' },
        { title: 'Tags with rules of their own', spec: 'BuildRoot: /tmp/x\nPreReq: x\nGroup: x\n' },
        { title: 'No tags', spec: '%description\nIcon: x\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { at } of tagsNamed(spec, ['Icon']))
        report({ message: 'Nothing shows the picture of an Icon tag any more. Delete the line and its source.', at });
      for (const { name, at, leaf } of tagsNamed(spec, ['BuildArchitectures']))
        report({
          message: `${name} is an old name of BuildArch. Write BuildArch.`,
          at,
          ...(leaf && {
            fix: { safety: 'safe', title: 'Write BuildArch', edits: [{ location: { source: spec.source, ...leaf.nameRange }, text: 'BuildArch' }] },
          }),
        });
    },
  },
});
