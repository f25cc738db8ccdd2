import { defineRule, type Tag } from '../../src/policy/index.js';
import { tagKinds } from '../../src/spec/tag-table.js';
import { rpmManual } from '../data/documents/rpm-manual.js';

export default defineRule({
  meta: {
    id: 'duplicate-tag',
    category: 'tags',
    summary: 'A package sets a tag twice that can have one value only',
    why: 'rpm stops at the second Version, License or URL of a package; of a second Summary or Group it only warns, and one of the two texts is lost.',
    source: rpmManual('manual/spec', 'Spec file format: Preamble tags', 'MUST NOT'),
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['specfile-error'], rpminspect: [] },
    examples: {
      bad: [
        { spec: 'Version: 1\nVersion: 2\n', findings: [{ line: 2, column: 1, text: 'Version', level: 'error' }] },
        { title: 'Of a subpackage, in another case', spec: 'License: MIT\n%package a\nlicense: ISC\nLicense: MIT\n', findings: [{ line: 4, text: 'License' }] },
        { title: 'A second Summary: rpm warns', spec: 'Summary: a\nSummary: b\n', findings: [{ line: 2, level: 'warning' }] },
        { title: 'Both lines are read under this target', spec: 'URL: a\n%if 1\nURL: b\n%endif\n', findings: [{ line: 3 }] },
      ],
      good: [
        { spec: 'Version: 2\n' },
        { title: 'One for each branch', spec: '%if 1\nVersion: 1\n%else\nVersion: 2\n%endif\n' },
        { title: 'One for each way to go', spec: '%if %(test -e x; echo $?)\nVersion: 1\n%else\nVersion: 2\n%endif\nURL: x\n' },
        {
          title: 'Tags that come often, translations, other packages',
          spec: 'Summary: a\nSummary(de): b\nRequires: a\nRequires: b\nExcludeArch: a\nExcludeArch: b\n%package x\nSummary: a\n',
        },
        { title: 'Of SourceURL nobody knows anything', spec: 'Foo: a\nFoo: b\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const first = new Map<string, Tag>();
      for (const tag of spec.tags) {
        const role = tagKinds.get(tag.name.toLowerCase())?.use.role;
        if (tag.uncertain || role === undefined || !single.has(role)) continue;
        const key = `${tag.package} ${tag.name} ${tag.qualifier === 'C' ? '' : (tag.qualifier ?? '')}`;
        const before = first.get(key);
        if (!before) first.set(key, tag);
        else {
          const { location } = before.line.origin(0, tag.name.length);
          report({
            message: `${tag.name} is set a second time for this package. Keep one of the lines.`,
            at: tag.line.origin(0, tag.name.length),
            ...(role === 'translated' && { level: 'warning' }),
            ...(location && { related: [{ message: 'It is set here first', location }] }),
          });
        }
      }
    },
  },
});

/** What rpm keeps one value of; BuildRoot and its like are ignored however often they come. */
const single: ReadonlySet<string> = new Set(['name', 'version', 'epoch', 'token', 'text', 'translated', 'buildsystem']);
