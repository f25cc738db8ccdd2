import { defineRule, isDecided, type SpecPackage } from '../../src/policy/index.js';
import { parseEvr, rangesOverlap, type VersionRange } from '../../src/rpm/label/index.js';
import { withoutIsa } from '../data/names/isa-suffixes.js';
import { callsMacro, releaseSites } from '../reading/preamble/version-sites.js';
import { isJustified } from '../reading/reasons/block.js';

const head = 'Name: foo\nVersion: 2.0\nRelease: 1\n';

export default defineRule({
  meta: {
    id: 'self-obsoletion',
    category: 'dependencies',
    summary: 'A package obsoletes itself',
    why:
      "The range of the Obsoletes holds the package's own version. Tools differ in what they make of it: some leave the package out of updates, some remove it. What a " +
      'package only provides under another name is obsoleted by no rpm, so that weighs less.',
    source: {
      document: 'rpmlint checks',
      heading: 'TagsCheck: self-obsoletion',
      strength: 'MUST NOT',
      url: 'https://github.com/rpm-software-management/rpmlint',
    },
    level: 'error',
    fix: 'none',
    precision: 'very-high',
    equivalents: { rpmlint: ['self-obsoletion'], rpminspect: ['rpmdeps'] },
    examples: {
      bad: [
        { spec: `${head}Obsoletes: foo\n`, findings: [{ line: 4, column: 12, text: 'foo', level: 'error' }] },
        { title: 'A range that holds the own version', spec: `${head}Obsoletes: foo <= 2.0\n`, findings: [{ text: 'foo <= 2.0' }] },
        {
          title: 'What it provides under another name: a warning',
          spec: `${head}Provides: old = %{version}-%{release}\nObsoletes: old <= %{version}-%{release}\n%package x\nProvides: y = 3\nObsoletes: y < 4\n`,
          findings: [
            { line: 5, level: 'warning', message: 'old = 2.0-1' },
            { line: 8, level: 'warning' },
          ],
        },
        { packages: [{ name: 'foo', provides: ['foo = 1.0-1'], obsoletes: ['foo < 3'] }], findings: [{ level: 'error', message: 'foo < 3' }] },
        { packages: [{ name: 'foo', provides: ['old = 1.0-1'], obsoletes: ['old <= 1.0-1'] }], findings: [{ level: 'warning' }] },
      ],
      good: [
        { title: 'With a comment that says why', spec: `${head}# upgrades from before the split\nObsoletes: foo < 3\n` },
        {
          title: 'A release that nobody knows yet',
          spec: 'Name: foo\nVersion: 2.0\nRelease: %autorelease\nProvides: old = %{version}-%{release}\nObsoletes: old < 2.0-5\n',
        },
        { title: 'Without a bound: another rule', spec: `${head}Provides: y = 3\nObsoletes: y\n` },
        { spec: `${head}Obsoletes: foo-old < 2\n` },
        { title: 'Older versions', spec: `${head}Obsoletes: foo < 2.0\nProvides: old = %{version}-%{release}\nObsoletes: old < %{version}-%{release}\n` },
        { title: 'Of another package of the spec', spec: `${head}Obsoletes: foo-libs < 3\n%package libs\nSummary: x\n` },
        { title: 'A version that cannot be known', spec: `${head}Obsoletes: foo < %(cat v)\nProvides: old = %{nowhere}\nObsoletes: old < 3\n` },
        { packages: [{ name: 'foo', provides: ['old = 1.0-1'], obsoletes: ['foo < 1.0-1', 'old < 1.0-1'] }] },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      // rpmautospec counts the commits: no number here is the one that it will give.
      const counted = releaseSites(spec).some(({ tag }) => callsMacro(tag.value, 'autorelease'));
      for (const pkg of spec.packages) {
        const { name, dependencies } = pkg;
        const provided = byName(dependencies.provides.filter(({ text }) => text.known));
        for (const obsoletes of dependencies.obsoletes) {
          if (counted && parseEvr(obsoletes.evr ?? '').release !== undefined) continue;
          const found = obsoletes.text.known && !isJustified(spec, obsoletes.tag) ? fault(obsoletes, { name: name.text, ...evrOf(pkg) }, provided) : undefined;
          if (found) report({ ...found, at: obsoletes.text.origin() });
        }
      }
    },
    rpm({ name, epoch = 0, version, release, dependencies }, { report }) {
      const own = { name, op: '=' as const, evr: `${epoch}:${version}-${release}` };
      const provided = byName(dependencies.provides);
      for (const obsoletes of dependencies.obsoletes) {
        const found = fault(obsoletes, own, provided);
        if (found) report({ ...found, cause: { dependency: 'obsoletes', name: obsoletes.name } });
      }
    },
  },
});

interface Named extends VersionRange {
  readonly name: string;
}

/** What is provided in a version, by name. */
function byName(provides: readonly Named[]): ReadonlyMap<string, Named> {
  return new Map(provides.flatMap(({ name, op, evr }) => (op === undefined ? [] : [[withoutIsa(name), { name: withoutIsa(name), op, evr }]])));
}

/** A package's own version; a range that reaches nothing where it cannot be known. */
function evrOf({ epoch, version, release }: SpecPackage): VersionRange | undefined {
  if (!version || !isDecided(version) || (epoch && !isDecided(epoch))) return undefined;
  const known = release && isDecided(release) && !callsMacro(release, 'autorelease');
  return { op: '=', evr: `${epoch?.text ?? '0'}:${version.text}${known ? `-${release.text}` : ''}` };
}

function fault(obsoletes: Named, own: Named, provided: ReadonlyMap<string, Named>): { message: string; level?: 'warning' } | undefined {
  const written = [obsoletes.name, obsoletes.op, obsoletes.evr].filter(Boolean).join(' ');
  if (obsoletes.name === own.name) {
    const hit = obsoletes.op === undefined || (own.evr !== undefined && rangesOverlap(obsoletes, own));
    return hit ? { message: `The package obsoletes itself: "${written}" holds its own version. Delete it, or lower the bound.` } : undefined;
  }
  // Without a bound it is unversioned-obsoletes' finding.
  const same = obsoletes.op === undefined ? undefined : provided.get(obsoletes.name);
  const message =
    same && rangesOverlap(obsoletes, same) && `"${written}" holds what the package itself provides, ${same.name} ${same.op} ${same.evr}. Lower the bound.`;
  return message ? { message, level: 'warning' } : undefined;
}
