import { type Dependency, type DependencyOperand, defineRule, type PackageFacts, type Spec } from '../../src/policy/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { type PackageOperand, packageOperands } from '../reading/dependencies/package-operands.js';
import { epochlessRequirement, type KnownPackages } from './epoch/epochless.js';
import { insertEpoch } from './epoch/insert-epoch.js';
import { isKnown, packagesByName } from './epoch/spec-epochs.js';

const requiring = ['requires', 'recommends', 'suggests', 'supplements', 'enhances'] as const;
const opposing = ['conflicts', 'obsoletes'] as const;

/** The examples' main package. */
const head = 'Name: demo\nVersion: 1.0\nRelease: 1\nEpoch: 1\n';

export default defineRule({
  meta: {
    id: 'epoch-missing-in-own-dependency',
    category: 'versioning',
    summary: 'A dependency on a package of the same spec leaves out its epoch',
    why: 'rpm takes a missing epoch in a dependency for 0. With a non-zero epoch in the package, "= 1.0-1" is never met, ">= 1.0" always is, and a conflict with "< 1.0" never comes about.',
    source: fedoraGuidelines('Use of Epochs; Package Dependencies', 'MUST'),
    level: 'error',
    fix: 'safe',
    precision: 'very-high',
    equivalents: { rpmlint: ['no-epoch-in-dependency'], rpminspect: ['rpmdeps'] },
    examples: {
      bad: [
        {
          spec: `${head}%package libs\nRequires: %{name}%{?_isa} = %{version}-%{release}\n`,
          findings: [{ line: 6, column: 29, text: '%{version}-%{release}', level: 'error' }],
          fixed: `${head}%package libs\nRequires: %{name}%{?_isa} = %{epoch}:%{version}-%{release}\n`,
        },
        {
          title: 'Every kind of dependency, rich ones too',
          spec: `${head}%package libs\nRequires(post): demo = 1.0\nSuggests: (demo = 1.0 or other)\nConflicts: demo < 1.0\n`,
          findings: [{ line: 6, level: 'error' }, { line: 7 }, { line: 8, message: 'never matches' }],
          fixed: `${head}%package libs\nRequires(post): demo = %{epoch}:1.0\nSuggests: (demo = %{epoch}:1.0 or other)\nConflicts: demo < %{epoch}:1.0\n`,
        },
        {
          title: 'It resolves by accident: a warning; a build dependency on itself: a note',
          spec: `${head}BuildRequires: demo >= 0.9\n%package libs\nRequires: demo >= %version\n`,
          findings: [
            { line: 5, level: 'note' },
            { line: 7, level: 'warning' },
          ],
          fixed: `${head}BuildRequires: demo >= %{epoch}:0.9\n%package libs\nRequires: demo >= %{epoch}:%version\n`,
        },
        {
          title: 'A version from the past may have had no epoch: a warning, and the fix needs a look',
          spec: `${head}%package libs\nConflicts: demo < 0.9\n`,
          findings: [{ line: 6, level: 'warning', message: 'matches no version that has it' }],
          fixed: `${head}%package libs\nConflicts: demo < %{epoch}:0.9\n`,
        },
        {
          title: 'The other weak dependencies; a condition inside a rich one',
          spec: `${head}Recommends: demo-libs = %{version}\nSupplements: demo-libs = %{version}\nEnhances: demo-libs = %{version}\nRequires: (demo-libs = %{version} if bash)\n%package libs\n`,
          findings: [
            { line: 5, level: 'error' },
            { line: 6, level: 'error' },
            { line: 7, level: 'error' },
            { line: 8, level: 'error' },
          ],
          fixed: `${head}Recommends: demo-libs = %{epoch}:%{version}\nSupplements: demo-libs = %{epoch}:%{version}\nEnhances: demo-libs = %{epoch}:%{version}\nRequires: (demo-libs = %{epoch}:%{version} if bash)\n%package libs\n`,
        },
        {
          title: 'An Epoch that only some builds have: the fix guards it',
          spec: 'Name: demo\nVersion: 1.0\nRelease: 1\n%if 1\nEpoch: 1\n%endif\n%package libs\nRequires: demo = %{version}\n',
          findings: [{ line: 8, level: 'error' }],
          fixed: 'Name: demo\nVersion: 1.0\nRelease: 1\n%if 1\nEpoch: 1\n%endif\n%package libs\nRequires: demo = %{?epoch:%{epoch}:}%{version}\n',
        },
        {
          title: 'A subpackage with an epoch of its own: the number is written',
          spec: `${head}Requires: demo-libs = 1.0\n%package libs\nEpoch: 3\n`,
          findings: [{ line: 5 }],
          fixed: `${head}Requires: demo-libs = 3:1.0\n%package libs\nEpoch: 3\n`,
        },
        {
          packages: [
            { name: 'demo-libs', epoch: 1, requires: ['demo(x86-64) = 1.0-1'] },
            { name: 'demo', epoch: 1 },
          ],
          findings: [{ level: 'error', message: 'Write "demo(x86-64) = 1:1.0-1"' }],
        },
        {
          title: 'It resolves by accident',
          packages: [
            { name: 'demo-libs', epoch: 1, requires: ['demo >= 1.0'] },
            { name: 'demo', epoch: 1 },
          ],
          findings: [{ level: 'warning', message: 'every version' }],
        },
        {
          title: 'Weak dependencies, a rich one, and what never matches',
          packages: [
            {
              name: 'demo-libs',
              epoch: 1,
              recommends: ['demo = 1.0-1'],
              requires: ['(demo = 1.0-1 if bash)'],
              conflicts: ['demo < 1.0'],
              obsoletes: ['demo < 1.0'],
            },
            { name: 'demo', epoch: 1 },
          ],
          findings: [{ message: 'Requires' }, { message: 'Recommends' }, { message: 'Conflicts' }, { message: 'Obsoletes' }],
        },
        {
          title: 'A build dependency on itself',
          packages: [
            { name: 'demo', arch: 'src', epoch: 1, requires: ['demo >= 0.9'] },
            { name: 'demo', epoch: 1 },
          ],
          findings: [{ level: 'note' }],
        },
      ],
      good: [
        { title: 'What is obsoleted is a package from the past, which may have had no epoch', spec: `${head}%package libs\nObsoletes: demo <= 0.8-1\n` },
        { spec: `${head}%package libs\nRequires: %{name}%{?_isa} = %{epoch}:%{version}-%{release}\n` },
        {
          title: 'The guarded form, and a macro with the epoch in it',
          spec: `${head}%global evr %{?epoch:%epoch:}%version-%release\nRequires: demo = %{?epoch:%{epoch}:}%{version}\nRequires: demo = %{evr}\n`,
        },
        { title: 'A subpackage that resets the epoch, in the spec', spec: `${head}Requires: demo-libs = 1.0\n%package libs\nEpoch: 0\n` },
        { title: 'Other packages and capabilities', spec: `${head}Requires: bind >= 9.18\nRequires: pkgconfig(demo) = 1.0\nRequires: demo\n` },
        { title: 'No epoch at all', spec: 'Name: demo\nVersion: 1.0\n%package libs\nRequires: demo = %{version}\n' },
        {
          title: "%{epoch} without an Epoch tag is epoch-undefined-reference's",
          spec: 'Name: demo\nVersion: 1.0\n%package libs\nRequires: demo = %{epoch}:%{version}\n',
        },
        { title: 'A version that cannot be known', spec: `${head}Requires: demo = %(cat version)\n` },
        {
          packages: [
            { name: 'demo-libs', epoch: 1, requires: ['demo(x86-64) = 1:1.0-1', '(demo = 1:1.0-1 if bash)'] },
            { name: 'demo', epoch: 1 },
          ],
        },
        {
          title: 'An old version that is obsoleted may have had no epoch',
          packages: [{ name: 'demo', epoch: 1, version: '10.11', obsoletes: ['demo < 3.5.4-6'] }],
        },
        {
          title: 'A subpackage that resets the epoch',
          packages: [{ name: 'demo', epoch: 1, requires: ['demo-libs = 1.0-1', 'demo-doc = 1.0-1'] }, { name: 'demo-libs', epoch: 0 }, { name: 'demo-doc' }],
        },
        {
          title: 'Without a version',
          packages: [
            { name: 'demo-libs', epoch: 1, requires: ['demo'] },
            { name: 'demo', epoch: 1 },
          ],
        },
        {
          title: 'Capabilities of other packages',
          packages: [
            { name: 'demo', epoch: 1, requires: ['bind >= 9.18', 'pkgconfig(demo) = 1.0', 'perl(demo) >= 1.0'] },
            { name: 'demo-libs', epoch: 1 },
          ],
        },
      ],
    },
  },
  readsSet: true,
  check: {
    spec(spec, { report }) {
      const known = packagesByName(spec);
      for (const { kind, operand } of operandsOf(spec)) {
        const found = isKnown(operand) && fault(operand, known, isOpposing(kind));
        if (!found || !operand.evrText || (found.old && kind === 'obsoletes')) continue;
        const level = kind === 'buildRequires' ? { level: 'note' as const } : found.weak ? { level: 'warning' as const } : {};
        report({ message: found.message, at: operand.evrText.origin(), ...level, ...insertEpoch(spec, operand, found.epoch, found.old ? 'unsafe' : 'safe') });
      }
    },
    rpm(pkg, { set, report }) {
      const known = packagesIn(set.packages);
      for (const kind of [...requiring, ...opposing]) {
        for (const operand of pkg.dependencies[kind].flatMap(packageOperands)) {
          const found = fault(operand, known, isOpposing(kind));
          if (!found || (found.old && kind === 'obsoletes')) continue;
          const cause = { dependency: kind, name: operand.name };
          report({ message: `${title(kind)}: ${found.message}`, cause, ...(found.weak && { level: 'warning' }) });
        }
      }
    },
    srpm(pkg, { set, report }) {
      const known = packagesIn(set.packages);
      for (const operand of pkg.dependencies.requires.flatMap(packageOperands)) {
        const found = fault(operand, known, false);
        if (found) report({ message: `BuildRequires: ${found.message}`, level: 'note' });
      }
    },
  },
});

const isOpposing = (kind: string): boolean => kind === 'conflicts' || kind === 'obsoletes';

function packagesIn(packages: readonly PackageFacts[]): KnownPackages {
  const known = new Map(packages.flatMap(({ kind, name, epoch = 0, version }) => (kind === 'rpm' ? [[name, { epoch, version }] as const] : [])));
  return (name) => known.get(name);
}

/** The operands of every dependency of the spec's packages; what it provides is another rule's. */
function operandsOf({ packages, buildRequires, buildConflicts }: Spec): { kind: string; operand: DependencyOperand }[] {
  const of = (kind: string, list: readonly Dependency[]) => list.flatMap(({ operands }) => operands.map((operand) => ({ kind, operand })));
  const own = packages.flatMap(({ dependencies }) => [...requiring, ...opposing].flatMap((kind) => of(kind, dependencies[kind])));
  return [...own, ...of('buildRequires', buildRequires), ...of('buildRequires', buildConflicts)];
}

const title = (kind: string): string => `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;

interface Fault {
  readonly message: string;
  readonly weak: boolean;
  /** It opposes a version from the past, which may have had no epoch. */
  readonly old: boolean;
  readonly epoch: number;
}

/** What is wrong with one operand, given the packages that it may mean. */
function fault(operand: PackageOperand, known: KnownPackages, opposes: boolean): Fault | undefined {
  const found = epochlessRequirement(operand, known);
  if (!found) return undefined;
  const old = opposes && !found.current;
  const upwards = operand.op === '>=' || operand.op === '>';
  const effect = upwards
    ? 'which every version meets'
    : old
      ? 'which matches no version that has it'
      : opposes
        ? 'which never matches'
        : 'which no package of this build meets';
  return {
    message: `"${found.written}" leaves out the epoch of ${found.name}, ${effect}. Write "${found.right}" (%{?epoch:%{epoch}:}%{version} in the spec).`,
    weak: upwards || old,
    old,
    epoch: found.epoch,
  };
}
