import { defineRule, type Spec } from '../../src/policy/index.js';
import { leavesOf } from '../reading/syntax/leaves.js';
import { tagsNamed } from '../reading/syntax/tag-sites.js';

const header =
  '#\n# spec file for package demo\n#\n# Copyright (c) 2026 Jo\n#\n# All modifications and additions to the file remain under the license of the package.\n#\n';

export default defineRule({
  meta: {
    id: 'opensuse-license-header-missing',
    category: 'hygiene',
    summary: 'The spec does not begin with the copyright and licence comment of openSUSE',
    why: 'openSUSE distributes specs as works of their own: the comment at the top says whose the spec is and under which terms others may use it. Tools of the build service keep it up to date.',
    source: {
      document: 'openSUSE specfile guidelines',
      heading: 'Specfile licensing',
      strength: 'MUST',
      url: 'https://en.opensuse.org/openSUSE:Specfile_guidelines',
    },
    level: 'off',
    profiles: { opensuse: 'error' },
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { profile: 'opensuse', spec: 'Name: demo\n', findings: [{ line: 1, column: 1, level: 'error', message: 'copyright' }] },
        {
          title: 'A comment that says something else; a copyright further down',
          profile: 'opensuse',
          spec: '# demo\n\nName: demo\n# Copyright (c) 2026 Jo, license MIT\n',
          findings: [{ line: 1 }],
        },
        {
          title: 'A copyright without terms',
          profile: 'opensuse',
          spec: '# Copyright (c) 2026 Jo\nName: demo\n',
          findings: [{ line: 1, message: 'terms' }],
        },
      ],
      good: [
        { profile: 'opensuse', spec: `${header}Name: demo\n` },
        {
          title: 'Behind a line for editors, with a licence identifier',
          profile: 'opensuse',
          spec: '# vim: sw=4\n# Copyright 2026 Jo\n# SPDX-License-Identifier: MIT\n\nName: demo\n',
        },
        { title: 'Behind definitions', profile: 'opensuse', spec: `%define flavor x\n\n${header}Name: demo\n` },
        { title: 'A part that another spec includes', profile: 'opensuse', spec: '%define x 1\n' },
        { title: 'Other distributions do not ask for it', profile: 'fedora', spec: 'Name: demo\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      if (!tagsNamed(spec, ['Name']).some(({ main }) => main)) return;
      const top = topComments(spec);
      const hasCopyright = /copyright|\(c\)|©/i.test(top);
      if (hasCopyright && /licen[sc]e|SPDX-/i.test(top)) return;
      const missing = hasCopyright ? 'the terms that it may be used under' : 'a copyright line and the terms that it may be used under';
      report({ message: `The comment at the top of the spec lacks ${missing}. Add openSUSE's header.`, at: { source: spec.source, start: 0, end: 1 } });
    },
  },
});

/** The comments before the first tag. */
function topComments(spec: Spec): string {
  const { text } = spec.source;
  const comments: string[] = [];
  for (const { leaf } of leavesOf(spec)) {
    if (leaf.kind === 'tag' || leaf.kind === 'section') break;
    if (leaf.kind === 'comment') comments.push(text.slice(leaf.start, leaf.end));
  }
  return comments.join('');
}
