import { type Dependency, defineRule, type Fix, type Spec } from '../../src/policy/index.js';
import { isGenerated } from '../data/names/dependency-sense.js';
import { withoutIsa } from '../data/names/isa-suffixes.js';
import { ownPackage, ownProviders } from '../reading/dependencies/own-packages.js';
import { packageOperands } from '../reading/dependencies/package-operands.js';

const kinds = ['requires', 'recommends', 'suggests', 'supplements', 'enhances'] as const;

export default defineRule({
  meta: {
    id: 'python-unversioned-dependency',
    category: 'dependencies',
    summary: 'A dependency names Python or a Python module without the version of Python',
    why: '"python" once meant Python 2 and may mean anything today. Packages of Python 3 are called python3-…, and the unversioned names are for users to choose, not for packages.',
    source: {
      document: 'Fedora Packaging Guidelines: Python',
      heading: 'Dependencies',
      strength: 'MUST NOT',
      url: 'https://docs.fedoraproject.org/en-US/packaging-guidelines/Python/',
    },
    level: 'error',
    profiles: { generic: 'off', fedora: 'error', almalinux: 'off' },
    fix: 'unsafe',
    precision: 'high',
    equivalents: { rpmlint: [], rpminspect: [] },
    examples: {
      bad: [
        {
          spec: 'BuildRequires: python-devel\n',
          findings: [{ line: 1, column: 16, text: 'python-devel', level: 'error', message: 'python3-devel' }],
          fixed: 'BuildRequires: python3-devel\n',
        },
        {
          title: 'The interpreter, a module, weak and rich dependencies',
          spec: 'Requires: python >= 2.7, (python-requests or x)\nRecommends: python-unversioned-command\nRequires: /usr/bin/python\n',
          findings: [{ text: 'python' }, { text: 'python-requests' }, { text: 'python-unversioned-command' }, { text: '/usr/bin/python' }],
          fixed: 'Requires: python3 >= 2.7, (python3-requests or x)\nRecommends: python-unversioned-command\nRequires: /usr/bin/python3\n',
        },
        { packages: [{ requires: ['python-six', 'python3'] }], findings: [{ message: 'python-six' }] },
      ],
      good: [
        { title: 'The command, for a build only', profile: 'fedora', spec: 'BuildRequires: /usr/bin/python\nBuildRequires: python-unversioned-command\n' },
        { spec: 'BuildRequires: python3-devel\n' },
        {
          title: 'What has no version by its nature',
          spec: 'BuildRequires: python-rpm-macros, python-srpm-macros, python-sphinx-doc, python3dist(six)\nRequires: python(abi) = 3.14, python-pip-wheel\n',
        },
        { title: 'Python 2 by name', spec: 'BuildRequires: python2-devel, python27\n' },
        { title: 'A package of the same spec', spec: 'Name: python-demo\nRequires: %{name}-data, python-foo\n%package data\nProvides: python-foo\n' },
        { title: 'What it provides, obsoletes and conflicts with', spec: 'Provides: python-demo = 1\nObsoletes: python-demo < 1\nConflicts: python-x\n' },
        { packages: [{ requires: ['python3-six', 'python(abi) = 3.14'] }] },
      ],
    },
  },
  check: {
    spec(spec, { report }) {
      const dependencies = [
        ...spec.packages.flatMap((pkg) => kinds.flatMap((kind) => pkg.dependencies[kind])),
        ...spec.buildRequires.filter(({ name }) => !commands.has(name)),
      ];
      for (const { operands } of dependencies) {
        for (const operand of operands) {
          const right = operand.nameText.known ? versioned(operand.name) : undefined;
          if (right === undefined || ownPackage(spec, operand.name) || ownProviders(spec, operand.name).length > 0) continue;
          const fix = right === '' ? undefined : addVersion(spec, operand);
          report({ message: messageFor(operand.name, right), at: operand.nameText.origin(), ...(fix && { fix }) });
        }
      }
    },
    rpm({ name: own, dependencies }, { report }) {
      for (const kind of kinds) {
        for (const { name } of dependencies[kind].filter((dependency) => !isGenerated(dependency)).flatMap(packageOperands)) {
          const right = name.startsWith(`${own}-`) ? undefined : versioned(name);
          if (right !== undefined) report({ message: messageFor(name, right), cause: { dependency: kind, name } });
        }
      }
    },
  },
});

const messageFor = (name: string, right: string): string =>
  right === '' ? `${name} changes what "python" means for the whole system. Call python3 instead.` : `${name} says nothing of which Python. Write ${right}.`;

/** A build may need the command `python` for its tests; only what is installed must not change it. */
const commands = new Set(['/usr/bin/python', 'python-unversioned-command']);

/** Parts that serve every Python: documentation, macros, data, wheels for bundling. */
const common = /-(?:docs?|macros|wheel|locale|filesystem|common|data|generators|theme|lang|templates|tools-data)$/;

/** The name with the version of Python; empty where there is none; undefined where the name is right. */
function versioned(written: string): string | undefined {
  const name = withoutIsa(written);
  if (name === 'python-unversioned-command') return '';
  if (name === '/usr/bin/python') return '/usr/bin/python3';
  return name === 'python' || (/^python-[A-Za-z0-9_.+-]+$/.test(name) && !common.test(name)) ? `python3${name.slice('python'.length)}` : undefined;
}

/** Writes the 3 behind "python" where the word stands in the spec. */
function addVersion({ source }: Spec, { name, nameText }: Dependency['operands'][number]): Fix | undefined {
  const length = name.startsWith('/') ? '/usr/bin/python'.length : 'python'.length;
  const { location, exact } = nameText.origin(0, length);
  if (!exact || location?.source !== source) return undefined;
  return { safety: 'unsafe', title: 'Write python3', edits: [{ location: { source, start: location.end, end: location.end }, text: '3' }] };
}
