import { defineRule, type Spec } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { type Block, blockOf, isExplained } from '../reading/reasons/block.js';
import { hasReasonNear } from '../reading/reasons/reason-near.js';
import { isUrl, nameOf, type SourceSite, sourceSites } from '../reading/sources/source-sites.js';
import { codeMatches } from '../reading/syntax/raw-matches.js';

export default defineRule({
  meta: {
    id: 'patch-without-comment',
    category: 'patches',
    summary: 'No comment above a patch says what it is and where it stands upstream',
    why: "Whoever updates the package must know whether the patch is still needed, was sent upstream, or is this distribution's own. openSUSE asks for a fixed form, which opensuse-patch-tag-missing looks at.",
    source: fedoraGuidelines('Patch Guidelines', 'SHOULD'),
    level: 'warning',
    profiles: { opensuse: 'off' },
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: 'Patch0: fix.patch\n', findings: [{ line: 1, column: 9, text: 'fix.patch', level: 'warning', message: 'Patch0' }] },
        {
          title: 'A comment above another block, and one that is a patch of yore',
          spec: '# https://bugs.example.org/12\nPatch0: a.patch\n\nPatch1: b.patch\n\n#Patch2: c.patch\nPatch3: d.patch\n',
          findings: [{ line: 4 }, { line: 7 }],
        },
        {
          title: 'Several in a row: one finding',
          spec: 'Patch0001: a.patch\nPatch0002: b.patch\nPatch0003: c.patch\n',
          findings: [{ line: 1, message: 'Patch0001 and the 2 below' }],
        },
        { title: 'In a list', spec: '%patchlist\na.patch\n', findings: [{ line: 2 }] },
      ],
      good: [
        { spec: '# https://bugs.example.org/12\nPatch0: fix.patch\n' },
        { title: 'One for a block', spec: '# Backported from 2.1\nPatch0: a.patch\nPatch1: b.patch\n' },
        { title: 'In a list', spec: '%patchlist\n# Backported from 2.1\na.patch\nb.patch\n' },
        { title: 'By the number of the patch', spec: '# Patch4: fix a possible overflow\nPatch4: x.patch\n' },
        { title: 'The number of a vulnerability tells', spec: 'Patch0: CVE-2025-46836.patch\n' },
        { title: 'Its address tells', spec: 'Patch0: https://example.org/commit/1234.patch\n' },
        {
          title: 'Where it is applied',
          spec: 'Patch0: fix.patch\nPatch1: b.patch\n%prep\n%setup -q\n# Read no further than the buffer\n%patch -P 0 -p1\n# Work with Perl 5.26\n%patch1 -p1\n',
        },
        { title: 'A macro that nobody here knows', spec: 'Patch0: %{some_patch}\n' },
        { title: 'openSUSE', profile: 'opensuse', spec: 'Patch0: fix.patch\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const [first, ...more] of bareBlocks(spec)) {
        const name = `${nameOf(first)}${more.length > 0 ? ` and the ${more.length} below have` : ' has'}`;
        report({ message: `${name} no comment. Say above what it does, and link to upstream's bug or commit.`, at: first.at });
      }
    },
  },
});

/** Its number says what such a patch is for, and where to look it up. */
const cve = /CVE-\d{4}-\d/i;

/** The patches without a comment or address, block by block of lines. */
function bareBlocks(spec: Spec): (readonly [SourceSite, ...SourceSite[]])[] {
  const explained = explainedWhereApplied(spec);
  const blocks = new Map<Block | undefined, [SourceSite, ...SourceSite[]]>();
  for (const site of sourceSites(spec)) {
    const { leaf } = site;
    if (site.kind !== 'patch' || !site.decided || !leaf || isExplained(spec, leaf)) continue;
    if (isUrl(site.value.text) || cve.test(site.file) || explained.has(site.number)) continue;
    const block = blockOf(spec, leaf);
    const same = blocks.get(block);
    if (same) same.push(site);
    else blocks.set(block, [site]);
  }
  return [...blocks.values()];
}

/** The numbers of the patches that a comment stands above in %prep, directly over the line that applies them. */
function explainedWhereApplied(spec: Spec): ReadonlySet<number> {
  const calls = codeMatches(spec, /%\{?patch(?:(\d{1,9})\b|[ \t][^\n}]{0,100}?-P[ \t]{0,9}(\d{1,9})\b|[ \t]{1,9}(\d{1,9})\b)/g);
  return new Set(
    calls.flatMap(({ groups, start }) => (hasReasonNear(spec, start, { above: 1 }) ? [Number(groups.find((number) => number !== undefined))] : [])),
  );
}
