import { defineRule } from '../../src/policy/index.js';
import { insertTag } from '../reading/edits/insert-tag.js';
import { isTag, tagsNamed } from '../reading/syntax/tag-sites.js';

interface Options {
  /** Values by tag name; an empty one stands for any. */
  readonly require: Readonly<Record<string, string>>;
}

export default defineRule<Options>({
  meta: {
    id: 'vendor-tag-missing',
    category: 'tags',
    summary: 'The spec lacks a tag, such as Vendor, that the profile requires with a fixed value',
    why: 'Some distributions keep Vendor and Distribution in every spec, so that a package that is built elsewhere still says whose it is. Others forbid just that: no shipped profile asks for it, a company profile does. It takes Vendor off the list of forbidden-tag as well.',
    source: { document: 'Azure Linux specs', heading: 'Practice, measured', strength: 'MUST' },
    level: 'off',
    fix: 'unsafe',
    precision: 'very-high',
    options: {
      schema: {
        type: 'object',
        additionalProperties: false,
        properties: {
          require: {
            type: 'object',
            additionalProperties: { type: 'string' },
            description: 'The required tags with their values; an empty value stands for any.',
          },
        },
      },
      defaults: { require: { Vendor: '', Distribution: '' } },
    },
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          title: 'No Vendor',
          spec: 'Name: demo\nDistribution: Example Linux\n',
          findings: [{ line: 1, column: 1, text: 'Name', message: 'no Vendor' }],
        },
        {
          title: 'The values of a company',
          options: { require: { Vendor: 'Example Corporation', Distribution: 'Example Linux' } },
          spec: 'Name: demo\nVendor: Somebody else\n',
          findings: [
            { line: 1, message: 'no Distribution' },
            { line: 2, column: 9, text: 'Somebody else', message: 'Example Corporation' },
          ],
          fixed: 'Name: demo\nVendor: Example Corporation\nDistribution: Example Linux\n',
        },
      ],
      good: [
        { spec: 'Name: demo\nVendor: Example Corporation\nDistribution: Example Linux\n' },
        {
          title: 'Through a macro, in any case; what cannot be known is not judged',
          options: { require: { Vendor: 'Example Corporation', Distribution: 'Example Linux' } },
          spec: '%global company Example Corporation\nName: demo\nVENDOR: %{company}\nDistribution: %(cat distribution)\n',
        },
        { title: 'No shipped profile asks for it', profile: 'generic', spec: 'Name: demo\n' },
      ],
    },
  },
  check: {
    spec(spec, { report, options }) {
      const main = spec.tags.filter(({ package: index }) => index === 0);
      for (const [name, wanted] of Object.entries(options.require)) {
        const tag = main.find((each) => isTag(each, [name]));
        if (!tag) {
          if (tagsNamed(spec, [name]).some((site) => site.main)) continue;
          const first = main.find((each) => isTag(each, ['Name']));
          const fix = wanted === '' ? undefined : insertTag(spec, name, wanted, 'unsafe');
          report({
            message: `There is no ${name} tag. Add "${name}: ${wanted || '…'}".`,
            ...(first && { at: first.line.origin(0, first.name.length) }),
            ...(fix && { fix }),
          });
        } else if (tag.value.known && wanted !== '' && tag.value.text !== wanted) {
          const at = tag.value.origin();
          report({
            message: `${name} is "${tag.value.text}". Set it to "${wanted}".`,
            at,
            ...(at.exact && at.location && { fix: { safety: 'unsafe', title: `Set ${name} to ${wanted}`, edits: [{ location: at.location, text: wanted }] } }),
          });
        }
      }
    },
  },
});
