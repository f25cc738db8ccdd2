import { defineRule } from '../../src/policy/index.js';
import { insertTag } from '../reading/edits/insert-tag.js';
import { isTag, tagsNamed } from '../reading/syntax/tag-sites.js';

export default defineRule({
  meta: {
    id: 'packager-tag-missing',
    category: 'tags',
    summary: 'The profile wants a Packager tag, and the spec has none or one without name and address',
    why: 'Terra keeps the name and address of the person who looks after a package in the spec, so that users and maintainers know whom to ask.',
    source: { document: 'Terra packaging documentation', heading: 'Preamble', strength: 'MUST' },
    level: 'off',
    profiles: { terra: 'warning' },
    fix: 'unsafe',
    precision: 'very-high',
    options: {
      schema: {
        type: 'object',
        additionalProperties: false,
        properties: { identity: { type: 'string', description: 'Name <address> that the fix writes; without it there is no fix.' } },
      },
      defaults: { identity: '' },
    },
    equivalents: { rpmlint: ['no-packager-tag', 'invalid-packager'], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'terra',
          spec: '# no Packager\nName: demo\n',
          findings: [{ line: 2, column: 1, text: 'Name', level: 'warning', message: 'no Packager' }],
        },
        {
          title: 'With an identity in the configuration it can be added',
          profile: 'terra',
          options: { identity: 'Jo Doe <jo@example.org>' },
          spec: 'Name: demo\nVersion: 1\n\n%description\nx\n',
          findings: [{ line: 1 }],
          fixed: 'Name: demo\nVersion: 1\nPackager: Jo Doe <jo@example.org>\n\n%description\nx\n',
        },
        {
          title: 'No address',
          profile: 'terra',
          spec: 'Name: demo\nPackager: Jo Doe\n',
          findings: [{ line: 2, column: 11, text: 'Jo Doe', message: 'Name <address>' }],
        },
        { title: 'No name', profile: 'terra', spec: 'Name: demo\nPackager: <jo@example.org>\n', findings: [{ line: 2 }] },
        {
          title: 'One of a subpackage does not count',
          profile: 'terra',
          spec: 'Name: demo\n%package libs\nPackager: Jo Doe <jo@example.org>\n',
          findings: [{ line: 1 }],
        },
      ],
      good: [
        { profile: 'terra', spec: 'Name: demo\nPackager: Jo Doe <jo@example.org>\n' },
        {
          title: 'In any case, in a branch that this build does not take',
          profile: 'terra',
          spec: 'Name: demo\n%if 0\nPACKAGER: Jo Doe <jo@example.org>\n%endif\n',
        },
        { title: 'Other profiles leave it to the builder', profile: 'fedora', spec: 'Name: demo\n' },
        { title: 'A value that cannot be known is not judged', profile: 'terra', spec: 'Name: demo\nPackager: %(whoami)\n' },
      ],
    },
  },
  check: {
    spec(spec, { report, options }) {
      const main = spec.tags.filter(({ package: index }) => index === 0);
      const packager = main.find((tag) => isTag(tag, ['Packager']));
      if (packager) {
        const { value } = packager;
        if (value.known && !/^[^<>\s][^<>]*<[^<>\s]+>$/.test(value.text)) {
          report({ message: 'Packager is not written as Name <address>. Give both.', at: value.origin() });
        }
      } else if (!tagsNamed(spec, ['Packager']).some((site) => site.main)) {
        const name = main.find((tag) => isTag(tag, ['Name']));
        const fix = options.identity === '' ? undefined : insertTag(spec, 'Packager', options.identity, 'unsafe');
        report({
          message: 'There is no Packager tag. Add one as Name <address>.',
          ...(name && { at: name.line.origin(0, name.name.length) }),
          ...(fix && { fix }),
        });
      }
    },
  },
});
