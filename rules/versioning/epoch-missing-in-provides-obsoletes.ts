import { defineRule, type PackageFacts, type SpecPackage } from '../../src/policy/index.js';
import { parseEvr } from '../../src/rpm/label/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { withoutIsa } from '../data/names/isa-suffixes.js';
import { insertEpoch } from './epoch/insert-epoch.js';
import { epochOf, isKnown } from './epoch/spec-epochs.js';

/** The examples' main package. */
const head = 'Name: demo\nVersion: 1.0\nRelease: 1\nEpoch: 2\n';

export default defineRule({
  meta: {
    id: 'epoch-missing-in-provides-obsoletes',
    category: 'versioning',
    summary: 'A package with an epoch provides or obsoletes its own version without it',
    why: 'rpm takes the missing epoch for 0, so that the provided version is older than the package that it stands for, and what obsoletes an older one does not reach it.',
    source: fedoraGuidelines('Renaming/Replacing or Removing Existing Packages', 'MUST'),
    level: 'error',
    fix: 'safe',
    precision: 'medium',
    equivalents: { rpmlint: [], rpminspect: ['rpmdeps'] },
    examples: {
      bad: [
        {
          spec: `${head}Provides: demo-x = %{version}-%{release}\n`,
          findings: [{ line: 5, column: 20, text: '%{version}-%{release}', level: 'error' }],
          fixed: `${head}Provides: demo-x = %{epoch}:%{version}-%{release}\n`,
        },
        {
          title: 'A part that was merged: by the version alone; obsoleting it',
          spec: `${head}Provides: demo-x = %{version}\nObsoletes: demo-x < %{version}-%{release}\n`,
          findings: [{ line: 5 }, { line: 6 }],
          fixed: `${head}Provides: demo-x = %{epoch}:%{version}\nObsoletes: demo-x < %{epoch}:%{version}-%{release}\n`,
        },
        {
          packages: [{ name: 'demo', epoch: 2, provides: ['demo = 2:1.0-1', 'demo-x = 1.0-1', 'demo-x(x86-64) = 1.0-1'], obsoletes: ['demo-x < 1.0-1'] }],
          findings: [
            { level: 'error', message: 'Provides: "demo-x = 1.0-1" leaves out the epoch 2' },
            { level: 'error', message: 'demo-x(x86-64)' },
            { level: 'error', message: 'Obsoletes' },
          ],
        },
        {
          title: 'The version alone, of a name that the package replaces',
          packages: [{ name: 'demo', epoch: 2, provides: ['demo-x = 1.0'], obsoletes: ['demo-x < 2:1.0-1'] }],
          findings: [{ message: 'demo-x = 2:1.0' }],
        },
      ],
      good: [
        {
          title: 'Another package, which may have had no epoch',
          spec: `${head}Provides: oldfoo = %{version}-%{release}\nObsoletes: oldfoo < %{version}-%{release}\n`,
        },
        { spec: `${head}Provides: oldfoo = %{epoch}:%{version}-%{release}\nObsoletes: oldfoo < 2:1.0-4\n` },
        {
          title: 'Capabilities without an epoch by design, in the spec',
          spec: `${head}Provides: bundled(zlib) = 1.0\nProvides: pkgconfig(demo) = %{version}\nProvides: demo-api = %{version}\nProvides: application(x)\n`,
        },
        { title: 'An older version, which may never have had an epoch', spec: `${head}Obsoletes: oldfoo < 0.9-4\n` },
        { title: 'The version of something obsoleted, equal by chance', spec: `${head}Obsoletes: oldfoo-plugin < 1.0\n` },
        { title: 'A subpackage without the epoch', spec: `${head}%package libs\nEpoch: 0\nProvides: oldfoo = %{version}-%{release}\n` },
        { title: 'A package of the same spec has a rule of its own', spec: `${head}%package libs\nObsoletes: demo < %{version}\n` },
        { packages: [{ epoch: 2, provides: ['olddemo = 2:1.0-1'], obsoletes: ['olddemo < 2:1.0-4'] }] },
        { title: 'No epoch, or one of 0', packages: [{ epoch: 0, provides: ['olddemo = 1.0-1'] }] },
        {
          title: 'Capabilities that carry the upstream version by design',
          packages: [
            {
              epoch: 2,
              provides: [
                'bundled(zlib) = 1.0',
                'pkgconfig(demo) = 1.0',
                'libdemo.so.1(DEMO_1.0)(64bit)',
                'application(demo.desktop)',
                'python3dist(demo) = 1.0',
                'mail-api = 1.0',
                'demo-api = 7',
              ],
            },
          ],
        },
        { title: 'An older version of the obsoleted package, which may never have had an epoch', packages: [{ epoch: 2, obsoletes: ['olddemo < 0.9-4'] }] },
        {
          title: 'Packages of the same build have a rule of their own',
          packages: [
            { name: 'demo-libs', epoch: 2, obsoletes: ['demo < 1.0-1'] },
            { name: 'demo', epoch: 2 },
          ],
        },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const built = new Set(spec.packages.map(({ name }) => name.text));
      for (const pkg of spec.packages) {
        const epoch = epochOf(pkg) ?? 0;
        const own = ownLabel(pkg);
        if (epoch === 0 || !own) continue;
        for (const { operands, tag } of epochlessIn(pkg.dependencies, built)) {
          const [operand, ...others] = operands;
          if (!operand || others.length > 0 || !isKnown(operand) || !isOwnVersion(operand, own) || !isOwnName(operand.name, spec.packages[0]?.name.text ?? ''))
            continue;
          report({
            message: `${operand.name} ${operand.op} ${operand.evr} leaves out the epoch ${epoch} of the package. Put it in front of the version.`,
            ...(operand.evrText && { at: operand.evrText.origin() }),
            ...insertEpoch(spec, operand, epoch, tag.name === 'Provides' ? 'safe' : 'unsafe'),
          });
        }
      }
    },
    rpm(pkg, { set, report }) {
      const { epoch = 0, dependencies } = pkg;
      if (epoch === 0) return;
      const built = new Set(set.packages.flatMap(({ kind, name }) => (kind === 'rpm' ? [name] : [])));
      const provides = dependencies.provides.map((dependency) => ({ ...dependency, tag: 'Provides' }));
      const obsoletes = dependencies.obsoletes.map((dependency) => ({ ...dependency, tag: 'Obsoletes' }));
      for (const { tag, name, op, evr } of epochlessIn({ provides, obsoletes }, built).filter(
        (dependency) => isOwnVersion(dependency, pkg) && isOwnName(dependency.name, pkg.name),
      )) {
        report({
          message: `${tag}: "${name} ${op} ${evr}" leaves out the epoch ${epoch} of the package. Write "${name} ${op} ${epoch}:${evr}" (%{?epoch:%{epoch}:}%{version} in the spec).`,
          cause: { dependency: tag === 'Provides' ? 'provides' : 'obsoletes', name },
        });
      }
    },
  },
});

/** The package's name or that of a part. Another name may never have had an epoch: what it was, only its history says. */
const isOwnName = (name: string, main: string): boolean => main !== '' && (withoutIsa(name) === main || name.startsWith(`${main}-`));

/** A dependency as far as this rule looks at it. */
interface Versioned {
  readonly name: string;
  readonly op?: string;
  readonly evr?: string;
}

type Label = Pick<PackageFacts, 'version' | 'release'>;

/** What provides or obsoletes a package (not a capability with a version of its own, not a package of the same build). */
function epochlessIn<D extends Versioned>({ provides, obsoletes }: { provides: readonly D[]; obsoletes: readonly D[] }, built: ReadonlySet<string>): D[] {
  const provided = new Set(provides.map(({ name }) => withoutIsa(name)));
  const obsoleted = new Set(obsoletes.map(({ name }) => withoutIsa(name)));
  return [
    ...provides.filter((dependency) => dependency.op === '=' && meansPackage(dependency, obsoleted)),
    ...obsoletes.filter((dependency) => !built.has(dependency.name) && meansPackage(dependency, provided)),
  ];
}

/** With a release it means this very package; without one it may carry another version by chance or design, unless the same name is on both sides. */
function meansPackage({ name, evr = '' }: Versioned, others: ReadonlySet<string>): boolean {
  return parseEvr(evr).release !== undefined || others.has(withoutIsa(name));
}

/** The package's own version, without an epoch, of a name that may be a package's. */
function isOwnVersion({ name, evr = '' }: Versioned, { version, release }: Label): boolean {
  const label = parseEvr(evr);
  return (
    !withoutIsa(name).includes('(') && label.epoch === undefined && label.version === version && (label.release === undefined || label.release === release)
  );
}

function ownLabel({ version, release }: SpecPackage): Label | undefined {
  return version?.known && release?.known ? { version: version.text, release: release.text } : undefined;
}
