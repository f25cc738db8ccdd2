import { defineRule, type Fix, isDecided, type Spec, textOf } from '../../src/policy/index.js';
import { parseEvr } from '../../src/rpm/label/index.js';
import { fedoraGuidelines } from '../data/documents/fedora-guidelines.js';
import { withoutIsa } from '../data/names/isa-suffixes.js';
import { isKernelModule, type OwnDependency, ownRequirements } from '../reading/dependencies/own-packages.js';
import { operandEnd } from '../reading/edits/operand-end.js';
import { oncePerSpec } from '../reading/once-per-spec.js';
import { isMainPackage } from '../reading/package/main-package.js';

const head = 'Name: demo\nVersion: 1.0\nRelease: 1\n';

export default defineRule({
  meta: {
    id: 'base-package-dependency-not-versioned',
    category: 'dependencies',
    summary: 'A package requires another one of the same spec in no or in a loose version',
    why:
      'Packages of one build are made for each other. Without = %{version}-%{release} an update may change one of them and leave the other, a combination that nobody ' +
      'has tested. openSUSE asks for the version only.',
    source: fedoraGuidelines('Requiring Base Package', 'MUST'),
    level: 'error',
    profiles: { generic: 'warning', fedora: 'error', opensuse: 'note' },
    fix: 'safe',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: ['rpmdeps'] },
    examples: {
      bad: [
        {
          title: 'No release',
          profile: 'fedora',
          spec: `${head}%package devel\nRequires: %{name} = %{version}\n`,
          findings: [{ line: 5, column: 21, text: '%{version}', level: 'error', message: 'no release' }],
          fixed: `${head}%package devel\nRequires: %{name} = %{version}-%{release}\n`,
        },
        {
          title: 'No version, another operator, a version that is not written with macros',
          profile: 'fedora',
          spec: `${head}%package libs\nRequires: demo\n%package a\nRequires: demo >= %{version}-%{release}\n%package b\nRequires: demo = 1.0-1\n%package c\nRequires: demo = 0.9-1\n`,
          findings: [{ line: 5, text: 'demo' }, { line: 7 }, { line: 9, message: 'by hand' }, { line: 11, message: 'is not the version' }],
          fixed: `${head}%package libs\nRequires: demo = %{version}-%{release}\n%package a\nRequires: demo = %{version}-%{release}\n%package b\nRequires: demo = %{version}-%{release}\n%package c\nRequires: demo = %{version}-%{release}\n`,
        },
        {
          title: 'The libraries that a subpackage extends; a part of the package itself: a warning; with an epoch',
          profile: 'fedora',
          spec: `${head}Epoch: 1\nRequires: demo-libs\n%package libs\n%package devel\nRequires: demo-libs%{?_isa}\n%package tools\nRequires: demo-devel\n`,
          findings: [
            { line: 5, level: 'warning' },
            { line: 8, level: 'error' },
          ],
          fixed: `${head}Epoch: 1\nRequires: demo-libs = %{epoch}:%{version}-%{release}\n%package libs\n%package devel\nRequires: demo-libs%{?_isa} = %{epoch}:%{version}-%{release}\n%package tools\nRequires: demo-devel\n`,
        },
        {
          title: 'openSUSE: a note, and only without a version',
          profile: 'opensuse',
          spec: `${head}%package devel\nRequires: demo\n%package x\nRequires: demo = %{version}\n`,
          findings: [{ line: 5, level: 'note' }],
          fixed: `${head}%package devel\nRequires: demo = %{version}-%{release}\n%package x\nRequires: demo = %{version}\n`,
        },
        {
          packages: [{ name: 'demo-devel', requires: ['demo = 1.0', 'demo-libs(x86-64)'] }, { name: 'demo' }, { name: 'demo-libs' }],
          findings: [{ message: 'demo = 1.0-1' }, { message: 'demo-libs(x86-64) = 1.0-1' }],
        },
      ],
      good: [
        { profile: 'fedora', spec: `${head}%package devel\nRequires: %{name}%{?_isa} = %{version}-%{release}\n` },
        {
          title: 'With the epoch, guarded or in a macro',
          spec: `${head}Epoch: 2\n%global evr %{?epoch:%{epoch}:}%{version}-%{release}\n%package a\nRequires: demo = %{?epoch:%{epoch}:}%{version}-%{release}\n%package b\nRequires: demo = %{evr}\n`,
        },
        {
          title: 'Subpackages with versions of their own: these need not be tied',
          spec: `${head}Requires: demo-extra = 3-%{release}, demo-loose\n%package extra\nVersion: 3\n%package loose\nVersion: 4\n`,
        },
        { title: 'Kernel modules come from a build of their own', spec: `${head}Requires: %{name}-kmod >= %{version}\n%package kmod\nSummary: x\n` },
        { title: 'Required in full beside it', spec: `${head}%package a\nRequires(pre): demo\nRequires: demo = %{version}-%{release}\n` },
        {
          title: 'Of another spec; conditional; in a version or release that cannot be known',
          spec: `${head}%package a\nRequires: other, (demo if bash)\n%package b\nRequires: demo = %(cat v)\n%package c\nRequires: demo = %{version}-%{nowhere}\n`,
        },
        { title: "openSUSE's form", profile: 'opensuse', spec: `${head}%package devel\nRequires: demo = %{version}\n` },
        { packages: [{ name: 'demo-devel', requires: ['demo(x86-64) = 1.0-1', 'demo', 'config(demo) = 1.0-1', 'other'] }, { name: 'demo' }] },
        {
          title: 'Packages of which neither extends the other',
          packages: [
            { name: 'demo-server', sourceRpm: 'demo-1.0-1.src.rpm', requires: ['demo-client', 'libdemo2'] },
            { name: 'demo-client', sourceRpm: 'demo-1.0-1.src.rpm' },
            { name: 'libdemo2', sourceRpm: 'demo-1.0-1.src.rpm' },
          ],
        },
      ],
    },
  },
  readsSet: true,
  check: {
    spec(spec, { report, profiles }) {
      const own = ownRequirements(spec).filter(({ dependency }) => !dependency.text.text.startsWith('('));
      const lenient = profiles.includes('opensuse');
      const sound = new Set(own.filter((each) => fault(each, lenient) === undefined).map(pair));
      for (const each of own) {
        const { from, to, operand } = each;
        const what = fault(each, lenient);
        if (what === undefined || sound.has(pair(each))) continue;
        const close = isBase(spec, each);
        if (!close && !isPart(each)) continue;
        const fix = makeExact(spec, each, close);
        const level = close ? {} : { level: 'warning' as const };
        const at = (operand.evrText ?? operand.nameText).origin();
        report({ message: `${from.name.text} requires ${to.name.text} ${what}. Write = %{version}-%{release}.`, at, ...level, ...(fix && { fix }) });
      }
    },
    rpm(pkg, { set, profiles, report }) {
      const versions = new Map(set.packages.flatMap((each) => (each.kind === 'rpm' ? [[each.name, each] as const] : [])));
      const needs = pkg.dependencies.requires.filter(({ name }) => withoutIsa(name) !== pkg.name && versions.has(withoutIsa(name)));
      const exact = (evr: string | undefined, name: string): boolean => {
        const { version, release } = parseEvr(evr ?? '');
        const to = versions.get(name);
        return version === to?.version && (release === to.release || (release === undefined && profiles.includes('opensuse')));
      };
      const sound = new Set(needs.flatMap(({ name, op, evr }) => (op === '=' && exact(evr, withoutIsa(name)) ? [withoutIsa(name)] : [])));
      for (const { name, op, evr } of needs) {
        const to = versions.get(withoutIsa(name));
        const close = to !== undefined && ((isMainPackage(to) && !isMainPackage(pkg)) || isBaseName(pkg.name, to.name));
        if (!to || sound.has(to.name) || (!close && !isPartName(pkg.name, to.name))) continue;
        const right = `${name} = ${to.epoch ? `${to.epoch}:` : ''}${to.version}-${to.release}`;
        report({
          message: `"${[name, op, evr].filter(Boolean).join(' ')}" does not tie the package to its own build. It should be "${right}".`,
          cause: { dependency: 'requires', name },
          ...(!close && { level: 'warning' }),
        });
      }
    },
  },
});

const pair = ({ from, to }: OwnDependency): string => `${from.name.text} ${to.name.text}`;

/** What is wrong with the version of a dependency on a package; undefined where nothing is or nobody can tell. */
function fault({ from, to, operand: { op, evrText } }: OwnDependency, lenient: boolean): string | undefined {
  if (isKernelModule(to) || (op !== '=' && from.version?.text !== to.version?.text)) return undefined;
  if (op === undefined || !evrText) return 'in any version';
  if (!isDecided(evrText)) return undefined;
  if (op !== '=') return `with ${op}, which leaves the version open`;
  if (!to.version || !isDecided(to.version) || !to.release) return undefined;
  const { version, release } = parseEvr(evrText.text);
  const known = evrText.known && to.version.known;
  if (version !== to.version.text) return known ? `= ${evrText.text}, which is not the version that it has` : undefined;
  if (release === undefined) return lenient ? undefined : 'in a version with no release';
  if (!isDecided(to.release)) return undefined;
  if (release !== to.release.text) return known && to.release.known ? `= ${evrText.text}, which is not the version that it has` : undefined;
  const at = evrText.origin().location;
  return at && !textOf(at).includes('%') ? 'in a version written by hand, which the next update makes wrong' : undefined;
}

/** Whether a subpackage extends the package that it requires: the main package, or its libraries or common files. */
function isBase({ packages }: Spec, { from, to }: OwnDependency): boolean {
  if (from === packages[0]) return false;
  return to === packages[0] || isBaseName(from.name.text, to.name.text);
}

/** Whether a package needs a part of itself that was split off. What else packages of a spec require of each other may be of any version. */
const isPart = ({ from, to }: OwnDependency): boolean => isPartName(from.name.text, to.name.text);

const isPartName = (from: string, to: string): boolean => to.startsWith(`${from}-`) && /-(?:libs?|common|core|data)$/.test(to);

function isBaseName(from: string, to: string): boolean {
  const stem = to.replace(/-(?:libs?|common)$/, '');
  return from.startsWith(`${stem}-`) && from !== to;
}

/** Writes the full version, where every package of the spec has the version that the macros give. */
function makeExact(spec: Spec, { dependency, operand }: OwnDependency, close: boolean): Fix | undefined {
  const start = operandEnd(spec, dependency, operand);
  const full = fullVersion(spec);
  if (start === undefined || !full || full.from > start) return undefined;
  const location = { source: spec.source, start, end: operand.evrText?.origin().location?.end ?? start };
  return { safety: close ? 'safe' : 'unsafe', title: `Write${full.text}`, edits: [{ location, text: full.text }] };
}

/** How the version that all packages have is written, and from which offset on. */
const fullVersion = oncePerSpec(({ tags }): { readonly text: string; readonly from: number } | undefined => {
  const sites = tags.filter(({ name }) => ['Epoch', 'Version', 'Release'].includes(name));
  if (sites.some((tag) => tag.package !== 0 || tag.uncertain)) return undefined;
  const epoch = sites.some(({ name }) => name === 'Epoch') ? '%{epoch}:' : '';
  return { text: ` = ${epoch}%{version}-%{release}`, from: sites.reduce((last, { line }) => Math.max(last, line.origin().location?.end ?? last), 0) };
});
