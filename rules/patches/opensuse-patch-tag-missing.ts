import { defineRule, type Spec } from '../../src/policy/index.js';
import { fileWords } from '../reading/files-section/file-words.js';
import { oncePerSpec } from '../reading/once-per-spec.js';
import { nameOf, sourceSites } from '../reading/sources/source-sites.js';
import { leavesOf } from '../reading/syntax/leaves.js';

export default defineRule({
  meta: {
    id: 'opensuse-patch-tag-missing',
    category: 'patches',
    summary: 'No PATCH-FIX or PATCH-FEATURE comment above a patch',
    why: 'openSUSE marks every patch with what it is for (upstream, openSUSE, SLE), its file, bug, author and purpose, so that reviewers and scripts can tell which ones may go.',
    source: {
      document: 'openSUSE Packaging Patches Guidelines',
      heading: 'Patch life cycle',
      strength: 'SHOULD',
      url: 'https://en.opensuse.org/openSUSE:Packaging_Patches_guidelines',
    },
    level: 'off',
    profiles: { opensuse: 'warning' },
    fix: 'none',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        { spec: 'Patch0: x.patch\n', profile: 'opensuse', findings: [{ line: 1, column: 9, text: 'x.patch', level: 'warning', message: 'PATCH-FIX' }] },
        { title: 'A comment of another form', spec: '# fix the build\nPatch0: x.patch\n', findings: [{ line: 2 }] },
        {
          title: 'A marker that names another file',
          spec: '# PATCH-FIX-UPSTREAM a.patch boo#1 -- text\nPatch0: a.patch\n\nPatch1: b.patch\n',
          findings: [{ line: 4 }],
        },
      ],
      good: [
        { spec: '# PATCH-FIX-UPSTREAM x.patch boo#1 jo@example.org -- text\nPatch0: x.patch\n' },
        {
          title: 'Others of the kind, over several lines',
          spec: '# PATCH-FEATURE-OPENSUSE x.patch -- a text\n# that goes on\nPatch0: x.patch\n# PATCH-NEEDS-REBASE\nPatch1: y.patch\n',
        },
        { title: 'All markers above all patches', spec: '# PATCH-FIX-SLE a.patch\n# PATCH-FIX-OPENSUSE b.patch\nPatch0: a.patch\n\nPatch1: b.patch\n' },
        { title: 'By the macro that names the file', spec: 'Name: x\n# PATCH-FIX-OPENSUSE %{name}-a.patch\n\nPatch0: %{name}-a.patch\n' },
        { title: 'Other distributions', profile: 'fedora', spec: 'Patch0: x.patch\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const site of sourceSites(spec)) {
        const { kind, decided, leaf, file, at } = site;
        if (kind !== 'patch' || !decided || !leaf || markers(spec).below.has(leaf.start)) continue;
        const raw = spec.source.text
          .slice(leaf.start, leaf.end)
          .trim()
          .replace(/^.*[\s/]/, '');
        if (markers(spec).words.has(file) || markers(spec).words.has(raw)) continue;
        report({ message: `${nameOf(site)} has no marker. Write above it "# PATCH-FIX-UPSTREAM ${file} boo#NUMBER -- purpose", or the kind that fits.`, at });
      }
    },
  },
});

const marker = /\bPATCH-(?:(?:FIX|FEATURE)-[A-Z]+|NEEDS-REBASE)\b/i;

/** The words of the comments with a marker, and the starts of the lines right below comments with one, a block of patches as one. */
const markers = oncePerSpec((spec: Spec) => {
  const texts: string[] = [];
  const below = new Set<number>();
  let marked = false;
  let last = '';
  for (const { leaf } of leavesOf(spec)) {
    if (leaf.kind === 'comment') {
      const text = spec.source.text.slice(leaf.start, leaf.end);
      const isMarker = marker.test(text);
      if (isMarker || (marked && last === 'comment')) texts.push(text);
      marked = isMarker || (marked && last === 'comment');
    } else if (marked && (leaf.kind === 'tag' || leaf.kind === 'body') && last !== 'blank') below.add(leaf.start);
    else marked = false;
    last = leaf.kind;
  }
  return { words: fileWords(texts.join('\n')), below };
});
