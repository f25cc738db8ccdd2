import { defineRule, type Fix, isDecided, type Spec } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { comesThrough } from '../reading/macros/comes-through.js';
import { nameOf, sourceSites } from '../reading/sources/source-sites.js';
import { tagsNamed } from '../reading/syntax/tag-sites.js';

const head = 'Name: foo\nVersion: 1.2\n';
const other = 'Source1: https://example.org/foo-doc-%{version}.tar.gz\n';

export default defineRule({
  meta: {
    id: 'source-url-without-version-macro',
    category: 'sources',
    summary: 'A Source repeats the version by hand while others use %{version}',
    why: 'The next update changes Version, and this source stays on the old one unnoticed.',
    source: fedoraGuidelines('Macros', 'SHOULD'),
    level: 'note',
    fix: 'safe',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: `${head}Source0: https://example.org/foo-1.2.tar.gz\n${other}`,
          findings: [{ line: 3, column: 34, text: '1.2', level: 'note' }],
          fixed: `${head}Source0: https://example.org/foo-%{version}.tar.gz\n${other}`,
        },
      ],
      good: [
        { spec: `${head}Source0: https://example.org/foo-%{version}.tar.gz\n${other}` },
        { title: 'No source uses the macro', spec: `${head}Source0: https://example.org/foo-1.2.tar.gz\n` },
        {
          title: 'Another version, or a part of a longer one',
          spec: `${head}Source0: https://example.org/data-1.3.tar.gz\nSource2: a-1.2.5.zip\nSource3: a-11.2.zip\n${other}`,
        },
        {
          title: 'Another project that is at the same number',
          spec: `${head}Source0: https://example.org/foo-%{version}.tar.gz\nSource1: https://example.org/minizip-1.2.tar.gz\n`,
        },
        { title: 'A source above the Version line', spec: `Source0: https://example.org/foo-1.2.tar.gz\n${head}${other}` },
        { title: 'A version of one number is too likely something else', spec: `Name: foo\nVersion: 2\nSource0: https://example.org/foo-2.tar.gz\n${other}` },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const version = ownVersion(spec);
      if (!version) return;
      const sources = sourceSites(spec).filter(({ kind }) => kind === 'source');
      const others = sources.filter(({ value }) => comesThrough(value, ['version']));
      if (others.length === 0) return;
      const names = [spec.packages[0]?.name.text ?? '', ...others.map(({ file }) => stemOf(file))].filter((name) => name.length > 2);
      for (const site of sources) {
        if (!site.leaf || site.leaf.start < version.end || comesThrough(site.value, ['version'])) continue;
        const from = positionOf(site.value.text, version.text);
        if (from > site.value.text.lastIndexOf('/') && !names.some((name) => site.file.toLowerCase().includes(name.toLowerCase()))) continue;
        const at = from < 0 ? undefined : site.value.origin(from, from + version.text.length);
        if (!at?.exact || !at.location) continue;
        const fix: Fix = { safety: 'safe', title: 'Write %{version}', edits: [{ location: at.location, text: '%{version}' }] };
        report({ message: `${nameOf(site)} repeats the version. Write %{version}, as the other sources do.`, at, fix });
      }
    },
  },
});

/** The Version of the spec where it is one that can be told from other numbers, and where its line ends. */
function ownVersion(spec: Spec): { readonly text: string; readonly end: number } | undefined {
  const text = spec.packages[0]?.version;
  const sites = tagsNamed(spec, ['Version']);
  const leaf = sites.length === 1 && !sites[0]?.inside ? sites[0]?.leaf : undefined;
  return text && leaf && isDecided(text) && /^\d+\.[\w.]+$/.test(text.text) ? { text: text.text, end: leaf.end } : undefined;
}

/** `foo` of `foo-1.2.tar.gz`. */
const stemOf = (file: string): string => /^[A-Za-z]{3,60}/.exec(file)?.[0] ?? '';

/** Where the version stands as a whole: no digit or letter in front, and no further part of a version behind. */
function positionOf(text: string, version: string): number {
  for (let at = text.indexOf(version); at >= 0; at = text.indexOf(version, at + 1)) {
    if (
      !/[0-9A-Za-z]$|\d\.$/.test(text.slice(Math.max(0, at - 2), at).replace(/[vV]$/, '')) &&
      !/^(?:[0-9A-Za-z_~+^]|\.\d|-?(?:rc|beta|alpha|pre|dev)\d*)/i.test(text.slice(at + version.length))
    )
      return at;
  }
  return -1;
}
