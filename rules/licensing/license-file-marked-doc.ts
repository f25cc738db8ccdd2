import { defineRule, type FilesEntry, type Fix, type Leaf, type Spec } from '../../src/policy/index.js';
import { filesSection } from '../data/example-specs.js';
import { isRegular } from '../data/paths/file-type.js';
import { isLicenseFile } from '../data/paths/license-file-names.js';
import { leafAt } from '../reading/syntax/leaf-at.js';

export default defineRule({
  meta: {
    id: 'license-file-marked-doc',
    category: 'licensing',
    summary: 'A license text is marked %doc',
    why: 'Documentation can be left out when a package is installed; the text of the license must not be. %license keeps it, and puts it where every tool looks for it.',
    source: {
      document: 'Fedora Packaging Guidelines',
      heading: 'Documentation',
      strength: 'SHOULD NOT',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/#_documentation',
    },
    level: 'warning',
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: ['license'] },
    examples: {
      bad: [
        { spec: filesSection('%doc LICENSE'), findings: [{ line: 2, column: 6, text: 'LICENSE', level: 'warning' }], fixed: filesSection('%license LICENSE') },
        {
          title: 'Among others',
          spec: filesSection('%doc README COPYING NEWS'),
          findings: [{ line: 2, text: 'COPYING' }],
          fixed: filesSection('%doc README NEWS', '%license COPYING'),
        },
        {
          title: 'Some of a line',
          spec: filesSection('%doc COPYING README COPYING.LIB'),
          findings: [{ text: 'COPYING' }, { text: 'COPYING.LIB' }],
          fixed: filesSection('%doc README', '%license COPYING', '%license COPYING.LIB'),
        },
        {
          title: 'All of a line',
          spec: filesSection('%doc COPYING COPYING.LIB'),
          findings: [{ text: 'COPYING' }, { text: 'COPYING.LIB' }],
          fixed: filesSection('%license COPYING COPYING.LIB'),
        },
        {
          title: 'Below directories, by globs, with attributes: no fix for what is more than a word',
          spec: filesSection('%doc doc/LICENSE.txt', '%doc LICENSE* README', '%attr(644,root,root) %doc COPYING'),
          findings: [{ line: 2 }, { line: 3, text: 'LICENSE*' }, { line: 4 }],
          fixed: filesSection('%license doc/LICENSE.txt', '%doc README', '%license LICENSE*', '%attr(644,root,root) %license COPYING'),
        },
        {
          packages: [{ files: [{ path: '/usr/share/doc/demo/COPYING', flags: ['doc'] }] }],
          findings: [{ file: '/usr/share/doc/demo/COPYING', level: 'warning' }],
        },
      ],
      good: [
        { spec: filesSection('%license LICENSE') },
        { title: 'Names that only begin so', spec: filesSection('%doc license-tool.py COPYING.py README.licensing docs/notice') },
        { title: 'A macro for systems without %license', spec: `%{!?_licensedir:%global license %%doc}\n${filesSection('%license COPYING')}` },
        { title: 'A script that installs it', spec: '%install\ncp LICENSE %{buildroot}/usr/share/doc/demo\n' },
        {
          packages: [
            {
              files: [
                { path: '/usr/share/licenses/demo/COPYING', flags: ['license'] },
                { path: '/usr/share/doc/demo/html/license.html', flags: ['doc'] },
              ],
            },
          ],
        },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const written = /%doc\b/.test(spec.source.text);
      const seen = new Set<number>();
      for (const entry of written ? spec.packages.flatMap(({ files: listed = [] }) => listed) : []) {
        if (!entry.directives.includes('%doc') || entry.directives.includes('%license') || !entry.pathText.known || !isLicenseFile(entry.path)) continue;
        const definition = entry.pathText.origin().via.at(-1)?.definition;
        if (definition && seen.has(definition.start)) continue;
        if (definition) seen.add(definition.start);
        const fix = asLicense(spec, entry);
        report({
          message: `${entry.path} is marked %doc. Mark it %license, so that it is always installed.`,
          at: entry.pathText.origin(),
          ...(fix && { fix }),
        });
      }
    },
    rpm({ files: packaged }, { report }) {
      for (const file of packaged) {
        const { path, flags } = file;
        if (!flags.includes('doc') || flags.includes('license') || !isRegular(file)) continue;
        if (!/^\/usr\/share\/doc\/[^/]+\/[^/]+$/.test(path) || !isLicenseFile(path)) continue;
        report({ message: 'The license text is marked %doc. Mark it %license, so that it is always installed.', file: path });
      }
    },
  },
});

/** Turns the directive of a line that holds nothing but license texts, or takes the word out into a line of its own. */
function asLicense(spec: Spec, { pathText }: FilesEntry): Fix | undefined {
  const { source } = spec;
  const { exact, location } = pathText.origin();
  const leaf = exact && location ? leafAt(spec, location.start) : undefined;
  const line = leaf ? plainDocLine(source.text, leaf) : undefined;
  if (!leaf || !line || !location) return undefined;
  const { words, directive } = line;
  const title = 'Mark it %license';
  if (words.every((word) => isLicenseFile(word)))
    return { safety: 'safe', title, edits: [{ location: { source, start: directive, end: directive + '%doc'.length }, text: '%license' }] };
  const isAlone = leaf.start === directive;
  if (!isAlone || !source.text.startsWith('\n', leaf.end - 1)) return undefined;
  const before = /[ \t]*$/.exec(source.text.slice(leaf.start, location.start))?.[0].length ?? 0;
  return {
    safety: 'safe',
    title,
    edits: [
      { location: { source, start: location.start - before, end: location.end }, text: '' },
      { location: { source, start: leaf.end, end: leaf.end }, text: `%license ${source.text.slice(location.start, location.end)}\n` },
    ],
  };
}

/** Longer lines are nothing that a fix should touch. */
const longestLine = 2000;

/** A line of one %doc, perhaps with other directives in front, and plain words. */
function plainDocLine(text: string, leaf: Leaf): { words: string[]; directive: number } | undefined {
  if (leaf.end - leaf.start > longestLine) return undefined;
  const line = text.slice(leaf.start, leaf.end);
  const found = /^((?:%attr\([^()]{0,80}\)[ \t]+)?)%doc[ \t]+([^%"\\\r]+)$/.exec(line.trimEnd());
  return found ? { words: (found[2] ?? '').split(/\s+/).filter((word) => word !== ''), directive: leaf.start + (found[1] ?? '').length } : undefined;
}
