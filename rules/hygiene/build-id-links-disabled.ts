import { defineRule } from '../../src/policy/index.js';
import { rpmManual } from '../data/documents/rpm-manual.js';
import { definitionSites } from '../reading/macros/definitions.js';
import { hasReasonNear } from '../reading/reasons/reason-near.js';

/** Source: rpm manual, "Package build process", table of the debuginfo macros. */
const values = ['none', 'alldebug', 'separate', 'compat'];

export default defineRule({
  meta: {
    id: 'build-id-links-disabled',
    category: 'hygiene',
    summary: 'The spec switches off the links that lead from build-ids to programs',
    why: 'Debuggers and crash reporters find a program and its debug information by its build-id, through the links below /usr/lib/.build-id. Without them a core dump of this package cannot be read. Only prebuilt binaries that share build-ids need them off; say so in a comment.',
    source: rpmManual('manual/buildprocess', 'Package build process: Debuginfo', 'SHOULD NOT'),
    level: 'note',
    profiles: { terra: 'off' },
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: '%global _build_id_links none\n', findings: [{ line: 1, column: 9, text: '_build_id_links', level: 'note' }] },
        {
          title: 'A value that rpm does not know: an error',
          spec: '# for debuggers\n%define _build_id_links yes\n',
          findings: [{ line: 2, level: 'error', message: 'alldebug' }],
        },
      ],
      good: [
        { spec: '# default\nName: demo\n' },
        { title: 'Another kind of links', spec: '%global _build_id_links compat\n' },
        { title: 'With a reason', spec: '# the prebuilt binaries share their build-ids with another package\n%global _build_id_links none\n' },
        { title: 'A value that hangs on something else', spec: '%global _build_id_links %{some_links}\n' },
        { title: 'Terra has many packages of prebuilt binaries', profile: 'terra', spec: '%define _build_id_links none\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { at, body, empty } of definitionSites(spec, ['_build_id_links'])) {
        if (empty || body.includes('%')) continue;
        if (!values.includes(body)) report({ message: `rpm has no build-id links "${body}". Write one of ${values.join(', ')}.`, at, level: 'error' });
        else if (body === 'none' && !hasReasonNear(spec, at.start))
          report({
            message: 'Without build-id links debuggers do not find the programs of this package. Delete the line, or say why in a comment above it.',
            at,
          });
      }
    },
  },
});
