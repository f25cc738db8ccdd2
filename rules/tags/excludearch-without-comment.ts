import { defineRule, type Spec, type TagLine } from '../../src/policy/index.js';
import { hasReasonAbove } from '../reading/reasons/block.js';
import { hasReasonNear } from '../reading/reasons/reason-near.js';
import { insideAny } from '../reading/syntax/enclosing.js';
import { isForOtherDistribution } from '../reading/syntax/other-distribution.js';
import { tagsNamed } from '../reading/syntax/tag-sites.js';

export default defineRule({
  meta: {
    id: 'excludearch-without-comment',
    category: 'tags',
    summary: 'An architecture is left out, and no comment says why',
    why: "A package that does not build on an architecture is a bug to be fixed. The comment with the bug's number is what lets somebody do that, and tells when the line may go.",
    source: {
      document: 'Fedora Packaging Guidelines',
      heading: 'Architecture Build Failures',
      strength: 'SHOULD',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/#_architecture_build_failures',
    },
    level: 'warning',
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: 'Name: demo\nExcludeArch: s390x\n', findings: [{ line: 2, column: 14, text: 's390x', level: 'warning' }] },
        { title: 'A comment that is a tag taken out says nothing', spec: '# ExcludeArch: ppc64le\nExcludeArch: s390x ppc64le\n', findings: [{ line: 2 }] },
      ],
      good: [
        { spec: '# https://bugzilla.redhat.com/1234567\nExcludeArch: s390x\n' },
        {
          title: 'Below, or above the whole block or condition',
          spec: 'ExcludeArch: s390x\n# bug 1234567\n\n# bug 7654321\nExcludeArch: ppc64le\nExcludeArch: ppc64\n\n# bug 111\n%if 1\nExcludeArch: armv7hl\n%endif\n',
        },
        { title: 'A list of the few where it is built: the guideline does not name this tag', spec: 'ExclusiveArch: x86_64 aarch64\n' },
        {
          title: 'Lists of languages and hardware say it by their names',
          spec: 'ExcludeArch: %{ocaml_arches} noarch\n%package a\nExcludeArch: %{power64} %arm64\n',
        },
        { title: 'Behind the value, which rpm does not take for a comment: comment-at-end-of-tag-line', spec: 'ExcludeArch: armv7hl #1994125\n' },
        { title: 'A little further above', spec: '# bug 1234567: reads beyond its buffer there\n%if 1\nProvides: bundled(x)\nExcludeArch: s390x\n%endif\n' },
        { title: 'For another distribution', profile: 'fedora', spec: '%if 0%{?rhel}\nExcludeArch: s390x\n%endif\n' },
        { title: '32-bit x86 needs no bug', spec: 'ExcludeArch: %{ix86}\n%package a\nExcludeArch: i686 %ix86\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const explained = insideAny(({ head }) => hasReasonNear(spec, head.start, { above: 1, below: 1 }));
      for (const { leaf, value, inside } of tagsNamed(spec, ['ExcludeArch'])) {
        if (!leaf || isPlain(value) || value.includes('#') || isForOtherDistribution(spec, inside)) continue;
        if (isExplained(spec, leaf) || explained(inside)) continue;
        report({
          message: `No comment says why the package is not built on ${short(value)}. Give the number of the bug.`,
          at: { source: spec.source, ...leaf.value },
        });
      }
    },
  },
});

/** Only macros that are lists of architectures, noarch and 32-bit x86. */
const isPlain = (value: string): boolean => value.split(/[\s,]+/).every((word) => /^(?:%.*|noarch|i[3-6]86)$/.test(word));

const short = (value: string): string => (value.length > 40 ? 'these architectures' : value);

const isExplained = (spec: Spec, leaf: TagLine): boolean =>
  hasReasonAbove(spec, leaf) || hasReasonNear(spec, leaf.start) || hasReasonNear(spec, leaf.end - 1, { below: 1 });
