import { type Branch, defineRule, type Spec, type SyntaxNode } from '../../src/policy/index.js';
import type { Enclosing } from '../../src/spec/syntax/walk.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { comesThrough } from '../reading/macros/comes-through.js';
import { nameOf, sourceSites } from '../reading/sources/source-sites.js';
import { insideAny } from '../reading/syntax/enclosing.js';
import { leavesOf } from '../reading/syntax/leaves.js';

const architectureMacros = ['_arch', '_target_cpu', '_host_cpu', '_build_arch', '_build_cpu', '_isa', '__isa', '__isa_name', '__isa_bits'];

export default defineRule({
  meta: {
    id: 'arch-conditional-source',
    category: 'sources',
    summary: 'Which sources or patches the package has depends on the architecture',
    why: "The source package is made on one machine and holds what that machine's architecture lists: built on another one, it lacks files. Listing all and applying a patch under %ifarch in %prep is fine.",
    source: fedoraGuidelines('No Arch-Specific Sources or Patches', 'MUST NOT'),
    level: 'error',
    profiles: { terra: 'warning' },
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['%ifarch-applied-patch'], rpminspect: [] },
    examples: {
      bad: [
        { spec: '%ifarch ppc64le\nPatch1: fix.patch\n%endif\n', findings: [{ line: 2, column: 1, text: 'Patch1', level: 'note', message: 'architecture' }] },
        {
          title: 'Other conditions, nested; a value',
          spec: '%ifnarch s390x\n%if 1\nSource1: a\n%endif\n%else\nSource1: b\n%endif\n%if "%{_target_cpu}" == "x86_64"\nSource2: c\n%endif\nSource3: d-%{_arch}.tar.gz\n',
          findings: [{ line: 3, text: 'Source1', level: 'error' }, { line: 6 }, { line: 9 }, { line: 11, column: 10, text: 'd-%{_arch}.tar.gz' }],
        },
        {
          title: 'Several in one branch: one finding',
          spec: '%ifarch x86_64\nSource1: a\nSource2: b\n%define x y\nPatch1: c\n%endif\n',
          findings: [{ line: 2, message: 'Source1 and the 2 below depend on' }],
        },
        { title: 'In a list', spec: '%ifarch x86_64\n%patchlist\na.patch\n%endif\n', findings: [{ line: 3, text: 'a.patch' }] },
      ],
      good: [
        { spec: 'Patch1: fix.patch\n%prep\n%setup -q\n%ifarch ppc64le\n%patch -P1 -p1\n%endif\n' },
        { title: 'Conditions on other things', spec: '%ifos linux\nSource1: a\n%endif\n%if 0%{?fedora}\nPatch1: b\n%endif\n' },
        { title: 'A word that only looks like a macro', spec: '%if "x_arch" == "x"\nSource1: a\n%endif\n' },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const seen = new Set<number>();
      for (const { start, end, what, more = 0 } of [...inBranches(spec), ...inValues(spec)]) {
        if (seen.has(start)) continue;
        seen.add(start);
        const subject = more > 0 ? `${what} and the ${more} below depend` : `${what} depends`;
        report({
          message: `${subject} on the architecture. List ${more > 0 ? 'them' : 'it'} for all; a patch can be applied under %ifarch in %prep.`,
          at: { source: spec.source, start, end },
        });
      }
    },
  },
});

interface Found {
  readonly start: number;
  readonly end: number;
  readonly what: string;
  /** How many others the same branch holds. */
  readonly more?: number;
}

/** The first of each branch, with the number of the others in it. */
function inBranches(spec: Spec): Found[] {
  const byBranch = new Map<Enclosing, Found>();
  for (const found of conditional(spec)) {
    const first = byBranch.get(found.inside);
    byBranch.set(found.inside, first ? { ...first, more: (first.more ?? 0) + 1 } : found);
  }
  return [...byBranch.values()];
}

function conditional(spec: Spec): (Found & { readonly inside: Enclosing })[] {
  const { text } = spec.source;
  const branches = byArchitecture(spec);
  if (branches.size === 0) return [];
  const dependsOn = insideAny((branch) => branches.has(branch));
  return leavesOf(spec).flatMap(({ leaf, inside }) => {
    if (!inside) return [];
    if (leaf.kind === 'tag') return /^(?:source|patch)\d*$/i.test(leaf.name) && dependsOn(inside) ? [{ ...leaf.nameRange, what: leaf.name, inside }] : [];
    if (leaf.kind !== 'body' || (leaf.section !== '%sourcelist' && leaf.section !== '%patchlist') || !dependsOn(inside)) return [];
    const line = text.slice(leaf.start, leaf.end);
    const start = leaf.start + line.indexOf(line.trim());
    return [{ start, end: start + line.trim().length, what: line.trim(), inside }];
  });
}

/** The branches of conditionals that ask for the architecture anywhere, `%else` too. */
function byArchitecture({ source, syntax }: Spec): ReadonlySet<Branch> {
  const found = new Set<Branch>();
  const open: SyntaxNode[][] = [[...syntax.nodes]];
  for (let nodes = open.pop(); nodes; nodes = open.pop()) {
    for (const node of nodes) {
      if (node.kind !== 'conditional') continue;
      const asks = node.branches.some(
        ({ keyword, condition }) =>
          /^%(?:if|ifn|elif)arch$/.test(keyword) || (/^%(?:el)?if$/.test(keyword) && byMacro.test(source.text.slice(condition.start, condition.end))),
      );
      for (const branch of node.branches) {
        if (asks) found.add(branch);
        open.push([...branch.nodes]);
      }
    }
  }
  return found;
}

const byMacro = new RegExp(`%\\{?[?!]{0,3}(?:${architectureMacros.join('|')})\\b`);

/** A value through which a macro of the architecture runs, however it got there. */
const inValues = (spec: Spec): Found[] =>
  sourceSites(spec).flatMap((site) => {
    const { value, at } = site;
    return at.location?.source === spec.source && comesThrough(value, architectureMacros)
      ? [{ start: at.location.start, end: at.location.end, what: nameOf(site) }]
      : [];
  });
