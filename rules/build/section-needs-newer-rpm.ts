import { defineRule, type Location, type Spec } from '../../src/policy/index.js';
import { isKnownTo } from '../../src/spec/rpm-versions.js';
import { sectionKinds } from '../../src/spec/section-table.js';
import type { Enclosing } from '../../src/spec/syntax/walk.js';
import { buildSections } from '../reading/commands/shell-lines.js';
import { buildConditions } from '../reading/macros/bconds.js';
import { definitionSites } from '../reading/macros/definitions.js';
import { branchSites } from '../reading/syntax/branches.js';
import { insideAny } from '../reading/syntax/enclosing.js';
import { leafAt } from '../reading/syntax/leaf-at.js';
import { leavesOf } from '../reading/syntax/leaves.js';
import { tagsNamed } from '../reading/syntax/tag-sites.js';

export default defineRule({
  meta: {
    id: 'section-needs-newer-rpm',
    category: 'build',
    summary: 'The spec uses something that the rpm of this release does not know',
    why: 'An older rpm refuses the spec, or reads the new section as text of the one before it. Put it into a condition, or do without on that branch.',
    source: { document: 'rpm release notes', heading: 'Spec file parser', strength: 'MUST', url: 'https://rpm.org/releases/' },
    level: 'warning',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          profile: 'epel-8',
          spec: 'Name: x\nVersion: 1^git1\n%generate_buildrequires\ntrue\n%conf\n%configure\n',
          findings: [
            { line: 2, column: 10, text: '1^git1', level: 'warning', message: 'rpm 4.15' },
            { line: 3, column: 1, text: '%generate_buildrequires', message: 'rpm 4.15' },
            { line: 5, text: '%conf', message: '4.18' },
          ],
        },
        {
          title: 'Build systems, appended sections, %bcond, scriptlets',
          profile: 'opensuse-leap-15.6',
          spec: '%bcond x 1\nName: x\nBuildSystem: autotools\nBuildOption: --x\n%build -a\ntrue\n%postuntrans\ntrue\n',
          findings: [{ line: 1, message: '4.17.1' }, { line: 3, message: '4.20' }, { line: 4 }, { line: 5, text: '%build -a' }, { line: 7, message: '4.19' }],
        },
        { title: '%elif', profile: 'epel-8', spec: '%if 0\n%elif 1\n%endif\n', findings: [{ line: 2, text: '%elif 1' }] },
      ],
      good: [
        { profile: 'epel-8', spec: 'Name: x\n%build\n%configure\n' },
        { title: 'A newer release', profile: 'fedora-44', spec: '%bcond x 1\nName: x\nVersion: 1^1\nBuildSystem: autotools\n%conf\n%build -a\ntrue\n' },
        { title: 'Where no build of this release gets to', profile: 'epel-8', spec: 'Name: x\n%if 0%{?fedora}\n%generate_buildrequires\ntrue\n%endif\n' },
        { title: 'EPEL brings %bcond to its older releases', profile: 'epel-9', spec: '%bcond x 1\nName: x\n' },
        { title: 'Text', profile: 'epel-8', spec: 'Name: x\n%description\nHas no\n%%conf section, 1^2.\n' },
      ],
    },
  },
  check: {
    spec(spec, { report, profiles }) {
      if (isKnownTo(spec.rpm, '4.20')) return;
      const isDead = insideAny((branch) => spec.activity(branch) === 'dead');
      for (const { what, since, at, inside } of [
        ...sections(spec),
        ...conditionals(spec),
        ...tags(spec),
        ...(profiles.includes('epel') ? [] : conditions(spec)),
      ]) {
        if (isKnownTo(spec.rpm, since) || isDead(inside)) continue;
        report({ message: `${what} needs rpm ${since}; this release has ${spec.rpm}. Do without, or put it into a condition.`, at });
      }
    },
  },
});

interface Use {
  readonly what: string;
  readonly since: string;
  readonly at: Location;
  readonly inside: Enclosing | undefined;
}

/** Headings by the release notes that brought the section; `-a` and `-p` of build sections came with rpm 4.20. */
function* sections(spec: Spec): Generator<Use> {
  const { source } = spec;
  for (const { leaf, inside } of leavesOf(spec)) {
    if (leaf.kind !== 'section') continue;
    const since = sectionKinds.get(leaf.name)?.since;
    if (since !== undefined) yield { what: leaf.name, since, at: { source, start: leaf.start, end: leaf.start + leaf.name.length }, inside };
    const option = /^-[ap](?=\s|$)/.exec(source.text.slice(leaf.args.start, leaf.args.end))?.[0];
    if (option !== undefined && buildSections.includes(leaf.name))
      yield { what: `${leaf.name} ${option}`, since: '4.20', at: { source, start: leaf.start, end: leaf.args.start + option.length }, inside };
  }
}

function* conditionals(spec: Spec): Generator<Use> {
  const { source } = spec;
  for (const { branch, inside } of branchSites(spec)) {
    if (!branch.keyword.startsWith('%elif')) continue;
    yield { what: branch.keyword, since: '4.15', at: { source, start: branch.condition.start - branch.keyword.length - 1, end: branch.condition.end }, inside };
  }
}

/** The caret in versions came with rpm 4.15, build systems with rpm 4.20. */
function* tags(spec: Spec): Generator<Use> {
  for (const { name, at, inside } of tagsNamed(spec, ['BuildSystem', 'BuildOption'])) {
    if ('source' in at) yield { what: name, since: '4.20', at, inside };
  }
  for (const { value, leaf, inside } of tagsNamed(spec, ['Version'])) {
    if (leaf && value.includes('^') && !value.includes('%'))
      yield { what: 'A version with ^', since: '4.15', at: { source: spec.source, ...leaf.value }, inside };
  }
}

/** `%bcond`, which epel-rpm-macros defines too (from memory), and which a spec may define itself. */
function conditions(spec: Spec): Use[] {
  if (definitionSites(spec, ['bcond']).length > 0) return [];
  const insides = new Map(leavesOf(spec).map(({ leaf, inside }) => [leaf, inside]));
  const insideOf = (offset: number): Enclosing | undefined => {
    const leaf = leafAt(spec, offset);
    return leaf && insides.get(leaf);
  };
  return buildConditions(spec).flatMap(({ form, at }) => (form === '%bcond' ? [{ what: form, since: '4.17.1', at, inside: insideOf(at.start) }] : []));
}
