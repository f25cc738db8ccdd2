import { defineRule, type PackageFacts, type Report } from '../../src/policy/index.js';
import { rangesOverlap, type VersionRange } from '../../src/rpm/label/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';

interface Options {
  /** What the configured repositories provide: by name, `= 1.0-1` for each version, or nothing but the name. */
  readonly provides: Readonly<Record<string, readonly string[]>>;
}

export default defineRule<Options>({
  meta: {
    id: 'unsatisfiable-dependency',
    category: 'dependencies',
    summary: 'Nothing provides what a package requires',
    why: 'The package cannot be installed, and where it is an update it holds back everything that belongs to it.',
    source: fedoraGuidelines('Package Dependencies', 'MUST'),
    level: 'error',
    needs: ['data:repodata'],
    fix: 'none',
    precision: 'very-high',
    options: {
      schema: {
        type: 'object',
        properties: {
          provides: {
            type: 'object',
            additionalProperties: { type: 'array', items: { type: 'string' } },
            description: 'Versions that the repositories provide, by name',
          },
        },
        additionalProperties: false,
      },
      defaults: { provides: {} },
    },
    equivalents: { rpmlint: [], rpminspect: ['rpmdeps'] },
    examples: {
      bad: [
        {
          packages: [{ requires: ['nosuch', 'bash >= 9', 'demo = 2.0'], recommends: ['nowhere'] }],
          options: { provides: { bash: ['= 5.2-1'] } },
          findings: [
            { level: 'error', message: 'nosuch' },
            { level: 'error', message: 'bash >= 9' },
            { level: 'error', message: 'demo = 2.0' },
            { level: 'warning', message: 'nowhere' },
          ],
        },
        { packages: [{ arch: 'src', requires: ['nosuch'] }], options: { provides: { bash: [] } }, findings: [{ message: 'nosuch' }] },
      ],
      good: [
        { packages: [{ requires: ['bash', 'bash >= 5', 'any >= 3'] }], options: { provides: { bash: ['= 5.2-1'], any: [''] } } },
        {
          title: 'From the same build: its names, its provides and its files; what rpm itself provides',
          packages: [
            { requires: ['demo-libs = 1.0-1', 'virtual', '/usr/bin/x', 'rpmlib(PayloadIsZstd) <= 5.4'] },
            { name: 'demo-libs', provides: ['virtual'], files: [{ path: '/usr/bin/x' }] },
          ],
          options: { provides: { bash: [] } },
        },
        { title: 'A rich dependency is for a solver to judge', packages: [{ requires: ['(nosuch if nowhere)'] }], options: { provides: { bash: [] } } },
      ],
    },
  },
  readsSet: true,
  check: {
    rpm(pkg, { set, options, report }) {
      const missing = search(set.packages, options);
      for (const found of pkg.dependencies.requires.flatMap(missing)) report(because('requires', found));
      for (const found of pkg.dependencies.recommends.flatMap(missing)) report({ ...because('recommends', found), level: 'warning' });
    },
    srpm(pkg, { options, report }) {
      for (const found of pkg.dependencies.requires.flatMap(search([], options))) report(because('requires', found));
    },
  },
});

interface Missing {
  readonly name: string;
  readonly message: string;
}

const because = (dependency: 'requires' | 'recommends', { name, message }: Missing): Report => ({ message, cause: { dependency, name } });

type Wanted = VersionRange & { readonly name: string };

/** What to say of a dependency that neither the repositories nor the packages at hand provide; nothing for any other. */
function search(packages: readonly PackageFacts[], { provides }: Options): (wanted: Wanted) => Missing[] {
  const here = new Map<string, VersionRange[]>();
  const add = (name: string, range: VersionRange): void => {
    const known = here.get(name);
    if (known) known.push(range);
    else here.set(name, [range]);
  };
  for (const { kind, name, epoch = 0, version, release, dependencies, files } of packages) {
    if (kind !== 'rpm') continue;
    add(name, { op: '=', evr: `${epoch}:${version}-${release}` });
    for (const each of dependencies.provides) add(each.name, each);
    for (const { path } of files) add(path, {});
  }
  return (wanted) => {
    const { name, op, evr } = wanted;
    if (name.startsWith('(') || name.startsWith('rpmlib(')) return [];
    const there = Object.hasOwn(provides, name) ? (provides[name] ?? []).map(rangeOf) : [];
    if ([...(here.get(name) ?? []), ...there].some((range) => rangesOverlap(wanted, range))) return [];
    return [{ name, message: `Nothing provides ${[name, op, evr].filter(Boolean).join(' ')}. Correct the name or the version, or leave it out.` }];
  };
}

function rangeOf(text: string): VersionRange {
  const [op, evr] = text.split(' ');
  return op === '=' && evr !== undefined ? { op, evr } : {};
}
