import { defineRule } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { deleteTag } from '../reading/edits/delete-tag.js';
import { isForOtherDistribution } from '../reading/syntax/other-distribution.js';
import { isTag, tagsNamed } from '../reading/syntax/tag-sites.js';

const advice: Readonly<Record<string, string>> = {
  buildroot: 'rpm chooses the buildroot itself and ignores the tag. Delete the line.',
  group: 'Nothing reads it any more. Delete the line.',
  vendor: 'The build system fills it in. Delete the line.',
};

export default defineRule({
  meta: {
    id: 'discouraged-tag',
    category: 'tags',
    summary: 'The spec sets a tag that does nothing any more or that the profile advises against',
    why: 'BuildRoot has been ignored for many releases of rpm, and Group is not used by any current tool. Both are copied from spec to spec and only mislead the reader.',
    source: fedoraGuidelines('Tags and Sections', 'SHOULD NOT'),
    level: 'warning',
    fix: 'safe',
    precision: 'very-high',
    options: {
      schema: {
        type: 'object',
        additionalProperties: false,
        properties: {
          discourage: { type: 'array', items: { type: 'string' }, description: 'Names of the discouraged tags, in any case.' },
          note: { type: 'array', items: { type: 'string' }, description: 'Those of them that are worth a note only.' },
        },
      },
      defaults: { discourage: ['BuildRoot'], note: [] as string[] },
    },
    equivalents: { rpmlint: ['hardcoded-path-in-buildroot-tag', 'non-standard-group'], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'fedora',
          spec: 'Name: demo\nBuildRoot: %{_tmppath}/%{name}-root\nGroup: Applications/Text\n',
          findings: [
            { line: 2, column: 1, text: 'BuildRoot', level: 'warning' },
            { line: 3, column: 1, text: 'Group', level: 'warning' },
          ],
          fixed: 'Name: demo\n',
        },
        {
          title: 'Terra lists Group as optional: a note',
          profile: 'terra',
          spec: 'Group: Applications/Text\n',
          findings: [{ line: 1, level: 'note' }],
          fixed: '',
        },
        {
          title: 'Group for everybody but SUSE, in every package, in any case',
          profile: 'fedora',
          spec: '%if 0%{?suse_version}\n%else\nGROUP : Applications/Text\n%endif\n%package libs\nGroup(de): Text\n',
          findings: [
            { line: 3, text: 'GROUP' },
            { line: 6, text: 'Group' },
          ],
          fixed: '%if 0%{?suse_version}\n%else\n%endif\n%package libs\n',
        },
        {
          title: 'A group that the spec reads elsewhere: the fix is not safe',
          profile: 'fedora',
          spec: 'Group: Applications/Text\n%build\necho %{group}\n',
          findings: [{ line: 1 }],
          fixed: '%build\necho %{group}\n',
        },
        {
          title: 'Everywhere: BuildRoot',
          profile: 'generic',
          spec: 'BuildRoot: %{_tmppath}/x\nGroup: x\n',
          findings: [{ line: 1, level: 'warning' }],
          fixed: 'Group: x\n',
        },
        { title: 'openSUSE too', profile: 'opensuse', spec: 'BuildRoot: /tmp/x\n', findings: [{ line: 1 }], fixed: '' },
        { title: 'Terra discourages Vendor', profile: 'terra', spec: 'Vendor: Example\n', findings: [{ line: 1, level: 'warning' }], fixed: '' },
      ],
      good: [
        { profile: 'fedora', spec: '# neither line present\nName: demo\n' },
        { title: 'openSUSE asked for Group for years', profile: 'opensuse', spec: 'Group: Applications/Text\n' },
        {
          title: 'Written for another distribution or release, in a spec for several',
          profile: 'fedora',
          spec: '%if 0%{?suse_version}\nGroup: Applications/Text\n%endif\n%if 0%{?rhel} && 0%{?rhel} < 6\nBuildRoot: /tmp/x\n%endif\n',
        },
        { title: 'Prefix has its own rule', profile: 'fedora', spec: 'Prefix: /usr\n' },
        { title: 'Text is no tag', profile: 'fedora', spec: '%description\nGroup: x\n# Group: x\n' },
        { title: 'A header says Unspecified when the spec says nothing', profile: 'fedora', packages: [{ tags: { GROUP: 'Unspecified' } }] },
      ],
    },
  },
  check: {
    spec(spec, { report, options }) {
      for (const site of tagsNamed(spec, options.discourage)) {
        if (isForOtherDistribution(spec, site.inside)) continue;
        report({
          message: `${site.name} should not be set. ${advice[site.name.toLowerCase()] ?? 'This profile advises against it.'}`,
          at: site.at,
          ...(isTag(site, options.note) && { level: 'note' as const }),
          ...(site.leaf && { fix: deleteTag(spec, site.leaf) }),
        });
      }
    },
  },
});
