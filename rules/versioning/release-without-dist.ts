import { defineRule, type Fix, type Spec, type Traced } from '../../src/policy/index.js';
import { callsMacro, releaseSites } from '../reading/preamble/version-sites.js';
import { isJustified } from '../reading/reasons/block.js';
import { tagsNamed } from '../reading/syntax/tag-sites.js';

export default defineRule({
  meta: {
    id: 'release-without-dist',
    category: 'versioning',
    summary: 'The Release does not end with %{?dist}',
    why: 'Without the tag packages of two releases of the distribution have the same name, so that an upgrade does not replace one with the other. Written without the question mark, it stands there literally wherever nobody defines it.',
    source: {
      document: 'Fedora Packaging Guidelines: DistTag',
      heading: 'Dist Tag',
      strength: 'MUST',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/DistTag/',
    },
    level: 'off',
    profiles: { fedora: 'warning' },
    fix: 'unsafe',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: ['disttag'] },
    examples: {
      bad: [
        { profile: 'fedora', spec: 'Release: 1\n', findings: [{ line: 1, column: 10, text: '1', level: 'warning' }], fixed: 'Release: 1%{?dist}\n' },
        { title: 'Not guarded', profile: 'fedora', spec: 'Release: 1%{dist}\n', findings: [{ line: 1, text: '%{dist}' }], fixed: 'Release: 1%{?dist}\n' },
        {
          title: 'Written out',
          profile: 'epel',
          spec: 'Release: 1.el8\n%package a\nSummary: x\n',
          findings: [{ line: 1, text: '.el8', message: '.el8' }],
          fixed: 'Release: 1%{?dist}\n%package a\nSummary: x\n',
        },
        {
          title: 'Through a macro',
          profile: 'terra',
          spec: '%global rel 1\nRelease: %{rel}\n',
          findings: [{ line: 2 }],
          fixed: '%global rel 1\nRelease: %{rel}%{?dist}\n',
        },
      ],
      good: [
        { profile: 'fedora', spec: 'Release: 1%{?dist}\n' },
        {
          title: 'Counted by the build system',
          profile: 'fedora',
          spec: 'Release: %autorelease\n%package a\nRelease: %{?autorelease}%{!?autorelease:1%{?dist}}\n',
        },
        { title: 'Through a macro, with something behind it', profile: 'almalinux', spec: '%global rel 3%{?dist}\nRelease: %{rel}.alma.1\n' },
        { title: 'A value that cannot be known', profile: 'fedora', spec: 'Release: %{some_release}\n' },
        { title: 'One build for all releases, as a comment says', profile: 'fedora', spec: '# the signed binary is the same for all releases\nRelease: 7\n' },
        { title: 'Where the distribution has no such tag', spec: 'Release: 1%{?dist}\n' },
        { title: 'openSUSE has no such tag', profile: 'opensuse', spec: 'Release: 0\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      for (const { from, at } of unguarded(spec))
        report({
          message: `${from} has no question mark: it stays as it is where nobody defines it. Write %{?dist}.`,
          at,
          fix: { safety: 'safe', title: 'Write %{?dist}', edits: [{ location: at, text: '%{?dist}' }] },
        });
      if (tagsNamed(spec, ['Release']).some(({ main, value }) => main && value.includes('dist'))) return;
      for (const { tag } of releaseSites(spec)) {
        const { value } = tag;
        if (isJustified(spec, tag)) continue;
        if (tag.package !== 0 || tag.uncertain || value.text === '' || callsMacro(value, 'dist') || callsMacro(value, 'autorelease')) continue;
        const written = /\.(?:fc|el)\d{1,3}(?!\d)/.exec(value.text.slice(0, longest));
        if (!written && value.known)
          report({ message: 'The Release has no %{?dist}. Add it at the end.', at: value.origin(), ...withFix(value, value.length - 1, value.length, true) });
        else if (written && isWrittenOut(value, written.index)) {
          const to = written.index + written[0].length;
          report({ message: `${written[0]} is written out. Use %{?dist}.`, at: value.origin(written.index, to), ...withFix(value, written.index, to, false) });
        }
      }
    },
  },
});

/** Longer texts are no releases. */
const longest = 200;

/** Calls of %dist that stay in the value where it is not defined. */
function unguarded(spec: Spec) {
  const { source } = spec;
  return tagsNamed(spec, ['Release']).flatMap(({ leaf, value }) =>
    leaf
      ? [...value.slice(0, longest).matchAll(/%(?:\{dist\}|dist\b)/g)].map(({ 0: from, index }) => {
          const start = leaf.value.start + index;
          return { from, at: { source, start, end: start + from.length } };
        })
      : [],
  );
}

/** Text that stands in the spec or one of its macros as it is; what %dist gave while a macro was defined does not. */
const isWrittenOut = (value: Traced, at: number): boolean => value.pieces[value.pieceAt(at)]?.place.exact === true;

/** Replaces a stretch, or adds the tag behind it. */
function withFix(value: Traced, from: number, to: number, adds: boolean): { fix?: Fix } {
  const { exact, location } = value.origin(from, to);
  if (!location || (!exact && !adds)) return {};
  const title = adds ? 'Add %{?dist}' : 'Use %{?dist}';
  return { fix: { safety: 'unsafe', title, edits: [{ location: adds ? { ...location, start: location.end } : location, text: '%{?dist}' }] } };
}
